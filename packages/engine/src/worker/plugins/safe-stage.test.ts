import type { AudioStage } from '@voice-soundboard/graph'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AudioChain } from './audio-chain.ts'
import { SafeStage } from './safe-stage.ts'

const ramp = (from: number, length: number): Float32Array<ArrayBuffer> =>
  Float32Array.from({ length }, (_, index) => from + index + 1)

/** Doubles, and lags. */
function doubling(latencyFrames: number): AudioStage {
  let held = new Float32Array(latencyFrames)
  return {
    latencyFrames,
    process(block) {
      const all = Float32Array.of(...held, ...block.map((value) => value * 2))
      held = all.slice(all.length - latencyFrames)
      return all.slice(0, all.length - latencyFrames)
    },
    flush: () => held,
  }
}

function run(stages: readonly AudioStage[], lengths: readonly number[]) {
  const faults: string[] = []
  const options = { onFault: (error: unknown) => faults.push(String(error)), onTime: () => undefined }
  const chain = new AudioChain(stages.map((stage) => new SafeStage({ stage, ...options })))
  const out: number[] = []
  let given = 0
  for (const length of lengths) {
    out.push(...chain.push(ramp(given, length)))
    given += length
  }
  out.push(...chain.flush())
  return { out, faults, given: [...ramp(0, given)] }
}

const lengths = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 12 })

test('whatever the blocks and the lags, the sound stays in its place', () => {
  fc.assert(
    fc.property(lengths, fc.nat(30), fc.nat(30), (blocks, first, second) => {
      const { out, faults, given } = run([doubling(first), doubling(second)], blocks)
      expect(faults).toEqual([])
      expect(out).toEqual(given.map((value) => value * 4))
    }),
  )
})

test('wherever a stage breaks, not a sample is lost or doubled', () => {
  fc.assert(
    fc.property(lengths, fc.nat(30), fc.integer({ min: 1, max: 12 }), (blocks, lag, breaksAt) => {
      const stage = doubling(lag)
      let calls = 0
      const breaking: AudioStage = {
        ...stage,
        process(block) {
          if (++calls === breaksAt) throw new Error('broken')
          return stage.process(block)
        },
      }
      const { out, given } = run([breaking], blocks)
      expect(out).toHaveLength(given.length)
      const firstPlain = out.findIndex((value, index) => value === given[index])
      const border = firstPlain < 0 ? given.length : firstPlain
      expect(out).toEqual(given.map((value, index) => (index < border ? value * 2 : value)))
    }),
  )
})

test.each<readonly [string, Partial<AudioStage>]>([
  ['gives a number that is none', { process: (block) => block.map(() => NaN) }],
  ['gives more than it got', { process: (block) => Float32Array.of(...block, 0) }],
  ['gives nothing at all', { process: () => undefined as never }],
  ['keeps samples back', { process: () => new Float32Array(0) }],
  ['names no lag', { latencyFrames: NaN }],
  ['names a lag beyond use', { latencyFrames: 1e9 }],
])('one that %s is put aside once, and the sound is as it was given', (_, fault) => {
  const stage: AudioStage = {
    latencyFrames: 0,
    process: (block) => block,
    flush: () => new Float32Array(0),
    ...fault,
  }
  const { out, faults, given } = run([stage], [5, 7, 3])
  expect(out).toEqual(given)
  expect(faults).toHaveLength(1)
})
