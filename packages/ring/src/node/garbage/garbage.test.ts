/** What the audio thread allocates, the collector stops the sound for: so it allocates nothing. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { GarbageReport } from './quanta.ts'

const QUANTA = 100_000
const SCRIPT = fileURLToPath(new URL('./quanta.ts', import.meta.url))

/** With a young generation of a megabyte, ten bytes in each quantum fill it. */
function render(wastedObjects: number): GarbageReport {
  const args = ['--max-semi-space-size=1', '--import', 'tsx', SCRIPT, `${QUANTA}`, `${wastedObjects}`]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as GarbageReport
}

test('100,000 quanta of playing, starving, cancelling, pausing and limits cost no collection', () => {
  const report = render(0)
  console.log(report)
  const { collections, ...gone } = report
  expect(collections).toBe(0)
  for (const count of Object.values(gone)) expect(count).toBeGreaterThan(QUANTA / 100)
})

test('one small object in each quantum is seen', () => {
  expect(render(1).collections).toBeGreaterThan(0)
})
