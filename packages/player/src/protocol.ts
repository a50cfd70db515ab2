/** What the page and the worklet agree on. Both sides import it. */
import type { RingBuffers } from '@voice-soundboard/ring'

export const RING_PLAYER = 'voice-soundboard-ring-player'

/** `processorOptions` of the node. */
export interface RingPlayerOptions {
  readonly buffers: RingBuffers
}

/** The only message to the worklet: stop rendering and let go of the ring. */
export const RELEASE = 'release'
