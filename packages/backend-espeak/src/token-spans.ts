/** When each token and each sound is heard in what eSpeak made, as its events tell it. */
import type { EspeakEvent } from './espeak-module.js'

export interface SoundSpan {
  /** IPA, without stress. */
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface TokenSpan {
  readonly start: number
  readonly end: number
  readonly sounds: readonly SoundSpan[]
}

export interface SpanOptions {
  readonly sampleRateHz: number
  /** Of everything that was made. */
  readonly frames: number
  /** Where each token begins in the text, as events count. */
  readonly starts: readonly number[]
  /** Whether a token has anything to be heard. */
  readonly isSpoken: (token: number) => boolean
  /** How many sounds a token has when it is said alone. */
  readonly soundsAlone: (token: number) => number
}

/** One span per token, in frames; a token that has no sound lies, empty, where the sound before it ends. */
export function tokenSpans(events: readonly EspeakEvent[], options: SpanOptions): TokenSpan[] {
  const sounds: SoundSpan[][] = options.starts.map(() => [])
  let token = 0
  let open: { readonly token: number; readonly text: string; readonly start: number } | null = null
  const endAt = (end: number): void => {
    if (open) sounds[open.token]?.push({ text: open.text, start: open.start, end })
    open = null
  }
  for (const event of events) {
    if (event.type !== 'phoneme') continue
    const wanted = Math.round((event.audio_position / 1000) * options.sampleRateHz)
    const at = Math.min(options.frames, wanted)
    const text = typeof event.id === 'string' ? event.id.replace(/[ˈˌ]/gu, '') : ''
    // `(de)` says that another language begins.
    if (text.startsWith('(')) continue
    endAt(at)
    token = Math.max(token, tokenAt(options.starts, event.text_position, token))
    if (text !== '') open = { token, text, start: at }
  }
  endAt(options.frames)
  shareMerged(sounds, options)
  let end = 0
  return sounds.map((own) => {
    const start = own[0]?.start ?? end
    end = own.at(-1)?.end ?? start
    return { start, end, sounds: own }
  })
}

/** The last token that begins at the position or before it; positions only grow. */
function tokenAt(starts: readonly number[], position: number, from: number): number {
  let token = from
  while ((starts[token + 1] ?? Infinity) <= position) token++
  return token
}

/** eSpeak says "on the" as one word: its sounds are shared among both, by what each has when it is said alone. */
function shareMerged(sounds: SoundSpan[][], { isSpoken, soundsAlone }: SpanOptions): void {
  for (let first = 0; first < sounds.length; first++) {
    let end = first + 1
    while (end < sounds.length && sounds[end]?.length === 0 && isSpoken(end)) end++
    const merged = sounds[first] as SoundSpan[]
    if (end === first + 1 || merged.length < end - first) continue
    const counts = sounds.slice(first, end).map((_, index) => Math.max(1, soundsAlone(first + index)))
    const total = counts.reduce((sum, count) => sum + count, 0)
    let taken = 0
    let sum = 0
    counts.forEach((count, index) => {
      sum += count
      const left = counts.length - 1 - index
      const share = Math.round((merged.length * sum) / total)
      const until = left === 0 ? merged.length : Math.min(merged.length - left, Math.max(taken + 1, share))
      sounds[first + index] = merged.slice(taken, until)
      taken = until
    })
    first = end - 1
  }
}
