/** The soundboard as its reader meets it: typed, clicked, heard. */
import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

const SENTENCE = 'Dr. Reed paid $3.50 for plums, twice, and twice she lost them.'
const WORDS = ['Dr.', 'Reed', 'paid', '$3.50', 'for', 'plums', 'twice', 'and', 'twice', 'she', 'lost', 'them']
const LONG = `${'The river ran on under the bridge and past the mill, as it always had. '.repeat(12)}`

async function open(page: Page): Promise<void> {
  await page.goto('')
  await expect(page.getByRole('status')).toHaveText('Ready.')
}

/** Collects each word in the moment it lights up. */
async function watchWords(page: Page): Promise<() => Promise<string[]>> {
  const handle = await page.evaluateHandle(() => {
    const lit: string[] = []
    new MutationObserver((records) => {
      for (const { target } of records) {
        if (target instanceof HTMLElement && target.classList.contains('now'))
          lit.push(target.textContent ?? '')
      }
    }).observe(document.querySelector('#reading') as Element, {
      subtree: true,
      attributes: true,
      attributeFilter: ['class'],
    })
    return lit
  })
  return () => handle.evaluate((lit) => lit)
}

test('speaks what is typed, and lights every word in order, once', async ({ page }) => {
  await open(page)
  const text = page.getByRole('textbox', { name: 'Text to speak' })
  await text.fill(SENTENCE)
  const litWords = await watchWords(page)
  await page.getByRole('button', { name: 'Speak', exact: true }).click()

  await expect(page.getByRole('region', { name: 'Being read' })).toHaveText(SENTENCE)
  await expect(page.getByRole('status')).toHaveText('Finished.')
  const lit = await litWords()
  expect(lit.map((word) => word.replace(/[.,]$/, ''))).toEqual(WORDS.map((word) => word.replace(/\.$/, '')))
  expect(await page.evaluate(() => window.soundSeen), 'sound reached the speakers').toBeGreaterThan(20)
  await expect(text).toHaveValue(SENTENCE)
})

test('falls silent on Stop, and puts the caret where it stopped', async ({ page }) => {
  await open(page)
  const text = page.getByRole('textbox', { name: 'Text to speak' })
  await text.fill(LONG)
  await page.getByRole('button', { name: 'Speak', exact: true }).click()
  await page.waitForFunction(() => window.soundSeen > 10)
  await page.getByRole('button', { name: 'Stop', exact: true }).click()

  await expect(page.getByRole('status')).toHaveText('Stopped.')
  await expect.poll(() => page.evaluate(() => window.heardPeak())).toBe(0)
  const seen = await page.evaluate(() => window.soundSeen)
  await page.waitForTimeout(1_000)
  expect(await page.evaluate(() => window.soundSeen), 'and stays silent').toBe(seen)
  const caret = await text.evaluate((box: HTMLTextAreaElement) => box.selectionStart)
  expect(caret).toBeLessThan(LONG.length)
})

test('is played by keys alone: find a speaker, speak, stop', async ({ page }) => {
  await open(page)
  const speaker = page.getByRole('combobox', { name: 'Speaker', exact: true })
  await speaker.click()
  await page.keyboard.type('120')
  await expect(page.getByRole('listbox', { name: 'Speaker' }).getByRole('option').first()).toHaveText(
    /^Speaker 120/,
  )
  await page.keyboard.press('Enter')
  await expect(speaker).toHaveValue('Speaker 120')
  await expect(speaker).toHaveAttribute('aria-expanded', 'false')

  await page.getByRole('textbox', { name: 'Text to speak' }).fill(LONG)
  await page.keyboard.press('Control+Enter')
  await page.waitForFunction(() => window.soundSeen > 3)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('status')).toHaveText('Stopped.')
  await expect(page.getByRole('textbox', { name: 'Text to speak' })).toBeFocused()
})

test('reads out what it measures', async ({ page }) => {
  await open(page)
  await page.getByRole('textbox', { name: 'Text to speak' }).fill('A short one.')
  await page.getByRole('button', { name: 'Speak', exact: true }).click()
  await expect(page.getByRole('status')).toHaveText('Finished.')

  await expect(page.locator('#gauge-first-sound .value')).toHaveText(/^\d+ ms$/)
  await expect(page.locator('#gauge-real-time .value')).toHaveText(/^\d+\.\d×$/)
  await expect(page.locator('#gauge-transport')).toContainText('Shared ring')
  await expect(page.locator('#gauge-transport .note')).toHaveText('isolated')
  await expect(page.locator('#gauge-threads .value')).toHaveText(/^[1-9]\d*$/)
  // On a busy machine speech may have stumbled: then the gauge says why.
  const health = page.locator('#gauge-health')
  await expect(health).toHaveText(
    /Healthy\s*ready|Degraded\s*(Speech is made too slowly|Speech that was ready)/,
  )
})

test('says what is wrong with an empty text, and speaks again after it', async ({ page }) => {
  await open(page)
  const text = page.getByRole('textbox', { name: 'Text to speak' })
  await text.fill('   ')
  await page.getByRole('button', { name: 'Speak', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('invalid-input')
  await text.fill('Now there is a word.')
  await page.getByRole('button', { name: 'Speak', exact: true }).click()
  await expect(page.getByRole('alert')).toBeHidden()
  await expect(page.getByRole('status')).toHaveText('Finished.')
})

test('changes the voice, and saves what it says as a WAV file', async ({ page }) => {
  await open(page)
  await page.getByRole('combobox', { name: 'Voice', exact: true }).selectOption('dittli-en')
  await expect(page.getByRole('status')).toHaveText('Ready.')
  await page.getByRole('textbox', { name: 'Seed' }).fill('7')
  await page.getByRole('textbox', { name: 'Text to speak' }).fill('Kept for later.')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save WAV', exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toBe('dittli-en-0-7.wav')
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  const wav = Buffer.concat(chunks)
  expect(wav.toString('latin1', 0, 4)).toBe('RIFF')
  expect(wav.length).toBeGreaterThan(20_000)

  await page.reload()
  await expect(
    page.getByRole('combobox', { name: 'Voice', exact: true }),
    'remembers the choice',
  ).toHaveValue('dittli-en')
})

test('fits a phone, light and dark', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const theme = page.getByRole('button', { name: /^Colours/ })
  await theme.click()
  const light = await ground()
  await theme.click()
  expect(await ground()).not.toBe(light)
  const dark = await ground()
  await page.reload()
  expect(await ground(), 'the choice is kept').toBe(dark)
})
