/** What the page and the worklet agree on. Both sides import it. */
import type { RingBuffers, RingOptions } from '@voice-soundboard/ring'

export const RING_PLAYER = 'voice-soundboard-ring-player'

/** `processorOptions` of the node. */
export type RingPlayerOptions =
  | { readonly kind: 'ring'; readonly buffers: RingBuffers }
  /** The node's port then belongs to the `RingHub`, and to the page's `ControllerEnd`. */
  | { readonly kind: 'message-port'; readonly ring: RingOptions }

/** The only message to a worklet with a shared ring: stop rendering and let go of it. */
export const RELEASE = 'release'
