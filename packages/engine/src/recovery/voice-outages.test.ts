import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { VoiceOutages } from './voice-outages.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function world() {
  const state = { isSound: false, isBusy: false, probes: [] as number[], back: [] as string[] }
  const begun = Date.now()
  const outages = new VoiceOutages({
    mayProbe: () => !state.isBusy,
    probe: async () => {
      state.probes.push(Date.now() - begun)
      if (!state.isSound) throw new Error('still broken')
    },
    onBack: (voice) => state.back.push(voice),
  })
  return { state, outages }
}

test('a voice that failed is out, and tried with growing pauses that nobody waits for', async () => {
  const { state, outages } = world()
  outages.note('a')
  outages.note('a')
  expect(outages.isOut('a')).toBe(true)
  expect(outages.isOut('b')).toBe(false)
  await vi.advanceTimersByTimeAsync(40_000)
  expect(state.probes).toEqual([5000, 15_000, 35_000])
  state.isSound = true
  await vi.advanceTimersByTimeAsync(40_000)
  expect(state.back).toEqual(['a'])
  expect(outages.isOut('a')).toBe(false)
})

test('one on trial that fails again is out for longer; three utterances end the trial', async () => {
  const { state, outages } = world()
  state.isSound = true
  outages.note('a')
  await vi.advanceTimersByTimeAsync(5000)
  expect(outages.isOut('a')).toBe(false)
  outages.noteSpoken('a')
  outages.note('a')
  await vi.advanceTimersByTimeAsync(9999)
  expect(outages.isOut('a')).toBe(true)
  await vi.advanceTimersByTimeAsync(1)
  expect(outages.isOut('a')).toBe(false)
  for (let i = 0; i < 3; i++) outages.noteSpoken('a')
  outages.note('a')
  await vi.advanceTimersByTimeAsync(5000)
  expect(outages.isOut('a')).toBe(false)
})

test('one that somebody loads after all is back at once; what is closed tries nothing more', async () => {
  const { state, outages } = world()
  outages.note('a')
  outages.noteLoaded('a')
  expect([outages.isOut('a'), state.back]).toEqual([false, ['a']])
  outages.note('b')
  outages.close()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(state.probes).toEqual([])
})

test('while something is said nothing is tried that could disturb it', async () => {
  const { state, outages } = world()
  state.isBusy = true
  outages.note('a')
  await vi.advanceTimersByTimeAsync(20_000)
  expect(state.probes).toEqual([])
  state.isBusy = false
  await vi.advanceTimersByTimeAsync(5000)
  expect(state.probes).toHaveLength(1)
})
