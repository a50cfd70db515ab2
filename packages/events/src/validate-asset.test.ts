import { encodeWav } from '@voice-soundboard/audio'
import { expect, test } from 'vitest'
import { validateEventAsset } from './validate-asset.ts'

const RATE_HZ = 24_000
const frames = (ms: number): number => Math.round((ms / 1000) * RATE_HZ)

interface Recording {
  readonly leadingMs?: number
  readonly soundMs?: number
  readonly trailingMs?: number
  readonly peak?: number
}

/** A square wave between silences. */
function recording({ leadingMs = 0, soundMs = 300, trailingMs = 0, peak = 0.5 }: Recording): Uint8Array {
  const samples = new Float32Array(frames(leadingMs + soundMs + trailingMs))
  for (let i = 0; i < frames(soundMs); i++) samples[frames(leadingMs) + i] = i % 80 < 40 ? peak : -peak
  return encodeWav(samples, RATE_HZ)
}

const asked = { durationMs: 300 }
const patched = (offset: number, byte: number): Uint8Array => {
  const wav = recording({})
  wav[offset] = byte
  return wav
}

test.each([
  ['plain', recording({})],
  ['10 ms of silence first', recording({ leadingMs: 10, soundMs: 290 })],
  ['20 ms of silence last', recording({ soundMs: 280, trailingMs: 20 })],
  ['a peak of exactly −1 dBFS', recording({ peak: 10 ** (-1 / 20) })],
  ['5 ms too long', recording({ soundMs: 305 })],
])('%s: nothing is wrong', (_, bytes) => {
  expect(validateEventAsset(bytes, asked)).toEqual([])
})

test.each([
  ['11 ms of silence first', recording({ leadingMs: 11, soundMs: 289 }), /^It begins with 11 ms of silence/],
  ['21 ms of silence last', recording({ soundMs: 279, trailingMs: 21 }), /^It ends with 21 ms of silence/],
  ['too loud', recording({ peak: 0.9 }), /^Its peak is -0\.9\d dBFS/],
  ['6 ms too short', recording({ soundMs: 294 }), /^It lasts 294 ms; its manifest says 300 ms/],
  ['nothing but silence', recording({ peak: 0.0005 }), /^It is silent/],
  ['stereo', patched(22, 2), /^It has 2 channels/],
  ['24 bits', patched(34, 24), /^It has 24 bits/],
  ['no WAV', new TextEncoder().encode('OggS, and more'), /^This is no WAV file/],
  ['cut short', recording({}).subarray(0, 1000), /^This is no WAV file/],
])('%s: one fault is told', (_, bytes, fault) => {
  const faults = validateEventAsset(bytes, asked)
  expect(faults).toHaveLength(1)
  expect(faults[0]).toMatch(fault)
})

test('all faults are told at once', () => {
  const bytes = recording({ leadingMs: 30, trailingMs: 40, peak: 1 })
  expect(validateEventAsset(bytes, asked)).toHaveLength(4)
})

test('the rate is compared where the manifest tells one', () => {
  expect(validateEventAsset(recording({}), asked, RATE_HZ)).toEqual([])
  expect(validateEventAsset(recording({}), asked, 48_000)).toEqual([
    'It runs at 24000 Hz; its manifest says 48000 Hz.',
  ])
})
