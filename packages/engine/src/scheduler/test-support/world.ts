/** A queue between a virtual player and a virtual worker, what was asked of it, and what came of that. */
import type { Accounting, InterruptReport, Outcome, UtteranceEventMap } from '@voice-soundboard/graph'
import { InvalidInputError, WorkerDiedError } from '@voice-soundboard/graph'
import { vi } from 'vitest'
import type { VoiceRequest } from '../../host/protocol.ts'
import type { SpeakOptions } from '../../options.ts'
import { SpeechItem } from '../../speech-item.ts'
import { SpokenText } from '../../spoken-text.ts'
import { Utterance } from '../../utterance.ts'
import type { DropPolicy } from '../drop-policy.ts'
import { SpeechQueue } from '../speech-queue.ts'
import type { InterruptRequest } from '../queue-options.ts'
import type { SpeechWorker } from '../deck.ts'
import { seededRandom, VirtualClock } from './virtual-clock.ts'
import { QUANTUM, SAMPLE_RATE_HZ, TICK_MS, VirtualOutput } from './virtual-output.ts'
import { Samples, VirtualWorker } from './virtual-worker.ts'

export interface WorldOptions {
  /** Of all that is left to chance: how long messages and the backend take. */
  readonly seed?: number
  readonly dropPolicy?: DropPolicy
  readonly maxDepth?: number
  readonly outputLatencyMs?: number
  readonly startThresholdFrames?: number
  /** Most ticks that things take; a tick is one quantum. */
  readonly ticks?: {
    readonly call: number
    readonly answer: number
    readonly event: number
    readonly block: number
    readonly confirm: number
    readonly cut: number
  }
  readonly raceOneIn?: number
  readonly slowness?: number
  /** Ticks after which what has failed is tried again; null, the default, gives it up. */
  readonly recoveryTicks?: number | null
}

/** Everything at once, and no surprises. */
export const PROMPT = { call: 0, answer: 0, event: 0, block: 0, confirm: 0, cut: 0 } as const

const VOICE = {
  manifest: { id: 'voice', backend: 'virtual' },
  precision: 'compact',
} as unknown as VoiceRequest
const COMPILE = { voice: 'voice', language: 'en' }

export type SayOptions = Pick<SpeakOptions, 'priority' | 'preempt' | 'onPreempt' | 'policy' | 'key' | 'owner'>

/** One utterance, as the application and the harness see it. */
export interface Said {
  readonly item: SpeechItem
  readonly utterance: Utterance
  readonly events: UtteranceEventMap[keyof UtteranceEventMap][]
  /** Jobs of the worker that said it. */
  readonly jobs: { readonly id: number; readonly firstToken: number }[]
  /** That this one goes on with. */
  readonly before: Said | null
  admittedAt: number | null
  settledAt: number | null
  settlements: number
  outcome: Outcome | 'failed' | null
  /** Places on the tape from which on it had, or had not, something to say. */
  readonly readiness: { readonly from: number; readonly isReady: boolean }[]
}

export class World {
  readonly clock = new VirtualClock(TICK_MS)
  readonly samples = new Samples()
  readonly output: VirtualOutput
  readonly queue: SpeechQueue
  readonly said: Said[] = []
  readonly drops: { readonly reason: string; readonly text: string }[] = []
  readonly #workerOptions: ConstructorParameters<typeof VirtualWorker>[0]
  #worker: VirtualWorker
  #jobs = 0

  /** Use fake timers before. */
  constructor(options: WorldOptions = {}) {
    // What a world before this one still waited for.
    vi.clearAllTimers()
    const { seed = 1, ticks = PROMPT, slowness = 1 } = options
    const random = seededRandom(seed)
    this.output = new VirtualOutput({
      clock: this.clock,
      random,
      capacityFrames: 8192,
      startThresholdFrames: options.startThresholdFrames ?? 256,
      outputLatencyMs: options.outputLatencyMs ?? 0,
      confirmTicks: ticks.confirm,
      cutTicks: ticks.cut,
      raceOneIn: options.raceOneIn ?? 0,
    })
    this.#workerOptions = {
      clock: this.clock,
      random: seededRandom(seed + 1),
      output: this.output,
      samples: this.samples,
      onEvent: (event) => this.queue.onEvent(event),
      ticks,
      slowness,
    }
    this.#worker = new VirtualWorker(this.#workerOptions)
    this.queue = new SpeechQueue({
      output: this.output,
      worker: async () => this.#overheard(),
      nextJobId: () => ++this.#jobs,
      eventsHeard: () => this.#worker.eventsHeard(this.output.controller.told),
      dropPolicy: options.dropPolicy ?? 'graceful',
      maxDepth: options.maxDepth ?? 100,
      onDrop: (drop) => this.drops.push(drop),
      recover: (_, error) => {
        const { recoveryTicks = null } = options
        const isLasting = !(error instanceof WorkerDiedError)
        return isLasting || recoveryTicks === null ? null : this.clock.wait(recoveryTicks)
      },
      isSimple: () => false,
      onUnderrun: () => undefined,
      onStart: () => undefined,
      onSpoken: () => undefined,
      onChange: () => undefined,
    })
  }

  get accounting(): Accounting {
    return this.queue.accounting
  }

  get heardFrames(): number {
    return this.output.tape.length
  }

  say(text: string, options: SayOptions = {}): Said {
    return this.#add(SpokenText.whole('text', text, COMPILE), options)
  }

  /** A text that is still being written. */
  stream(options: SayOptions = {}): Said {
    return this.#add(new SpokenText(COMPILE), options)
  }

  write({ item }: Said, text: string): void {
    if (item.settled || item.text.isClosed) return
    item.text.append(text)
    this.queue.onText(item)
  }

  close({ item }: Said, error: Error | null = null): void {
    if (item.settled || item.text.isClosed) return
    item.inputError = error
    item.text.close()
    if (item.text.tokens.length > 0) this.queue.onText(item)
    else this.queue.fail(item, error ?? new InvalidInputError('text', 'a word', 'none'))
  }

  interrupt(
    request: Partial<InterruptRequest> = {},
    selects: (item: SpeechItem) => boolean = () => true,
  ): Promise<InterruptReport> {
    return this.queue.interrupt({ behavior: 'fade', reason: 'manual', ...request }, selects)
  }

  /** Undoes an interruption; null where there is none to undo. */
  goOn(before: Said): Said | null {
    const { item } = before
    const outcome = item.result?.outcome
    if (outcome !== 'interrupted' && outcome !== 'dropped') return null
    item.text.close()
    return this.#add(item.text, {}, before)
  }

  crash(): void {
    this.#worker.die()
    this.#worker = new VirtualWorker(this.#workerOptions)
  }

  /** Renders one block, of which at most `frames` are heard. */
  async tick(frames = QUANTUM): Promise<void> {
    this.output.context.currentTime += frames / SAMPLE_RATE_HZ
    this.output.render(frames)
    this.output.tell()
    await this.clock.advance()
    for (const said of this.said) this.#watch(said)
  }

  async ticks(count: number): Promise<void> {
    for (let i = 0; i < count; i++) await this.tick()
  }

  /** @throws Error when it takes longer than that. */
  async until(isDone: () => boolean, ticks = 2_000): Promise<void> {
    for (let left = ticks; !isDone(); left--) {
      if (left === 0) throw new Error(`Not done after ${ticks} ticks: ${JSON.stringify(this.accounting)}`)
      await this.tick()
    }
  }

  /** Until nothing is left to be said. */
  async finish(): Promise<void> {
    await this.until(() => this.accounting.pending === 0)
    await this.ticks(3)
  }

  #add(text: SpokenText, options: SayOptions, before: Said | null = null): Said {
    const controls = Utterance.create({
      interrupt: () => Promise.reject(new Error('Interrupt through the world.')),
      resume: () => {
        throw new Error('Resume through the world.')
      },
      revise: () => undefined,
    })
    const { priority = 'assistant', preempt = 'immediate', onPreempt = 'resume' } = options
    const item = new SpeechItem({
      voice: VOICE,
      speaker: 0,
      seed: 1,
      gain: 1,
      key: options.key ?? null,
      owner: options.owner ?? null,
      priority,
      preempt,
      onPreempt,
      sampleRateHz: SAMPLE_RATE_HZ,
      ...before?.item.fields,
      text,
      controls,
      spokenAt: 0,
      compileMs: 0,
      ...(before ? { firstToken: before.item.unheardToken } : {}),
    })
    const { utterance } = controls
    const said: Said = {
      item,
      utterance,
      events: [],
      jobs: [],
      before,
      admittedAt: null,
      settledAt: null,
      settlements: 0,
      outcome: null,
      readiness: [],
    }
    for (const type of ['start', 'word', 'preempt', 'resume', 'degraded', 'end'] as const) {
      utterance.on(type, (event) => void said.events.push(event))
    }
    void utterance.admitted.then(() => (said.admittedAt = this.heardFrames))
    void item.ended.then(() => (said.settledAt = this.heardFrames))
    utterance.finished.then(
      ({ outcome }) => this.#noteSettled(said, outcome),
      () => this.#noteSettled(said, 'failed'),
    )
    this.said.push(said)
    this.#watch(said)
    const order = before ? { order: before.item.order } : {}
    this.queue.add(item, { policy: options.policy ?? 'queue', ...order })
    return said
  }

  #noteSettled(said: Said, outcome: Outcome | 'failed'): void {
    said.settlements++
    said.outcome = outcome
  }

  #watch({ item, readiness }: Said): void {
    if (readiness.at(-1)?.isReady === item.isReady) return
    readiness.push({ from: this.heardFrames, isReady: item.isReady })
  }

  /** The worker, noting which utterance a job says. */
  #overheard(): SpeechWorker {
    const worker = this.#worker
    return {
      speak: (job) => {
        const said = this.said.find(({ item }) => item.take?.id === job.id)
        said?.jobs.push({ id: job.id, firstToken: said.item.take?.firstToken ?? 0 })
        return worker.speak(job)
      },
      feed: (id, segments, closed) => worker.feed(id, segments, closed),
      trim: (id, endFrame) => worker.trim(id, endFrame),
      cancel: (id) => worker.cancel(id),
    }
  }
}

/** Before each test, so that nothing depends on the time of day. */
export function fakeTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
}
