/**
 * A guard around what a backend gives. Numbers that are no sound, times that cannot be and speech that never ends
 * come from a broken model or driver; told at the first sign of it, another backend can take over, and nothing of it
 * is heard or stored.
 */
import type { SynthesisChunk, SynthesisRequest } from './backend.ts'
import type { ControlGraph, Token } from './control-graph.ts'
import { SynthesisError } from './errors/runtime.ts'
import type { MarkKind, TimelineMark } from './timeline.ts'

type Timeline = Extract<SynthesisChunk, { readonly kind: 'timeline' }>

/** More than any text takes: a segment of one word may still be read slowly, and a long number in many words. */
const LONGEST_S = 60
const LONGEST_S_PER_TOKEN = 3
const LONGEST_S_PER_CHARACTER = 0.25

/**
 * Passes chunks on as they come.
 *
 * @throws SynthesisError in the place of the first chunk that cannot be right, and at the end when words were to be
 *   heard and nothing was given nor told.
 */
export async function* checkedChunks(
  request: Pick<SynthesisRequest, 'graph'>,
  chunks: AsyncIterable<SynthesisChunk>,
): AsyncGenerator<SynthesisChunk, void, void> {
  const check = new ChunkCheck(request.graph)
  for await (const chunk of chunks) {
    if (chunk.kind === 'timeline') check.timeline(chunk)
    else check.samples(chunk.samples)
    yield chunk
  }
  check.end()
}

class ChunkCheck {
  readonly #graph: ControlGraph
  readonly #longestS: number
  /** Null before the first timeline. */
  #rateHz: number | null = null
  #frames = 0
  readonly #lastStarts = new Map<MarkKind, number>()
  #lastEnd = 0
  #isTold = false

  constructor(graph: ControlGraph) {
    this.#graph = graph
    this.#longestS = longestSeconds(graph)
  }

  timeline({ sampleRateHz, totalFrames, marks, degradations }: Timeline): void {
    if (!(sampleRateHz > 0 && sampleRateHz < Infinity)) throw broken(`a sample rate of ${sampleRateHz} Hz`)
    if (this.#rateHz !== null && sampleRateHz !== this.#rateHz) {
      throw broken(`a sample rate that changed from ${this.#rateHz} Hz to ${sampleRateHz} Hz`)
    }
    this.#rateHz = sampleRateHz
    if (totalFrames !== null && !isFrame(totalFrames)) throw broken(`a length of ${totalFrames} frames`)
    for (const mark of marks) this.#mark(mark)
    const known = totalFrames ?? Infinity
    if (this.#lastEnd > known) throw broken(`a mark at frame ${this.#lastEnd} of ${known}`)
    this.#checkLength(totalFrames ?? 0)
    this.#isTold ||= degradations.length > 0
  }

  samples(samples: Float32Array): void {
    if (this.#rateHz === null) throw broken('samples before their timeline')
    // Any number times zero is zero; what is none stays none, and the sum with it.
    let zero = 0
    for (let index = 0; index < samples.length; index++) zero += (samples[index] as number) * 0
    if (zero !== 0) throw broken(`samples that are no numbers, after ${this.#frames} frames`)
    this.#frames += samples.length
    this.#checkLength(this.#frames)
  }

  end(): void {
    if (this.#lastEnd > this.#frames) throw broken(`a mark at frame ${this.#lastEnd} of ${this.#frames}`)
    if (this.#frames > 0 || this.#isTold) return
    const word = this.#graph.tokens.find(needsSound)
    if (word) throw broken(`no sound for "${word.text}"`)
  }

  #mark({ kind, text, token, startFrame, endFrame }: TimelineMark): void {
    const name = `the ${kind} "${text}"`
    if (!isFrame(startFrame) || !isFrame(endFrame)) {
      throw broken(`${name} from frame ${startFrame} to ${endFrame}`)
    }
    if (endFrame < startFrame) throw broken(`${name} from frame ${startFrame} back to ${endFrame}`)
    const before = this.#lastStarts.get(kind) ?? 0
    if (startFrame < before) throw broken(`${name} at frame ${startFrame}, behind one at ${before}`)
    if (!this.#graph.tokens[token]) throw broken(`${name} for token ${token} of ${this.#graph.tokens.length}`)
    this.#lastStarts.set(kind, startFrame)
    this.#lastEnd = Math.max(this.#lastEnd, endFrame)
  }

  #checkLength(frames: number): void {
    const seconds = frames / (this.#rateHz as number)
    if (seconds > this.#longestS) {
      throw broken(`${Math.round(seconds)} s of sound for ${this.#graph.tokens.length} tokens`)
    }
  }
}

/** What was asked for is never too long: slow speech, stretched words, exact lengths and pauses are added. */
function longestSeconds({ tokens, globalSpeed }: ControlGraph): number {
  let seconds = LONGEST_S
  for (const token of tokens) {
    const characters = (token.spokenAs ?? token.text).length + (token.phonemes?.length ?? 0)
    const own = LONGEST_S_PER_TOKEN + LONGEST_S_PER_CHARACTER * characters
    const scale = token.durationScale * Math.max(1, token.emphasis)
    seconds += own * Math.max(1, scale) * Math.max(1, 1 / globalSpeed)
    seconds += (token.pauseAfterMs + (token.pauseBeforeMs ?? 0) + (token.targetDurationMs ?? 0)) / 1000
  }
  return seconds
}

const needsSound = ({ text, spokenAs, phonemes, event }: Token): boolean =>
  !event && (phonemes === null ? /[\p{L}\p{N}]/u.test(spokenAs ?? text) : phonemes.length > 0)

const isFrame = (value: number): boolean => Number.isInteger(value) && value >= 0

const broken = (what: string): SynthesisError => new SynthesisError('decode', `the backend gave ${what}`)
