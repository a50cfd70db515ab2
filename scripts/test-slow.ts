/** `pnpm test:slow`: what takes minutes (speech recognition, alignment), kept out of the everyday run. */
import { ensureVoices } from '../packages/voices/src/index.ts'
import { ensureBrowser } from './browser.ts'
import { checkStage, totalLine, vitestStage, type StageResult } from './stages.ts'

const results: StageResult[] = [
  await checkStage('browser', ensureBrowser, { counts: false }),
  await checkStage('voices', () => ensureVoices(), { counts: false }),
  await vitestStage('slow tests', 'slow'),
]

for (const { name, summary } of results) {
  for (const line of summary) console.log(`${name.padEnd(14)} ${line}`)
}
console.log(`\n${totalLine(results)}`)
process.exitCode = results.some((result) => result.failed > 0) ? 1 : 0
