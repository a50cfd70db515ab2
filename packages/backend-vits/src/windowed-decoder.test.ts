import { expect, test } from 'vitest'
import { GaussianNoise } from './noise.ts'
import { LatentFrames } from './regulator.ts'
import type { VitsStages } from './stages.ts'
import { WindowedDecoder } from './windowed-decoder.ts'

const CHANNELS = 2
const HOP = 2

/** Mean over `radius` frames on each side; outside there are zeros. */
const smooth = (values: Float32Array, radius: number): Float32Array => {
  const frames = values.length / CHANNELS
  return values.map((_, index) => {
    const row = Math.floor(index / frames) * frames
    let sum = 0
    for (let at = index - row - radius; at <= index - row + radius; at++) {
      sum += at >= 0 && at < frames ? (values[row + at] as number) : 0
    }
    return sum
  })
}

/** A flow that sees 3 frames, a vocoder that sees 2, and a count of the frames that go through each. */
class CountingStages implements VitsStages {
  readonly kind = 'stages'
  readonly weightBytes = 0
  readonly hopFrames = HOP
  readonly channels = CHANNELS
  readonly receptiveField: VitsStages['receptiveField']
  readonly flowRuns: number[] = []
  constructor(readonly flowAttends: boolean) {
    this.receptiveField = { flowFrames: flowAttends ? 0 : 3, vocoderFrames: 2 }
  }
  encode(): never {
    throw new Error('nothing to encode here')
  }
  async flow(latents: Float32Array): Promise<Float32Array> {
    this.flowRuns.push(latents.length / CHANNELS)
    return smooth(latents, this.flowAttends ? 1000 : 3)
  }
  async vocode(latents: Float32Array): Promise<Float32Array> {
    const frames = latents.length / CHANNELS
    const smoothed = smooth(latents, 2)
    return Float32Array.from({ length: frames * HOP }, (_, index) => {
      const frame = Math.floor(index / HOP)
      return index % HOP === 0 ? (smoothed[frame] as number) : (smoothed[frames + frame] as number)
    })
  }
  async close(): Promise<void> {}
}

const latentsOf = (frames: number): LatentFrames => {
  const means = Float32Array.from({ length: CHANNELS * 100 }, (_, index) => Math.sin(index * index))
  const encoded = {
    channels: CHANNELS,
    means,
    logDeviations: means,
    durations: new Float32Array(100).fill(1),
  }
  const starts = Int32Array.from({ length: frames + 1 }, (_, index) => index)
  return new LatentFrames(encoded, starts, new GaussianNoise(1), 0.5)
}

test.each([false, true])('windows equal the whole (flow attends: %s)', async (flowAttends) => {
  const stages = new CountingStages(flowAttends)
  const whole = await new WindowedDecoder(stages, latentsOf(100), {}).decode({ start: 0, end: 100 })
  const windowed = new WindowedDecoder(stages, latentsOf(100), {})
  const pieces: number[] = []
  for (const [start, end] of [
    [0, 1],
    [1, 7],
    [7, 40],
    [40, 99],
    [99, 100],
  ] as const) {
    pieces.push(...(await windowed.decode({ start, end })))
  }
  expect(pieces).toEqual([...whole])
})

test('a frame goes through the flow once, paddings aside; an attending flow runs once', async () => {
  const stages = new CountingStages(false)
  const decoder = new WindowedDecoder(stages, latentsOf(100), {})
  for (const [start, end] of [
    [0, 10],
    [10, 30],
    [30, 100],
  ] as const)
    await decoder.decode({ start, end })
  expect(stages.flowRuns).toEqual([12 + 3, 3 + 20 + 3, 3 + 68])

  const attending = new CountingStages(true)
  const once = new WindowedDecoder(attending, latentsOf(100), {})
  for (const [start, end] of [
    [0, 10],
    [10, 100],
  ] as const)
    await once.decode({ start, end })
  expect(attending.flowRuns).toEqual([100])
})

test('frames that become known later join without a seam', async () => {
  const stages = new CountingStages(false)
  const whole = await new WindowedDecoder(stages, latentsOf(100), {}).decode({ start: 0, end: 100 })
  const decoder = new WindowedDecoder(stages, latentsOf(30), {})
  const head = await decoder.decode({ start: 0, end: 25 })
  decoder.extend(latentsOf(100))
  expect([...head, ...(await decoder.decode({ start: 25, end: 100 }))]).toEqual([...whole])
})
