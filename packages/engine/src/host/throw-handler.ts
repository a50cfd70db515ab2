/**
 * comlink rebuilds a thrown error as a plain Error. Both sides install this handler in place of its own, so
 * that one of our errors arrives with class, code, fields and cause.
 */
import { errorFromWire, errorToWire } from '@voice-soundboard/graph'
import type { WireError } from '@voice-soundboard/graph'
import { transferHandlers } from 'comlink'

interface Thrown {
  readonly value: unknown
}

export function installThrowHandler(): void {
  const original = transferHandlers.get('throw')
  if (!original) throw new Error('comlink has no "throw" handler: its version changed.')
  transferHandlers.set('throw', {
    canHandle: (value): value is Thrown => original.canHandle(value),
    serialize: (thrown: unknown) => [errorToWire((thrown as Thrown).value), []],
    deserialize: (wire: unknown) => {
      throw errorFromWire(wire as WireError)
    },
  })
}
