/** What the picture says in words: of kinds, of what follows a token, and of a token as a whole. */
import type { ControlGraph, Token, TokenKind } from '../engine.ts'

/** Kinds that look alike in the picture; the name of the kind is always written beside the colour. */
export type Family =
  | 'plain'
  | 'number'
  | 'money'
  | 'time'
  | 'measure'
  | 'name'
  | 'address'
  | 'symbol'
  | 'emoji'
  | 'sound'
  | 'own'

const KINDS: Readonly<Record<TokenKind, readonly [family: Family, label: string]>> = {
  word: ['plain', 'word'],
  abbreviation: ['name', 'abbreviation'],
  initialism: ['name', 'spelled'],
  acronym: ['name', 'acronym'],
  cardinal: ['number', 'number'],
  ordinal: ['number', 'ordinal'],
  decimal: ['number', 'decimal'],
  fraction: ['number', 'fraction'],
  percent: ['number', 'percent'],
  roman: ['number', 'roman numeral'],
  year: ['time', 'year'],
  digits: ['number', 'digits'],
  range: ['number', 'range'],
  score: ['number', 'score'],
  ratio: ['number', 'ratio'],
  date: ['time', 'date'],
  time: ['time', 'time'],
  duration: ['time', 'duration'],
  money: ['money', 'money'],
  measure: ['measure', 'measure'],
  temperature: ['measure', 'temperature'],
  phone: ['address', 'phone'],
  address: ['address', 'address'],
  email: ['address', 'email'],
  url: ['address', 'web address'],
  ip: ['address', 'IP address'],
  version: ['address', 'version'],
  file: ['address', 'file'],
  hashtag: ['address', 'hashtag'],
  mention: ['address', 'mention'],
  symbol: ['symbol', 'symbol'],
  formula: ['symbol', 'formula'],
  emoji: ['emoji', 'emoji'],
  'list-item': ['number', 'list item'],
  event: ['sound', 'sound'],
  override: ['own', 'set by markup'],
}

export const familyOf = ({ kind = 'word' }: Token): Family => KINDS[kind][0]

/** `isOwn`: the reader of the page has said how it is read. */
export function kindOf({ kind = 'word' }: Token, isOwn: boolean): string {
  return isOwn ? 'said your way' : KINDS[kind][1]
}

/** What will be said, when that is not what is written. */
export function saidOf({ text, spokenAs, phonemes, event }: Token): string | null {
  if (event) return `the sound of a ${event.type}`
  if (phonemes) return `/${phonemes.join('')}/`
  return spokenAs === undefined || spokenAs === text ? null : spokenAs
}

const percent = (scale: number): string => `${Math.round(Math.abs(scale - 1) * 100)}%`
const isNeutral = (scale: number): boolean => Math.abs(scale - 1) < 0.005

/** What a token takes from its graph. */
export type Around = Pick<ControlGraph, 'language' | 'speakers'>

/** How it is said beyond its words: short, as it stands below the token. */
export function traitsOf(token: Token, { language, speakers }: Around): readonly string[] {
  const { emphasis, durationScale, targetDurationMs, pitchScale, energyScale } = token
  const traits: string[] = []
  if (!isNeutral(emphasis))
    traits.push(emphasis > 1 ? `stressed ${round(emphasis)}×` : `reduced ${round(emphasis)}×`)
  if (targetDurationMs !== undefined) traits.push(`lasts ${formatMs(targetDurationMs)}`)
  else if (!isNeutral(durationScale)) {
    traits.push(`${percent(durationScale)} ${durationScale > 1 ? 'longer' : 'shorter'}`)
  }
  if (!isNeutral(pitchScale)) traits.push(`${percent(pitchScale)} ${pitchScale > 1 ? 'higher' : 'lower'}`)
  if (!isNeutral(energyScale)) traits.push(`${percent(energyScale)} ${energyScale > 1 ? 'louder' : 'softer'}`)
  if (token.language !== undefined && token.language !== language) traits.push(languageName(token.language))
  if (token.speaker > 0) traits.push(speakerName(speakers[token.speaker], token.speaker))
  return traits
}

function speakerName(speaker: Around['speakers'][number] | undefined, index: number): string {
  if (speaker?.name !== undefined) return speaker.name
  return speaker?.type === 'voice' && speaker.speaker !== undefined
    ? `speaker ${speaker.speaker}`
    : `speaker ${index}`
}

const round = (scale: number): string => String(Math.round(scale * 100) / 100)

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })

function languageName(tag: string): string {
  try {
    return LANGUAGES.of(tag) ?? tag
  } catch (error) {
    // A tag that is well-formed for us need not be for Intl: then it stands for itself.
    if (error instanceof RangeError) return tag
    throw error
  }
}

export function formatMs(ms: number): string {
  return ms < 1000
    ? `${Math.round(ms)} ms`
    : `${(ms / 1000).toFixed(ms % 1000 === 0 ? 0 : 2).replace(/0$/, '')} s`
}

const ENDS = {
  none: '',
  clause: 'clause ends',
  sentence: 'sentence ends',
  paragraph: 'paragraph ends',
} as const

/** All of it in one line, as a screen reader says it: “written $3.50, said three dollars fifty, kind money”. */
export function describe(token: Token, around: Around, isOwn: boolean): string {
  const said = saidOf(token)
  return [
    token.pauseBeforeMs ? `after a pause of ${formatMs(token.pauseBeforeMs)}` : '',
    ...token.marksBefore.map((name) => `mark ${name}`),
    `written ${token.text}`,
    said === null ? 'said as written' : `said ${said}`,
    `kind ${kindOf(token, isOwn)}`,
    ...traitsOf(token, around),
    ...(token.marksAfter ?? []).map((name) => `then mark ${name}`),
    token.pauseAfterMs > 0 ? `then a pause of ${formatMs(token.pauseAfterMs)}` : '',
    ENDS[token.boundaryAfter],
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** The picture in one line. `isPart`: there is more text than is drawn. */
export function summaryOf({ tokens }: ControlGraph, isPart: boolean): string {
  const otherwise = tokens.filter((token) => saidOf(token) !== null).length
  const pausesMs = tokens.reduce(
    (sum, { pauseBeforeMs = 0, pauseAfterMs }) => sum + pauseBeforeMs + pauseAfterMs,
    0,
  )
  return [
    `${tokens.length} ${tokens.length === 1 ? 'word' : 'words'}${isPart ? ' in this part' : ''}`,
    otherwise > 0 ? `${otherwise} not said as written` : '',
    pausesMs > 0 ? `${formatMs(pausesMs)} of pauses` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
