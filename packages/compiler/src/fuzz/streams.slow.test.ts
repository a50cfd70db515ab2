/** Texts in portions, and revised: a hundred thousand inputs for each door. `FUZZ_SEED` and `FUZZ_RUNS` repeat a run. */
import { test } from 'vitest'
import { fromEnvironment } from './test-support/from-environment.ts'
import { STREAM_TARGETS } from './test-support/stream-targets.ts'

test.each(STREAM_TARGETS)('$name', async ({ run }) => run(fromEnvironment(process.env)))
