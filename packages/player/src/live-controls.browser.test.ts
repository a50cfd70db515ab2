/** The gains as the audio thread renders them: every time and level to the sample. */
import { InvalidInputError } from '@voice-soundboard/graph'
import { describe, expect, test } from 'vitest'
import { DUCK_PRESETS, LiveControls } from './live-controls.ts'

/** Frames per millisecond are a whole number, and so are those of every quantum. */
const RATE = 32_000
const MS = RATE / 1000

/** Controls of a constant 1 in an offline context, so that what is rendered is the gain itself. */
function offline(durationMs: number) {
  const context = new OfflineAudioContext({ length: durationMs * MS, sampleRate: RATE })
  const controls = new LiveControls(context)
  const source = new ConstantSourceNode(context)
  source.connect(controls.input)
  controls.output.connect(context.destination)
  source.start()
  return {
    controls,
    /** Acts at a time that begins a quantum: multiples of 4 ms. */
    at(ms: number, action: () => void) {
      void context.suspend(ms / 1000).then(() => {
        action()
        return context.resume()
      })
    },
    async render() {
      const gains = Array.from((await context.startRendering()).getChannelData(0))
      return {
        gains,
        at: (ms: number) => gains[ms * MS] as number,
        maxStep: Math.max(...gains.slice(1).map((gain, i) => Math.abs(gain - (gains[i] as number)))),
      }
    },
  }
}

describe('volume', () => {
  test('moves along a straight line, from the frame where it is set', async () => {
    const { controls, at, render } = offline(200)
    at(40, () => controls.setVolume(3, { rampMs: 100 }))
    const rendered = await render()
    expect(rendered.gains.slice(0, 40 * MS + 1).every((gain) => gain === 1)).toBe(true)
    for (const [ms, gain] of [
      [65, 1.5],
      [90, 2],
      [115, 2.5],
    ] as const)
      expect(rendered.at(ms)).toBeCloseTo(gain, 4)
    expect(rendered.gains.slice(140 * MS).every((gain) => gain === 3)).toBe(true)
    expect(rendered.maxStep).toBeCloseTo(2 / (100 * MS), 4)
    expect(controls.volume).toBe(3)
  })

  test('set in the middle of a ramp goes on from the value it has, without a step', async () => {
    const { controls, at, render } = offline(300)
    at(40, () => controls.setVolume(0, { rampMs: 100 }))
    at(80, () => controls.setVolume(1, { rampMs: 100 }))
    at(120, () => controls.setVolume(0.2, { rampMs: 40 }))
    const rendered = await render()
    expect(rendered.at(80)).toBeCloseTo(0.6, 4)
    expect(rendered.at(120)).toBeCloseTo(0.6 + 0.4 * 0.4, 4)
    expect(rendered.at(140)).toBeCloseTo((0.76 + 0.2) / 2, 4)
    expect(rendered.at(160)).toBeCloseTo(0.2, 6)
    expect(rendered.maxStep).toBeLessThan(0.0005)
  })

  test('is at once what it is set to where no ramp is wanted, and the last of many in one moment holds', async () => {
    const { controls, at, render } = offline(100)
    at(40, () => {
      for (let i = 0; i < 50; i++) controls.setVolume((i / 10) % 4, { rampMs: i })
      controls.setVolume(0.5, { rampMs: 0 })
    })
    at(60, () => controls.setVolume(0, { rampMs: 0 }))
    const { gains } = await render()
    expect(gains[40 * MS - 1]).toBe(1)
    expect(new Set(gains.slice(40 * MS, 60 * MS))).toEqual(new Set([0.5]))
    expect(new Set(gains.slice(60 * MS))).toEqual(new Set([0]))
  })
})

describe('ducking', () => {
  test.each(Object.entries(DUCK_PRESETS))('the envelope "%s" takes its time', async (_, preset) => {
    const { gain, fadeOutMs, fadeInMs } = preset
    const { controls, at, render } = offline(600)
    at(40, () => {
      const duck = controls.duck(preset)
      at(200, () => duck.release())
    })
    const rendered = await render()
    expect(rendered.at(40)).toBe(1)
    expect(rendered.at(40 + fadeOutMs / 2)).toBeCloseTo((1 + gain) / 2, 4)
    expect(rendered.gains[(40 + fadeOutMs) * MS - 1]).toBeGreaterThan(gain)
    expect(
      rendered.gains.slice((40 + fadeOutMs) * MS, 200 * MS + 1).every((g) => g === Math.fround(gain)),
    ).toBe(true)
    expect(rendered.at(200 + fadeInMs / 2)).toBeCloseTo((1 + gain) / 2, 4)
    expect(rendered.gains[(200 + fadeInMs) * MS - 1]).toBeLessThan(1)
    expect(rendered.gains.slice((200 + fadeInMs) * MS).every((g) => g === 1)).toBe(true)
  })

  test('of several the lowest holds; each release goes back as far as the rest allow', async () => {
    const { controls, at, render } = offline(800)
    at(40, () => {
      const music = controls.duck({ gain: 0.6, fadeOutMs: 40, fadeInMs: 80 })
      at(120, () => {
        const alarm = controls.duck({ gain: 0.2, fadeOutMs: 40, fadeInMs: 160 })
        const hint = controls.duck({ gain: 0.9 })
        at(200, () => hint.release())
        at(240, () => alarm.release())
        at(440, () => alarm.release())
        at(480, () => music.release())
      })
    })
    const rendered = await render()
    for (const [ms, gain] of [
      [80, 0.6],
      [140, 0.4],
      [160, 0.2],
      [239, 0.2],
      [320, 0.4],
      [400, 0.6],
      [479, 0.6],
      [520, 0.8],
      [560, 1],
    ] as const) {
      expect(rendered.at(ms), `at ${ms} ms`).toBeCloseTo(gain, 4)
    }
    expect(rendered.maxStep).toBeLessThan(0.0005)
  })

  test('and volume multiply', async () => {
    const { controls, render } = offline(100)
    controls.setVolume(2, { rampMs: 0 })
    controls.duck({ gain: 0.25, fadeOutMs: 0 })
    const { gains } = await render()
    expect(new Set(gains)).toEqual(new Set([0.5]))
    expect(controls.volume).toBe(2)
  })
})

test.each([
  ['setVolume.gain', (controls: LiveControls, value: number) => controls.setVolume(value)],
  [
    'setVolume.options.rampMs',
    (controls: LiveControls, value: number) => controls.setVolume(1, { rampMs: value }),
  ],
  ['duck.options.gain', (controls: LiveControls, value: number) => controls.duck({ gain: value })],
  ['duck.options.fadeOutMs', (controls: LiveControls, value: number) => controls.duck({ fadeOutMs: value })],
  ['duck.options.fadeInMs', (controls: LiveControls, value: number) => controls.duck({ fadeInMs: value })],
])('%s out of range is refused, and nothing changes', async (path, call) => {
  const { controls, render } = offline(20)
  for (const value of [NaN, -0.1, 10_001, Infinity, '1' as unknown as number]) {
    expect(() => call(controls, value)).toThrow(InvalidInputError)
    expect(() => call(controls, value)).toThrow(expect.objectContaining({ path }))
  }
  const { gains } = await render()
  expect(new Set(gains)).toEqual(new Set([1]))
})
