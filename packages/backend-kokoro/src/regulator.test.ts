import { describe, expect, test } from 'vitest'
import { alignmentOf, heardStarts, naturalFrames, regulate, totalFrames } from './regulator.ts'

const LAG = 3

/** A run of ids with these frames, pads at both ends included; the sounds end behind id `soundEndId`. */
const oneRun = (frames: readonly number[], soundEndId = frames.length - 1) => ({
  natural: Float64Array.from(frames),
  runs: [{ firstId: 0, endId: frames.length, soundEndId }],
})

const ones = (length: number): Float64Array => new Float64Array(length).fill(1)

test('durations are rounded as the stock graph rounds them: half to even, one frame at least', () => {
  expect([...naturalFrames(Float32Array.of(0, 0.4, 0.5, 1.5, 2.5, 3.49, 7.6))]).toEqual([1, 1, 1, 2, 2, 3, 8])
})

describe('with nothing asked for', () => {
  const { natural, runs } = oneRun([16, 5, 4, 6, 20])
  const [run] = regulate(natural, ones(5), runs)
  if (!run) throw new Error('no run')

  test('the decoder is given every frame of the stock graph', () => {
    expect(run.frames).toBe(51)
    const alignment = alignmentOf(run)
    const owned = Array.from({ length: 5 }, (_, id) =>
      alignment.subarray(id * 51, (id + 1) * 51).reduce((sum, one) => sum + one, 0),
    )
    expect(owned).toEqual([16, 5, 4, 6, 20])
    for (let frame = 0; frame < 51; frame++) {
      const owners = Array.from({ length: 5 }, (_, id) => alignment[id * 51 + frame] ?? 0)
      expect(owners.reduce((sum, one) => sum + one, 0)).toBe(1)
    }
  })

  test('of the silence around it little is passed on, and nothing of the speech is cut', () => {
    const speechBegins = 16 - LAG
    const speechEnds = 31 - LAG
    expect(run.keepFrom).toBeLessThan(speechBegins)
    expect(speechBegins - run.keepFrom).toBeLessThan(4)
    expect(run.keepEnd).toBeGreaterThan(speechEnds)
    expect(run.keepEnd).toBeLessThan(run.frames)
  })

  test('each id is heard as much before its frames as the model lags', () => {
    const heard = heardStarts([run])
    expect(heard[1]).toBe(16 - LAG - run.keepFrom)
    expect((heard[2] ?? 0) - (heard[1] ?? 0)).toBe(5)
    expect(heard.at(-1)).toBe(totalFrames([run]))
  })
})

test('twice as fast is half the frames, of the speech and not of the silence around it', () => {
  const { natural, runs } = oneRun([10, 8, 8, 8, 12])
  const [run] = regulate(natural, ones(5).fill(0.5), runs)
  expect([...(run?.starts ?? [])]).toEqual([0, 10, 14, 18, 22, 34])
})

test('lengths that are parts of a frame do not add up to an error', () => {
  const frames = [4, ...Array.from({ length: 100 }, () => 3), 4]
  const { natural, runs } = oneRun(frames)
  const [run] = regulate(natural, ones(102).fill(0.7), runs)
  expect(run?.starts[101]).toBeCloseTo(4 + 210, 9)
  expect(run?.frames).toBe(218)
})

test('what is shorter than the decoder can take is filled up with silence', () => {
  const { natural, runs } = oneRun([1, 1, 1])
  const [run] = regulate(natural, Float64Array.of(1, 0, 1), runs)
  expect(run?.frames).toBe(4)
})

test('runs follow each other without a hole, and no mark leaves its run', () => {
  const natural = Float64Array.of(16, 5, 5, 10, 16, 7, 7, 10)
  const runs = [
    { firstId: 0, endId: 4, soundEndId: 3 },
    { firstId: 4, endId: 8, soundEndId: 7 },
  ]
  const [first, second] = regulate(natural, ones(8), runs)
  if (!first || !second) throw new Error('no runs')
  expect(second.atFrame).toBe(first.keepEnd - first.keepFrom)
  const heard = [...heardStarts([first, second])]
  expect(heard).toEqual([...heard].sort((a, b) => a - b))
  expect(heard[4]).toBeGreaterThanOrEqual(second.atFrame)
  expect(heard[3]).toBeLessThanOrEqual(second.atFrame)
})
