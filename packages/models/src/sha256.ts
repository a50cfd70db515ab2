/**
 * SHA-256 by WebCrypto, of bytes that are there in full: no bytes of page weight, and a fraction of the time of a
 * hash in JavaScript. What arrives piece by piece is hashed by streaming-sha256.ts.
 */
import { UnavailableError } from '@voice-soundboard/graph'

/** Lower-case hex. @throws UnavailableError outside a secure context. */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await requireWebCrypto().digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** @throws UnavailableError outside a secure context. */
export function requireWebCrypto(): SubtleCrypto {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined
  if (!subtle) throw new UnavailableError('no-web-crypto')
  return subtle
}
