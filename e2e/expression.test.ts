/** Pitch and emotions, measured in the sound of a real voice. */
import { openBlank } from './support/blank.ts'
import { expect, test } from './support/test.ts'

const TEXT = 'We were away the whole year, and nobody knew where we were.'

interface Sound {
  readonly durationMs: number
  readonly levelDb: number
  /** Median of the fundamental over the frames that have one, in Hz. */
  readonly pitchHz: number
  readonly degradations: readonly string[]
}

/** The fundamental of each 40 ms by the peak of its normalised autocorrelation. */
const renderAll = async ({
  text,
  options,
}: {
  text: string
  options: readonly object[]
}): Promise<Sound[]> => {
  const pitchOf = (samples: Float32Array, rateHz: number): number => {
    const length = Math.round(0.04 * rateHz)
    const [shortest, longest] = [Math.round(rateHz / 400), Math.round(rateHz / 60)]
    const found: number[] = []
    for (let start = 0; start + length + longest < samples.length; start += length) {
      let [best, bestLag] = [0, 0]
      let energy = 0
      for (let i = 0; i < length; i++) energy += (samples[start + i] ?? 0) ** 2
      if (energy / length < 1e-4) continue
      for (let lag = shortest; lag <= longest; lag++) {
        let [product, other] = [0, 0]
        for (let i = 0; i < length; i++) {
          product += (samples[start + i] ?? 0) * (samples[start + i + lag] ?? 0)
          other += (samples[start + i + lag] ?? 0) ** 2
        }
        const match = product / Math.sqrt(energy * other)
        if (match > best) [best, bestLag] = [match, lag]
      }
      if (best > 0.8) found.push(rateHz / bestLag)
    }
    return found.sort((a, b) => a - b)[Math.floor(found.length / 2)] ?? 0
  }
  const engine = await window.voiceSoundboard.createVoiceEngine({
    realtime: false,
    voice: 'piper-libritts-r',
  })
  const sounds: Sound[] = []
  for (const given of options) {
    const { samples, sampleRate, metadata } = await engine.render(text, { seed: 3, ...given })
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
    sounds.push({
      durationMs: metadata.durationMs,
      levelDb: 10 * Math.log10(power),
      pitchHz: pitchOf(samples, sampleRate),
      degradations: metadata.degradations.map(({ code }) => code),
    })
  }
  await engine.close()
  return sounds
}

test('pitch moves the voice by that factor and leaves its length', async ({ page }) => {
  await openBlank(page)
  const options = [{}, { pitch: 1.25 }, { pitch: 0.8 }]
  const [plain, high, low] = await page.evaluate(renderAll, { text: TEXT, options })
  if (!plain || !high || !low) throw new Error('Not all was rendered.')
  console.log(
    `    pitch ${plain.pitchHz.toFixed(0)} Hz, × 1.25: ${high.pitchHz.toFixed(0)}, × 0.8: ${low.pitchHz.toFixed(0)}`,
  )
  expect(Math.abs(high.pitchHz / plain.pitchHz / 1.25 - 1)).toBeLessThan(0.06)
  expect(Math.abs(low.pitchHz / plain.pitchHz / 0.8 - 1)).toBeLessThan(0.06)
  for (const { durationMs, degradations } of [high, low]) {
    expect(Math.abs(durationMs / plain.durationMs - 1)).toBeLessThan(0.02)
    expect(degradations).toEqual([])
  }
})

test('an emotion changes speed, level and pitch as its table says', async ({ page }) => {
  await openBlank(page)
  const options = [{}, { emotion: 'sad' }]
  const [plain, sad] = await page.evaluate(renderAll, { text: TEXT, options })
  if (!plain || !sad) throw new Error('Not all was rendered.')
  expect(Math.abs(sad.durationMs / plain.durationMs / (1 / 0.85) - 1)).toBeLessThan(0.05)
  expect(Math.abs(plain.levelDb - sad.levelDb - 2.5)).toBeLessThan(1)
  expect(Math.abs(sad.pitchHz / plain.pitchHz / 0.92 - 1)).toBeLessThan(0.06)
  expect(sad.degradations).toEqual([])
})
