/** How the slow suites run: many inputs, another seed each time, unless a run is to be repeated. */
import type { FuzzRun } from './campaign.ts'

const RUNS = 100_000

export function fromEnvironment({
  FUZZ_SEED,
  FUZZ_RUNS,
}: Readonly<Record<string, string | undefined>>): FuzzRun {
  return {
    runs: Number(FUZZ_RUNS ?? RUNS),
    ...(FUZZ_SEED === undefined ? {} : { seed: Number(FUZZ_SEED) }),
    tell: (line) => console.info(line),
  }
}
