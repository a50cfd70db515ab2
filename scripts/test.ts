/** `pnpm test`: every check and every test, all stages even when one fails, and one line that sums them up. */
import { ensureVoices } from '../packages/voices/src/index.ts'
import { ensureBrowser } from './browser.ts'
import { buildIfChanged } from './build.ts'
import { checkDocsExamples } from './docs-examples.ts'
import { checkStage, playwrightStage, runAll, totalLine, vitestStage, type StageResult } from './stages.ts'
import { TEST_VOICES } from './test-voices.ts'

const REALMS = ['tsconfig.json', 'tsconfig.worker.json', 'tsconfig.worklet.json', 'tsconfig.node.json']

/** Twenty minutes on two quiet cores; with all that comes before, still within forty. */
const E2E_LIMIT_MS = 29 * 60_000

const preparation = { counts: false }
const check = { counts: true }

const results: StageResult[] = [
  await checkStage('browser', ensureBrowser, preparation),
  await checkStage('voices', () => ensureVoices({ ids: TEST_VOICES }), preparation),
  await checkStage('type check', () => runAll(REALMS.map((realm) => ['tsc', '-p', realm])), check),
  await checkStage('examples', checkDocsExamples, check),
  await checkStage(
    'lint',
    () =>
      runAll([
        ['eslint', '.'],
        ['prettier', '--check', '.'],
      ]),
    check,
  ),
  await vitestStage('unit tests', 'node'),
  await vitestStage('browser tests', 'browser'),
  await checkStage('build', buildIfChanged, preparation),
  await playwrightStage('e2e tests', 'e2e/playwright.config.ts', { limitMs: E2E_LIMIT_MS }),
]

console.log(`\n${'═'.repeat(64)}`)
for (const { name, summary } of results) {
  for (const line of summary) console.log(`${name.padEnd(14)} ${line}`)
}
console.log(`\n${totalLine(results)}`)
process.exitCode = results.some((result) => result.failed > 0) ? 1 : 0
