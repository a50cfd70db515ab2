/** IEEE half precision: `Float16Array` is not in every engine that we run in. */

const bits = new Uint32Array(1)
const single = new Float32Array(bits.buffer)

/** Nearest half, ties to even, as its 16 bits. */
export function halfBits(value: number): number {
  single[0] = value
  const source = bits[0] as number
  const sign = (source >>> 16) & 0x8000
  const magnitude = source & 0x7fffffff
  if (magnitude >= 0x47800000) {
    // Beyond the largest half: infinity, or a quiet NaN.
    return sign | (magnitude > 0x7f800000 ? 0x7e00 : 0x7c00)
  }
  if (magnitude < 0x38800000) {
    // Subnormal halves are multiples of 2^-24; the addition rounds at that place, ties to even.
    single[0] = Math.abs(value) + 0.5
    return sign | ((bits[0] as number) - 0x3f000000)
  }
  // Rounding may carry into the exponent, which is then the right answer, infinity included.
  return sign | ((magnitude - 0x38000000 + 0xfff + ((magnitude >>> 13) & 1)) >>> 13)
}

let table: Float32Array | undefined

function widenTable(): Float32Array {
  if (table) return table
  table = new Float32Array(65536)
  for (let half = 0; half < 65536; half++) {
    const exponent = (half >>> 10) & 0x1f
    const fraction = half & 0x3ff
    const sign = half & 0x8000 ? -1 : 1
    table[half] =
      exponent === 31
        ? fraction
          ? NaN
          : sign * Infinity
        : exponent === 0
          ? sign * fraction * 2 ** -24
          : sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
  }
  return table
}

/** Little-endian halves, at any alignment, as singles. */
export function widenHalf(data: Uint8Array): Float32Array<ArrayBuffer> {
  const wide = widenTable()
  const result = new Float32Array(data.byteLength >>> 1)
  for (let i = 0; i < result.length; i++)
    result[i] = wide[(data[2 * i] as number) | ((data[2 * i + 1] as number) << 8)] as number
  return result
}
