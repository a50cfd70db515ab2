import { expect, test } from 'vitest'
import { PaceControl } from './pace-control.ts'

function control() {
  const told: string[] = []
  const pace = new PaceControl({
    ring: { startThresholdFrames: 0, capacityFrames: 65_536 },
    sampleRateHz: 48_000,
    leadMs: 50,
    onTrouble: (key, degradation) => told.push(`${key}:${degradation?.code ?? 'over'}`),
    onTooSlow: () => told.push('too slow'),
  })
  const gaps = (count: number): void => {
    for (let i = 0; i < count; i++) pace.noteUnderrun()
  }
  return { pace, told, gaps }
}

test('first further ahead, then in larger pieces, then another voice', () => {
  const { pace, told, gaps } = control()
  gaps(4)
  expect(new Set(told)).toEqual(new Set(['lead:lead-widened']))
  gaps(2)
  expect(told.at(-1)).toBe('pace:speech-simplified')
  expect(pace.isSimple).toBe(true)
  gaps(1)
  expect(told).not.toContain('too slow')
  gaps(1)
  expect(told.at(-1)).toBe('too slow')
})

test('eight utterances without a gap undo it', () => {
  const { pace, told, gaps } = control()
  gaps(6)
  for (let i = 0; i < 8; i++) pace.noteSpoken()
  expect(pace.isSimple).toBe(false)
  expect(told).toContain('pace:over')
})
