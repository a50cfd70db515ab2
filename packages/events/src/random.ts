/** Random numbers that a seed decides, so that the same request gives the same sound, bit for bit. */

/** Uniform over [−1, 1). */
export type Random = () => number

/**
 * A counter (Weyl sequence) through the finaliser of MurmurHash3. White enough for noise that is heard.
 *
 * @param seed Any finite number; its low 53 bits count.
 * @param stream Tells apart the uses of one seed.
 */
export function createRandom(seed: number, stream: number): Random {
  let state = mix(mix(mix(seed >>> 0) + Math.floor(seed / 2 ** 32)) ^ stream)
  return () => {
    state = (state + 0x9e3779b9) | 0
    return mix(state) / 2 ** 31
  }
}

/**
 * A slow wander within ±1 around zero: what a living source does to its strength. Straight lines between random
 * points, `rateHz` of them in a second.
 */
export function createWander(random: Random, rateHz: number, sampleRateHz: number): () => number {
  const step = rateHz / sampleRateHz
  let from = random()
  let to = random()
  let position = 0
  return () => {
    position += step
    if (position >= 1) {
      position -= 1
      from = to
      to = random()
    }
    return from + (to - from) * position
  }
}

function mix(value: number): number {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
