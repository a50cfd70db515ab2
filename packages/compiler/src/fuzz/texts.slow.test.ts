/** Whole texts in every language and format: a hundred thousand inputs for each door. `FUZZ_SEED` and `FUZZ_RUNS` repeat a run. */
import { test } from 'vitest'
import { fromEnvironment } from './test-support/from-environment.ts'
import { COMPILE_TARGETS } from './test-support/compile-targets.ts'
import { PLAIN_TARGETS } from './test-support/plain-targets.ts'

test.each([...COMPILE_TARGETS, ...PLAIN_TARGETS])('$name', async ({ run }) =>
  run(fromEnvironment(process.env)),
)
