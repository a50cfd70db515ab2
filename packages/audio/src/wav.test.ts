import { expect, test } from 'vitest'
import { encodeWav } from './index.ts'

test('the header says mono, 16 bit and the rate; samples saturate instead of wrapping', () => {
  const bytes = encodeWav(Float32Array.of(0, 0.5, 1, -1, 7, -7), 22_050)
  const view = new DataView(bytes.buffer)
  const ascii = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))
  expect([ascii(0), ascii(8), ascii(12), ascii(36)]).toEqual(['RIFF', 'WAVE', 'fmt ', 'data'])
  expect(view.getUint32(4, true)).toBe(bytes.length - 8)
  expect([view.getUint16(22, true), view.getUint32(24, true), view.getUint16(34, true)]).toEqual([
    1, 22_050, 16,
  ])
  expect([0, 1, 2, 3, 4, 5].map((i) => view.getInt16(44 + 2 * i, true))).toEqual([
    0, 16_384, 32_767, -32_767, 32_767, -32_767,
  ])
})
