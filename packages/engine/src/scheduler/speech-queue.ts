/**
 * The one queue of what is to be said: who is next, who gives way, and what becomes of those that do. The next
 * utterance is made while the current one sounds, so that they join without a gap. Decisions depend on the
 * calls and on the play head alone, never on how fast anything was.
 */
import { framesToMs, InvalidInputError, msToFrames } from '@voice-soundboard/graph'
import type { Accounting, InterruptBehavior, InterruptReport, Unsubscribe } from '@voice-soundboard/graph'
import type { HostEvent } from '../host/protocol.ts'
import type { SpeakPolicy } from '../options.ts'
import type { Settlement, SpeechItem } from '../speech-item.ts'
import { Deck } from './deck.ts'
import type { Stop } from './deck.ts'
import { Draining } from './draining.ts'
import { chooseDropped } from './drop-policy.ts'
import { COMPLETED, nothingHeard, preemptedFate, RECALLED } from './fate.ts'
import type { Fate } from './fate.ts'
import { Ledger } from './ledger.ts'
import type { AddOptions, InterruptRequest, QueueOutput, SpeechQueueOptions } from './queue-options.ts'
import { compareRank, mostUrgent, raiseAged, TIERS } from './ranking.ts'
import { Turns } from './turns.ts'

/** Utterances in the worker at once: the one that sounds and the one that follows. */
const IN_FLIGHT = 2

export class SpeechQueue {
  readonly #options: SpeechQueueOptions
  readonly #output: QueueOutput
  readonly #deck: Deck<Fate>
  readonly #draining: Draining
  readonly #ledger = new Ledger()
  #waiting: SpeechItem[] = []
  /** `dropPolicy: 'block'`: asked for, and not admitted yet. */
  #blocked: SpeechItem[] = []
  #lastOrder = 0
  /** How much speech has been heard in all. */
  #spokenMs = 0
  #unwatch: Unsubscribe | null = null
  /** When the play head was first seen where it is. */
  #position = { frame: 0, contextTime: 0 }
  #underrunsSeen: number
  #lastRealTimeFactor: number | null = null
  #toldDepth = 0
  readonly #turns = new Turns({ look: () => this.#look(), plan: () => this.#plan() })

  constructor(options: SpeechQueueOptions) {
    const { output } = options
    this.#options = options
    this.#output = output
    this.#underrunsSeen = output.ring.underrunEpisodes
    this.#draining = new Draining({
      output,
      onHeard: (item) => {
        this.#turns.tell(() => options.onSpoken(item))
        this.#settle(item, COMPLETED)
      },
      onDue: () => this.#onPosition(),
    })
    this.#deck = new Deck<Fate>({
      output,
      worker: options.worker,
      nextJobId: options.nextJobId,
      eventsHeard: options.eventsHeard,
      recalled: RECALLED,
      isSimple: options.isSimple,
      turn: (change) => this.#turns.run(change),
      onOver: (item, frame) => {
        this.#spokenMs += framesToMs(item.take?.playback.framesHeard(frame) ?? 0, output.sampleRateHz)
        this.#draining.add(item, frame)
      },
      onStopped: (item, fate, stop) => this.#onStopped(item, fate, stop),
      onFailed: (item, error) => this.#onFailed(item, error),
      onWritten: ({ times }) => {
        if (times.audioMs > 0) this.#lastRealTimeFactor = times.synthesisMs / times.audioMs
      },
    })
  }

  /** Utterances that have not settled. */
  get depth(): number {
    return this.accounting.pending
  }

  get accounting(): Accounting {
    return this.#ledger.read()
  }

  get lastRealTimeFactor(): number | null {
    return this.#lastRealTimeFactor
  }

  /** The one that sounds; else the next one. */
  get current(): SpeechItem | undefined {
    return this.#turns.run(
      () => this.#deck.head ?? [...this.#comingBack, ...this.#waiting].sort(compareRank)[0],
    )
  }

  /** Whose job of the worker this is; null for one that is over. */
  itemOf(job: number): SpeechItem | null {
    return this.#deck.itemOf(job)
  }

  add(item: SpeechItem, options: AddOptions): void {
    const { policy, order, isAborted = false } = options
    this.#turns.run(() => {
      const isBusy = this.#open().some((other) => other === this.#deck.head || !this.#isEnding(other))
      this.#ledger.enter()
      item.tell = (call) => this.#turns.tell(call)
      item.order = order ?? ++this.#lastOrder
      item.tier = TIERS[item.fields.priority]
      item.waitingSinceMs = this.#spokenMs
      if (policy === 'drop-if-busy' && isBusy) this.#settle(item, { outcome: 'dropped', reason: 'busy' })
      else if (isAborted) this.#settle(item, { outcome: 'interrupted', reason: 'manual' })
      else this.#enqueue(item, policy)
    })
  }

  /** More of its text has come, or all of it. */
  onText(item: SpeechItem): void {
    this.#turns.run(() => this.#deck.feed(item))
  }

  /** It cannot be said. */
  fail(item: SpeechItem, error: Error): void {
    this.#turns.run(() => this.#end([item], { outcome: 'failed', error }, 'fade'))
  }

  onEvent(event: HostEvent): void {
    if ('id' in event) this.#turns.run(() => this.#deck.onEvent(event))
  }

  /**
   * Ends what `selects` selects and resolves when the output is silent. The report is that of the first of them
   * in the order of speaking.
   */
  async interrupt(
    request: InterruptRequest,
    selects: (item: SpeechItem) => boolean,
  ): Promise<InterruptReport> {
    const { reason, behavior } = request
    const items = this.#turns.run(() => {
      const draining = this.#draining.items.filter(selects)
      const open = this.#open().filter(selects)
      const first = open.find((item) => !this.#isEnding(item))
      this.#draining.finish((item) => draining.includes(item))
      this.#end(open, { outcome: 'interrupted', reason }, behavior)
      return [...(first ? [first] : []), ...open, ...draining]
    })
    await Promise.all(items.map((item) => item.ended))
    return items[0]?.report(reason) ?? nothingHeard(reason)
  }

  /** Replaces what is not yet heard. @throws InvalidInputError when that part is being said already. */
  revise(item: SpeechItem, fromOffset: number, text: string): void {
    this.#turns.run(() => {
      if (item.settled || this.#isEnding(item) || this.#draining.items.includes(item)) {
        throw new InvalidInputError('revise', 'an utterance that is not over', 'one that is')
      }
      const frame = this.#deck.leftAt(item) ?? this.#position.frame
      const begun = item.hasBegun(frame) ? item.take?.tokensBegun(frame) : undefined
      const spokenTokens = Math.max(item.unheardToken, begun ?? 0)
      const firstOffset = spokenTokens === 0 ? 0 : item.text.endOffsetOf(spokenTokens)
      if (!(fromOffset >= firstOffset)) {
        const expected = `at least ${firstOffset}: what stands before it is being said or was heard`
        throw new InvalidInputError('revise.fromOffset', expected, String(fromOffset))
      }
      const keptTokens = item.text.revise(fromOffset, text, spokenTokens)
      const isMade = item.take && (item.take.isClosed || item.take.fedTokens > keptTokens)
      item.keepsFloor = item === this.#deck.head
      if (isMade) this.#deck.cutBeforeToken(item, keptTokens)
      else this.#deck.feed(item)
    })
  }

  #enqueue(item: SpeechItem, policy: SpeakPolicy): void {
    if (policy === 'interrupt') {
      const lower = this.#open().filter(({ tier }) => tier <= item.tier)
      this.#end(lower, { outcome: 'interrupted', reason: 'context_change' }, 'fade')
    }
    if (policy === 'replace') this.#replace(item)
    this.#unwatch ??= this.#output.watch(() => this.#onPosition())
    this.#blocked.push(item)
    if (this.#options.dropPolicy === 'block') return
    this.#admit(item)
    this.#makeRoom()
  }

  #admit(item: SpeechItem): void {
    this.#blocked = this.#blocked.filter((other) => other !== item)
    this.#waiting.push(item)
    item.fields.controls.admit()
  }

  /** Another with the same key gives up its place when it waits, and the floor when it sounds. */
  #replace(item: SpeechItem): void {
    const { key, priority } = item.fields
    const same = this.#open().filter(
      (other) => key !== null && other.fields.key === key && !this.#isEnding(other),
    )
    const sounding = same.find((other) => this.#sounds(other))
    const unheard = same.filter((other) => other !== sounding)
    const place = unheard.find((other) => other.fields.priority === priority)
    if (place) item.order = place.order
    this.#end(unheard, { outcome: 'dropped', reason: 'replaced' }, 'fade')
    if (sounding) this.#end([sounding], { outcome: 'interrupted', reason: 'context_change' }, 'fade')
  }

  #makeRoom(): void {
    const { dropPolicy, maxDepth } = this.#options
    if (dropPolicy === 'block') return
    while (this.#underWay.length > maxDepth) {
      const sounding = this.#underWay.find((item) => this.#sounds(item))
      const waiting = this.#underWay.filter((item) => item !== sounding)
      raiseAged(waiting, this.#spokenMs)
      const dropped = chooseDropped(dropPolicy, waiting, sounding)
      if (!dropped) return
      // What sounds finishes its sentence first; the room that it leaves is counted already.
      const behavior = dropped === sounding ? 'finish-sentence' : 'fade'
      this.#end([dropped], { outcome: 'dropped', reason: 'queue-full' }, behavior)
    }
  }

  /** In the order of speaking. What is on its way through the device is as good as heard. */
  #open(): SpeechItem[] {
    const leaving = this.#deck.leaving.map(([item]) => item)
    return [...leaving, ...this.#deck.line, ...this.#waiting.sort(compareRank), ...this.#blocked]
  }

  #sounds(item: SpeechItem): boolean {
    return item === this.#deck.head && item.hasBegun(this.#position.frame)
  }

  /** It has been decided that it will not be said to its end. */
  #isEnding(item: SpeechItem): boolean {
    const leaving = this.#deck.leaving.find(([other]) => other === item)
    return (leaving?.[1] ?? this.#deck.plannedFate(item))?.then === 'settle'
  }

  /** What takes up room in the queue. */
  get #underWay(): SpeechItem[] {
    const leaving = this.#deck.leaving.map(([item]) => item)
    return [...leaving, ...this.#deck.line, ...this.#waiting].filter((item) => !this.#isEnding(item))
  }

  #end(items: readonly SpeechItem[], as: Settlement, behavior: InterruptBehavior): void {
    const fate: Fate = { then: 'settle', as }
    const ended = new Set(items)
    const isEnded = (item: SpeechItem): boolean => ended.has(item)
    for (const [item, { then }] of this.#deck.leaving) {
      if (isEnded(item) && then !== 'settle') this.#deck.redirect(item, fate)
    }
    for (const item of [...this.#waiting, ...this.#blocked].filter(isEnded)) this.#settle(item, as)
    this.#waiting = this.#waiting.filter((item) => !isEnded(item))
    this.#blocked = this.#blocked.filter((item) => !isEnded(item))
    const { head, line } = this.#deck
    const fates = new Map(line.filter(isEnded).map((item) => [item, fate]))
    if (fates.size === 0) return
    if (!head || !isEnded(head)) this.#deck.cutBehindHead(fates)
    else if (behavior === 'fade' || behavior === 'immediate') this.#deck.cutNow(behavior, fates)
    else this.#deck.cutAfter(behavior === 'finish-word' ? 'word' : 'sentence', fates)
  }

  /** Brings what is said in line with what should be. */
  #plan(): void {
    this.#admitBlocked()
    raiseAged([...this.#waiting, ...this.#deck.line.slice(1)], this.#spokenMs)
    this.#waiting.sort(compareRank)
    this.#makeWay()
    this.#dispatch()
    if (this.depth === 0) {
      this.#unwatch?.()
      this.#unwatch = null
    }
    if (this.depth === this.#toldDepth) return
    this.#toldDepth = this.depth
    this.#turns.tell(this.#options.onChange)
  }

  #admitBlocked(): void {
    this.#blocked.sort(compareRank)
    while (this.#blocked[0] && this.#underWay.length < this.#options.maxDepth) this.#admit(this.#blocked[0])
  }

  /**
   * What can be said, in order. One whose text has not begun to come holds up its own tier, so that its turn is
   * kept, and no lower one.
   */
  get #sayable(): SpeechItem[] {
    const held = new Set<number>()
    return this.#waiting.filter((item) => {
      if (!item.isReady) held.add(item.tier)
      return !held.has(item.tier)
    })
  }

  #makeWay(): void {
    const { head } = this.#deck
    if (!head) return
    const sayable = this.#sayable
    // Age earns a place in the queue, not the right to cut anybody off.
    const higher = sayable.filter(({ fields }) => TIERS[fields.priority] > head.tier)
    const preempt = mostUrgent(higher)
    const fates = new Map([[head, this.#deck.plannedFate(head) ?? preemptedFate(head)]])
    if (preempt === 'immediate') this.#deck.cutNow('fade', fates)
    else if (preempt) this.#deck.cutAfter(preempt, fates)
    const first = [...sayable.slice(0, 1), ...this.#comingBack]
    const isOvertaken = (item: SpeechItem): boolean => first.some((other) => compareRank(other, item) < 0)
    if (this.#deck.line.slice(1).some(isOvertaken)) this.#deck.cutBehindHead(new Map())
  }

  #dispatch(): void {
    for (;;) {
      const active = this.#deck.line.filter((item) => this.#deck.plannedFate(item) === null)
      const [next] = this.#sayable
      if (!next || active.length >= IN_FLIGHT || !this.#deck.takesAnother) return
      if (this.#comingBack.some((item) => compareRank(item, next) < 0)) return
      this.#waiting = this.#waiting.filter((item) => item !== next)
      next.startsAlone = this.#deck.line.length === 0
      if (next.isHeardToTheEnd) this.#settle(next, COMPLETED)
      else this.#deck.load(next)
    }
  }

  /** On their way from the deck back into the queue. */
  get #comingBack(): SpeechItem[] {
    const cut = this.#deck.line.map((item) => [item, this.#deck.plannedFate(item)] as const)
    return [...this.#deck.leaving, ...cut]
      .filter(([, fate]) => fate !== null && fate.then !== 'settle')
      .map(([item]) => item)
  }

  #onStopped(item: SpeechItem, fate: Fate, stop: Stop): void {
    const remainingMs = item.take?.playback.remainingMs(stop.frame) ?? 0
    const heardMs = item.endTake(stop.frame)
    this.#spokenMs += heardMs
    item.interruptToSilenceMs = stop.toSilenceMs
    if (item.isHeardToTheEnd) {
      this.#settle(item, COMPLETED)
    } else if (fate.then === 'settle') {
      this.#settle(item, fate.as, remainingMs)
    } else {
      if (fate.isPreempted) item.preempt(heardMs)
      if (fate.then === 'restart') item.restart()
      // What was recalled unheard has waited all the time.
      if (heardMs > 0) item.waitingSinceMs = this.#spokenMs
      this.#waiting.push(item)
    }
  }

  /** What is in the ring of it is still heard, as far as its last whole word. */
  #onFailed(item: SpeechItem, error: Error): void {
    const isWritten = item.take !== null && item.take.playback.endFrame !== null
    if (isWritten) return
    const recovered = this.#options.recover(item, error)
    item.isHeldUp = recovered !== null
    recovered?.then(
      () => this.#turns.run(() => (item.isHeldUp = false)),
      (reason: unknown) => this.fail(item, reason as Error),
    )
    const fate: Fate = recovered ? RECALLED : { then: 'settle', as: { outcome: 'failed', error } }
    const { head } = this.#deck
    // What was to become of it at its next word or sentence comes about here.
    const fates = new Map(this.#deck.plannedFate(item) ? [] : [[item, fate]])
    if (item === head) this.#deck.cutAfter('written', fates)
    else this.#deck.cutBehindHead(fates)
  }

  #settle(item: SpeechItem, as: Settlement, remainingMs = 0): void {
    if (item.settled) return
    item.fields.controls.admit()
    this.#ledger.settle(item.settle(as, remainingMs))
    if (as.outcome !== 'dropped') return
    const { priority } = item.fields
    const text = item.text.sourceText.slice(item.heard.endOffset)
    this.#turns.tell(() => this.#options.onDrop({ reason: as.reason, priority, text }))
  }

  #onPosition(): void {
    this.#turns.run(() => undefined)
  }

  /** Takes in how far the sound has come since the last look. */
  #look(): void {
    const { sampleRateHz, context, outputLatencyMs } = this.#output
    const frame = this.#deck.sync()
    const { currentTime } = context
    if (frame !== this.#position.frame) this.#position = { frame, contextTime: currentTime }
    this.#noteUnderruns()
    this.#draining.advance()
    const { head } = this.#deck
    if (!head) return
    // What left the ring is still on its way through the device; it goes on sounding when the ring is empty.
    const drained = msToFrames((currentTime - this.#position.contextTime) * 1000, sampleRateHz)
    const behind = Math.max(0, msToFrames(outputLatencyMs, sampleRateHz) - drained)
    if (head.advance(frame, frame - behind)) this.#turns.tell(() => this.#options.onStart(head))
    if (!head.text.isClosed && head.take?.isStarved(frame)) head.noteStall()
  }

  #noteUnderruns(): void {
    const { underrunEpisodes } = this.#output.ring
    for (; this.#underrunsSeen < underrunEpisodes; this.#underrunsSeen++) {
      this.#deck.head?.noteUnderrun()
      this.#turns.tell(this.#options.onUnderrun)
    }
  }
}
