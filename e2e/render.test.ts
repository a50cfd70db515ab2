/** Speech as data, from the built public module in a real page. */
import { openBlank, QUICK_VOICE } from './support/blank.ts'
import { expect, test } from './support/test.ts'

const TEXT = 'Once upon a time, a small voice filled a large room.'

/** Renders in a fresh engine; a digest stands for the samples. */
const renderOnce = async ({ text, voice, seed }: { text: string; voice: string; seed: number }) => {
  const engine = await window.voiceSoundboard.createVoiceEngine({ realtime: false, voice })
  const clip = await engine.render(text, { seed })
  const digest = await crypto.subtle.digest('SHA-256', clip.samples)
  const result = {
    digest: Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join(''),
    frames: clip.samples.length,
    sampleRate: clip.sampleRate,
    peak: clip.samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0),
    words: clip.timeline.filter((mark) => mark.kind === 'word').map(({ source }) => text.slice(...source)),
    starts: clip.timeline.filter((mark) => mark.kind === 'word').map((mark) => mark.startMs),
    bytes: clip.toBlob().size,
  }
  await engine.close()
  return result
}

for (const voice of ['piper-libritts-r', QUICK_VOICE]) {
  test(`${voice}: the same seed is the same sound, in two sessions`, async ({ page }) => {
    await openBlank(page)
    const first = await page.evaluate(renderOnce, { text: TEXT, voice, seed: 5 })
    const other = await page.evaluate(renderOnce, { text: TEXT, voice, seed: 6 })
    await openBlank(page)
    const again = await page.evaluate(renderOnce, { text: TEXT, voice, seed: 5 })

    expect(again).toEqual(first)
    expect(other.digest).not.toBe(first.digest)
    expect(first.peak).toBeGreaterThan(0.05)
    expect(first.peak).toBeLessThanOrEqual(1)
    expect(first.bytes).toBe(44 + 2 * first.frames)
    expect(first.frames / first.sampleRate).toBeGreaterThan(2)
    expect(first.words.map((word) => word.replace(/\W/g, ''))).toEqual(TEXT.replace(/[^\w ]/g, '').split(' '))
    expect(first.starts).toEqual([...first.starts].sort((a, b) => a - b))
  })
}

test('speakers of one voice differ, and speed shortens', async ({ page }) => {
  await openBlank(page)
  const [plain, other, fast] = await page.evaluate(async (text) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ realtime: false })
    const clips = [
      await engine.render(text),
      await engine.render(text, { speaker: 100 }),
      await engine.render(text, { speed: 2 }),
    ]
    await engine.close()
    return clips.map((clip) => ({
      frames: clip.samples.length,
      head: Array.from(clip.samples.slice(8000, 8010)),
    }))
  }, 'Every speaker has a pace.')
  expect(other?.head).not.toEqual(plain?.head)
  const ratio = (plain?.frames ?? 0) / (fast?.frames ?? 1)
  expect(ratio).toBeGreaterThan(1.6)
  expect(ratio).toBeLessThan(2.4)
})

test('a render tells how far it is, and ends when it is aborted', async ({ page }) => {
  await openBlank(page)
  const { fractions, failure } = await page.evaluate(
    async ({ text, voice }) => {
      const engine = await window.voiceSoundboard.createVoiceEngine({ realtime: false, voice })
      const fractions: number[] = []
      const abort = new AbortController()
      const failure = await engine
        .render(text.repeat(40), {
          signal: abort.signal,
          onProgress: ({ phase, fraction }) => {
            if (phase !== 'synthesize' || fraction === null) return
            fractions.push(fraction)
            if (fraction > 0.05) abort.abort()
          },
        })
        .then(
          () => 'completed',
          (error: Error) => error.name,
        )
      await engine.close()
      return { fractions, failure }
    },
    { text: 'It goes on and on. ', voice: QUICK_VOICE },
  )
  expect(failure).toBe('AbortError')
  expect(fractions.length).toBeGreaterThan(1)
  expect(Math.max(...fractions)).toBeLessThan(0.9)
})
