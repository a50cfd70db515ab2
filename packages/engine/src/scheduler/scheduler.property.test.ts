import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { histories, run } from './test-support/history.ts'
import type { History } from './test-support/history.ts'
import { assertLawful } from './test-support/laws.ts'
import { readTape } from './test-support/tape.ts'
import { fakeTime, World } from './test-support/world.ts'
import type { WorldOptions } from './test-support/world.ts'

/** What a failure prints runs it again: SCHEDULER_SEED, SCHEDULER_PATH. */
const { SCHEDULER_SEED = '42', SCHEDULER_PATH, SCHEDULER_RUNS } = process.env
const parameters = (runs: number) => ({
  seed: Number(SCHEDULER_SEED),
  numRuns: SCHEDULER_RUNS ? Number(SCHEDULER_RUNS) : runs,
  ...(SCHEDULER_PATH ? { path: SCHEDULER_PATH } : {}),
})

beforeEach(fakeTime)

test('every law holds in 10,000 random histories, whatever takes however long', async () => {
  const pace = fc.record({
    call: fc.nat(2),
    answer: fc.nat(5),
    event: fc.nat(8),
    block: fc.nat(6),
    confirm: fc.nat(4),
    cut: fc.nat(4),
  })
  const property = fc.asyncProperty(
    histories('all'),
    pace,
    fc.constantFrom(0, 20),
    fc.nat(),
    async (history, pace, raceOneIn, seed) => {
      // A revision is judged by what the page knows: what began to sound meanwhile it may replace all the same.
      const isRevised = history.steps.some(({ action }) => action.do === 'revise')
      const ticks = isRevised ? { ...pace, cut: 0, event: Math.min(pace.event, 1) } : pace
      const world = new World({ ...history, seed, ticks, raceOneIn })
      await run(world, history)
      assertLawful(world)
    },
  )
  await fc.assert(property, parameters(10_000))
}, 300_000)

test('every law holds when the worker dies at any moment and another goes on', async () => {
  const pace = fc.record({
    call: fc.nat(2),
    answer: fc.nat(5),
    event: fc.nat(8),
    block: fc.nat(6),
    confirm: fc.nat(4),
    cut: fc.constant(0),
  })
  const property = fc.asyncProperty(
    histories('dying'),
    pace,
    fc.nat(40),
    fc.nat(),
    async (history, ticks, recoveryTicks, seed) => {
      const world = new World({ ...history, seed, ticks, recoveryTicks })
      await run(world, history)
      assertLawful(world)
      const lost = world.said.filter(({ outcome, item }) => outcome === 'failed' && !item.inputError)
      expect(lost).toEqual([])
    },
  )
  await fc.assert(property, parameters(3000))
}, 300_000)

/**
 * It holds while nothing is late: the marks of what sounds, its end and enough of it for a fade are known before the
 * play head is there, and the page hears of a cut before what follows it sounds. An underrun breaks it.
 */
test('the same calls at the same places are heard alike, sample by sample, at any pace of the worker', async () => {
  const pace = fc.record({
    call: fc.nat(1),
    answer: fc.nat(2),
    event: fc.constant(0),
    block: fc.nat(1),
    confirm: fc.constant(0),
    cut: fc.constant(0),
  })
  const property = fc.asyncProperty(
    histories('repeatable'),
    fc.tuple(pace, pace),
    fc.nat(),
    async (history, [one, other], seed) => {
      const first = await play(history, { ticks: one, seed })
      const second = await play(history, { ticks: other, seed: seed + 1 })
      fc.pre(first.underruns + second.underruns === 0)
      expect(second).toEqual(first)
    },
  )
  await fc.assert(property, parameters(500))
}, 300_000)

/** What was heard, block by block, and what became of everything. */
async function play(history: History, pace: Pick<WorldOptions, 'ticks' | 'seed'>) {
  const world = new World({ ...history, ...pace, startThresholdFrames: 1024 })
  await run(world, history)
  const blocks = readTape(world.output.tape, world.samples).map(({ jobId, from, to, words }) => {
    const place = world.said.findIndex(({ jobs }) => jobs.some(({ id }) => id === jobId))
    return { place, from, to, words }
  })
  const results = world.said.map(({ item, outcome }) => {
    const { reason, heard, playedMs } = item.result ?? {}
    return { outcome, reason, heard, playedMs }
  })
  return { blocks, results, underruns: world.output.ring.underrunEpisodes }
}
