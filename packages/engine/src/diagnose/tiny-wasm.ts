/** WebAssembly modules of a few bytes, written by hand: a browser that accepts one has the feature that it uses. */

/** "\0asm" and version 1. */
const HEADER = '00 61 73 6d  01 00 00 00'

/** Nothing but the header, which is a whole module: whether the page may compile at all. */
export const EMPTY_MODULE = bytes(HEADER)

export const SIMD_MODULE = bytes(
  HEADER,
  '01 05  01 60 00 01 7b', // types: one function type, () → v128
  '03 02  01 00', // functions: one, of type 0
  '0a 08  01 06  00', // code: one body of 6 bytes, no locals
  '41 00  fd 0f  0b', // i32.const 0, i8x16.splat, end
)

export const THREADS_MODULE = bytes(
  HEADER,
  '01 04  01 60 00 00', // types: one function type, () → ()
  '03 02  01 00', // functions: one, of type 0
  '05 04  01 03 01 01', // memories: one, shared (3), from 1 page to 1 page
  '0a 0b  01 09  00', // code: one body of 9 bytes, no locals
  '41 00  fe 10 02 00  1a  0b', // i32.const 0, i32.atomic.load align=4 offset=0, drop, end
)

function bytes(...parts: readonly string[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.join(' ').split(/\s+/), (hex) => Number.parseInt(hex, 16))
}
