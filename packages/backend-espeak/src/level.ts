/** Loudness of each word, and soft edges where silence is put in: gains that glide, so that nothing clicks. */
import type { Token } from '@voice-soundboard/graph'
import { gapAfter } from './piece-timing.ts'
import type { PieceTiming } from './piece-timing.ts'
import { gainOf } from './prosody.ts'

const RAMP_MS = 12
const FADE_MS = 8

/** Changes `speech`, which is without pauses. */
export function applyLevels(
  speech: Float32Array,
  tokens: readonly Token[],
  timing: PieceTiming,
  sampleRateHz: number,
): void {
  const half = ((RAMP_MS / 1000) * sampleRateHz) / 2
  const gains = tokens.map(gainOf)
  for (let token = 0, from = 0; token < tokens.length; token++) {
    const until = gapAfter(timing.spans, token, timing.speechFrames)
    const own = gains[token] as number
    const before = gains[token - 1] ?? own
    const after = gains[token + 1] ?? own
    for (let frame = from; frame < until; frame++) {
      const rising = Math.min(1, 0.5 + (frame - from) / (2 * half))
      const falling = Math.min(1, 0.5 + (until - frame) / (2 * half))
      const gain = own + (before - own) * (1 - rising) + (after - own) * (1 - falling)
      speech[frame] = (speech[frame] as number) * gain
    }
    from = until
  }
  for (const { at } of timing.pauses) fadeAround(speech, at, (FADE_MS / 1000) * sampleRateHz)
}

/** Out before a frame, and in behind it. */
function fadeAround(speech: Float32Array, at: number, fade: number): void {
  const from = Math.max(0, Math.ceil(at - fade))
  for (let frame = from; frame < Math.min(speech.length, at + fade); frame++) {
    const distance = frame < at ? at - frame - 1 : frame - at
    const gain = 0.5 - 0.5 * Math.cos((Math.PI * distance) / fade)
    speech[frame] = (speech[frame] as number) * gain
  }
}
