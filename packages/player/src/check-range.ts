/** One way to refuse a number. */
import { InvalidInputError } from '@voice-soundboard/graph'

/** @throws InvalidInputError for anything but a number from `min` to `max`. */
export function checkRange(path: string, value: number, min: number, max: number): void {
  if (typeof value === 'number' && value >= min && value <= max) return
  throw new InvalidInputError(path, `a number from ${min} to ${max}`, String(value))
}
