/** The tone in place of a word that is not to be heard: 1 kHz, as broadcasters use. */
import { SYNTHESIS_RATE_HZ } from './synthesis-rate.ts'

const TONE_HZ = 1000
const FADE_MS = 8

export function renderBleep(frames: number): Float32Array {
  const fade = Math.max(1, Math.round((FADE_MS / 1000) * SYNTHESIS_RATE_HZ))
  return Float32Array.from({ length: frames }, (_, frame) => {
    const edge = Math.min(1, frame / fade, (frames - 1 - frame) / fade)
    return edge * Math.sin((2 * Math.PI * TONE_HZ * frame) / SYNTHESIS_RATE_HZ)
  })
}
