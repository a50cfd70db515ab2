/** Weights in fewer bytes, and back: int8 with one scale per output channel, or half precision. */
import { halfBits, widenHalf } from '../half.ts'

/** A tensor seen as [outer, channels, inner], where `channels` is the dimension that `axis` names. */
interface Split {
  readonly outer: number
  readonly channels: number
  readonly inner: number
}

function splitAt(dims: readonly number[], axis: number): Split {
  const product = (sizes: readonly number[]) => sizes.reduce((all, size) => all * size, 1)
  return {
    outer: product(dims.slice(0, axis)),
    channels: dims[axis] ?? 1,
    inner: product(dims.slice(axis + 1)),
  }
}

/** Scales, then elements; the largest magnitude of each channel becomes 127. */
export function quantize(values: Float32Array, dims: readonly number[], axis: number): Uint8Array {
  const { outer, channels, inner } = splitAt(dims, axis)
  const bytes = new Uint8Array(channels * 4 + values.length)
  const scales = new Float32Array(bytes.buffer, 0, channels)
  const elements = new Int8Array(bytes.buffer, channels * 4)
  for (let o = 0, i = 0; o < outer; o++)
    for (let c = 0; c < channels; c++)
      for (let end = i + inner; i < end; i++)
        scales[c] = Math.max(scales[c] as number, Math.abs(values[i] as number))
  for (let c = 0; c < channels; c++) scales[c] = (scales[c] as number) / 127
  for (let o = 0, i = 0; o < outer; o++)
    for (let c = 0; c < channels; c++) {
      const scale = scales[c] as number
      for (let end = i + inner; i < end; i++)
        elements[i] = scale === 0 ? 0 : Math.round((values[i] as number) / scale)
    }
  return bytes
}

export function dequantize(
  bytes: Uint8Array<ArrayBuffer>,
  dims: readonly number[],
  axis: number,
): Float32Array<ArrayBuffer> {
  const { outer, channels, inner } = splitAt(dims, axis)
  const scales = new Float32Array(bytes.buffer, bytes.byteOffset, channels)
  const elements = new Int8Array(bytes.buffer, bytes.byteOffset + channels * 4, outer * channels * inner)
  const values = new Float32Array(elements.length)
  for (let o = 0, i = 0; o < outer; o++)
    for (let c = 0; c < channels; c++) {
      const scale = scales[c] as number
      for (let end = i + inner; i < end; i++) values[i] = (elements[i] as number) * scale
    }
  return values
}

export function toHalf(values: Float32Array): Uint8Array {
  return new Uint8Array(Uint16Array.from(values, halfBits).buffer)
}

/** The halves when they lose nothing, bit for bit; else undefined. */
export function toHalfExactly(values: Float32Array): Uint8Array | undefined {
  const halves = new Uint16Array(values.length)
  const one = new Uint8Array(2)
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    const half = halfBits(value)
    one[0] = half
    one[1] = half >>> 8
    if (!Object.is(widenHalf(one)[0], value)) return undefined
    halves[i] = half
  }
  return new Uint8Array(halves.buffer)
}
