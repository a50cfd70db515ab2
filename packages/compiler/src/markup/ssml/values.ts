/** What the attributes of SSML are worth. */

/** A factor on what is around it. */
export interface Factor {
  readonly value: number
  /** What was asked for depends on the voice: this is what a usual one comes to. */
  readonly isApproximate?: boolean
}

/** A pitch that is reached at a place of a stretch of text. */
export interface ContourPoint {
  /** 0–1. */
  readonly at: number
  /** Factor. */
  readonly pitch: number
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/
/** Of a speaker whom nobody knows: between men and women. */
const USUAL_PITCH_HZ = 165
/** Softer than anything that is heard; nothing can be multiplied by zero and come back. */
const SILENT = 0.0001

const RATES = labels({ 'x-slow': 0.5, slow: 0.75, medium: 1, default: 1, fast: 1.25, 'x-fast': 1.75 })
const PITCHES = labels({ 'x-low': 0.7, low: 0.85, medium: 1, default: 1, high: 1.2, 'x-high': 1.4 })
const VOLUMES = labels({
  silent: SILENT,
  'x-soft': fromDb(-12),
  soft: fromDb(-6),
  medium: 1,
  default: 1,
  loud: fromDb(4),
  'x-loud': fromDb(6),
})
const EMPHASES = labels({ strong: 1.5, moderate: 1.25, none: 1, reduced: 0.8 })
const BREAKS_MS = labels({ none: 0, 'x-weak': 100, weak: 200, medium: 400, strong: 700, 'x-strong': 1000 })

export const rateOf = (text: string): Factor | null =>
  labelled(RATES, text) ?? percentOf(text) ?? factor(plainNumber(text))

export function pitchOf(text: string): Factor | null {
  const known = labelled(PITCHES, text) ?? percentOf(text)
  if (known) return known
  const semitones = withUnit(text, 'st')
  if (semitones !== null) return factor(2 ** (semitones / 12))
  const hertz = withUnit(text, 'hz')
  if (hertz === null) return null
  const wanted = /^\s*[+-]/.test(text) ? USUAL_PITCH_HZ + hertz : hertz
  return wanted > 0 ? { value: wanted / USUAL_PITCH_HZ, isApproximate: true } : null
}

export function volumeOf(text: string): Factor | null {
  const known = labelled(VOLUMES, text) ?? percentOf(text)
  if (known) return known
  const decibels = withUnit(text, 'db')
  if (decibels !== null) return factor(fromDb(decibels))
  // SSML 1.0: 0 to 100, where 100 is as loud as without it; with a sign, a change of that.
  const number = numberOf(text)
  if (number === null) return null
  const level = /^\s*[+-]/.test(text) ? 100 + number : number
  return level < 0 ? null : { value: Math.max(SILENT, Math.min(level, 200) / 100) }
}

/** `(0%,+20%) (50%,+10%)`: in the order of their places. */
export function contourOf(text: string): readonly ContourPoint[] | null {
  const points = text.match(/\([^()]*\)/g) ?? []
  if (points.length === 0 || text.replace(/\([^()]*\)/g, '').trim() !== '') return null
  const read: ContourPoint[] = []
  for (const point of points) {
    const comma = point.indexOf(',')
    const at = withUnit(point.slice(1, comma), '%')
    const pitch = pitchOf(point.slice(comma + 1, -1))
    if (comma < 0 || at === null || at < 0 || at > 100 || !pitch) return null
    read.push({ at: at / 100, pitch: pitch.value })
  }
  return read.sort((a, b) => a.at - b.at)
}

export const emphasisOf = (text: string): number | null => EMPHASES.get(text.trim().toLowerCase()) ?? null
export const breakOf = (text: string): number | null => BREAKS_MS.get(text.trim().toLowerCase()) ?? null

/** `500ms`, `1.5s`; not less than nothing. */
export function timeOf(text: string): number | null {
  const ms = withUnit(text, 'ms')
  const seconds = withUnit(text, 's')
  const time = ms ?? (seconds === null ? null : seconds * 1000)
  return time !== null && time >= 0 ? time : null
}

function labels(values: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(values))
}

function fromDb(decibels: number): number {
  return 10 ** (decibels / 20)
}

function labelled(values: ReadonlyMap<string, number>, text: string): Factor | null {
  const value = values.get(text.trim().toLowerCase())
  return value === undefined ? null : { value }
}

/** `120%` is 1.2, `+10%` 1.1. */
function percentOf(text: string): Factor | null {
  const percent = withUnit(text, '%')
  if (percent === null) return null
  return factor((/^\s*[+-]/.test(text) ? 100 + percent : percent) / 100)
}

const plainNumber = (text: string): number => (/^\s*[+-]/.test(text) ? 0 : (numberOf(text) ?? 0))

const factor = (value: number): Factor | null => (value > 0 && Number.isFinite(value) ? { value } : null)

function withUnit(text: string, unit: string): number | null {
  const known = text.trim().toLowerCase()
  return known.endsWith(unit) ? numberOf(known.slice(0, -unit.length)) : null
}

function numberOf(text: string): number | null {
  const trimmed = text.trim()
  if (!NUMBER.test(trimmed)) return null
  const value = Number(trimmed)
  return Number.isFinite(value) ? value : null
}
