/** The one-file build on a page that knows no bundler. */
import { expect, test } from './support/test.ts'

test('ten lines and one script speak', async ({ page, request }) => {
  const sources = await Promise.all(['global.html', 'global-page.js'].map((path) => request.get(path)))
  const texts = await Promise.all(sources.map((source) => source.text()))
  expect(texts.join('').trim().split('\n').length).toBeLessThanOrEqual(10)

  await page.goto('global.html')
  await page.getByRole('button', { name: 'Speak', exact: true }).click()
  await page.waitForFunction(() => window.soundSeen > 20)
})

test('the script defines one name and finds its files by its own address', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('global.html')
  expect(await page.evaluate(() => Object.keys(window).filter((name) => /voice/i.test(name)))).toEqual([
    'VoiceSoundboard',
  ])
  await expect.poll(() => asked.some((path) => path.endsWith('.wasm'))).toBe(true)
  const library = asked.filter((path) => /\.(?:wasm|mjs)$|worker|worklet|voices/.test(path))
  expect(library.filter((path) => !path.startsWith('/global/'))).toEqual([])
})
