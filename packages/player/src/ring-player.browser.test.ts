/** The worklet as it is, in an offline context: what it renders is known to the sample. */
import { createRing, RingController, RingProducer } from '@voice-soundboard/ring'
import { expect, test } from 'vitest'
import { createRingNode } from './ring-node.ts'
import workletUrl from './worklet/ring-player.worklet.ts?worker&url'

const QUANTUM = 128

async function offline(options: { frames: number; sampleRate?: number; channels?: number }) {
  const { frames, sampleRate = 48_000, channels = 1 } = options
  const context = new OfflineAudioContext({ length: frames, sampleRate, numberOfChannels: channels })
  const buffers = createRing({ capacityFrames: 16_384 })
  const node = await createRingNode(context, { ring: { kind: 'ring', buffers }, workletUrl })
  node.connect(context.destination)
  const controller = new RingController(buffers)
  return {
    producer: new RingProducer(buffers),
    controller,
    /** Acts between two quanta, at `frame`, a multiple of 128. */
    at(frame: number, action: () => void) {
      void context.suspend(frame / sampleRate).then(() => {
        action()
        return context.resume()
      })
    },
    async render() {
      const rendered = await context.startRendering()
      return Array.from({ length: channels }, (_, channel) => Array.from(rendered.getChannelData(channel)))
    },
  }
}

const tone = (frames: number) => Float32Array.from({ length: frames }, (_, i) => Math.cos(i / 20))
const steps = (samples: readonly number[]) =>
  samples.slice(1).map((sample, i) => Math.abs(sample - (samples[i] as number)))
const MAX_TONE_STEP = 1 / 20

test.each([8_000, 22_050, 44_100, 48_000, 96_000])(
  'at %d Hz every frame comes out once, in order, on all channels',
  async (sampleRate) => {
    const { producer, controller, render } = await offline({ frames: 8192, sampleRate, channels: 2 })
    const audio = tone(5000)
    await producer.write(audio)
    producer.end()
    const [left = [], right = []] = await render()
    const start = left.findIndex((sample) => sample !== 0)
    expect(start % QUANTUM).toBe(0)
    expect(left.slice(start, start + 5000)).toEqual(Array.from(audio))
    expect(right).toEqual(left)
    expect(controller.renderedFrames).toBe(5000)
    expect(controller.underrunEpisodes).toBe(0)
  },
)

test.each([0, 1, 64, 128])(
  'a cancel with a fade of %d frames is silent within the quantum that sees it',
  async (fade) => {
    const { producer, controller, at, render } = await offline({ frames: 8192 })
    await producer.write(tone(8000))
    at(4096, () => controller.cancel(fade))
    const [heard = []] = await render()
    const stop = controller.cancelledAt(0)
    const start = heard.findIndex((sample) => sample !== 0)

    // The position that is reported is the one that was heard, to the frame.
    expect(stop).toMatchObject({
      readFrame: 4096 - start + fade,
      silentAtContextFrame: 4096 + Math.max(0, fade - 1),
    })
    expect(heard.slice(stop?.silentAtContextFrame).every((sample) => sample === 0)).toBe(true)
    expect(heard[4095]).toBe(tone(8000)[4095 - start])
    if (fade > 1) expect(Math.max(...steps(heard.slice(start)))).toBeLessThanOrEqual(MAX_TONE_STEP + 1 / fade)
  },
)

test('the next epoch starts at its first frame while the old one is still in the ring', async () => {
  const { producer, controller, at, render } = await offline({ frames: 8192 })
  await producer.write(tone(8000))
  const next = Float32Array.from({ length: 1000 }, (_, i) => 2 + i)
  at(4096, () => {
    producer.begin(controller.cancel(128))
    void producer.write(next)
    producer.end()
  })
  const [heard = []] = await render()
  expect(heard.slice(4096 + QUANTUM, 4096 + QUANTUM + 1000)).toEqual(Array.from(next))
})

test('an underrun fades, is counted, and ends without a click', async () => {
  const { producer, controller, at, render } = await offline({ frames: 8192 })
  await producer.write(tone(1000))
  at(4096, () => void producer.write(tone(5000)))
  const [heard = []] = await render()
  const start = heard.findIndex((sample) => sample !== 0)
  const gap = 4096 - start - 1000
  expect(controller.underrunEpisodes).toBe(1)
  expect(controller.underrunFrames).toBe(gap)
  expect(heard.slice(start + 1000 + QUANTUM, 4096).every((sample) => sample === 0)).toBe(true)
  expect(Math.max(...steps(heard.slice(start)))).toBeLessThanOrEqual(MAX_TONE_STEP + 1 / 32)
})

test.each([0, 1, 128])(
  'a limit with a fade of %d frames ends the sound exactly at its frame',
  async (fade) => {
    const { producer, controller, render } = await offline({ frames: 8192 })
    const audio = tone(8000)
    await producer.write(audio)
    controller.limit(3333, fade)
    const [heard = []] = await render()
    const start = heard.findIndex((sample) => sample !== 0)
    expect(heard.slice(start, start + 3333 - fade)).toEqual(Array.from(audio.subarray(0, 3333 - fade)))
    expect(heard.slice(start + 3333 - Math.min(fade, 1)).every((sample) => sample === 0)).toBe(true)
    if (fade > 1) {
      const fading = heard.slice(start + 3333 - fade - 1, start + 3333)
      expect(Math.max(...steps(fading))).toBeLessThanOrEqual(MAX_TONE_STEP + 1 / fade)
    }
    expect(controller.held).toBe(true)
    expect(controller.renderedFrames).toBe(3333)
    expect(controller.underrunEpisodes).toBe(0)
  },
)

test('a limit that comes closer while the sound fades towards it is met without a click', async () => {
  const { producer, controller, at, render } = await offline({ frames: 8192 })
  await producer.write(tone(8000))
  controller.limit(3400, 128)
  let moved = 0
  at(3328, () => {
    moved = controller.renderedFrames + 40
    controller.limit(moved, 128)
  })
  const [heard = []] = await render()
  const start = heard.findIndex((sample) => sample !== 0)
  expect(controller.renderedFrames).toBe(moved)
  expect(heard.slice(start + moved - 1).every((sample) => sample === 0)).toBe(true)
  expect(Math.max(...steps(heard.slice(start)))).toBeLessThanOrEqual(MAX_TONE_STEP + 1 / 40)
})

test('a pause fades out and in within a quantum each, and takes nothing away', async () => {
  const { producer, controller, at, render } = await offline({ frames: 8192 })
  const audio = tone(5000)
  await producer.write(audio)
  producer.end()
  at(2560, () => (controller.paused = true))
  at(4096, () => (controller.paused = false))
  const [heard = []] = await render()
  const start = heard.findIndex((sample) => sample !== 0)
  expect(heard.slice(start, 2560)).toEqual(Array.from(audio.subarray(0, 2560 - start)))
  expect(heard.slice(2560 + QUANTUM - 1, 4096).every((sample) => sample === 0)).toBe(true)
  const resumedAt = 2560 + QUANTUM - start
  expect(heard.slice(4096 + QUANTUM, 4096 + 5000 - resumedAt)).toEqual(
    Array.from(audio.subarray(resumedAt + QUANTUM)),
  )
  expect(Math.max(...steps(heard.slice(start, 4096 + 5000 - resumedAt)))).toBeLessThanOrEqual(
    MAX_TONE_STEP + 1 / QUANTUM,
  )
  expect(controller.underrunEpisodes).toBe(0)
})
