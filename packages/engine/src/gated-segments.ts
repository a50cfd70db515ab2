/**
 * Segments on their way from the compiler to what may be said. Without a gate they pass at once; with one, each waits
 * for its answer, in order, and may come out as others.
 */
import type { GraphSegment } from '@voice-soundboard/graph'

export interface SegmentGate {
  /** What is to be said in place of it, with token counts from 0. @throws what ends the text here */
  pass(segment: GraphSegment): Promise<readonly Omit<GraphSegment, 'index' | 'firstToken'>[]>
  /** More may be said, or nothing more will be. */
  onPassed(): void
  /** Nothing passes any more. */
  onRefused(error: Error): void
}

interface Passage {
  /** As it was read. */
  readonly read: GraphSegment
  /** Of what came out of it. */
  readonly firstToken: number
  readonly tokens: number
}

export class GatedSegments {
  readonly #gate: SegmentGate | null
  readonly #waiting: GraphSegment[] = []
  #passages: Passage[] = []
  #segments: GraphSegment[] = []
  #tokens = 0
  #isPassing = false
  #isRefused = false

  constructor(gate: SegmentGate | null) {
    this.#gate = gate
  }

  /** What may be said, in order. */
  get segments(): readonly GraphSegment[] {
    return this.#segments
  }

  get isWaiting(): boolean {
    return this.#waiting.length > 0
  }

  add(segments: readonly GraphSegment[]): void {
    if (this.#isRefused) return
    if (!this.#gate) {
      for (const segment of segments) this.#publish(segment, [segment], segment.index)
      return
    }
    this.#waiting.push(...segments)
    void this.#pass(this.#gate)
  }

  /** How many tokens as they were read have been said, or begun, when so many of those that came out have. */
  readTokens(spokenTokens: number): number {
    let count = 0
    for (const { read, firstToken, tokens } of this.#passages) {
      if (firstToken >= spokenTokens) break
      const isSame = tokens === read.tokens.length
      count = read.firstToken + (isSame ? Math.min(tokens, spokenTokens - firstToken) : read.tokens.length)
    }
    return count
  }

  /** Only the first tokens as they were read stand. Tells how many of those that came out stand with them. */
  keep(readTokens: number): number {
    const cut = (segment: GraphSegment): GraphSegment => ({
      ...segment,
      tokens: segment.tokens.slice(0, readTokens - segment.firstToken),
    })
    const again: GraphSegment[] = []
    const kept = this.#passages.filter(({ read }) => read.firstToken < readTokens)
    const last = kept.at(-1)
    const left = last ? readTokens - last.read.firstToken : 0
    let end = last ? last.firstToken + last.tokens : 0
    if (last && left < last.read.tokens.length) {
      kept.pop()
      if (last.tokens === last.read.tokens.length) {
        end = last.firstToken + left
        kept.push({ read: cut(last.read), firstToken: last.firstToken, tokens: left })
      } else {
        // What came out of it has other tokens: the rest of it is asked about anew.
        end = last.firstToken
        again.push(cut(last.read))
      }
    }
    this.#passages = kept
    this.#segments = this.#segments
      .filter(({ firstToken }) => firstToken < end)
      .map((segment) => ({ ...segment, tokens: segment.tokens.slice(0, end - segment.firstToken) }))
    this.#tokens = end
    const waiting = this.#waiting.filter(({ firstToken }) => firstToken < readTokens)
    this.#waiting.length = 0
    this.add([...again, ...waiting.map((segment) => (isCut(segment, readTokens) ? cut(segment) : segment))])
    return end
  }

  async #pass(gate: SegmentGate): Promise<void> {
    if (this.#isPassing) return
    this.#isPassing = true
    try {
      for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
        const passed = await gate.pass(next)
        // It was revised meanwhile: what stands there now is asked about.
        if (next !== this.#waiting[0]) continue
        this.#waiting.shift()
        this.#publish(next, passed, this.#segments.length)
        gate.onPassed()
      }
    } catch (error) {
      this.#isRefused = true
      this.#waiting.length = 0
      gate.onRefused(error as Error)
    } finally {
      this.#isPassing = false
    }
  }

  /** The noise of a segment is seeded with its index: what nobody changed sounds as without a gate. */
  #publish(
    read: GraphSegment,
    passed: readonly Omit<GraphSegment, 'index' | 'firstToken'>[],
    firstIndex: number,
  ): void {
    const firstToken = this.#tokens
    for (const [at, { tokens }] of passed.entries()) {
      this.#segments.push({ index: firstIndex + at, firstToken: this.#tokens, tokens })
      this.#tokens += tokens.length
    }
    this.#passages.push({ read, firstToken, tokens: this.#tokens - firstToken })
  }
}

const isCut = ({ firstToken, tokens }: GraphSegment, readTokens: number): boolean =>
  firstToken + tokens.length > readTokens
