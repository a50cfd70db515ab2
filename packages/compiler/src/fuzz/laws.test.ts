/** Every law of the fuzz suite, over a few hundred inputs that are always the same; the slow suites try many more. */
import { describe, test } from 'vitest'
import { COMPILE_TARGETS } from './test-support/compile-targets.ts'
import { GRAPH_TARGETS } from './test-support/graph-targets.ts'
import { LEXICON_TARGETS } from './test-support/lexicon-targets.ts'
import { MARKUP_TARGETS } from './test-support/markup-targets.ts'
import { PLAIN_TARGETS } from './test-support/plain-targets.ts'
import { STREAM_TARGETS } from './test-support/stream-targets.ts'

const TARGETS = [
  ...COMPILE_TARGETS,
  ...PLAIN_TARGETS,
  ...STREAM_TARGETS,
  ...MARKUP_TARGETS,
  ...LEXICON_TARGETS,
  ...GRAPH_TARGETS,
]

describe('laws', () => {
  test.each(TARGETS)('$name', async ({ run }) => run({ runs: 300, seed: 20 }))
})
