/** What the player needs from the platform, asked by trying: flags have been seen to promise what is missing. */
import { UnavailableError } from '@voice-soundboard/graph'

/** Why audio goes by messages and not through shared memory. */
export type TransportReason = 'not-cross-origin-isolated' | 'no-shared-array-buffer' | 'requested'

/** @throws UnavailableError with the first thing that is missing, the most fundamental first. */
export function assertPlaybackSupported(audioContext: AudioContext | undefined): void {
  if (typeof AudioContext === 'undefined') throw new UnavailableError('no-audio-context')
  if (!('audioWorklet' in (audioContext ?? AudioContext.prototype))) {
    throw new UnavailableError('no-audio-worklet')
  }
}

/** Null when memory can be shared between threads here. */
export function whyNotShared(): TransportReason | null {
  // Browsers that do not know the flag may share all the same.
  if (globalThis.crossOriginIsolated === false) return 'not-cross-origin-isolated'
  const { port1, port2 } = new MessageChannel()
  try {
    port1.postMessage(new SharedArrayBuffer(1))
    return null
  } catch {
    return 'no-shared-array-buffer'
  } finally {
    port1.close()
    port2.close()
  }
}
