/** Markup, well-formed and broken: a hundred thousand inputs for each door. `FUZZ_SEED` and `FUZZ_RUNS` repeat a run. */
import { expect, test } from 'vitest'
import { compileRequest } from '../index.ts'
import { fromEnvironment } from './test-support/from-environment.ts'
import { MARKUP_TARGETS } from './test-support/markup-targets.ts'

test.each(MARKUP_TARGETS)('$name', async ({ run }) => run(fromEnvironment(process.env)))

test('one part of markup may hold more words than a call takes arguments', () => {
  const xml = `<speak>${'a '.repeat(300_000)}</speak>`
  const { tokens } = compileRequest(xml, { voice: 'v', format: 'ssml', language: 'xx' })
  expect(tokens).toHaveLength(300_000)
})
