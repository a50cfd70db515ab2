import type { Degradation } from '@voice-soundboard/graph'
import { describe, expect, test } from 'vitest'
import { LeadControl } from './lead-control.ts'

const RATE = 48_000

function control(leadMs: number, capacityFrames = 65_536) {
  const ring = { startThresholdFrames: 0, capacityFrames }
  const told: (Degradation | null)[] = []
  const lead = new LeadControl({ ring, sampleRateHz: RATE, leadMs, onChange: (change) => told.push(change) })
  return { ring, told, lead }
}

const speak = (lead: LeadControl, times: number): void => {
  for (let i = 0; i < times; i++) lead.noteSpoken()
}

describe('how much must be ready before an empty ring sounds', () => {
  test('as much as was asked for, while there is no gap', () => {
    const { lead, told } = control(50)
    speak(lead, 20)
    expect(lead.leadMs).toBe(50)
    expect(told).toEqual([])
  })

  test('a gap doubles it, and it is at least 100 ms then; the ring and the application are told', () => {
    const { lead, told, ring } = control(20)
    lead.noteUnderrun()
    expect(lead.leadMs).toBe(100)
    expect(ring.startThresholdFrames).toBe(4_800)
    expect(told.map((change) => change?.code)).toEqual(['lead-widened'])
    lead.noteUnderrun()
    expect(lead.leadMs).toBe(200)
  })

  test('never more than 800 ms, nor than half of the ring, nor less than was asked for', () => {
    const long = control(50)
    for (let i = 0; i < 9; i++) long.lead.noteUnderrun()
    expect(long.lead.leadMs).toBeCloseTo(65_536 / 96, 5)
    const wide = control(50, 2 ** 18)
    for (let i = 0; i < 9; i++) wide.lead.noteUnderrun()
    expect(wide.lead.leadMs).toBe(800)
    const asked = control(1000)
    asked.lead.noteUnderrun()
    expect(asked.lead.leadMs).toBe(1000)
  })

  test('eight utterances in a row without a gap halve it, until it is again what was asked for', () => {
    const { lead, told } = control(50)
    lead.noteUnderrun()
    lead.noteUnderrun()
    expect(lead.leadMs).toBe(200)
    speak(lead, 7)
    expect(lead.leadMs).toBe(200)
    speak(lead, 1)
    expect(lead.leadMs).toBe(100)
    speak(lead, 8)
    expect(lead.leadMs).toBe(50)
    expect(told.at(-1)).toBe(null)
  })

  test('a gap begins the count anew', () => {
    const { lead } = control(50)
    lead.noteUnderrun()
    speak(lead, 7)
    lead.noteUnderrun()
    speak(lead, 7)
    expect(lead.leadMs).toBe(200)
  })
})
