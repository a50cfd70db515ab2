/** Whether a recording is fit to stand between words: found when a pack is made, and again before it is heard. */
import { firstAudibleFrame } from '@voice-soundboard/audio'
import { framesToMs, isVoiceSoundboardError } from '@voice-soundboard/graph'
import type { EventVariant } from './event-manifest.ts'
import { readWav, readWavHeader } from './read-wav.ts'
import type { WavHeader } from './read-wav.ts'

const MAX_LEADING_SILENCE_MS = 10
const MAX_TRAILING_SILENCE_MS = 20
const MAX_PEAK_DB = -1
/** Half a step of 16 bits: a sample of exactly −1 dBFS is stored rounded. */
const PEAK_ROUNDING = 0.5 / 32_768
const MAX_DURATION_ERROR_MS = 5

/**
 * What is wrong with a file, each fault in a sentence; nothing when it may be used.
 *
 * @param sampleRateHz The manifest's, when the file must keep to it.
 */
export function validateEventAsset(
  bytes: Uint8Array,
  variant: Pick<EventVariant, 'durationMs'>,
  sampleRateHz?: number,
): string[] {
  let header: WavHeader
  try {
    header = readWavHeader(bytes)
  } catch (error) {
    if (!isVoiceSoundboardError(error)) throw error
    return [`This is no WAV file that can be read (${error.message}).`]
  }
  const faults = formatFaults(header, sampleRateHz)
  return faults.length > 0 ? faults : soundFaults(bytes, variant.durationMs)
}

function formatFaults(
  { channels, bitsPerSample, sampleRateHz, dataBytes }: WavHeader,
  expectedRateHz?: number,
): string[] {
  const faults: string[] = []
  if (channels !== 1) faults.push(`It has ${channels} channels; it must be mono.`)
  if (bitsPerSample !== 16) faults.push(`It has ${bitsPerSample} bits in a sample; it must have 16.`)
  if (expectedRateHz !== undefined && sampleRateHz !== expectedRateHz) {
    faults.push(`It runs at ${sampleRateHz} Hz; its manifest says ${expectedRateHz} Hz.`)
  } else if (sampleRateHz < 1000 || sampleRateHz > 384_000) {
    faults.push(`It runs at ${sampleRateHz} Hz; that must be from 1000 to 384000 Hz.`)
  }
  if (faults.length === 0 && dataBytes % 2 !== 0) faults.push('Its last sample is cut in half.')
  return faults
}

function soundFaults(bytes: Uint8Array, expectedMs: number): string[] {
  const { samples, sampleRateHz } = readWav(bytes)
  const faults: string[] = []
  const durationMs = framesToMs(samples.length, sampleRateHz)
  if (Math.abs(durationMs - expectedMs) > MAX_DURATION_ERROR_MS) {
    faults.push(`It lasts ${inMs(durationMs)}; its manifest says ${inMs(expectedMs)}.`)
  }
  const first = firstAudibleFrame(samples)
  if (first < 0) return [...faults, 'It is silent.']
  const leadingMs = framesToMs(first, sampleRateHz)
  if (leadingMs > MAX_LEADING_SILENCE_MS) {
    faults.push(`It begins with ${inMs(leadingMs)} of silence; ${MAX_LEADING_SILENCE_MS} ms are allowed.`)
  }
  const trailingMs = framesToMs(firstAudibleFrame(samples.toReversed()), sampleRateHz)
  if (trailingMs > MAX_TRAILING_SILENCE_MS) {
    faults.push(`It ends with ${inMs(trailingMs)} of silence; ${MAX_TRAILING_SILENCE_MS} ms are allowed.`)
  }
  const peak = samples.reduce((max, sample) => Math.max(max, Math.abs(sample)), 0)
  if (peak > 10 ** (MAX_PEAK_DB / 20) + PEAK_ROUNDING) {
    const peakDb = (20 * Math.log10(peak)).toFixed(2)
    faults.push(`Its peak is ${peakDb} dBFS; ${MAX_PEAK_DB} dBFS is the most.`)
  }
  return faults
}

const inMs = (ms: number): string => `${Math.round(ms * 10) / 10} ms`
