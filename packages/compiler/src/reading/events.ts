/** Sounds that a script writes between its words: `[laugh]`, `[sighs]`. The same in every language. */
import type { ParalinguisticType } from '@voice-soundboard/graph'
import type { Piece, Reader, ReadingRules } from './reading.ts'

const NAMES: Readonly<Record<string, ParalinguisticType>> = {
  laugh: 'laugh',
  laughs: 'laugh',
  laughing: 'laugh',
  laughter: 'laugh',
  sigh: 'sigh',
  sighs: 'sigh',
  sighing: 'sigh',
  breath: 'breath',
  breathes: 'breath',
  gasp: 'gasp',
  gasps: 'gasp',
  gasping: 'gasp',
  cry: 'cry',
  cries: 'cry',
  crying: 'cry',
  cough: 'cough',
  coughs: 'cough',
  coughing: 'cough',
  yawn: 'yawn',
  yawns: 'yawn',
  yawning: 'yawn',
  hum: 'hum',
  hums: 'hum',
  humming: 'hum',
}

function eventIn({ before, core, after }: Piece): ParalinguisticType | null {
  if (!before.endsWith('[') || !after.startsWith(']')) return null
  const name = core.toLowerCase()
  return Object.hasOwn(NAMES, name) ? (NAMES[name] ?? null) : null
}

const readEvent: Reader = ({ pieces: [piece] }) => {
  const event = eventIn(piece)
  return event && { pieces: 1, spokenAs: '', kind: 'event', event, takesBefore: 1, takesAfter: 1 }
}

export const withEvents = (rules: ReadingRules): ReadingRules => ({
  ...rules,
  readers: [readEvent, ...rules.readers],
  mayBegin: (piece, next) => eventIn(piece) !== null || rules.mayBegin(piece, next),
  endsSentence: (end) => {
    const isNextBracketed = end.ahead.next?.before.endsWith('[') === true
    const ahead = isNextBracketed ? end.ahead.whole(0) : null
    if (ahead === undefined) return undefined
    // Its small letter does not go on with the sentence before it.
    if (ahead && eventIn(ahead)) return /[.!?…]/.test(end.marks) && !rules.isAbbreviation(end.core)
    return rules.endsSentence ? rules.endsSentence(end) : null
  },
})
