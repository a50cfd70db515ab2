/**
 * What is in the worker and in the ring, in the order in which it sounds, and every way to take it out again.
 *
 * All of them are one operation, the cut: play up to a frame, or stop now, and begin a new epoch. Where exactly
 * the sound stopped is known only when the worklet says so; until then an item is *leaving*, neither here nor back
 * in the queue. What was made for the old epoch is lost and made again; what is made meanwhile, for the new one,
 * waits for it.
 */
import { msToFrames } from '@voice-soundboard/graph'
import type { GraphSegment } from '@voice-soundboard/graph'
import type { CancelResult } from '@voice-soundboard/player'
import { sharedNow } from '../host/clock.ts'
import type { HostEvent, SpeakAnswer, SpeakJob } from '../host/protocol.ts'
import type { SpeechItem } from '../speech-item.ts'
import type { Take } from '../take.ts'
import { frameOf, isSooner } from './planned-cut.ts'
import type { PlannedCut } from './planned-cut.ts'
import type { SpeechOutput } from './queue-options.ts'

/** A cut of 16 frames is as short as can be without a click. */
const FADE_FRAMES = { fade: 128, immediate: 16 } as const

type Fade = keyof typeof FADE_FRAMES

/** The quantum that is under way may end this far behind the play head, however large a device's quanta are. */
const HEADROOM_MS = 10

/** The part of the worker that the deck rests on. */
export interface SpeechWorker {
  speak(job: SpeakJob): Promise<SpeakAnswer>
  feed(id: number, segments: readonly GraphSegment[], closed: boolean): void
  trim(id: number, endFrame: number): void
  cancel(id: number): void
}

/** How an item left the deck: cut at `frame` of the ring, after `toSilenceMs` when it was sounding. */
export interface Stop {
  readonly frame: number
  readonly toSilenceMs: number | null
}

const UNHEARD: Stop = { frame: -Infinity, toSilenceMs: null }

export interface DeckOptions<Fate> {
  readonly output: SpeechOutput
  /** The living worker; a new one when the last has died. */
  readonly worker: () => Promise<SpeechWorker>
  readonly nextJobId: () => number
  readonly eventsHeard: () => Promise<void>
  readonly isSimple: () => boolean
  /** Of what leaves the deck only because something before it does. */
  readonly recalled: Fate
  /** Runs what begins here, and not in a call of the queue. */
  readonly turn: (change: () => void) => void
  /** Its last frame has left the ring; the play head is at `frame`. */
  readonly onOver: (item: SpeechItem, frame: number) => void
  /** What was asked for has come about: the item is off the deck. */
  readonly onStopped: (item: SpeechItem, fate: Fate, stop: Stop) => void
  readonly onFailed: (item: SpeechItem, error: Error) => void
  /** The worker answered: the item is in the ring as a whole. */
  readonly onWritten: (answer: SpeakAnswer) => void
}

interface Job {
  readonly item: SpeechItem
  readonly take: Take
  /** Null until it has been sent. */
  worker: SpeechWorker | null
  /** It was told to end early, and is then not as long as it answers. */
  isTrimmed: boolean
}

interface Leaving<Fate> {
  readonly fate: Fate
  readonly askedAt: number
  /** Where the play head was then. */
  readonly frame: number
}

export class Deck<Fate> {
  readonly #options: DeckOptions<Fate>
  readonly #output: SpeechOutput
  readonly #jobs = new Map<number, Job>()
  readonly #leaving = new Map<SpeechItem, Leaving<Fate>>()
  #line: SpeechItem[] = []
  #planned: PlannedCut<Fate> | null = null
  /** Of the last cut. */
  #fadeFrames = 0
  /** The last one of which anything was heard. */
  #soundedEpoch: number | null = null

  constructor(options: DeckOptions<Fate>) {
    this.#options = options
    this.#output = options.output
  }

  /** In the order in which they sound: the first one sounds, or will next. As of the last {@link sync}. */
  get line(): readonly SpeechItem[] {
    return this.#line
  }

  get head(): SpeechItem | undefined {
    return this.#line[0]
  }

  /** Off the line, and not known yet how far they were heard; with what becomes of them. The end of their epoch tells. */
  get leaving(): readonly (readonly [SpeechItem, Fate])[] {
    return [...this.#leaving].map(([item, { fate }]) => [item, fate] as const)
  }

  /** What becomes of an item at the cut that is planned in it; null when none is. */
  plannedFate(item: SpeechItem): Fate | null {
    return this.#planned?.item === item ? (this.#planned.aim?.fate ?? null) : null
  }

  /** Where the play head was when an item left the line; null for one that has not. */
  leftAt(item: SpeechItem): number | null {
    return this.#leaving.get(item)?.frame ?? null
  }

  /** Whose job of the worker this is; null for one that is over. */
  itemOf(job: number): SpeechItem | null {
    return this.#jobs.get(job)?.item ?? null
  }

  /** The last has been handed to the worker as a whole, or will be cut: another may follow it. */
  get takesAnother(): boolean {
    const last = this.#line.at(-1)
    return !last || last.take?.isClosed === true || this.plannedFate(last) !== null
  }

  /** Looks how far the sound has come. All else works with what was seen then. */
  sync(): number {
    const { epoch, renderedFrames } = this.#output.ring
    const planned = this.#planned
    const hasPassed = planned !== null && planned.epoch !== epoch
    if (planned?.aim && this.#line.includes(planned.item)) {
      const hasCome = hasPassed || (planned.frame !== null && renderedFrames >= planned.frame)
      if (hasCome) this.#takeOff(planned.item, planned.aim.fate, planned.askedAt)
    }
    if (hasPassed) this.#planned = null
    while (this.head?.isOver(renderedFrames)) {
      const { head } = this
      this.#soundedEpoch = epoch
      // Its end came before it was known, so that nobody waits there to begin the next epoch.
      if (this.#planned?.item === head && this.#planned.frame === null) this.#endEpoch('immediate', new Map())
      if (this.head !== head) continue
      this.#line.shift()
      this.#options.onOver(head, renderedFrames)
    }
    if (this.head?.hasBegun(renderedFrames)) this.#soundedEpoch = epoch
    if (hasPassed) this.#refuseRecalled('immediate', new Map())
    return renderedFrames
  }

  /** Changes what becomes of an item that is leaving. */
  redirect(item: SpeechItem, fate: Fate): void {
    const leaving = this.#leaving.get(item)
    if (leaving) this.#leaving.set(item, { ...leaving, fate })
  }

  load(item: SpeechItem): void {
    const { epoch } = this.#output.ring
    const take = item.begin(this.#options.nextJobId(), this.#planned ? (epoch + 1) | 0 : epoch)
    for (const [id, job] of this.#jobs) if (job.item.take !== job.take) this.#jobs.delete(id)
    const job: Job = { item, take, worker: null, isTrimmed: false }
    this.#jobs.set(take.id, job)
    this.#line.push(item)
    void this.#send(job)
  }

  /** More of an item's text has come, or there is room for more of it. */
  feed(item: SpeechItem): void {
    const job = item.take ? this.#jobs.get(item.take.id) : undefined
    if (!job?.worker || !this.#line.includes(item)) return
    // What comes after a cut whose place is known is made for the next take.
    const isCut = this.plannedFate(item) !== null && this.#planned?.frame !== null
    const portion = isCut ? null : job.take.next()
    if (portion) job.worker.feed(job.take.id, portion.segments, portion.closed)
    this.#aim()
  }

  onEvent(event: HostEvent): void {
    const job = 'id' in event ? this.#jobs.get(event.id) : undefined
    if (!job || job.item.take !== job.take) return
    const { item, take } = job
    if (event.type === 'committed') item.commit(event)
    else if (event.type === 'written' && !job.isTrimmed) take.complete(event.totalFrames)
    else if (event.type === 'degraded') item.degrade(event.degradation)
    else if (event.type === 'starved') take.starve(event.endFrame)
    else if (event.type === 'timeline') {
      take.place(event.segment, event.marks)
      this.feed(item)
    }
    this.#aim()
  }

  /** Silence within a quantum. Everything leaves: what `fates` does not name as it was to be, or as recalled. */
  cutNow(behavior: Fade, fates: ReadonlyMap<SpeechItem, Fate>): void {
    this.#endEpoch(behavior, fates)
    // What was made ahead for the epoch that has just begun must not sound either.
    if (this.head) this.#endEpoch(behavior, fates)
  }

  /** Lets the head finish its word or sentence, or what is in the ring, exactly to the mark, and then cuts. */
  cutAfter(place: 'word' | 'sentence' | 'written', fates: ReadonlyMap<SpeechItem, Fate>): void {
    const { head } = this
    if (!head) return
    if (this.#planned && this.#planned.item !== head) {
      // The sound is over, and this one is made for what comes after it: there is nothing to finish.
      this.cutNow('fade', fates)
      return
    }
    const planned = this.#plan(head)
    const { aim } = planned
    const fate = fates.get(head) ?? aim?.fate ?? this.#options.recalled
    const isNearer = !aim || isSooner(place, aim.place)
    planned.aim = { fate, place: isNearer ? place : aim.place }
    if (isNearer) planned.frame = null
    this.#recall((item) => !this.#isAhead(item) || fates.has(item), fates)
    this.#aim()
  }

  /** What is made of the item's text from this token on must not sound. */
  cutBeforeToken(item: SpeechItem, token: number): void {
    item.take?.endBeforeToken(token)
    if (item !== this.head) {
      if (this.#line.includes(item)) this.cutBehindHead(new Map())
      return
    }
    const planned = this.#plan(item)
    planned.aim ??= { fate: this.#options.recalled, place: 'kept' }
    // The sentence that was to be finished may have become shorter.
    if (planned.aim.place !== 'word') planned.frame = null
    this.#recall((behind) => !this.#isAhead(behind), new Map())
    this.#aim()
  }

  /** Takes out what stands behind the head, and lets the head end by itself. */
  cutBehindHead(fates: ReadonlyMap<SpeechItem, Fate>): void {
    const { head } = this
    if (!head || this.#line.length < 2) return
    this.#plan(head)
    this.#recall(() => true, fates)
    this.#aim()
  }

  #plan(item: SpeechItem): PlannedCut<Fate> {
    this.#planned ??= { epoch: this.#output.ring.epoch, askedAt: 0, item, aim: null, frame: null }
    this.#planned.askedAt = sharedNow()
    return this.#planned
  }

  /** Takes off what stands behind the head. */
  #recall(selects: (item: SpeechItem) => boolean, fates: ReadonlyMap<SpeechItem, Fate>): void {
    for (const item of this.#line.slice(1).filter(selects)) {
      this.#takeOff(item, fates.get(item) ?? this.#options.recalled, sharedNow())
    }
  }

  /** It is made for an epoch that has not begun. */
  #isAhead({ take }: SpeechItem): boolean {
    return take !== null && ((take.epoch - this.#output.ring.epoch) | 0) > 0
  }

  /** Asks for the planned cut as soon as the marks tell where it lies. */
  #aim(): void {
    const planned = this.#planned
    if (!planned || planned.frame !== null) return
    const { item, aim } = planned
    const { take } = item
    if (!take) return
    const position = this.#output.ring.renderedFrames
    const { playback } = take
    if (!aim) {
      if (playback.endFrame !== null) this.#cutAt(planned, playback.endFrame)
      return
    }
    const frame = frameOf(aim.place, playback, this.#output.ring)
    if (typeof frame === 'number') this.#cutAt(planned, frame)
    else if (frame === null || take.isStarved(position)) this.cutNow('fade', new Map())
  }

  #cutAt(planned: PlannedCut<Fate>, frame: number): void {
    const { item, aim, epoch } = planned
    planned.frame = frame
    const { id, playback } = item.take as Take
    const job = this.#jobs.get(id)
    if (aim && job && playback.startFrame !== null) {
      job.isTrimmed = true
      job.worker?.trim(id, frame - playback.startFrame)
    }
    void this.#confirmBy(epoch, this.#output.cutAt(frame, { fadeFrames: FADE_FRAMES.fade }))
    const behind = [...this.#leaving.keys()].filter(({ take }) => take?.epoch === epoch)
    this.#releaseBehind(frame, epoch, behind)
  }

  /** What stands behind the frame of a cut cannot be heard any more, once the worklet knows of it in time. */
  #releaseBehind(frame: number, epoch: number, behind: readonly SpeechItem[]): void {
    const { ring, sampleRateHz } = this.#output
    if (!ring.limitSeen) {
      const look = (): void => this.#releaseBehind(frame, epoch, behind)
      void this.#output.cutSeen().then(() => this.#options.turn(look))
      return
    }
    const passedAtMost = ring.renderedFrames + msToFrames(HEADROOM_MS, sampleRateHz)
    if (ring.epoch === epoch && frame > passedAtMost) for (const item of behind) this.#release(item, UNHEARD)
  }

  #endEpoch(behavior: Fade, fates: ReadonlyMap<SpeechItem, Fate>): void {
    const { epoch, renderedFrames } = this.#output.ring
    // Nothing of what follows is heard in the fade. Where nothing sounds, the cut before may be fading still.
    const leftFrames = Math.max(0, (this.head?.take?.playback.endFrame ?? Infinity) - renderedFrames)
    if (this.head?.hasBegun(renderedFrames)) this.#fadeFrames = Math.min(FADE_FRAMES[behavior], leftFrames)
    else if (this.#soundedEpoch === epoch) this.#fadeFrames = 0
    void this.#confirmBy(epoch, this.#output.cancel({ fadeFrames: this.#fadeFrames }))
    for (const item of this.#line.filter(({ take }) => take?.epoch === epoch)) {
      const fate = fates.get(item) ?? this.plannedFate(item) ?? this.#options.recalled
      this.#takeOff(item, fate, sharedNow())
    }
    this.#planned = null
    this.#refuseRecalled(behavior, fates)
  }

  /** What was made ahead and recalled is in the ring all the same, unless the worker has said that it is not. */
  #refuseRecalled(behavior: Fade, fates: ReadonlyMap<SpeechItem, Fate>): void {
    const { epoch } = this.#output.ring
    const isRefused = [...this.#leaving.keys()].some(({ take }) => take?.epoch === epoch)
    if (isRefused) this.#endEpoch(behavior, fates)
  }

  #takeOff(item: SpeechItem, fate: Fate, askedAt: number): void {
    this.#line = this.#line.filter((other) => other !== item)
    this.#leaving.set(item, { fate, askedAt, frame: this.#output.ring.renderedFrames })
    const { id } = item.take as Take
    this.#jobs.get(id)?.worker?.cancel(id)
  }

  /** The worklet knows where it stopped; what the worker had told of it may still be on its way to this thread. */
  async #confirmBy(epoch: number, stopping: Promise<CancelResult>): Promise<void> {
    const { playedUntilFrame: frame, interruptToSilenceMs } = await stopping
    const silentAt = sharedNow()
    await this.#options.eventsHeard()
    this.#options.turn(() =>
      this.#releaseAll(epoch, (item, askedAt) => {
        const wasSounding = interruptToSilenceMs !== null && item.hasBegun(frame)
        return { frame, toSilenceMs: wasSounding ? silentAt - askedAt : null }
      }),
    )
  }

  #releaseAll(epoch: number, stop: (item: SpeechItem, askedAt: number) => Stop): void {
    for (const [item, { askedAt }] of this.#leaving) {
      if (item.take?.epoch === epoch) this.#release(item, stop(item, askedAt))
    }
  }

  #release(item: SpeechItem, stop: Stop): void {
    const leaving = this.#leaving.get(item)
    if (!leaving) return
    this.#leaving.delete(item)
    this.#options.onStopped(item, leaving.fate, stop)
  }

  async #send(job: Job): Promise<void> {
    const { item, take } = job
    const { seed, gain, tags, text } = item.fields
    const { voice, speaker } = item
    const { id, epoch } = take
    const { turn, onFailed } = this.#options
    try {
      const worker = await this.#options.worker()
      if (!this.#line.includes(item) || item.take !== take) {
        turn(() => this.#noteUnmade(job))
        return
      }
      job.worker = worker
      const portion = take.next() ?? { segments: [], closed: false }
      const graph = text.header
      const isSimple = this.#options.isSimple()
      const settings = { voice, speaker, seed, gain, ...(tags ? { tags } : {}) }
      const request = { id, epoch, ...settings, graph, isSimple, ...portion }
      const answer = await worker.speak(request)
      turn(() => this.#noteAnswer(job, answer))
    } catch (error) {
      turn(() => {
        if (item.take !== take) return
        if (this.#line.includes(item)) onFailed(item, error as Error)
        else if (this.#isAhead(item)) this.#release(item, UNHEARD)
      })
    }
  }

  #noteAnswer(job: Job, answer: SpeakAnswer): void {
    const { item, take } = job
    item.metrics.addTake(answer.times)
    if (item.take !== take) return
    if (answer.outcome === 'cancelled') {
      if (answer.startFrame === null) this.#noteUnmade(job)
      return
    }
    this.#options.onWritten(answer)
  }

  /** Nothing of it came into the ring. */
  #noteUnmade({ item, take }: Job): void {
    if (item.take === take) this.#release(item, UNHEARD)
  }
}
