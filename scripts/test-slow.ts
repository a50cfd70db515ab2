/** `pnpm test:slow`: what takes minutes (speech recognition, alignment), kept out of the everyday run. */
import { ensureVoices } from '../packages/voices/src/index.ts'
import { ensureBrowser } from './browser.ts'
import { buildIfChanged } from './build.ts'
import { checkStage, totalLine, vitestStage, type StageResult } from './stages.ts'
import { TEST_VOICES } from './test-voices.ts'

const results: StageResult[] = [
  await checkStage('browser', ensureBrowser, { counts: false }),
  await checkStage('voices', () => ensureVoices({ ids: TEST_VOICES }), { counts: false }),
  await checkStage('build', buildIfChanged, { counts: false }),
  await vitestStage('slow tests', 'slow', { limitMs: 60 * 60_000, inTurn: true }),
]

for (const { name, summary } of results) {
  for (const line of summary) console.log(`${name.padEnd(14)} ${line}`)
}
console.log(`\n${totalLine(results)}`)
process.exitCode = results.some((result) => result.failed > 0) ? 1 : 0
