/** Prosody that SSML gives to a part of a text, measured in the sound of a real voice. */
import { openBlank } from './support/blank.ts'
import { expect, test } from './support/test.ts'

interface Mark {
  readonly kind: string
  readonly text: string
  readonly startMs: number
  readonly endMs: number
}

interface Sound {
  readonly durationMs: number
  readonly words: readonly (Mark & { readonly pitchHz: number })[]
  readonly marks: readonly Mark[]
  /** The first sample above −50 dBFS. */
  readonly firstSoundMs: number
  readonly degradations: readonly string[]
}

/** Per word the median fundamental, by the peak of the normalised autocorrelation, interpolated between lags. */
const renderAll = async (texts: readonly string[]): Promise<Sound[]> => {
  const pitchOf = (samples: Float32Array, rateHz: number): number => {
    const length = Math.round(0.03 * rateHz)
    const [shortest, longest] = [Math.round(rateHz / 450), Math.round(rateHz / 70)]
    const found: number[] = []
    for (let start = 0; start + length + longest < samples.length; start += Math.round(0.005 * rateHz)) {
      let energy = 0
      for (let i = 0; i < length; i++) energy += (samples[start + i] ?? 0) ** 2
      if (energy / length < 1e-4) continue
      const matches: number[] = []
      for (let lag = shortest - 1; lag <= longest + 1; lag++) {
        let [product, other] = [0, 0]
        for (let i = 0; i < length; i++) {
          product += (samples[start + i] ?? 0) * (samples[start + i + lag] ?? 0)
          other += (samples[start + i + lag] ?? 0) ** 2
        }
        matches.push(product / Math.sqrt(energy * other))
      }
      const peaks = matches.flatMap((match, i) =>
        match >= (matches[i - 1] ?? Infinity) && match > (matches[i + 1] ?? Infinity) ? [i] : [],
      )
      const best = Math.max(...peaks.map((i) => matches[i] ?? 0))
      // Two periods match about as well as one.
      const peak = best > 0.8 ? peaks.find((i) => (matches[i] ?? 0) > 0.93 * best) : undefined
      if (peak === undefined) continue
      const [a, b, c] = [matches[peak - 1] ?? 0, matches[peak] ?? 0, matches[peak + 1] ?? 0]
      found.push(rateHz / (shortest - 1 + peak + (a - c) / (2 * (a - 2 * b + c))))
    }
    return found.sort((x, y) => x - y)[Math.floor(found.length / 2)] ?? 0
  }
  const engine = await window.voiceSoundboard.createVoiceEngine({
    realtime: false,
    voice: 'piper-libritts-r',
  })
  const sounds: Sound[] = []
  for (const ssml of texts) {
    const { samples, sampleRate, timeline, metadata } = await engine.render(ssml, { format: 'ssml', seed: 3 })
    const { durationMs, degradations } = metadata
    const marks = timeline.map(({ kind, text, startMs, endMs }) => ({ kind, text, startMs, endMs }))
    const words = marks
      .filter(({ kind }) => kind === 'word')
      .map((word) => {
        const [from, to] = [word.startMs, word.endMs].map((ms) => Math.round((ms / 1000) * sampleRate))
        return { ...word, pitchHz: pitchOf(samples.slice(from, to), sampleRate) }
      })
    const firstSound = samples.findIndex((sample) => Math.abs(sample) > 10 ** (-50 / 20))
    sounds.push({
      durationMs,
      words,
      marks,
      firstSoundMs: (firstSound / sampleRate) * 1000,
      degradations: degradations.map(({ code }) => code),
    })
  }
  await engine.close()
  return sounds
}

const WORDS = ['We', 'were', 'away', 'all', 'year', 'and', 'nobody', 'knew', 'where', 'we', 'were', 'living']
const RAISED = [6, 7] as const
const sentence = (words: readonly string[]): string => `<speak>${words.join(' ')}.</speak>`
const PLAIN = sentence(WORDS)
const PARTLY_RAISED = sentence(
  WORDS.map((word, index) =>
    index === RAISED[0] ? `<prosody pitch="+30%">${word}` : index === RAISED[1] ? `${word}</prosody>` : word,
  ),
)

test('words inside of a raised part are higher by its factor, those outside are as they were', async ({
  page,
}) => {
  await openBlank(page)
  const [plain, raised] = await page.evaluate(renderAll, [PLAIN, PARTLY_RAISED])
  if (!plain || !raised) throw new Error('Not all was rendered.')
  const ratios = raised.words.map(({ pitchHz }, index) => pitchHz / (plain.words[index]?.pitchHz ?? 0))
  console.log('    ' + ratios.map((ratio, index) => `${WORDS[index]} × ${ratio.toFixed(3)}`).join(', '))
  expect(raised.degradations).toEqual([])
  expect(Math.abs(raised.durationMs / plain.durationMs - 1)).toBeLessThan(0.03)
  const isRaised = (index: number): boolean => index >= RAISED[0] && index <= RAISED[1]
  for (const [index, ratio] of ratios.entries()) {
    const [expected, tolerance] = isRaised(index) ? [1.3, 0.05] : [1, 0.03]
    expect(Math.abs(ratio / expected - 1), WORDS[index]).toBeLessThan(tolerance)
  }
})

test('a part with a duration lasts that long, whatever speed it is in', async ({ page }) => {
  await openBlank(page)
  const timed = '<prosody duration="2s">nobody knew, where we were</prosody>'
  const sounds = await page.evaluate(renderAll, [
    `<speak>We were away, and ${timed} living.</speak>`,
    `<speak><prosody rate="150%">We were away, and ${timed} living.</prosody></speak>`,
  ])
  for (const { words, degradations } of sounds) {
    const lengthMs = (words[8]?.endMs ?? 0) - (words[4]?.startMs ?? 0)
    console.log(`    2 s: ${lengthMs.toFixed(0)} ms`)
    expect(words.map(({ text }) => text).slice(4, 9)).toEqual(['nobody', 'knew', 'where', 'we', 'were'])
    // A frame of this voice lasts 11.6 ms.
    expect(Math.abs(lengthMs - 2000)).toBeLessThan(12)
    expect(degradations).toEqual([])
  }
})

test('a break before the first word moves it by its length; a mark behind the last one is there', async ({
  page,
}) => {
  await openBlank(page)
  const [plain, late] = await page.evaluate(renderAll, [
    PLAIN,
    '<speak><break time="500ms"/>' +
      PLAIN.slice('<speak>'.length, -'</speak>'.length) +
      '<mark name="end"/></speak>',
  ])
  if (!plain || !late) throw new Error('Not all was rendered.')
  const lateMs = (late.words[0]?.startMs ?? 0) - (plain.words[0]?.startMs ?? 0)
  console.log(
    `    500 ms: word ${lateMs.toFixed(1)} ms, sound ${(late.firstSoundMs - plain.firstSoundMs).toFixed(1)} ms`,
  )
  expect(Math.abs(lateMs - 500)).toBeLessThan(10)
  expect(Math.abs(late.firstSoundMs - plain.firstSoundMs - 500)).toBeLessThan(10)
  const end = late.marks.find(({ kind, text }) => kind === 'mark' && text === 'end')
  expect(end?.startMs).toBe(late.words.at(-1)?.endMs)
  expect(plain.marks.some(({ kind }) => kind === 'mark')).toBe(false)
})
