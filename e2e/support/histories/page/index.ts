/** Performs one history in the page, through the public module, and reports what was told and what was heard. */
import type { InterruptBehavior, Utterance, VoiceEngine } from 'voice-soundboard'
import type {} from '../../../../apps/soundboard/src/blank.ts'
import { createRandom } from '../../../bench/support/random.ts'
import type { Random } from '../../../bench/support/random.ts'
import { scriptUrl } from '../../../bench/support/page/script-url.ts'
import type {} from '../../recorder.ts'
import { CODED_RATE_HZ } from '../code.ts'
import type { Action, Call, Moment, Report, Setup, Spoken, SpokenOptions } from '../report.ts'
import { readTape } from '../tape.ts'
import { CodedText } from './coded-text.ts'
import { TapeReel } from './tape-reel.ts'
import { TextSource } from './text-source.ts'

/** A history counts frames at 16 kHz. */
const FRAMES_PER_STEP_FRAME = CODED_RATE_HZ / 16_000
/** Who waits for more to be heard gives up when nothing has been for so long. */
const QUIET_MS = 250
const SETTLE_MS = 10_000
/** The page has other things to do as well: it then hears of everything late, and all at once. */
const STALL_CHANCE = 1 / 8
const MAX_STALL_MS = 200

interface Living {
  readonly spoken: Spoken
  readonly utterance: Utterance
  readonly text: CodedText
  readonly source: TextSource | null
  readonly abort: AbortController
  isGoneOnWith: boolean
}

const performHistory = async (setup: Setup): Promise<Report> => {
  const audioContext = new AudioContext({ sampleRate: CODED_RATE_HZ })
  const engine = await window.voiceSoundboard.createVoiceEngine({
    audioContext,
    assetBase: '/coded/',
    voice: 'coded-test-voice',
    worker: () => new Worker(scriptUrl(setup.worker), { type: 'module' }),
    dropPolicy: setup.history.dropPolicy,
    maxQueueDepth: setup.history.maxDepth,
    maxLatencyMs: 20,
    transport: setup.transport,
  })
  await engine.unlock()
  await engine.loadVoice('coded-test-voice')
  const reel = new TapeReel(await window.recordOutput(engine.output))
  try {
    return await new Stage(engine, reel, setup).run()
  } finally {
    await engine.close()
    await audioContext.close()
  }
}

class Stage {
  readonly #engine: VoiceEngine
  readonly #reel: TapeReel
  readonly #setup: Setup
  readonly #random: Random
  readonly #all: Living[] = []
  readonly #calls: Call[] = []
  #texts = 0
  #drops = 0

  constructor(engine: VoiceEngine, reel: TapeReel, setup: Setup) {
    this.#engine = engine
    this.#reel = reel
    this.#setup = setup
    this.#random = createRandom(setup.seed)
    engine.on('drop', () => void this.#drops++)
  }

  async run(): Promise<Report> {
    for (const { afterFrames, action } of this.#setup.history.steps) {
      if (afterFrames > 0) await this.#listen(afterFrames * FRAMES_PER_STEP_FRAME)
      if (this.#random.chance(STALL_CHANCE)) {
        await pause(0)
        stall(this.#random.between(20, MAX_STALL_MS))
      }
      this.#do(action)
      // So that what was written has been read before anything else happens to it.
      if (action.do === 'stream' || action.do === 'write') await pause(0)
    }
    this.#do({ do: 'unpause' })
    for (const { spoken, source } of this.#all) if (spoken.settledAt === null) source?.close()
    await this.#settled()
    await pause(50)
    const tape = this.#reel.all()
    const { accounting, underruns } = this.#engine.health()
    return {
      spoken: this.#all.map(({ spoken, text }) => ({ ...spoken, text: text.text })),
      calls: this.#calls,
      tape: readTape(tape),
      tapeFrames: tape.length,
      accounting,
      drops: this.#drops,
      underruns,
    }
  }

  /** What has not settled after so long never will; the report tells. */
  async #settled(): Promise<void> {
    const all = this.#all.map(({ utterance }) => utterance.finished)
    await Promise.race([Promise.allSettled(all), pause(SETTLE_MS)])
  }

  async #listen(frames: number): Promise<void> {
    let { heardFrames } = this.#reel
    const target = heardFrames + frames
    let heardAt = performance.now()
    while (heardFrames < target && performance.now() - heardAt < QUIET_MS) {
      await pause(2)
      const now = this.#reel.heardFrames
      if (now > heardFrames) heardAt = performance.now()
      heardFrames = now
    }
  }

  #do(action: Action): void {
    switch (action.do) {
      case 'say': {
        const text = new CodedText(this.#texts++)
        text.append(action.text)
        this.#speak(action.options, text, null)
        return
      }
      case 'stream': {
        const text = new CodedText(this.#texts++)
        const source = new TextSource()
        source.write(text.append(action.text))
        this.#speak(action.options, text, source)
        return
      }
      case 'write':
        this.#pick(action.which, isOpenStream, ({ text, source }) =>
          source?.write(text.append(` ${action.text}`)),
        )
        return
      case 'close':
        this.#pick(action.which, isOpenStream, ({ source }) =>
          source?.close(action.fails ? new RangeError('The source failed.') : null),
        )
        return
      case 'interrupt':
        this.#interrupt(action)
        return
      case 'interrupt-one':
        this.#pick(action.which, isOpen, (living) => this.#interruptOne(action, living))
        return
      case 'go-on':
        this.#pick(action.which, isUndoable, (living) => this.#goOn(living))
        return
      case 'revise':
        this.#pick(action.which, isOpen, (living) => this.#revise(action, living))
        return
      case 'pause':
        this.#call(action, [], null, () => this.#engine.pause())
        return
      case 'unpause':
        this.#call(action, [], null, () => this.#engine.resume())
        return
      default:
        throw new Error(`No such action here: ${action.do}.`)
    }
  }

  #call(action: Action, ends: readonly number[], behavior: InterruptBehavior | null, call: () => void): void {
    const moment = this.#timed(call)
    this.#calls.push({ ...moment, action, ends, behavior })
  }

  #timed(call: () => void): Moment {
    const before = this.#reel.position
    call()
    return { before, after: this.#reel.position }
  }

  #speak(options: SpokenOptions, text: CodedText, source: TextSource | null): void {
    const abort = new AbortController()
    const seed = (this.#setup.seed + Math.imul(this.#all.length, 7919)) >>> 0
    let utterance!: Utterance
    const asked = this.#timed(() => {
      utterance = this.#engine.speak(source ?? text.text, { ...options, seed, signal: abort.signal })
    })
    this.#follow({ utterance, text, source, abort, options, asked, goesOnWith: null })
    const action: Action = { do: source ? 'stream' : 'say', text: text.text, options: options as never }
    this.#calls.push({ ...asked, action, ends: [], behavior: null })
  }

  #goOn(living: Living): void {
    living.isGoneOnWith = true
    let utterance!: Utterance
    const asked = this.#timed(() => (utterance = living.utterance.resume()))
    const outcome = living.spoken.result?.outcome
    if (outcome !== 'interrupted' && outcome !== 'dropped') {
      utterance.finished.then(
        () => Promise.reject(new Error('What was over or failed went on.')),
        ({ code }: { code: string }) => {
          if (code !== 'invalid-input') throw new Error(`Refused with '${code}'.`)
        },
      )
      return
    }
    this.#follow({
      ...living,
      utterance,
      source: null,
      abort: new AbortController(),
      options: living.spoken.options,
      asked,
      goesOnWith: living.spoken.id,
    })
    this.#calls.push({ ...asked, action: { do: 'go-on', which: 0 }, ends: [], behavior: null })
  }

  #follow(
    begun: Omit<Living, 'spoken' | 'isGoneOnWith'> & Pick<Spoken, 'options' | 'asked' | 'goesOnWith'>,
  ): void {
    const { utterance, text, source, abort, options, asked, goesOnWith } = begun
    const spoken: Spoken = {
      id: this.#all.length,
      utterance: text.utterance,
      goesOnWith,
      isStream: source !== null,
      isRevised: false,
      options,
      asked,
      text: '',
      admittedAt: null,
      settledAt: null,
      settlements: 0,
      endEvents: 0,
      words: [],
      result: null,
      failure: null,
    }
    this.#all.push({ spoken, utterance, text, source, abort, isGoneOnWith: false })
    void utterance.admitted.then(() => (spoken.admittedAt = this.#reel.position))
    utterance.on('end', () => void spoken.endEvents++)
    utterance.on('word', ({ text: word }) =>
      spoken.words.push({ word: text.numberOf(word), at: this.#reel.position }),
    )
    const settle = (): void => {
      spoken.settledAt = this.#reel.position
      spoken.settlements++
    }
    utterance.finished.then(
      ({ outcome, reason, heard, playedMs }) => {
        settle()
        spoken.result = { outcome, reason, heard, playedMs }
      },
      (error: Error & { code?: string }) => {
        settle()
        spoken.failure = error.code ?? error.message
      },
    )
  }

  #interrupt(action: Action & { do: 'interrupt' }): void {
    const { scope, behavior } = action
    const open = this.#all.filter(isOpen)
    // Which one is the current one only the engine knows.
    const ended = open.filter(({ spoken: { options } }) => {
      if (scope === 'all' || scope === 'current') return scope === 'all'
      return 'tier' in scope ? options.priority === scope.tier : options.owner === scope.owner
    })
    const ids = ended.map(({ spoken }) => spoken.id)
    this.#call(action, ids, behavior, () => {
      const where =
        typeof scope === 'string'
          ? { scope }
          : 'tier' in scope
            ? { scope: 'tier' as const, priority: scope.tier }
            : { scope: 'owner' as const, owner: scope.owner }
      void this.#engine.interrupt({ ...where, behavior })
    })
  }

  /** By its signal, or by itself: the same. */
  #interruptOne(action: Action & { do: 'interrupt-one' }, { spoken, utterance, abort }: Living): void {
    const { behavior } = action
    const byAbort = behavior === 'fade' && spoken.id % 2 === 0
    this.#call(action, [spoken.id], behavior, () => {
      if (byAbort) abort.abort()
      else void utterance.interrupt({ behavior })
    })
  }

  /** Refused where the words are being said already: then the text stays as it was. */
  #revise(action: Action & { do: 'revise' }, { text, utterance, spoken }: Living): void {
    const revision = text.revised(action.keep / 100, ` ${action.text}`)
    this.#call(action, [], null, () => {
      try {
        utterance.revise(revision.fromOffset, revision.text)
      } catch (error) {
        if ((error as { code?: string }).code !== 'invalid-input') throw error
        return
      }
      if (spoken.settledAt !== null) return
      spoken.isRevised = true
      revision.accept()
    })
  }

  #pick(which: number, is: (living: Living) => boolean, act: (living: Living) => void): void {
    const living = this.#all.filter(is).at(-1 - which)
    if (living) act(living)
  }
}

const isOpen = ({ spoken }: Living): boolean => spoken.settledAt === null
const isOpenStream = ({ spoken, source }: Living): boolean =>
  spoken.settledAt === null && source !== null && !source.isClosed
const isUndoable = ({ spoken, isGoneOnWith }: Living): boolean => spoken.settledAt !== null && !isGoneOnWith

function stall(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

declare global {
  interface Window {
    performHistory: typeof performHistory
    historiesReady?: true
  }
}

window.performHistory = performHistory
window.historiesReady = true
