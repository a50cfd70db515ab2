import fc from 'fast-check'
import { expect, test } from 'vitest'
import { halfBits, widenHalf } from './half.ts'

const widen = (bits: number) => widenHalf(Uint8Array.of(bits & 0xff, bits >>> 8))[0] as number

test('every half is the half of its own value', () => {
  for (let bits = 0; bits < 65536; bits++) {
    const value = widen(bits)
    if (Number.isNaN(value)) expect(Number.isNaN(widen(halfBits(value)))).toBe(true)
    else expect(halfBits(value)).toBe(bits)
  }
})

test('a number becomes the nearest half, ties to even', () => {
  fc.assert(
    fc.property(fc.float({ min: -65504, max: 65504, noNaN: true }), (value) => {
      const bits = halfBits(value)
      const error = Math.abs(widen(bits) - value)
      for (const other of [bits - 1, bits + 1].filter((neighbour) => (neighbour & 0x7fff) <= 0x7bff)) {
        const otherError = Math.abs(widen(other & 0xffff) - value)
        expect(error < otherError || (error === otherError && bits % 2 === 0) || otherError > 1e3).toBe(true)
      }
    }),
  )
  expect(halfBits(65520)).toBe(0x7c00)
  expect(halfBits(2 ** -25)).toBe(0)
})
