/** Text in all its formats, through the public module: what is said, where it comes from, and how it sounds. */
import { openBlank, QUICK_VOICE } from './support/blank.ts'
import { expect, test } from './support/test.ts'

interface Rendered {
  readonly durationMs: number
  readonly levelDb: number
  readonly words: readonly { readonly text: string; readonly source: string; readonly startMs: number }[]
  readonly marks: readonly { readonly name: string; readonly startMs: number }[]
  readonly phonemes: readonly string[]
  readonly degradations: readonly string[]
}

interface Asked {
  readonly text: string
  readonly format?: 'text' | 'markdown' | 'ssml'
}

/** Every text with one engine and the same seed, so that what differs is what was asked for. */
const renderAll = async ({
  voice,
  asked,
}: {
  voice: string
  asked: readonly Asked[]
}): Promise<Rendered[]> => {
  const engine = await window.voiceSoundboard.createVoiceEngine({ realtime: false, voice })
  const rendered: Rendered[] = []
  for (const { text, format = 'text' } of asked) {
    const clip = await engine.render(text, { format, seed: 3 })
    const power = clip.samples.reduce((sum, sample) => sum + sample * sample, 0) / clip.samples.length
    const sourceOf = (source: readonly [number, number]): string => text.slice(...source)
    rendered.push({
      durationMs: clip.metadata.durationMs,
      levelDb: 10 * Math.log10(power),
      words: clip.timeline.flatMap((mark) =>
        mark.kind === 'word'
          ? [{ text: mark.text, source: sourceOf(mark.source), startMs: mark.startMs }]
          : [],
      ),
      marks: clip.timeline.flatMap((mark) =>
        mark.kind === 'mark' ? [{ name: mark.text, startMs: mark.startMs }] : [],
      ),
      phonemes: clip.timeline.flatMap((mark) => (mark.kind === 'phoneme' ? [mark.text] : [])),
      degradations: clip.metadata.degradations.map(({ code }) => code),
    })
  }
  await engine.close()
  return rendered
}

const ssml = (inner: string): Asked => ({ text: `<speak>${inner}</speak>`, format: 'ssml' })

test('money, dates and emoji are written out, and belong to what was written', async ({ page }) => {
  await openBlank(page)
  const [written, spoken] = await page.evaluate(renderAll, {
    voice: QUICK_VOICE,
    asked: [
      { text: 'Dr. Lee paid $3.50 on January 5, 2024 🎉.' },
      { text: 'doctor Lee paid three dollars fifty on January fifth, twenty twenty-four, party popper.' },
    ],
  })
  expect(written?.words.map(({ source }) => source)).toEqual([
    'Dr.',
    'Lee',
    'paid',
    '$3.50',
    'on',
    'January 5, 2024',
    '🎉',
  ])
  expect(written?.phonemes.slice(0, 20)).toEqual(spoken?.phonemes.slice(0, 20))
  expect(written?.phonemes.length).toBeGreaterThan(30)
})

test('markdown is read without its marks, and points back through them', async ({ page }) => {
  await openBlank(page)
  const [marked, plain] = await page.evaluate(renderAll, {
    voice: QUICK_VOICE,
    asked: [
      {
        text: '# Results\n\nIt **really** works, see [the page](https://example.com).',
        format: 'markdown' as const,
      },
      { text: 'Results\n\nIt really works, see the page.' },
    ],
  })
  expect(marked?.words.map(({ text }) => text)).toEqual(plain?.words.map(({ text }) => text))
  expect(marked?.words.map(({ source }) => source)).toEqual(marked?.words.map(({ text }) => text))
  expect(marked?.phonemes).toEqual(plain?.phonemes)
  // The word in bold is stressed: longer than the same word in plain text.
  expect(marked?.durationMs).toBeGreaterThan(plain?.durationMs ?? Infinity)
})

test('breaks, rate and volume in SSML are what they say, measured in the sound', async ({ page }) => {
  await openBlank(page)
  const [plain, broken, slow, quiet] = await page.evaluate(renderAll, {
    voice: QUICK_VOICE,
    asked: [
      ssml('The first part and then the second part.'),
      ssml('The first part <break time="700ms"/>and then the second part.'),
      ssml('<prosody rate="50%">The first part and then the second part.</prosody>'),
      ssml('<prosody volume="-6dB">The first part and then the second part.</prosody>'),
    ],
  })
  if (!plain || !broken || !slow || !quiet) throw new Error('Not all was rendered.')
  expect(Math.abs(broken.durationMs - plain.durationMs - 700)).toBeLessThan(10)
  // From the first word to the last: the silence at both ends keeps its length.
  const span = ({ words }: Rendered): number => (words.at(-1)?.startMs ?? 0) - (words[0]?.startMs ?? 0)
  expect(Math.abs(span(slow) / span(plain) / 2 - 1)).toBeLessThan(0.05)
  expect(Math.abs(plain.levelDb - quiet.levelDb - 6)).toBeLessThan(1)
  for (const { degradations } of [plain, broken, slow, quiet]) expect(degradations).toEqual([])
})

test('substitutes, phonemes, marks and kinds of numbers in SSML reach the voice', async ({ page }) => {
  await openBlank(page)
  const [substituted, plain, marked, digits, spelt, phonemes] = await page.evaluate(renderAll, {
    voice: QUICK_VOICE,
    asked: [
      ssml('the <sub alias="world wide web">WWW</sub> is big'),
      { text: 'the world wide web is big' },
      ssml('one <mark name="middle"/>two three'),
      ssml('<say-as interpret-as="digits">123</say-as> now'),
      { text: 'one two three now' },
      ssml('say <phoneme alphabet="ipa" ph="təˈmɑːtoʊ">tomato</phoneme> again'),
    ],
  })
  expect(substituted?.phonemes).toEqual(plain?.phonemes)
  expect(substituted?.words.map(({ source }) => source)).toEqual(['the', 'WWW', 'is', 'big'])
  expect(marked?.marks).toEqual([{ name: 'middle', startMs: marked?.words[1]?.startMs }])
  expect(digits?.phonemes).toEqual(spelt?.phonemes)
  expect(phonemes?.phonemes.join('')).toContain('təmˈɑːtoʊ')
})

test('what SSML asks for and no voice can is told; what is no XML is a typed error', async ({ page }) => {
  await openBlank(page)
  const { degradations, failure, streamed } = await page.evaluate(async (voice) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
    const utterance = engine.speak('<speak>Hello <wobble>there</wobble> you.</speak>', { format: 'ssml' })
    const { degradations, heard } = await utterance.finished
    const failureOf = (text: string | AsyncIterable<string>) =>
      engine.speak(text, { format: 'ssml' }).finished.then(
        () => null,
        ({ name, code, message }: Error & { code: string }) => ({ name, code, message }),
      )
    const failure = await failureOf('<speak>Hello <p>there</speak>')
    const streamed = await failureOf(
      (async function* () {
        yield '<speak>Hello '
        yield '<p>there'
      })(),
    )
    await engine.close()
    return {
      degradations: degradations.map(({ code, message }) => ({ code, message })),
      heard,
      failure,
      streamed,
    }
  }, QUICK_VOICE)
  expect(degradations.map(({ code }) => code)).toEqual(['markup'])
  expect(degradations[0]?.message).toContain('wobble')
  expect(failure).toMatchObject({ name: 'InvalidInputError', code: 'invalid-input' })
  expect(failure?.message).toMatch(/line 1/i)
  expect(streamed).toMatchObject({ name: 'InvalidInputError' })
})
