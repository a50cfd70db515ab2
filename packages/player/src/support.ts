/** What the player needs from the platform, asked by trying: flags have been seen to promise what is missing. */
import { UnavailableError } from '@voice-soundboard/graph'

/** @throws UnavailableError with the first thing that is missing, the most fundamental first. */
export function assertPlaybackSupported(audioContext: AudioContext | undefined): void {
  if (typeof AudioContext === 'undefined') throw new UnavailableError('no-audio-context')
  if (!('audioWorklet' in (audioContext ?? AudioContext.prototype))) {
    throw new UnavailableError('no-audio-worklet')
  }
  if (!globalThis.crossOriginIsolated) throw new UnavailableError('not-cross-origin-isolated')
  try {
    new SharedArrayBuffer(1)
  } catch (cause) {
    throw new UnavailableError('no-shared-array-buffer', { cause })
  }
}
