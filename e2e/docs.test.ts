/** The README's examples, run as they stand. */
import ts from 'typescript'
import { docsExamples } from '../scripts/docs-examples.ts'
import { openBlank } from './support/blank.ts'
import { expect, test } from './support/test.ts'

// The page's policy lets no test add code to it.
test.use({ bypassCSP: true })

for (const { place, code } of docsExamples().filter((example) => example.place.startsWith('README.md'))) {
  test(`${place} runs`, async ({ page }) => {
    await openBlank(page)
    const { outputText } = ts.transpileModule(code, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    })
    const body = outputText.replace(
      "import { createVoiceEngine } from 'voice-soundboard'",
      'const { createVoiceEngine } = window.voiceSoundboard',
    )
    expect(body).not.toBe(outputText)
    await page.addScriptTag({
      type: 'module',
      content: `document.body.append(document.createElement('button'))\n${body}\ndocument.title = 'ran'`,
    })
    await expect(page).toHaveTitle('ran')
    await page.getByRole('button').click()
    if (code.includes('click')) await page.waitForFunction(() => window.soundSeen > 10)
  })
}
