/** Elements of SSML one by one, each measured in what is heard. What prosody does is in prosody.test.ts. */
import { openBlank, QUICK_VOICE } from './support/blank.ts'
import { expect, test } from './support/test.ts'

interface Heard {
  readonly words: readonly {
    readonly text: string
    readonly startMs: number
    readonly endMs: number
    readonly levelDb: number
  }[]
  readonly phonemes: string
  readonly codes: readonly string[]
  readonly durationMs: number
}

const renderAll = async ({
  voice,
  documents,
}: {
  voice: string
  documents: readonly string[]
}): Promise<Heard[]> => {
  const { createLexicon, createVoiceEngine } = window.voiceSoundboard
  const engine = await createVoiceEngine({ realtime: false, voice })
  const lexicons = { 'names.pls': createLexicon([{ grapheme: 'Nguyen', alias: 'win' }]) }
  const heard: Heard[] = []
  for (const document of documents) {
    const clip = await engine.render(`<speak>${document}</speak>`, {
      format: 'ssml',
      seed: 3,
      ssml: { lexicons, onAudio: (src) => (src === 'bell.wav' ? 'ding dong' : null) },
    })
    const { samples, sampleRate, timeline, metadata } = clip
    heard.push({
      words: timeline.flatMap(({ kind, text, startMs, endMs }) => {
        if (kind !== 'word') return []
        const part = samples.subarray((startMs * sampleRate) / 1000, (endMs * sampleRate) / 1000)
        const power = part.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, part.length)
        return [{ text, startMs, endMs, levelDb: 10 * Math.log10(power + 1e-12) }]
      }),
      phonemes: timeline.flatMap(({ kind, text }) => (kind === 'phoneme' ? [text] : [])).join(''),
      codes: metadata.degradations.map(({ code }) => code),
      durationMs: metadata.durationMs,
    })
  }
  await engine.close()
  return heard
}

const pairs = (heard: Heard[]): (readonly [Heard, Heard])[] =>
  Array.from({ length: heard.length / 2 }, (_, index) => [
    heard[2 * index] as Heard,
    heard[2 * index + 1] as Heard,
  ])

test('emphasis is longer and louder, and reduced is the other way', async ({ page }) => {
  await openBlank(page)
  const [plain, strong, reduced] = await page.evaluate(renderAll, {
    voice: QUICK_VOICE,
    documents: [
      'We never said so.',
      'We <emphasis level="strong">never</emphasis> said so.',
      'We <emphasis level="reduced">never</emphasis> said so.',
    ],
  })
  if (!plain || !strong || !reduced) throw new Error('Not all was rendered.')
  const lengthOf = ({ words }: Heard): number => (words[1]?.endMs ?? 0) - (words[1]?.startMs ?? 0)
  const levelOf = ({ words }: Heard): number => words[1]?.levelDb ?? 0
  expect(lengthOf(strong) / lengthOf(plain)).toBeGreaterThan(1.05)
  expect(levelOf(strong) - levelOf(plain)).toBeGreaterThan(1)
  expect(lengthOf(reduced)).toBeLessThan(lengthOf(plain))
  expect(levelOf(reduced)).toBeLessThan(levelOf(plain))
  for (const { codes } of [plain, strong, reduced]) expect(codes).toEqual([])
})

test('sentences and paragraphs are as far apart as their pauses', async ({ page }) => {
  await openBlank(page)
  const [run, sentences, paragraphs] = await page.evaluate(renderAll, {
    voice: QUICK_VOICE,
    documents: [
      '<s>We came home</s><break time="0ms"/><s>It was late</s>',
      '<s>We came home</s><s>It was late</s>',
      '<p>We came home</p><p>It was late</p>',
    ],
  })
  if (!run || !sentences || !paragraphs) throw new Error('Not all was rendered.')
  expect(Math.abs(sentences.durationMs - run.durationMs - 150)).toBeLessThan(10)
  expect(Math.abs(paragraphs.durationMs - run.durationMs - 450)).toBeLessThan(10)
})

test('what stands for something else sounds as that does', async ({ page }) => {
  await openBlank(page)
  const heard = await page.evaluate(renderAll, {
    voice: QUICK_VOICE,
    documents: [
      '<sub alias="world wide web">WWW</sub> now',
      'world wide web now',
      'see <say-as interpret-as="characters">FAX</say-as>',
      'see <sub alias="F A X">it</sub>',
      'on <say-as interpret-as="date" format="dmy">3/4/2020</say-as>',
      'on April 3, 2020',
      '<say-as interpret-as="ordinal">3</say-as> try',
      'third try',
      '<lexicon uri="names.pls" xml:id="n"/><lookup ref="n">Nguyen</lookup> won',
      'win won',
      '<audio src="bell.wav">unheard</audio> it rang',
      'ding dong it rang',
      '<metadata>not said</metadata><desc>nor this</desc>only this',
      'only this',
      '<phoneme alphabet="x-sampa" ph="wIn">Nguyen</phoneme> won',
      '<phoneme alphabet="ipa" ph="wɪn">Nguyen</phoneme> won',
      '<w role="x">read</w> it <token>now</token>',
      'read it now',
    ],
  })
  for (const [marked, plain] of pairs(heard)) expect(marked.phonemes).toBe(plain.phonemes)
})

test('a language that nobody here reads is told, and its words are read all the same', async ({ page }) => {
  await openBlank(page)
  const [heard] = await page.evaluate(renderAll, {
    voice: QUICK_VOICE,
    documents: ['She said <lang xml:lang="de">guten Tag, 3 Uhr</lang> and left.'],
  })
  expect(heard?.words.map(({ text }) => text)).toEqual([
    'She',
    'said',
    'guten',
    'Tag',
    '3 Uhr',
    'and',
    'left',
  ])
  expect(heard?.codes).toContain('language-not-spoken')
  expect(heard?.phonemes.length).toBeGreaterThan(20)
})
