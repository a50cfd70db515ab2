/** Lexicons, from entries and from PLS: a hundred thousand inputs for each door. `FUZZ_SEED` and `FUZZ_RUNS` repeat a run. */
import { test } from 'vitest'
import { fromEnvironment } from './test-support/from-environment.ts'
import { LEXICON_TARGETS } from './test-support/lexicon-targets.ts'

test.each(LEXICON_TARGETS)('$name', async ({ run }) => run(fromEnvironment(process.env)))
