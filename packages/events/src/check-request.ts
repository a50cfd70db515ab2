/** The numbers of a request, checked in the same words wherever they are asked for. */
import { InvalidInputError } from '@voice-soundboard/graph'

const isBetween =
  (min: number, max: number) =>
  (value: number): boolean =>
    value >= min && value <= max

export const checkSampleRate = (value: number): void =>
  check('sampleRateHz', value, 'a whole number of hertz from 1,000 to 384,000', (rateHz) => {
    return Number.isInteger(rateHz) && rateHz >= 1000 && rateHz <= 384_000
  })

export const checkIntensity = (value: number): void =>
  check('intensity', value, 'a number from 0 to 1', isBetween(0, 1))

export const checkDuration = (value: number): void =>
  check('durationMs', value, 'a finite number above 0', (ms) => ms > 0 && Number.isFinite(ms))

export const checkPitch = (value: number): void =>
  check('f0Hz', value, 'a number from 40 to 1000', isBetween(40, 1000))

export const checkSeed = (value: number): void => check('seed', value, 'a finite number', Number.isFinite)

function check(path: string, value: unknown, expected: string, holds: (value: number) => boolean): void {
  if (typeof value !== 'number' || !holds(value)) throw new InvalidInputError(path, expected, String(value))
}
