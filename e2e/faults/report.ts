/** What a fault led to, as the page tells it, and what is wrong with that. */
import type { Accounting, Outcome } from 'voice-soundboard'
import type { BackendFault, Fault, Moment, PageFault } from './fault.ts'

export interface FaultSetup {
  readonly voice: string
  readonly text: string
  /** The application's own worker; null for the built-in one. */
  readonly worker: {
    readonly script: string
    readonly fault: BackendFault
    /** Every worker has the fault, and not the first alone. */
    readonly isForGood: boolean
  } | null
  readonly workerPrelude: string
  readonly inPage: { readonly fault: PageFault; readonly at: Moment } | null
  readonly options: Readonly<Record<string, unknown>>
}

interface Described {
  readonly name: string
  readonly code: string | null
  readonly message: string
}

export interface SpokenReport {
  readonly text: string
  readonly words: readonly { readonly start: number; readonly end: number }[]
  readonly wordTimes: readonly number[]
  readonly degradations: readonly string[]
  readonly outcome: Outcome | null
  readonly heard: string | null
  readonly unheard: string | null
  readonly voice: string | null
  readonly backend: string | null
  readonly error: Described | null
  readonly failed: { readonly heard: string; readonly unheard: string } | null
}

export interface FaultReport {
  /** Why no engine was made. */
  readonly refusal: Described | null
  readonly spoken: readonly SpokenReport[]
  readonly troubles: readonly string[]
  /** From the failure until a word of what was made after it began to be heard. */
  readonly recoveryMs: number | null
  readonly readyMs: number | null
  readonly health: {
    readonly status: string
    readonly reasons: readonly string[]
    readonly accounting: Accounting
  } | null
}

/** What breaks the promise that no text is lost: empty when it was kept. */
export function brokenPromises(fault: Fault, report: FaultReport): string[] {
  const { refusal, spoken, health } = report
  if (refusal) {
    const broken = fault.ends === 'refused' ? [] : [`no engine was made: ${refusal.message}`]
    return refusal.code === null ? [...broken, `an untyped error: ${refusal.message}`] : broken
  }
  const broken = spoken.flatMap((each) => brokenOf(each))
  const [first, second] = spoken
  if (fault.ends === 'refused') broken.push('an engine was made')
  if (fault.ends === 'heard' && (first?.outcome !== 'completed' || first.unheard !== ''))
    broken.push(`not heard to the end: ${JSON.stringify(first)}`)
  if (fault.ends !== 'reported' && second?.unheard !== '')
    broken.push(`the next text was not heard: ${JSON.stringify(second)}`)
  const told = [
    ...report.troubles,
    ...(health?.reasons ?? []),
    ...spoken.flatMap(({ degradations, error }) => [...degradations, error?.code]),
  ]
  if (fault.tells !== undefined && !told.includes(fault.tells))
    broken.push(`${fault.tells} was not told, but ${told.join(', ') || 'nothing'}`)
  const accounting = health?.accounting
  if (accounting) {
    const { queued, pending, ...ends } = accounting
    const sum = Object.values(ends).reduce((total, count) => total + count, pending)
    if (queued !== sum || pending !== 0) broken.push(`the books are wrong: ${JSON.stringify(accounting)}`)
  }
  return broken
}

function brokenOf(spoken: SpokenReport): string[] {
  const { text, words, error, failed } = spoken
  const broken: string[] = []
  if (error?.message === 'hangs') return [`hangs: ${text}`]
  if (error) {
    if (error.code === null) broken.push(`an untyped error: ${error.message}`)
    if (!failed) broken.push('the failure did not tell what was not heard')
    else if (failed.heard + failed.unheard !== text) broken.push(`tells a wrong rest: ${failed.unheard}`)
  } else if (`${spoken.heard}${spoken.unheard}` !== text) {
    broken.push(`tells a wrong rest: ${spoken.unheard}`)
  }
  for (const [index, { start }] of words.entries()) {
    const before = words[index - 1]
    // A word that broke off is said again, as the first that was not heard.
    if (before && start < before.end && start !== before.start)
      broken.push(`said twice, or out of order: word ${index}`)
  }
  return broken
}
