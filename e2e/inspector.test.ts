/** The Inspector as its reader meets it: seen while typing, chosen by keys, changed, heard. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

const RECEIPT = 'Tea for two ☕ was $7.80 on 3/14/2025, and 20% went to the cook 🎉.'
const RECEIPT_WORDS = 'Tea for two ☕ was $7.80 on 3/14/2025 and 20% went to the cook 🎉'.split(' ')

async function open(page: Page): Promise<void> {
  await page.goto('')
  await expect(page.getByRole('status')).toHaveText('Ready.')
}

const textBox = (page: Page): Locator => page.getByRole('textbox', { name: 'Text to speak' })
const picture = (page: Page): Locator => page.getByRole('listbox', { name: 'How the text is read' })
const tokens = (page: Page): Locator => picture(page).getByRole('option')
const token = (page: Page, name: RegExp): Locator => picture(page).getByRole('option', { name })
const slip = (page: Page): Locator => page.getByRole('region', { name: 'The chosen word' })
const sayOtherwise = (page: Page): Locator => page.getByRole('textbox', { name: 'Say it otherwise' })

/** What the chosen word sounded like, once it was heard. */
async function hearIt(page: Page): Promise<string> {
  await slip(page).getByRole('button', { name: 'Hear it' }).click()
  const sounded = slip(page).getByText('It sounded:')
  await expect(sounded).toBeVisible()
  return (await sounded.textContent()) ?? ''
}

test('draws what is typed: what is written, what will be said, and of what kind it is', async ({ page }) => {
  await open(page)
  await textBox(page).fill('')
  await expect(page.getByText('Type something, and see how it will be said.')).toBeVisible()
  await textBox(page).pressSequentially('She paid $3.50 on 3 May 1998 🎉')

  await expect(tokens(page)).toHaveCount(6)
  const money = token(page, /^written \$3\.50, said three dollars fifty.*, kind money/)
  await expect(money).toHaveAttribute('data-kind', 'money')
  await expect(money.locator('.written')).toHaveText('$3.50')
  await expect(money.locator('.said')).toHaveText(/^three dollars fifty/)
  await expect(money.locator('.kind')).toHaveText('money')
  await expect(token(page, /^written 3 May 1998, said .*nineteen ninety-eight, kind date/)).toBeVisible()
  await expect(token(page, /^written 🎉, said party popper, kind emoji/)).toBeVisible()
  await expect(token(page, /^written paid, said as written, kind word$/).locator('.said')).toHaveCount(0)

  await textBox(page).press('End')
  await textBox(page).pressSequentially(' at 10:45')
  await expect(token(page, /^written 10:45, said ten forty-five, kind time/)).toBeVisible()
})

test('draws pauses, stress, pace, other languages and marks of markup', async ({ page }) => {
  await open(page)
  await page.getByRole('radio', { name: 'SSML' }).check()
  await textBox(page).fill(
    '<speak>One<break time="700ms"/> <emphasis level="strong">two</emphasis>, <mark name="here"/>' +
      '<prosody rate="slow" pitch="low">three</prosody>. <lang xml:lang="fr">Oui</lang>, ' +
      '<phoneme alphabet="ipa" ph="təˈmɑːtəʊ">tomato</phoneme>.</speak>',
  )
  await expect(tokens(page)).toHaveCount(5)
  await expect(token(page, /^written One, .*a pause of 700 ms/)).toBeVisible()
  await expect(page.locator('#score .rest').first()).toHaveText('700 ms')
  await expect(token(page, /^written two/)).toHaveAttribute('data-emphasis', 'strong')
  const three = token(page, /^mark here, written three/)
  await expect(three.locator('.traits')).toHaveText(/longer · .*lower/)
  await expect(three.locator('.mark-name')).toHaveText('here')
  await expect(token(page, /^written three|^mark here/)).toHaveAttribute('aria-label', /sentence ends$/)
  await expect(token(page, /^written Oui/).locator('.traits')).toHaveText('French')
  await expect(token(page, /^written tomato, said \/.*ɑ.*\/, kind set by markup/)).toBeVisible()
})

test('is walked through by keys alone', async ({ page }) => {
  await open(page)
  await textBox(page).fill('Dr. Reed paid twice.')
  await expect(tokens(page)).toHaveCount(4)
  await expect(page.locator('#score [tabindex="0"]'), 'one stop for Tab').toHaveCount(1)
  await page.locator('#inspector summary').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Home')
  await expect(token(page, /^written Dr\., said doctor/)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  const reed = token(page, /^written Reed/)
  await expect(reed).toBeFocused()
  await expect(reed).toHaveAttribute('aria-selected', 'true')
  await expect(tokens(page).and(page.locator('[aria-selected=true]'))).toHaveCount(1)
  await page.keyboard.press('End')
  await expect(token(page, /^written twice/)).toBeFocused()

  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(slip(page).getByText('It sounded:')).toBeVisible()
  await page.keyboard.press('F2')
  await expect(sayOtherwise(page)).toBeFocused()
  await page.keyboard.type('dear')
  await expect(token(page, /^written Dr\., said dear, kind said your way/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(token(page, /^written Dr\., said dear/)).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(token(page, /^written Dr\., said doctor/)).toBeFocused()
})

test('a word said otherwise looks and sounds so, after a reload too, until it is forgotten', async ({
  page,
}) => {
  await open(page)
  await textBox(page).fill('Reed paid.')
  await token(page, /^written Reed/).click()
  expect(await hearIt(page)).toMatch(/i/)

  await sayOtherwise(page).fill('/ɹɛ')
  await expect(slip(page).getByText('between two slashes')).toBeVisible()
  await sayOtherwise(page).fill('/ɹɛd/')
  await expect(token(page, /^written Reed, said \/ɹɛd\/, kind said your way/)).toBeVisible()
  const heard = await hearIt(page)
  expect(heard).toMatch(/ɛ/)
  expect(heard).not.toMatch(/i/)

  await page.reload()
  await expect(page.getByRole('status')).toHaveText('Ready.')
  await textBox(page).fill('Reed paid.')
  await expect(token(page, /^written Reed, said \/ɹɛd\//)).toBeVisible()
  await token(page, /^written Reed/).click()
  await expect(sayOtherwise(page)).toHaveValue('/ɹɛd/')
  await slip(page).getByRole('button', { name: 'Forget it' }).click()
  await expect(token(page, /^written Reed, said as written, kind word/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Said your way' })).toBeHidden()
})

test('the whole text is spoken as it is drawn', async ({ page }) => {
  await open(page)
  await page.getByRole('textbox', { name: 'Seed' }).fill('7')
  await textBox(page).fill('Yes.')
  const soundOf = async (): Promise<number> => {
    const before = await page.evaluate(() => window.soundSeen)
    await page.getByRole('button', { name: 'Speak', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeEnabled()
    await expect(page.getByRole('status')).toHaveText('Finished.')
    return (await page.evaluate(() => window.soundSeen)) - before
  }
  const short = await soundOf()
  await token(page, /^written Yes/).click()
  await sayOtherwise(page).fill('yes, and yes, and then once more yes, for as long as the river runs')
  await expect(token(page, /^written Yes, said yes, and yes/)).toBeVisible()
  expect(await soundOf()).toBeGreaterThan(short * 2)

  const own = page.getByRole('region', { name: 'Said your way' })
  await own.getByRole('button', { name: 'Forget how Yes is said' }).click()
  await expect(token(page, /^written Yes, said as written/)).toBeVisible()
})

test('copies the rule as code, for one word and for all', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  await textBox(page).fill('Reed paid $3.50.')
  await token(page, /^written \$3\.50/).click()
  await sayOtherwise(page).fill("a fistful o' coins")
  await slip(page).getByRole('button', { name: 'Copy the rule' }).click()
  await expect(slip(page).getByText('Copied:')).toBeVisible()
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  expect(await copied()).toBe(
    String.raw`createLexicon([{ grapheme: '$3.50', alias: 'a fistful o\' coins' }])`,
  )

  await token(page, /^written Reed/).click()
  await sayOtherwise(page).fill('/ɹɛd/')
  const all = page.getByRole('button', { name: 'Copy all as a lexicon' })
  await all.click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await copied()).toContain("{ grapheme: 'Reed', phonemes: 'ɹɛd' }")
})

test('says in plain words what markup asks for in vain, and where', async ({ page }) => {
  await open(page)
  await textBox(page).fill('<speak>Hello\n<bad>you</bad> there</speak>')
  await page.getByRole('radio', { name: 'SSML' }).check()
  const problems = page.getByRole('group', { name: /cannot be done as written/ })
  await expect(problems).toContainText('<bad>')
  await expect(tokens(page)).toHaveCount(3)
  await problems.getByRole('button', { name: 'Line 2, column 1' }).click()
  await expect(textBox(page)).toBeFocused()
  expect(await textBox(page).evaluate((box: HTMLTextAreaElement) => box.selectionStart)).toBe(13)

  await textBox(page).fill('<speak>Hello')
  await expect(page.getByRole('group', { name: 'This cannot be read yet.' })).toContainText(
    'Unclosed tag: speak',
  )
  await textBox(page).fill('<speak>Hello</speak>')
  await expect(page.getByRole('group', { name: /cannot be/ })).toBeHidden()

  await page.getByRole('radio', { name: 'Markdown' }).check()
  await textBox(page).fill('Read **this** twice.')
  await expect(token(page, /^written this, .*stressed/)).toBeVisible()
})

test('of a long text it draws the part at the caret, and says so', async ({ page }) => {
  await open(page)
  const text = 'The river ran on under the bridge and past the mill, for $3.50. '.repeat(160).trim()
  await textBox(page).fill(text)
  const place = page.locator('#pager-place')
  await expect(place).toContainText(/part (\d+) of \1, characters .* to 10,239 of 10,239/)
  await expect(token(page, /paragraph ends$/)).toHaveCount(1)
  expect(await tokens(page).count()).toBeLessThan(400)
  await textBox(page).press('Control+Home')
  await expect(place).toContainText('part 1 of')
  await page.getByRole('button', { name: 'Later' }).click()
  await expect(place).toContainText('part 2 of')
  await tokens(page).first().focus()
  await page.keyboard.press('ArrowLeft')
  await expect(place).toContainText('part 1 of')
  await expect(tokens(page).last()).toBeFocused()
})

test('lights exactly the characters that sound, of money, dates and emoji too', async ({
  page,
}, testInfo) => {
  await page.setViewportSize({ width: 1280, height: 1100 })
  await open(page)
  await textBox(page).fill(RECEIPT)
  await expect(token(page, /^written 🎉/)).toBeVisible()
  const handle = await page.evaluateHandle(() => {
    const lit: { start: number; end: number; soundSeen: number }[] = []
    const view = document.querySelector('#reading') as Element
    new MutationObserver((records) => {
      for (const { target } of records) {
        if (!(target instanceof HTMLElement) || !target.classList.contains('now')) continue
        const before = new Range()
        before.setStart(view, 0)
        before.setEndBefore(target)
        const start = before.toString().length
        lit.push({ start, end: start + (target.textContent ?? '').length, soundSeen: window.soundSeen })
      }
    }).observe(view, { subtree: true, attributes: true, attributeFilter: ['class'] })
    return lit
  })
  await page.getByRole('button', { name: 'Speak', exact: true }).click()
  await expect(page.locator('#reading .now')).toHaveText('3/14/2025')
  await expect(token(page, /^written 3\/14\/2025/), 'the picture shows it too').toHaveClass(/now/)
  const path = testInfo.outputPath('reading.png')
  await page.screenshot({ path })
  await testInfo.attach('reading', { path, contentType: 'image/png' })
  await expect(page.getByRole('status')).toHaveText('Finished.')

  const lit = await handle.evaluate((seen) => seen)
  let from = 0
  const expected = RECEIPT_WORDS.map((word) => {
    const start = RECEIPT.indexOf(word, from)
    from = start + word.length
    return [start, from]
  })
  expect(lit.map(({ start, end }) => [start, end])).toEqual(expected)
  const sounded = lit.map(({ soundSeen }) => soundSeen)
  expect(sounded, 'in time with the sound').toEqual([...sounded].sort((a, b) => a - b))
  expect((sounded.at(-1) ?? 0) - (sounded[0] ?? 0)).toBeGreaterThan(50)
})

test('is open on a wide page, closed on a phone, and as it was left after that', async ({ page }) => {
  const panel = page.locator('#inspector')
  await open(page)
  await expect(panel).toHaveAttribute('open')
  await page.evaluate(() => localStorage.clear())
  await page.setViewportSize({ width: 360, height: 740 })
  await page.reload()
  await expect(page.getByRole('status')).toHaveText('Ready.')
  await expect(panel).not.toHaveAttribute('open')
  await panel.locator('summary').click()
  await expect(token(page, /^written soundboard/)).toBeVisible()
  await page.reload()
  await expect(panel).toHaveAttribute('open')
  await expect(token(page, /^written soundboard/)).toBeVisible()
  await textBox(page).fill(
    'See https://example.com/a/very/long/path/that/does/not/fit/on/a/phone and pay $1,250.50.',
  )
  await token(page, /^written https/).click()
  expect(await page.evaluate(() => document.documentElement.scrollWidth), 'nothing sticks out').toBe(360)
})
