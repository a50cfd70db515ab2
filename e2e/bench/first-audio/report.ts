/** The results for a person: tables on the terminal. */
import type { BenchResults, Contender, ThreadResult } from './results.ts'
import type { Summary } from '../support/statistics.ts'
import { printTable } from '../support/table.ts'
import { printTargets } from '../support/target.ts'
import { targetsOf } from './targets.ts'

export function printReport(results: BenchResults): void {
  const { machine, load } = results
  console.log(`\n${results.voice}, speaker ${results.speaker}`)
  console.log(`${machine.cpu}, ${machine.cores} cores, load ${load.before} before and ${load.after} after`)
  for (const run of results.runs) printRun(run)

  console.log('\nBytes over the wire to the first word, empty cache')
  for (const { voice, bytes, responses } of results.wire) {
    console.log(`  ${voice}: ${bytes.toLocaleString('en')}`)
    for (const response of responses.slice(0, 6)) {
      console.log(`    ${response.bytes.toLocaleString('en').padStart(12)}  ${response.path}`)
    }
  }

  printTargets(targetsOf(results))
}

function printRun({ threads, browser, workloads, start }: ThreadResult): void {
  console.log(`\nThreads: ${threads}, Chromium ${browser}. Milliseconds: median (95th percentile)`)
  printTable(
    ['', 'first audio', 'heard', 'synthesis', 'speech', 'real-time factor'],
    workloads.flatMap(({ label, ours, vitsWeb, uncut }) => [
      [label],
      ['  ours, windowed', ...contenderCells(ours, ours.heardMs)],
      ['  vits-web', ...contenderCells(vitsWeb)],
      ['  uncut graph, our runtime', ...contenderCells(uncut)],
    ]),
  )

  console.log('\nWhere our time to first audio goes')
  printTable(
    ['', 'compile', 'queue', 'phonemes', 'encoder', 'first window', 'commit to render', 'underruns'],
    workloads.map(({ label, ours: { spans, underruns } }) => [
      label,
      ms(spans.compileMs),
      ms(spans.queueMs),
      ms(spans.phonemizeMs),
      ms(spans.encodeMs),
      ms(spans.firstDecodeMs),
      ms(spans.commitToRenderMs),
      underruns === null ? '–' : String(underruns),
    ]),
  )

  const { ours, vitsWeb } = start.readyMs
  console.log(
    `\nSecond visit until it is ready: ours ${ms(ours)}, vits-web until its model runs ${ms(vitsWeb)}`,
  )

  console.log('\nFirst audio by how warm we are')
  printTable(
    ['', 'from createVoiceEngine()', 'from speak()'],
    [
      ['cold: nothing cached', ms(start.coldMs), ms(start.coldFromSpeakMs)],
      ['second visit: all cached', ms(start.cachedMs), ms(start.cachedFromSpeakMs)],
      ['voice loaded, first words', '', ms(start.warmFirstMs)],
      ['at once after an interruption', '', ms(start.afterInterruptMs)],
      ['warm', '', ms(start.warmMs)],
    ],
  )
}

const contenderCells = (contender: Contender, heard?: Summary): string[] => [
  ms(contender.firstAudioMs),
  heard ? ms(heard) : '–',
  ms(contender.synthesisMs),
  ms(contender.audioMs),
  contender.realTimeFactor.median.toFixed(3),
]

const ms = ({ median, p95 }: Summary): string => `${short(median)} (${short(p95)})`

const short = (value: number): string =>
  Number.isNaN(value) ? '–' : value < 10 ? value.toFixed(1) : value.toFixed(0)
