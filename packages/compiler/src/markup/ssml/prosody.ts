/** What `<prosody>` comes to, on top of what is around it. */
import type { Frame } from './frame.ts'
import { contourOf, pitchOf, rateOf, timeOf, volumeOf } from './values.ts'
import type { ContourPoint, Factor } from './values.ts'

/** Of all that is nested; a voice that is asked for more is no voice any more. */
const LIMITS = { rate: [0.1, 10], pitch: [0.25, 4], energy: [0.0001, 10] } as const

export interface ProsodyReading extends Pick<Frame, 'rate' | 'pitch' | 'energy'> {
  readonly durationMs: number | null
  readonly contour: readonly ContourPoint[] | null
  readonly problems: readonly string[]
}

export function prosodyOf(attributes: ReadonlyMap<string, string>, around: Frame): ProsodyReading {
  const problems: string[] = []
  const read = (name: string, valueOf: (text: string) => Factor | null): number | null => {
    const text = attributes.get(name)
    const found = text === undefined ? null : valueOf(text)
    if (text !== undefined && !found) problems.push(`${name}="${text}" is no ${name}.`)
    if (found?.isApproximate)
      problems.push(`${name}="${text}" is approximate: ${round(found.value)} times as high.`)
    return found?.value ?? null
  }
  const limited = (name: keyof typeof LIMITS, value: number): number => {
    const [low, high] = LIMITS[name]
    const kept = Math.min(high, Math.max(low, value))
    if (kept !== value) problems.push(`${name} ${round(value)} is limited to ${kept}.`)
    return kept
  }
  const contourText = attributes.get('contour')
  const contour = contourText === undefined ? null : contourOf(contourText)
  if (contourText !== undefined && !contour) problems.push(`contour="${contourText}" is no contour.`)
  const pitch = read('pitch', pitchOf)
  const duration = attributes.get('duration')
  const durationMs = duration === undefined ? null : timeOf(duration) || null
  if (duration !== undefined && durationMs === null) problems.push(`duration="${duration}" is no duration.`)
  return {
    rate: limited('rate', around.rate * (read('rate', rateOf) ?? 1)),
    // SSML: a contour takes precedence.
    pitch: limited('pitch', around.pitch * (contour ? 1 : (pitch ?? 1))),
    energy: limited('energy', around.energy * (read('volume', volumeOf) ?? 1)),
    durationMs,
    contour,
    problems,
  }
}

const round = (value: number): string => `${Number(value.toPrecision(3))}`
