/**
 * Gaussian noise that is a function of (seed, stream, row, column) and of nothing else: a frame gets the
 * same noise whichever window asks for it, and the same seed gives the same speech in every engine.
 *
 * Uniform bits come from xoshiro128** (Blackman and Vigna 2018, public domain), seeded per row through the
 * finaliser of MurmurHash3. They become normal by the inverse distribution function of Wichura (1988,
 * algorithm AS 241, PPND7: seven figures), which takes exactly one uniform per number.
 */

/** Independent uses of one seed. */
export type NoiseStream = 'duration' | 'latent'

const STREAM_IDS: Record<NoiseStream, number> = { duration: 0x64757231, latent: 0x6c617431 }

export class GaussianNoise {
  readonly #keys: Record<NoiseStream, number>

  /** @param seed Any finite number; its low 53 bits count. */
  constructor(seed: number) {
    const key = mix(mix(seed >>> 0) + Math.floor(seed / 2 ** 32))
    this.#keys = { duration: mix(key ^ STREAM_IDS.duration), latent: mix(key ^ STREAM_IDS.latent) }
  }

  /** Standard normal numbers of one row, from its column 0; `out` is filled whole. */
  fillRow(stream: NoiseStream, row: number, out: Float32Array): void {
    let state = mix((this.#keys[stream] + Math.imul(row, 0x9e3779b9)) | 0)
    const next = (): number => (state = mix((state + 0x6d2b79f5) | 0))
    let s0 = next()
    let s1 = next()
    let s2 = next()
    let s3 = next() | 1
    for (let i = 0; i < out.length; i++) {
      const product = Math.imul(s1, 5)
      const bits = Math.imul((product << 7) | (product >>> 25), 9) >>> 0
      const shifted = s1 << 9
      s2 ^= s0
      s3 ^= s1
      s1 ^= s2
      s0 ^= s3
      s2 ^= shifted
      s3 = (s3 << 11) | (s3 >>> 21)
      out[i] = normalQuantile((bits + 0.5) / 2 ** 32)
    }
  }
}

function mix(value: number): number {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

function normalQuantile(p: number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (
      (q * (((59.10937472 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179)) /
      (((67.1875636 * r + 78.757757664) * r + 17.895169469) * r + 1)
    )
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p))
  const magnitude = r <= 5 ? nearTail(r - 1.6) : farTail(r - 5)
  return q < 0 ? -magnitude : magnitude
}

const nearTail = (r: number): number =>
  (((0.17023821103 * r + 1.3067284816) * r + 2.75681539) * r + 1.4234372777) /
  ((0.12021132975 * r + 0.7370016425) * r + 1)

const farTail = (r: number): number =>
  (((0.017337203997 * r + 0.42868294337) * r + 3.081226386) * r + 6.657905115) /
  ((0.012258202635 * r + 0.24197894225) * r + 1)
