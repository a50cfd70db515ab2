/** What must be true of every history, of what was told and of what was heard. */
import { framesToMs } from '@voice-soundboard/graph'
import { CODED_RATE_HZ } from './code.ts'
import { hear, QUANTA_FRAMES } from './heard.ts'
import type { Hearing, Take } from './heard.ts'
import type { Call, Report, Spoken } from './report.ts'
import { endOf } from './tape.ts'
import type { Fade } from './tape.ts'

/** A fade is a quantum long; a fade in may be cut short by a fade out. */
const MAX_FADE_FRAMES = 256
/** What was said before the page knew that it had begun is stopped a little later: the contract allows 20 ms. */
const PROMISED_FRAMES = (CODED_RATE_HZ * 20) / 1000
/** By messages, what is done here takes its time to the audio thread. */
const MESSAGE_FRAMES = (CODED_RATE_HZ * 150) / 1000
const TIERS = { background: 0, assistant: 1, system: 2 } as const

/** What is wrong with the report; empty when nothing is. */
export function broken(report: Report, transport: 'auto' | 'message-port'): string[] {
  const slack = transport === 'auto' ? PROMISED_FRAMES : MESSAGE_FRAMES
  const all = hear(report)
  // A revision is judged by what the page knows: what began to sound meanwhile it may replace all the same.
  const isRevisedByMessage = ({ spoken }: Hearing): boolean =>
    transport === 'message-port' &&
    (spoken.isRevised || all[spoken.goesOnWith ?? -1]?.spoken.isRevised === true)
  return [
    ...report.tape.fades
      .filter(({ frames }) => frames > MAX_FADE_FRAMES)
      .map(({ at, frames }) => `${frames} frames at ${at} are no speech of anybody`),
    ...books(report),
    ...all.flatMap((hearing) =>
      [
        ...settledOnce(hearing),
        ...(isRevisedByMessage(hearing)
          ? []
          : [...hearing.faults, ...joined(hearing, all, report.underruns > 0)]),
        ...told(hearing, report.tape.fades),
        ...silentAfterEnd(hearing, report, slack),
      ].map((fault) => `#${hearing.spoken.id}: ${fault}`),
    ),
    ...silentWhilePaused(report, slack),
    ...inOrder(all, report, slack),
  ]
}

function books({ spoken, accounting, drops }: Report): string[] {
  const count = (is: (spoken: Spoken) => boolean): number => spoken.filter(is).length
  const expected = {
    queued: spoken.length,
    pending: 0,
    spoken: count(({ result }) => result?.outcome === 'completed'),
    interrupted: count(({ result }) => result?.outcome === 'interrupted'),
    dropped: count(({ result }) => result?.outcome === 'dropped'),
    failed: count(({ failure }) => failure !== null),
  }
  const wrong = Object.entries(expected).filter(
    ([name, value]) => accounting[name as keyof typeof accounting] !== value,
  )
  return [
    ...wrong.map(
      ([name, value]) => `the books say ${name} ${accounting[name as keyof typeof accounting]}, not ${value}`,
    ),
    ...(drops === expected.dropped ? [] : [`${drops} drops told, ${expected.dropped} happened`]),
  ]
}

function settledOnce({ spoken, takes }: Hearing): string[] {
  // One that ends as it is asked for has no listeners yet: refused, or without a word that is left to say.
  const isRefused = spoken.result?.reason === 'busy' || spoken.result?.reason === 'queue-full'
  const isWordless = spoken.goesOnWith !== null && spoken.result?.outcome === 'completed'
  const mayBeDeaf = takes.length === 0 && (isRefused || isWordless)
  const isTold = spoken.endEvents === (spoken.failure === null ? 1 : 0)
  return [
    ...(spoken.settlements === 1 ? [] : [`settled ${spoken.settlements} times`]),
    ...(isTold || (mayBeDeaf && spoken.endEvents === 0) ? [] : [`${spoken.endEvents} end events`]),
    ...(spoken.failure === null || spoken.failure === 'input-stream-failed'
      ? []
      : [`failed: ${spoken.failure}`]),
  ]
}

/** The takes join without gap or repeat, and are what the result says. */
function joined({ spoken, score, takes }: Hearing, all: readonly Hearing[], hasGaps: boolean): string[] {
  const faults: string[] = []
  const before = all.find((other) => other.spoken.id === spoken.goesOnWith)
  const first = before?.spoken.result?.heard.words ?? 0
  const restarts = spoken.options.onPreempt === 'restart'
  let from = { least: first, most: first }
  let furthest = from
  for (const { firstWord, consumed } of takes) {
    const isNext = firstWord >= from.least && firstWord <= from.most
    if (!isNext && !(restarts && firstWord === first)) {
      faults.push(`a take begins at word ${firstWord}, not ${from.least}–${from.most}`)
    }
    from = {
      least: Math.max(firstWord, score.wordsAt(consumed.least)),
      most: Math.max(firstWord, score.wordsAt(consumed.most)),
    }
    furthest = { least: Math.max(furthest.least, from.least), most: Math.max(furthest.most, from.most) }
  }
  const { result } = spoken
  if (!result) return faults
  const { heard, outcome } = result
  if (heard.words < furthest.least || heard.words > furthest.most) {
    faults.push(`tells ${heard.words} words, ${furthest.least}–${furthest.most} were heard`)
  }
  if (!score.text.startsWith(heard.text)) faults.push(`'${heard.text}' does not begin '${score.text}'`)
  if (heard.endOffset !== heard.text.length) faults.push(`ends at ${heard.endOffset} in '${heard.text}'`)
  // What a stream had not given is not part of what goes on with it.
  const isWhole = before?.spoken.isStream !== true
  if (outcome === 'completed' && isWhole && from.most !== score.words.length) {
    faults.push(`completed after word ${from.most} of ${score.words.length}`)
  }
  return [...faults, ...played(spoken, takes, hasGaps)]
}

/** To the frame, where no fade leaves it open. */
function played({ result }: Spoken, takes: readonly Take[], hasGaps: boolean): string[] {
  const ms = (frames: number): number => framesToMs(frames, CODED_RATE_HZ)
  const revised = takes.reduce((sum, take) => sum + take.revisedFrames, 0)
  const least = ms(takes.reduce((sum, take) => sum + take.consumed.least - take.fromFrame, revised))
  const most = ms(takes.reduce((sum, take) => sum + take.consumed.most - take.fromFrame, revised))
  const told = result?.playedMs ?? 0
  // One that was cut off within a fade has no frame at full level; what was revised away had a fade of its own, and
  // so has speech after a gap.
  const isOpen = takes.length === 0 || revised > 0 || hasGaps
  const tolerance = ms(isOpen ? MAX_FADE_FRAMES : 0.5)
  return told >= least - tolerance && told <= most + tolerance
    ? []
    : [`tells ${told.toFixed(3)} ms, ${least.toFixed(3)}–${most.toFixed(3)} were heard`]
}

/** Every word that was heard is told, and none before it sounds. */
function told({ spoken, score, pieces }: Hearing, fades: readonly Fade[]): string[] {
  const first = score.wordsAt(0)
  const heard = score.words.slice(first, spoken.result?.heard.words ?? 0)
  const sounded = new Map<number, number>()
  for (const { word, at } of pieces) if (!sounded.has(word)) sounded.set(word, at)
  const missing = heard.filter(
    (word) => sounded.has(word) && !spoken.words.some((event) => event.word === word),
  )
  // A word whose beginning was cut off at once has sounded in the fade after the word before, which has no name.
  const beganInFade = (word: number, by: number): boolean =>
    pieces.some(
      (piece) =>
        piece.word === score.words[score.words.indexOf(word) - 1] &&
        fades.some(({ at }) => at >= endOf(piece) && at <= by),
    )
  const early = spoken.words.filter(
    ({ word, at }) => at + QUANTA_FRAMES < (sounded.get(word) ?? 0) && !beganInFade(word, at),
  )
  return [
    ...missing.map((word) => `word ${word} was heard and not told`),
    ...early.map(({ word, at }) => `word ${word} is told at ${at} and sounds at ${sounded.get(word)}`),
  ]
}

/** Nothing of it sounds after it settled, and nothing after what ended it, but for the word or sentence to finish. */
function silentAfterEnd({ spoken, pieces, takes, score }: Hearing, report: Report, slack: number): string[] {
  const until = Math.max(0, ...pieces.map(endOf))
  const faults: string[] = []
  if (spoken.settledAt !== null && until > spoken.settledAt + QUANTA_FRAMES) {
    faults.push(`sounds until ${until}, settled at ${spoken.settledAt}`)
  }
  for (const call of report.calls.filter(({ ends }) => ends.includes(spoken.id))) {
    const latest = call.after + slack
    if (until <= latest) continue
    if (call.behavior === 'fade' || call.behavior === 'immediate') {
      faults.push(`sounds until ${until}, ended at ${call.after} by ${call.action.do}`)
    } else if (call.behavior === 'finish-word') {
      const last = pieces.find((piece) => endOf(piece) > latest)
      const beyond = pieces.find((piece) => last && piece.at > last.at && piece.word !== last.word)
      if (beyond)
        faults.push(`begins word ${beyond.word} at ${beyond.at}, was to finish its word at ${call.after}`)
      if (!takes.some(({ at }) => at <= latest)) faults.push(`begins after ${call.after}, was ended then`)
    }
    const last = takes.at(-1)
    const isUndisturbed = !report.calls.some(
      (other) =>
        other !== call &&
        other.before >= call.after &&
        other.before <= (spoken.settledAt ?? 0) &&
        disturbs(other.action),
    )
    if (last && !spoken.isStream && isUndisturbed && !endsAtWord(last, score)) {
      faults.push(`${call.behavior} ends at frame ${last.consumed.most} of its text`)
    }
  }
  return faults
}

const disturbs = ({ do: action }: Call['action']): boolean => action !== 'write' && action !== 'close'

/** Exactly, the fade included: it lies before the mark. */
const endsAtWord = ({ consumed: { most } }: Take, score: Hearing['score']): boolean =>
  most === score.frames || score.words.some((_, index) => score.endOf(index) === most)

function silentWhilePaused({ calls, tape, tapeFrames }: Report, slack: number): string[] {
  const faults: string[] = []
  for (const [index, { action, after }] of calls.entries()) {
    if (action.do !== 'pause') continue
    const from = after + slack
    const to = calls.slice(index).find((call) => call.action.do === 'unpause')?.before ?? tapeFrames
    if (from >= to) continue
    const sound = [
      ...tape.pieces.map((piece) => ({ at: piece.at, end: endOf(piece) })),
      ...tape.fades.map(({ at, frames }) => ({ at, end: at + frames })),
    ]
    for (const { at, end } of sound)
      if (at < to && end > from) faults.push(`sounds at ${Math.max(at, from)}, paused from ${after} to ${to}`)
  }
  return faults
}

/** Nothing of a lower tier sounds, and nothing asked for later begins, while one that comes before it waits. */
function inOrder(all: readonly Hearing[], report: Report, slack: number): string[] {
  const faults: string[] = []
  const orderOf = ({ id, goesOnWith }: Spoken): number => {
    const before = goesOnWith === null ? undefined : report.spoken[goesOnWith]
    return before ? orderOf(before) : id
  }
  for (const first of all) {
    const { spoken, pieces } = first
    if (spoken.isStream || spoken.admittedAt === null || all.some((other) => holdsUp(other, first))) continue
    const from = spoken.admittedAt + slack
    const to = pieces.length > 0 ? Math.max(...pieces.map(endOf)) : waitedUntil(spoken, report.calls)
    if (from >= to) continue
    const tier = tierOf(spoken)
    for (const second of all) {
      if (second === first) continue
      const other = second.spoken
      const otherTier = tierOf(other)
      const begins = second.takes.filter(({ at }) => at > from && at < to)
      const sounds = second.pieces.filter((piece) => endOf(piece) > from && piece.at < to)
      const isBefore =
        orderOf(spoken) < orderOf(other) &&
        spoken.id < other.id &&
        spoken.options.policy !== 'replace' &&
        other.options.policy !== 'replace'
      const mayFinish = spoken.options.preempt === 'word' || spoken.options.preempt === 'sentence'
      if (tier > otherTier && (mayFinish ? begins : sounds).length > 0) {
        const [at] = (mayFinish ? begins : sounds).map((one) => one.at)
        faults.push(
          `#${other.id} sounds at ${at} while #${spoken.id}, of a higher tier, waits or sounds from ${from} to ${to}`,
        )
      } else if (tier === otherTier && isBefore && begins.length > 0) {
        faults.push(
          `#${other.id} begins at ${begins[0]?.at} before #${spoken.id}, asked for earlier, from ${from} to ${to}`,
        )
      }
    }
  }
  return faults
}

/** A stream keeps its turn within its tier while its first words are still to come. */
const holdsUp = (stream: Hearing, { spoken }: Hearing): boolean =>
  stream.spoken.isStream &&
  stream.spoken.id < spoken.id &&
  tierOf(stream.spoken) === tierOf(spoken) &&
  (stream.spoken.settledAt ?? Infinity) > spoken.asked.before

const tierOf = ({ options }: Spoken): number => TIERS[options.priority ?? 'assistant']

/** It never sounded: until it settled, or the first call that may have ended it. */
function waitedUntil(spoken: Spoken, calls: readonly Call[]): number {
  const harmless = ['pause', 'unpause', 'write', 'close']
  const after = calls.find(
    ({ before, action }) => before > spoken.asked.after && !harmless.includes(action.do),
  )
  return Math.min(spoken.settledAt ?? Infinity, after?.before ?? Infinity)
}
