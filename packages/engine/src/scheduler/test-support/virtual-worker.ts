/**
 * A synthesis worker without a model: the real line from backend to ring, with a backend that says every token as
 * so many numbered samples, and with messages that take their time. Answers and events come by ways of their own, and
 * an answer is read after the events that were told before it, as the host does.
 */
import { WorkerDiedError } from '@voice-soundboard/graph'
import type { GraphSegment, TimelineMark, Token } from '@voice-soundboard/graph'
import { RingProducer } from '@voice-soundboard/ring'
import type { HostEvent, SpeakAnswer, SpeakJob } from '../../host/protocol.ts'
import type { UtteranceChunk } from '../../synthesize-graph.ts'
import { SpeechLine } from '../../worker/speech-line.ts'
import type { SpeechWorker } from '../deck.ts'
import type { Random, VirtualClock } from './virtual-clock.ts'
import { SAMPLE_RATE_HZ } from './virtual-output.ts'
import type { VirtualOutput } from './virtual-output.ts'

/** A token with this text makes the backend fail. */
export const BROKEN_WORD = 'kaputt'

/** What a stretch of samples says. */
export interface Stretch {
  readonly jobId: number
  /** Null for a pause. */
  readonly token: number | null
  readonly text: string
  /** Sample that it begins with, of the job. */
  readonly offset: number
  readonly frames: number
}

/** Numbers samples, and knows each by its number. */
export class Samples {
  readonly #stretches: { readonly first: number; readonly stretch: Stretch }[] = []
  #next = 0

  make(stretch: Stretch): Float32Array<ArrayBuffer> {
    const first = this.#next
    this.#next += stretch.frames
    this.#stretches.push({ first, stretch })
    // Exact in single precision, and never silent.
    const samples = new Float32Array(stretch.frames)
    for (let index = 0; index < samples.length; index++) samples[index] = 0.5 + (first + index) / 2 ** 24
    return samples
  }

  /** What a sample says, and which of its stretch it is. */
  find(sample: number): { readonly stretch: Stretch; readonly index: number } {
    const number = Math.round((sample - 0.5) * 2 ** 24)
    let [low, high] = [0, this.#stretches.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#stretches[middle]?.first ?? Infinity) <= number) low = middle
      else high = middle - 1
    }
    const found = this.#stretches[low]
    if (!found || number < found.first || number >= found.first + found.stretch.frames) {
      throw new Error(`No backend made a sample of ${sample}.`)
    }
    return { stretch: found.stretch, index: number - found.first }
  }
}

export interface VirtualWorkerOptions {
  readonly clock: VirtualClock
  readonly random: Random
  readonly output: VirtualOutput
  readonly samples: Samples
  readonly onEvent: (event: HostEvent) => void
  /** Most ticks that a message of each kind is on its way. */
  readonly ticks: {
    readonly call: number
    readonly answer: number
    readonly event: number
    readonly block: number
  }
  /** How much longer than a word of a few hundred frames a word is. */
  readonly slowness: number
}

export class VirtualWorker implements SpeechWorker {
  readonly #options: VirtualWorkerOptions
  readonly #line: SpeechLine
  readonly #calls = new Map<number, AbortController>()
  readonly #pending = new Set<(error: Error) => void>()
  readonly #toWorker: Channel
  readonly #answers: Channel
  readonly #events: Channel
  readonly #death = new AbortController()
  #told = 0
  #heard = 0
  #waiting: { readonly count: number; readonly resolve: () => void }[] = []

  constructor(options: VirtualWorkerOptions) {
    this.#options = options
    const { clock, random, ticks, output } = options
    this.#toWorker = new Channel(clock, () => random(ticks.call + 1))
    this.#answers = new Channel(clock, () => random(ticks.answer + 1))
    this.#events = new Channel(clock, () => random(ticks.event + 1))
    const producer = new MortalProducer(output.buffers, this.#death.signal)
    this.#line = new SpeechLine({
      producer,
      sampleRateHz: SAMPLE_RATE_HZ,
      aheadFrames: 8192,
      onAhead: () => undefined,
      openChain: () => null,
      synthesize: (job, segments, signal) => this.#synthesize(job, segments, signal),
      emit: (event) => {
        if (!this.#isAlive) return
        producer.noteTold(++this.#told)
        this.#events.post(() => {
          options.onEvent(event)
          this.#noteHeard()
        })
      },
    })
  }

  /** As the host's. */
  eventsHeard(count: number): Promise<void> {
    return new Promise((resolve) => {
      if (count <= this.#heard) resolve()
      else this.#waiting.push({ count, resolve })
    })
  }

  #noteHeard(): void {
    this.#heard++
    for (const { count, resolve } of this.#waiting) if (count <= this.#heard) resolve()
    this.#waiting = this.#waiting.filter(({ count }) => count > this.#heard)
  }

  get #isAlive(): boolean {
    return !this.#death.signal.aborted
  }

  speak(job: SpeakJob): Promise<SpeakAnswer> {
    return new Promise((resolve, reject) => {
      if (!this.#isAlive) {
        reject(new WorkerDiedError('the test ended it'))
        return
      }
      this.#pending.add(reject)
      const answer = (settle: () => void): void => {
        const told = this.#told
        this.#answers.post(async () => {
          await this.eventsHeard(told)
          if (this.#pending.delete(reject)) settle()
        })
      }
      this.#toWorker.post(() => {
        const call = new AbortController()
        this.#calls.set(job.id, call)
        this.#line.speak(job, { signal: call.signal }).then(
          (result) => answer(() => resolve(result)),
          (error: unknown) => answer(() => reject(error)),
        )
      })
    })
  }

  feed(id: number, segments: readonly GraphSegment[], closed: boolean): void {
    this.#toWorker.post(() => this.#line.feed(id, segments, closed))
  }

  trim(id: number, endFrame: number): void {
    this.#toWorker.post(() => this.#line.trim(id, endFrame))
  }

  cancel(id: number): void {
    this.#toWorker.post(() => this.#calls.get(id)?.abort(new DOMException('Cancelled.', 'AbortError')))
  }

  /** As a crash: nothing more is written, said or answered. What was posted before arrives before the news of it. */
  die(): void {
    this.#events.flush()
    const error = new WorkerDiedError('the test ended it')
    this.#death.abort(error)
    for (const reject of this.#pending) reject(error)
    this.#pending.clear()
  }

  async *#synthesize(
    job: SpeakJob,
    segments: AsyncIterable<GraphSegment>,
    signal: AbortSignal,
  ): AsyncGenerator<UtteranceChunk, void, void> {
    const { clock, random, ticks, samples, slowness } = this.#options
    let startFrame = 0
    for await (const { index, firstToken, tokens } of segments) {
      await clock.wait(random(ticks.block + 1))
      if (tokens.some(({ text }) => text === BROKEN_WORD))
        throw new RangeError('This word breaks the backend.')
      const marks: TimelineMark[] = []
      const stretches: Stretch[] = []
      let offset = startFrame
      for (const [place, token] of tokens.entries()) {
        const number = firstToken + place
        const spoken = {
          jobId: job.id,
          token: number,
          text: token.text,
          offset,
          frames: wordFrames(token, slowness),
        }
        const endFrame = offset + spoken.frames
        marks.push({ kind: 'word', token: number, startFrame: offset, endFrame, text: token.text })
        const pause = { ...spoken, token: null, offset: endFrame, frames: pauseFrames(token) }
        stretches.push(spoken, pause)
        offset = endFrame + pause.frames
      }
      startFrame = offset
      const cut = random(2) === 0 ? marks.length : random(marks.length + 1)
      const about = {
        kind: 'timeline',
        segment: index,
        sampleRateHz: SAMPLE_RATE_HZ,
        degradations: [],
      } as const
      const spans = { phonemizeMs: 0, encodeMs: 0 }
      yield { ...about, marks: marks.slice(0, cut), ...spans }
      if (cut < marks.length) yield { ...about, marks: marks.slice(cut), ...spans }
      for (const stretch of stretches) {
        if (stretch.frames === 0) continue
        if (signal.aborted) return
        await clock.wait(random(ticks.block + 1))
        yield { kind: 'audio', samples: samples.make(stretch), tokensDone: firstToken }
      }
    }
  }
}

/** The length of a word is a property of its letters, so that it is said alike each time. */
export function wordFrames({ text }: Pick<Token, 'text'>, slowness: number): number {
  let hash = 7
  for (const letter of text) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0
  return (300 + (hash % 900)) * slowness
}

export const pauseFrames = ({ boundaryAfter }: Pick<Token, 'boundaryAfter'>): number =>
  boundaryAfter === 'sentence' ? 400 : boundaryAfter === 'clause' ? 200 : 0

/** Messages arrive in the order in which they were sent, each after some ticks. */
class Channel {
  readonly #clock: VirtualClock
  readonly #delay: () => number
  readonly #underWay: (() => unknown)[] = []
  #freeAt = 0

  constructor(clock: VirtualClock, delay: () => number) {
    this.#clock = clock
    this.#delay = delay
  }

  post(message: () => unknown): void {
    const { tick } = this.#clock
    this.#freeAt = Math.max(this.#freeAt, tick + this.#delay())
    this.#underWay.push(message)
    this.#clock.at(this.#freeAt - tick, () => this.#underWay.shift()?.())
  }

  /** Delivers at once. */
  flush(): void {
    for (const message of this.#underWay.splice(0)) message()
  }
}

/** A producer that stands still for ever once its worker has died. */
class MortalProducer extends RingProducer {
  readonly #death: AbortSignal

  constructor(buffers: ConstructorParameters<typeof RingProducer>[0], death: AbortSignal) {
    super(buffers)
    this.#death = death
  }

  override async write(samples: Float32Array): Promise<'written' | 'cancelled'> {
    const written = await super.write(samples, { signal: this.#death }).catch(() => null)
    return written ?? new Promise<never>(() => undefined)
  }

  override end(): void {
    if (!this.#death.aborted) super.end()
  }

  override begin(epoch: number): boolean {
    return !this.#death.aborted && super.begin(epoch)
  }
}
