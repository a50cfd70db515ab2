/** Graphs from outside: a hundred thousand inputs for each door. `FUZZ_SEED` and `FUZZ_RUNS` repeat a run. */
import { test } from 'vitest'
import { fromEnvironment } from './test-support/from-environment.ts'
import { GRAPH_TARGETS } from './test-support/graph-targets.ts'

test.each(GRAPH_TARGETS)('$name', async ({ run }) => run(fromEnvironment(process.env)))
