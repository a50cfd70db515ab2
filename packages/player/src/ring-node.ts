/** Makes the node that plays a ring, in any context: live or offline. */
import { DownloadError } from '@voice-soundboard/graph'
import { RING_PLAYER, type RingPlayerOptions } from './protocol.ts'
import { abortable } from './tasks.ts'

/**
 * Loads the worklet and makes a mono source that renders the ring for as long as it lives.
 *
 * @throws DownloadError when the worklet's file cannot be loaded or is not the worklet, or the signal's reason.
 */
export async function createRingNode(
  context: BaseAudioContext,
  options: {
    readonly ring: RingPlayerOptions
    readonly workletUrl: string | URL
    readonly signal?: AbortSignal | undefined
  },
): Promise<AudioWorkletNode> {
  const { ring, workletUrl, signal } = options
  try {
    await abortable(context.audioWorklet.addModule(workletUrl), signal)
    // A file that loads but throws shows only here: its processor is not registered.
    return new AudioWorkletNode(context, RING_PLAYER, {
      numberOfInputs: 0,
      numberOfOutputs: 1,
      outputChannelCount: [1],
      processorOptions: ring,
    })
  } catch (cause) {
    signal?.throwIfAborted()
    throw new DownloadError(String(workletUrl), null, { cause })
  }
}
