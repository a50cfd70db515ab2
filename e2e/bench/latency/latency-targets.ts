/** What the contract promises, against what was measured. */
import type { Target } from '../support/target.ts'
import { labelOf } from './latency-results.ts'
import type { ConditionResult, LatencyResults } from './latency-results.ts'
import type { MainThreadResult } from './main-thread.ts'

const LIMIT_MS = 20
const MEDIAN_LIMIT_MS = 10
const TASK_LIMIT_MS = 8

export function targetsOf({ conditions, mainThread }: LatencyResults): readonly Target[] {
  const promised = conditions.filter(
    ({ latencyHint, busyWorkers }) => latencyHint === 'interactive' && busyWorkers > 0,
  )
  return [...promised.flatMap(latencyTargets), ...(mainThread ? [taskTarget(mainThread)] : [])]
}

function latencyTargets(result: ConditionResult): readonly Target[] {
  const { commitToRender, interruptToSilence } = result
  const where = labelOf(result)
  return [
    below(`commit to render, p99: ${where}`, commitToRender.p99, LIMIT_MS),
    below(`interrupt to silence (rendered), p99: ${where}`, interruptToSilence.p99, LIMIT_MS),
    below(`interrupt to silence (rendered), p50: ${where}`, interruptToSilence.p50, MEDIAN_LIMIT_MS),
  ]
}

function taskTarget({ speaking }: MainThreadResult): Target {
  const [worst] = speaking.worst.filter(({ isScript }) => isScript)
  return below('longest script task on the main thread while speaking', worst?.cpuMs ?? 0, TASK_LIMIT_MS)
}

const below = (name: string, ms: number, limit: number): Target => ({
  name,
  measured: `${ms.toFixed(1)} ms`,
  wanted: `< ${limit} ms`,
  met: ms < limit,
})
