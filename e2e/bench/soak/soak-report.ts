/** The soak for a person: what was done, what came of it. */
import { printTable } from '../support/table.ts'
import { printTargets } from '../support/target.ts'
import type { SoakResults } from './soak-results.ts'
import { targetsOf } from './soak-targets.ts'

export function printReport(results: SoakResults): void {
  const { machine, voice, minutes, seed, realTimeFactor, books, slopes } = results
  console.log(`\n${voice}, ${minutes} min, seed ${seed}, Chromium ${results.browser}`)
  console.log(`${machine.cpu}, ${machine.cores} cores`)
  const { resting, busy } = realTimeFactor
  console.log(`Real-time factor: ${resting.toFixed(2)} at rest, ${busy.toFixed(2)} under load`)
  printCounts('Acts', results.acts)
  printCounts('Events', results.events)
  printCounts('Errors that utterances ended with', books.errors)
  console.log('\nMemory after warm-up, MB')
  printTable(
    ['', 'at first', 'a minute', '95 % interval', 'noise'],
    slopes.map(({ name, intercept, perMinute, low, high, noise }) => [
      name,
      intercept.toFixed(1),
      perMinute.toFixed(3),
      `${low.toFixed(3)} to ${high.toFixed(3)}`,
      noise.toFixed(2),
    ]),
  )
  for (const [title, texts] of [
    ['Errors that no act expects', results.surprises],
    ['Errors of the page', results.pageErrors],
  ] as const) {
    if (texts.length === 0) continue
    console.log(`\n${title}: ${texts.length}`)
    for (const text of [...new Set(texts)].slice(0, 10)) console.log(`  ${text}`)
  }
  printTargets(targetsOf(results))
}

function printCounts(title: string, counts: Readonly<Record<string, number>>): void {
  const entries = Object.entries(counts).sort(([, a], [, b]) => b - a)
  if (entries.length === 0) return
  console.log(`\n${title}`)
  console.log(`  ${entries.map(([name, count]) => `${name} ${count}`).join(' · ')}`)
}
