/** The latencies for a person: tables on the terminal. */
import type { Distribution } from '../support/statistics.ts'
import { printTable } from '../support/table.ts'
import { printTargets } from '../support/target.ts'
import { labelOf, SPANS } from './latency-results.ts'
import type { ConditionResult, LatencyResults } from './latency-results.ts'
import { targetsOf } from './latency-targets.ts'
import type { MainThreadUse, MainThreadResult } from './main-thread.ts'

const HEAD = ['p50', 'p95', 'p99', 'worst']

export function printReport(results: LatencyResults): void {
  const { machine, load } = results
  console.log(`\n${results.voice}, ${results.trials} trials in each condition, Chromium ${results.browser}`)
  console.log(`${machine.cpu}, ${machine.cores} cores, load ${load.before} before and ${load.after} after`)
  for (const condition of results.conditions) printCondition(condition)
  if (results.mainThread) printMainThread(results.mainThread)
  printTargets(targetsOf(results))
}

function printCondition(result: ConditionResult): void {
  const { device, audioThreads, silentTrials } = result
  console.log(`\nlatencyHint ${labelOf(result)}. Milliseconds`)
  console.log(
    `  device: base ${device.baseLatencyMs.toFixed(1)}, output ${device.outputLatencyMs.toFixed(1)}, ` +
      `${device.sampleRateHz} Hz; audio threads: ${audioThreads.join(', ') || 'not known'}`,
  )
  if (silentTrials > 0) console.log(`  ${silentTrials} trials more were silent when they were interrupted`)
  const { commitToRenderAtOnce: atOnce, leadWidenedTrials } = result
  if (leadWidenedTrials > 0) console.log(`  ${leadWidenedTrials} trials began with a widened lead`)
  printTable(
    ['', ...HEAD],
    [
      row('commit to render, seen at the output', result.commitToRender),
      ...(atOnce && leadWidenedTrials > 0 ? [row('  with the lead as asked for', atOnce)] : []),
      row('commit to render, as reported', result.commitToRenderReported),
      row('interrupt to silence, rendered', result.interruptToSilence),
      row('  on the audio clock', result.interruptToSilenceRendered),
      row('  as reported', result.interruptToSilenceReported),
      row('interrupt to silence, audible', result.interruptToSilenceAudible),
      row('prepared speech to render', result.preparedToRender),
      row('time to first audio', result.timeToFirstAudio),
      ...SPANS.map((name) => row(`  ${name.slice(0, -2)}`, result.spans[name])),
    ],
  )
}

function printMainThread({ idle, speaking }: MainThreadResult): void {
  const seconds = (speaking.playedMs / 1000).toFixed(0)
  console.log(`\nMain thread while ${seconds} s are spoken, ${speaking.words} words listened to`)
  printTable(
    ['', 'tasks a second', 'processor', 'longest script task', 'longest other'],
    [use('speaking', speaking), use('idle', idle)],
  )
  console.log('  Longest tasks while speaking (processor time, time on the clock)')
  for (const { cpuMs, wallMs, from, isScript } of speaking.worst.slice(0, 5)) {
    const times = `${cpuMs.toFixed(2).padStart(7)} ms ${wallMs.toFixed(2).padStart(8)} ms`
    console.log(`  ${times}  ${isScript ? from : `${from}, the browser's own`}`)
  }
}

function use(name: string, { tasks, watchedMs, cpuShare, worst }: MainThreadUse): readonly string[] {
  const longest = (isScript: boolean): string => {
    const task = worst.find((candidate) => candidate.isScript === isScript)
    return task ? `${task.cpuMs.toFixed(2)} ms` : '–'
  }
  const perSecond = ((tasks / watchedMs) * 1000).toFixed(0)
  return [name, perSecond, `${(cpuShare * 100).toFixed(1)} %`, longest(true), longest(false)]
}

const row = (name: string, { p50, p95, p99, worst }: Distribution): readonly string[] => [
  name,
  ...[p50, p95, p99, worst].map((ms) => (ms < 100 ? ms.toFixed(1) : ms.toFixed(0))),
]
