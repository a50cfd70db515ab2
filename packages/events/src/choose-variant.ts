/** Which recording fits a request: the same one each time, whatever the order of the manifest. */
import type { EventVariant } from './event-manifest.ts'

export interface VariantWish {
  /** From 0 to 1. */
  readonly intensity: number
  readonly durationMs?: number
}

/**
 * Among those made for the intensity, the most particular: the narrowest range, then the closest length, then the
 * first id. Null when none is made for it.
 */
export function chooseVariant(variants: readonly EventVariant[], wish: VariantWish): EventVariant | null {
  let best: EventVariant | null = null
  for (const variant of variants) {
    const [min, max] = variant.intensity
    const fits = min <= wish.intensity && wish.intensity <= max
    if (fits && (best === null || compare(variant, best, wish) < 0)) best = variant
  }
  return best
}

function compare(a: EventVariant, b: EventVariant, { durationMs }: VariantWish): number {
  const byWidth = width(a) - width(b)
  if (byWidth !== 0) return byWidth
  if (durationMs !== undefined) {
    const byLength = Math.abs(a.durationMs - durationMs) - Math.abs(b.durationMs - durationMs)
    if (byLength !== 0) return byLength
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** In millionths: 0.6 − 0.4 and 0.4 − 0.2 are meant to be the same, and as doubles they are not. */
const width = ({ intensity: [min, max] }: EventVariant): number => Math.round((max - min) * 1e6)
