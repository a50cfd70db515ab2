/**
 * Everything of an engine that sounds: the player, the queue in front of it, and the utterances that go through
 * them. An engine that only renders has none of it.
 */
import { framesToMs, InvalidInputError } from '@voice-soundboard/graph'
import type {
  AudioState,
  Degradation,
  DropEvent,
  FailEvent,
  InterruptReason,
  InterruptReport,
  Subject,
} from '@voice-soundboard/graph'
import type { Player } from '@voice-soundboard/player'
import { sharedNow } from './host/clock.ts'
import type { HostEvent } from './host/protocol.ts'
import { PaceControl } from './pace-control.ts'
import {
  checkInterruptOptions,
  checkSpeechInput,
  checkText,
  DEFAULT_LATENCY_MS,
  DEFAULT_QUEUE_DEPTH,
} from './options.ts'
import type { EngineOptions, InterruptOptions, SpeakOptions, SpeechInput } from './options.ts'
import type { Observer } from './observer.ts'
import type { EnginePlugins } from './plugins/engine-plugins.ts'
import type { SpeechRecovery } from './recovery/speech-recovery.ts'
import { SpeechQueue } from './scheduler/speech-queue.ts'
import type { SpeechWorker } from './scheduler/deck.ts'
import { SpeechItem } from './speech-item.ts'
import type { SpeechItemFields } from './speech-item.ts'
import { subjectOf } from './speech-request.ts'
import type { SpeechRequest } from './speech-request.ts'
import { SpeechUnlock } from './speech-unlock.ts'
import { openText } from './speech-input.ts'
import { readTextStream } from './text-stream.ts'
import { Utterance } from './utterance.ts'
import type { UtteranceControls, UtteranceInterruptOptions } from './utterance.ts'

export interface LiveSpeechOptions {
  readonly player: Player
  readonly engine: EngineOptions
  readonly worker: () => Promise<SpeechWorker>
  readonly nextJobId: () => number
  /** Resolves when so many events of the worker have been heard. */
  readonly eventsHeard: (count: number) => Promise<void>
  readonly resolve: (path: string, input: SpeechInput, options: SpeakOptions) => SpeechRequest
  readonly recovery: SpeechRecovery
  readonly observer: Observer
  /** Null while there are none. */
  readonly plugins: () => EnginePlugins | null
  readonly onDrop: (drop: Omit<DropEvent, 'type'>) => void
  readonly onFail: (fail: FailEvent) => void
  /** `key` names the trouble; null says that it is over. */
  readonly onTrouble: (key: string, degradation: Degradation | null) => void
  readonly onAudio: (state: AudioState) => void
  /** The player's output is another node. */
  readonly onOutput: () => void
  readonly onChange: () => void
}

export class LiveSpeech {
  readonly player: Player
  readonly queue: SpeechQueue
  readonly #options: LiveSpeechOptions
  readonly #unlock: SpeechUnlock
  readonly #pace: PaceControl
  readonly #maxLatencyMs: number
  readonly #unsettled = new Set<SpeechItem>()
  #lastId = 0

  constructor(options: LiveSpeechOptions) {
    const { player, engine, onTrouble } = options
    this.#options = options
    this.player = player
    this.#maxLatencyMs = engine.maxLatencyMs ?? DEFAULT_LATENCY_MS
    player.on('state', (state) => this.#onAudio(state))
    player.on('output', () => options.onOutput())
    this.#unlock = new SpeechUnlock({
      player,
      isNeeded: () => this.queue.depth > 0,
      onRefused: () => options.onAudio(player.state),
    })
    this.#pace = new PaceControl({
      ring: player.ring,
      sampleRateHz: player.sampleRateHz,
      leadMs: framesToMs(player.ring.startThresholdFrames, player.sampleRateHz),
      onTrouble,
      onTooSlow: () => {
        const { current } = this.queue
        if (current) options.recovery.noteTooSlow(current)
      },
    })
    this.queue = new SpeechQueue({
      output: player,
      worker: options.worker,
      nextJobId: options.nextJobId,
      eventsHeard: () => options.eventsHeard(player.ring.told),
      dropPolicy: engine.dropPolicy ?? 'graceful',
      maxDepth: engine.maxQueueDepth ?? DEFAULT_QUEUE_DEPTH,
      onDrop: options.onDrop,
      recover: (item, error) => options.recovery.recover(item, error),
      isSimple: () => this.#pace.isSimple,
      onUnderrun: () => this.#pace.noteUnderrun(),
      onStart: (item) => this.#checkLatency(item),
      onSpoken: (item) => {
        this.#pace.noteSpoken()
        options.recovery.noteSpoken(item)
      },
      onChange: options.onChange,
    })
  }

  onEvent(event: HostEvent): void {
    this.queue.onEvent(event)
  }

  itemOf(event: HostEvent): SpeechItem | null {
    return 'id' in event ? this.queue.itemOf(event.id) : null
  }

  /** Never throws: what is wrong with the input or the options rejects `utterance.finished`. */
  speak(path: string, input: SpeechInput, options: SpeakOptions, check: () => void): Utterance {
    const spokenAt = sharedNow()
    const { controls, bind } = this.#createUtterance()
    try {
      check()
      checkSpeechInput(path, input)
      if (this.player.lost) throw this.player.lost
      const { compile, degradations, ...request } = this.#options.resolve(path, input, options)
      const id = ++this.#lastId
      const plugins = this.#options.plugins()
      const subject = subjectOf(id, 'speak', { ...request, compile, options })
      const given: Degradation[] = []
      const ended = new AbortController()
      const hooks = plugins?.textHooks(subject, {
        signal: ended.signal,
        onDegraded: (degradation) => (own ? own.degrade(degradation) : given.push(degradation)),
      })
      let own: SpeechItem | null = null
      const { text, rest, whole, ready } = openText(path, input, compile, hooks)
      const item = new SpeechItem({
        ...request,
        id,
        text,
        ...(whole === undefined ? {} : { whole }),
        controls,
        priority: options.priority ?? 'assistant',
        preempt: options.preempt ?? 'immediate',
        onPreempt: options.onPreempt ?? 'resume',
        key: options.key ?? null,
        owner: options.owner ?? null,
        sampleRateHz: this.player.sampleRateHz,
        callbackMs: this.player.stats().baseLatencyMs,
        spokenAt,
        compileMs: sharedNow() - spokenAt,
        onScheduled: () => plugins?.runner.notify('onSchedule', subject, { subject }),
      })
      own = item
      bind(item)
      void item.ended.then(() => ended.abort())
      text.onPassed = () => this.#onPassed(item)
      this.#options.observer.follow(item, controls.emitter)
      this.#options.recovery.assign(item)
      if (plugins) followForPlugins(plugins, subject, controls)
      this.#add(item, options)
      plugins?.runner.notify('onEnqueue', subject, { subject })
      this.#report(item, [...degradations, ...given])
      this.#reportMarkup(item)
      if (rest !== null) void this.#read(path, item, rest, ready)
    } catch (error) {
      this.#options.observer.refused(error)
      controls.reject(error as Error)
    }
    return controls.utterance
  }

  /** Plugins let more of its text pass, or ended it. */
  #onPassed(item: SpeechItem): void {
    if (item.settled) return
    const { error, tokens } = item.text
    if (error) item.inputError = error
    if (error && tokens.length === 0) this.queue.fail(item, error)
    else this.queue.onText(item)
  }

  async interrupt(options: InterruptOptions): Promise<InterruptReport> {
    const { scope, behavior, reason } = checkInterruptOptions(options)
    const { priority, owner } = options
    const { current } = this.queue
    return this.#interrupt({ behavior, reason }, (item) => {
      if (scope === 'current') return item === current
      if (scope === 'tier') return item.fields.priority === priority
      return scope === 'owner' ? item.fields.owner === owner : true
    })
  }

  async close(): Promise<void> {
    await this.#interrupt({}, () => true)
    this.#unlock.stop()
  }

  #add(item: SpeechItem, options: Pick<SpeakOptions, 'policy' | 'signal'>): void {
    const { policy = 'queue', signal } = options
    const onAbort = (): void => void this.#interrupt({}, (other) => other === item)
    signal?.addEventListener('abort', onAbort, { once: true })
    void item.ended.then(() => signal?.removeEventListener('abort', onAbort))
    this.#note(item)
    this.queue.add(item, { policy, isAborted: signal?.aborted ?? false })
    if (!item.settled) this.#unlock.begin(item)
  }

  #note(item: SpeechItem): void {
    this.#unsettled.add(item)
    void item.ended.then(() => this.#unsettled.delete(item))
  }

  #onAudio(state: AudioState): void {
    const { lost } = this.player
    if (lost) for (const item of [...this.#unsettled]) this.queue.fail(item, lost)
    this.#options.onAudio(state)
  }

  /** What is paused sounds no more, so there is no word to finish. */
  #interrupt(
    options: UtteranceInterruptOptions,
    selects: (item: SpeechItem) => boolean,
  ): Promise<InterruptReport> {
    const { behavior = 'fade', reason = 'manual' } = options
    const isSounding = !this.player.paused && this.player.context.state === 'running'
    return this.queue.interrupt({ behavior: isSounding ? behavior : 'fade', reason }, selects)
  }

  /** The utterance exists before the item, which is made of what the caller gave and may be refused. */
  #createUtterance(): { controls: UtteranceControls; bind: (item: SpeechItem) => void } {
    let bound: SpeechItem | null = null
    const item = (): SpeechItem => {
      if (!bound) throw new InvalidInputError('utterance', 'one that was queued', 'one that was refused')
      return bound
    }
    let isResumed = false
    const controls = Utterance.create({
      interrupt: async (options) => {
        const { behavior, reason } = checkInterruptOptions(options)
        const own = item()
        if (own.settled) return own.report(reason)
        return this.#interrupt({ behavior, reason }, (other) => other === own)
      },
      resume: () => {
        const next = this.#resume(isResumed ? null : bound)
        isResumed = true
        return next
      },
      revise: (fromOffset, text) => {
        checkText('revise.text', text)
        if (item().settled)
          throw new InvalidInputError('revise', 'an utterance that is not over', 'one that is')
        this.#readRest(item())
        this.queue.revise(item(), fromOffset, text)
      },
    })
    controls.emitter.on('fail', this.#options.onFail)
    return { controls, bind: (own) => void (bound = own) }
  }

  #resume(item: SpeechItem | null): Utterance {
    const { controls, bind } = this.#createUtterance()
    const outcome = item?.result?.outcome
    if (!item || (outcome !== 'interrupted' && outcome !== 'dropped')) {
      const received = item ? `one that ${outcome ?? 'goes on or failed'}` : 'one that was refused or resumed'
      controls.reject(
        new InvalidInputError('resume', 'an utterance that was interrupted or dropped', received),
      )
      return controls.utterance
    }
    this.#readRest(item)
    item.text.close()
    const fields: SpeechItemFields = {
      ...item.fields,
      id: ++this.#lastId,
      controls,
      spokenAt: sharedNow(),
      compileMs: 0,
      firstToken: item.unheardToken,
    }
    const next = new SpeechItem(fields)
    bind(next)
    this.#options.observer.follow(next, controls.emitter)
    this.#note(next)
    this.queue.add(next, { policy: 'queue', order: item.order })
    this.#unlock.begin(next)
    return controls.utterance
  }

  /** Of a long text, all at once: what comes next concerns the whole of it. */
  #readRest({ text, fields: { whole } }: SpeechItem): void {
    if (whole === undefined || text.isRead) return
    text.append(whole.slice(text.sourceText.length))
    text.close()
  }

  /** Told when the caller has had time to listen. */
  #reportMarkup(item: SpeechItem): void {
    this.#report(item, item.text.takeDegradations())
  }

  #report(item: SpeechItem, degradations: readonly Degradation[]): void {
    if (degradations.length === 0) return
    queueMicrotask(() => {
      if (!item.settled) for (const degradation of degradations) item.degrade(degradation)
    })
  }

  /** Reads the text as it comes, for as long as the utterance wants it. What came is said whatever happens. */
  async #read(
    path: string,
    item: SpeechItem,
    input: AsyncIterable<string> | ReadableStream<string>,
    ready?: () => Promise<void>,
  ): Promise<void> {
    const reading = new AbortController()
    void item.ended.then(() => reading.abort())
    try {
      await ready?.()
    } catch (error) {
      this.queue.fail(item, error as Error)
      return
    }
    try {
      await readTextStream(path, input, {
        signal: reading.signal,
        onText: (text) => {
          if (item.settled || item.text.isRead) return
          item.text.append(text)
          this.#reportMarkup(item)
          this.queue.onText(item)
        },
      })
    } catch (error) {
      item.inputError = error as Error
    }
    if (item.settled || item.text.isRead) return
    try {
      item.text.close()
    } catch (error) {
      // Markup that is not well-formed shows only at its end.
      this.queue.fail(item, error as Error)
      return
    }
    this.#reportMarkup(item)
    if (item.text.hasWords) {
      this.#onPassed(item)
    } else {
      const wordless = new InvalidInputError(path, 'text with at least one word', 'none in all that came')
      this.queue.fail(item, item.inputError ?? wordless)
    }
  }

  /** Speech that was ready and found an empty ring, and still took longer than was asked for to sound. */
  #checkLatency(item: SpeechItem): void {
    const latencyMs = item.metrics.commitToRenderMs
    if (!item.startsAlone || latencyMs === null) return
    const isLate = latencyMs > this.#maxLatencyMs
    const message = `Speech that was ready sounded ${Math.round(latencyMs)} ms later; maxLatencyMs is ${this.#maxLatencyMs}. The audio context did not run, or its device takes large blocks.`
    this.#options.onTrouble('latency', isLate ? { code: 'latency-exceeded', message } : null)
  }
}

/** What happens to an utterance, for the plugins that want to know. */
function followForPlugins({ runner }: EnginePlugins, subject: Subject, { emitter }: UtteranceControls): void {
  emitter.on('degraded', ({ degradation }) => runner.notify('onDegraded', degradation, { subject }))
  emitter.on('end', ({ result }) => {
    const { outcome, reason, heard, playedMs, remainingMs } = result
    if (outcome !== 'interrupted') return
    const report = {
      reason: reason as InterruptReason,
      heard,
      playedMs,
      remainingMs,
      interruptToSilenceMs: null,
    }
    runner.notify('onInterrupt', report, { subject })
  })
}
