/** Styles: a manner of speaking in a few free words, "warmly and cheerfully", as v2.x takes it. Whole words only. */
import { InvalidInputError } from '@voice-soundboard/graph'
import { describeValue } from '../describe-value.ts'
import { nearestName } from './nearest-name.ts'

/** What a style comes to. Factors: 1 leaves what the voice does by itself. */
export interface Manner {
  /** Null when no word of it says how fast. */
  readonly speed: number | null
  readonly pitch: number
  readonly energy: number
  readonly gender: 'female' | 'male' | null
  /** BCP 47. */
  readonly accent: string | null
  readonly unknown: readonly UnknownWord[]
}

export interface UnknownWord {
  readonly word: string
  /** The one that was probably meant. */
  readonly nearest: string | null
}

type Effect = Partial<Omit<Manner, 'unknown'>>

const KEYWORDS: Readonly<Record<string, Effect>> = {
  warm: { speed: 0.95, energy: 0.95 },
  cheerful: { speed: 1.1, pitch: 1.04, energy: 1.1 },
  gentle: { speed: 0.92, energy: 0.85 },
  soft: { energy: 0.8 },
  whisper: { speed: 0.85, energy: 0.6 },
  quiet: { energy: 0.75 },
  loud: { energy: 1.3 },
  shout: { speed: 1.05, pitch: 1.06, energy: 1.5 },
  calm: { speed: 0.9, pitch: 0.98, energy: 0.85 },
  energetic: { speed: 1.15, pitch: 1.03, energy: 1.2 },
  excited: { speed: 1.2, pitch: 1.1, energy: 1.2 },
  happy: { speed: 1.1, pitch: 1.05, energy: 1.1 },
  sad: { speed: 0.85, pitch: 0.92, energy: 0.75 },
  angry: { speed: 1.1, pitch: 1.05, energy: 1.3 },
  serious: { speed: 0.95, pitch: 0.98 },
  confident: { energy: 1.1 },
  authoritative: { speed: 0.95, pitch: 0.97, energy: 1.15 },
  friendly: { speed: 1.05, pitch: 1.02 },
  professional: { speed: 1 },
  casual: { speed: 1.05, energy: 0.95 },
  formal: { speed: 0.95 },
  dramatic: { speed: 0.9, energy: 1.2 },
  playful: { speed: 1.1, pitch: 1.05, energy: 1.05 },
  mysterious: { speed: 0.85, pitch: 0.96, energy: 0.85 },
  slow: { speed: 0.8 },
  fast: { speed: 1.25 },
  deep: { pitch: 0.88 },
  bright: { pitch: 1.08 },
  narrator: { speed: 0.95 },
  announcer: { speed: 1.1, energy: 1.15 },
  british: { accent: 'en-GB' },
  american: { accent: 'en-US' },
  female: { gender: 'female' },
  male: { gender: 'male' },
}

const phrase = (text: string, effect: Effect) => ({ words: text.split(' '), effect })

const PHRASES = [
  phrase('bedtime story', { speed: 0.85, pitch: 0.98, energy: 0.75 }),
  phrase('breaking news', { speed: 1.12, energy: 1.15 }),
  phrase('sports commentator', { speed: 1.2, pitch: 1.06, energy: 1.25 }),
  phrase('audio guide', { speed: 0.92 }),
  phrase('under the breath', { speed: 0.95, energy: 0.55 }),
  phrase('out of breath', { speed: 1.15, energy: 0.85 }),
  phrase('matter of fact', { speed: 1 }),
  phrase('tongue in cheek', { speed: 1.02, pitch: 1.04 }),
]

/** Other forms of a keyword that no ending tells. */
const FORMS: Readonly<Record<string, string>> = {
  quickly: 'fast',
  quick: 'fast',
  woman: 'female',
  feminine: 'female',
  man: 'male',
  masculine: 'male',
  whispering: 'whisper',
  whispered: 'whisper',
  shouting: 'shout',
  shouted: 'shout',
  excitement: 'excited',
  narration: 'narrator',
  gently: 'gentle',
  happily: 'happy',
  angrily: 'angry',
  energetically: 'energetic',
  dramatically: 'dramatic',
}

/** Say nothing about the manner. */
const FILLERS = new Set(
  'a an and as but by he her his i in it like of or she speak speaking say said tone the they to very voice style manner way with'.split(
    ' ',
  ),
)

const NEUTRAL: Manner = { speed: null, pitch: 1, energy: 1, gender: null, accent: null, unknown: [] }
const MAX_LENGTH = 500

/**
 * Words in any order; what several of them change, they change together. Words that are not known are told, with
 * the nearest one that is.
 *
 * @throws InvalidInputError for an empty style, or one of more than 500 characters.
 */
export function readStyle(path: string, style: string): Manner {
  const words = typeof style === 'string' ? (style.toLowerCase().match(/\p{L}+/gu) ?? []) : []
  if (words.length === 0 || style.length > MAX_LENGTH) {
    const received = words.length === 0 ? describeValue(style) : `${style.length} characters`
    throw new InvalidInputError(path, `a few words, such as "warm" or "breaking news"`, received)
  }
  let manner = NEUTRAL
  for (let index = 0; index < words.length;) {
    const phrase = PHRASES.find(({ words: own }) => own.every((word, place) => words[index + place] === word))
    const effect = phrase ? phrase.effect : effectOf(words[index] as string)
    manner = effect ? combined(manner, effect) : withUnknown(manner, words[index] as string)
    index += phrase ? phrase.words.length : 1
  }
  return manner
}

function effectOf(word: string): Effect | undefined {
  if (FILLERS.has(word)) return {}
  const known = Object.hasOwn(FORMS, word) ? FORMS[word] : word.replace(/ly$/, '')
  return known !== undefined && Object.hasOwn(KEYWORDS, known) ? KEYWORDS[known] : undefined
}

function combined(manner: Manner, { speed, pitch = 1, energy = 1, gender, accent }: Effect): Manner {
  return {
    ...manner,
    speed: typeof speed === 'number' ? speed * (manner.speed ?? 1) : manner.speed,
    pitch: manner.pitch * pitch,
    energy: manner.energy * energy,
    gender: gender ?? manner.gender,
    accent: accent ?? manner.accent,
  }
}

const withUnknown = (manner: Manner, word: string): Manner => ({
  ...manner,
  unknown: [...manner.unknown, { word, nearest: nearestName(word, Object.keys(KEYWORDS)) }],
})
