/**
 * Sounds that stand between words, `[sigh]`, are made here and not by the voice's model: a segment that is one is
 * answered from a pack of sounds, at the rate of the voice; all others go to the voice.
 */
import type { EventPack } from '@voice-soundboard/events'
import { msToFrames } from '@voice-soundboard/graph'
import type { Degradation, SpokenEvent, TimelineMark, Token } from '@voice-soundboard/graph'
import type { Synthesize } from './synthesize-graph.ts'

export interface EventSoundsOptions {
  readonly pack: Pick<EventPack, 'types' | 'render'>
  /** Of what the voice makes for the same graph; asked when the voice is loaded. */
  readonly sampleRateHz: () => number
}

export function withEventSounds(
  synthesize: Synthesize,
  { pack, sampleRateHz: rateOf }: EventSoundsOptions,
): Synthesize {
  return async function* (request) {
    const [token] = request.graph.tokens
    if (!token?.event) return yield* synthesize(request)
    const started = performance.now()
    const sampleRateHz = rateOf()
    const { event } = token
    const { seed, signal } = request
    const sound = await pack.render({ ...event, sampleRateHz, seed, ...(signal ? { signal } : {}) })
    signal?.throwIfAborted()
    const samples = between(token, sound?.samples ?? new Float32Array(0), sampleRateHz)
    yield {
      kind: 'timeline',
      sampleRateHz,
      totalFrames: samples.length,
      marks: marksOf(token, sound?.samples.length ?? 0, sampleRateHz),
      degradations: sound ? [] : [unknown(token, event, pack.types)],
      spans: { phonemizeMs: 0, encodeMs: performance.now() - started },
    }
    if (samples.length > 0) yield { kind: 'audio', samples }
  }
}

/** With the pauses that the token asks for. */
function between(token: Token, sound: Float32Array, rateHz: number): Float32Array<ArrayBuffer> {
  const before = msToFrames(token.pauseBeforeMs ?? 0, rateHz)
  const samples = new Float32Array(before + sound.length + msToFrames(token.pauseAfterMs, rateHz))
  samples.set(sound, before)
  return samples
}

function marksOf(token: Token, frames: number, rateHz: number): TimelineMark[] {
  const startFrame = msToFrames(token.pauseBeforeMs ?? 0, rateHz)
  const endFrame = startFrame + frames
  const at = (kind: TimelineMark['kind'], text: string, from: number, to: number): TimelineMark => ({
    kind,
    text,
    startFrame: from,
    endFrame: to,
    token: 0,
  })
  return [
    ...token.marksBefore.map((name) => at('mark', name, startFrame, startFrame)),
    at('word', token.text, startFrame, endFrame),
    ...(token.marksAfter ?? []).map((name) => at('mark', name, endFrame, endFrame)),
  ]
}

const unknown = (token: Token, { type }: SpokenEvent, types: readonly string[]): Degradation => ({
  code: 'event-not-lowered',
  message: `No sound here is a ${type}; "${token.text}" is left out. There are: ${types.join(', ')}.`,
  source: token.source,
})
