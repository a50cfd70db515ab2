/**
 * How audio gets from the worker to the worklet: through memory that all share, or, where the page may share none,
 * by messages straight between the two.
 */
import { msToFrames } from '@voice-soundboard/graph'
import {
  ControllerEnd,
  createRing,
  type ProducerEnd,
  RingController,
  type RingOptions,
} from '@voice-soundboard/ring'
import { RELEASE } from './protocol.ts'
import { createRingNode } from './ring-node.ts'
import { type TransportReason, whyNotShared } from './support.ts'

export interface Transport {
  readonly kind: 'ring' | 'message-port'
  /** Why not `ring`. */
  readonly reason: TransportReason | null
  /** Mono; renders for as long as it lives. */
  readonly node: AudioWorkletNode
  readonly ring: RingController
  takeProducerEnd(): ProducerEnd
  /**
   * Plays the ring on in another context with a new node, from where it stood. Null where the ring died with its
   * context. @throws DownloadError
   */
  readonly moveTo: ((context: BaseAudioContext) => Promise<void>) | null
  /** Ends the rendering. Again: nothing. */
  close(): void
}

export interface TransportOptions {
  readonly transport: 'auto' | 'message-port'
  readonly startThresholdMs: number
  readonly ringMs: number
  readonly workletUrl: string | URL
  readonly signal?: AbortSignal | undefined
}

/** Messages wait behind whatever else the threads do; this much audio must lie ready before they are relied on. */
const MESSAGE_PORT_LEAD_MS = 200

/** @throws DownloadError when the worklet's file cannot be loaded, the signal's reason when it aborts. */
export async function openTransport(
  context: BaseAudioContext,
  options: TransportOptions,
): Promise<Transport> {
  const reason = options.transport === 'auto' ? whyNotShared() : 'requested'
  const leadMs = reason ? MESSAGE_PORT_LEAD_MS : 0
  // Twice the lead, or the writer would be held back just when playing may begin.
  const ringFrames = msToFrames(Math.max(options.ringMs, 2 * leadMs), context.sampleRate)
  const ring: RingOptions = { capacityFrames: 2 ** Math.ceil(Math.log2(ringFrames)) }
  const open = reason ? openMessagePort : openShared
  const transport = await open(context, ring, reason, options)
  transport.ring.startThresholdFrames = msToFrames(
    Math.max(options.startThresholdMs, leadMs),
    context.sampleRate,
  )
  return transport
}

async function openShared(
  context: BaseAudioContext,
  options: RingOptions,
  reason: TransportReason | null,
  nodeOptions: TransportOptions,
): Promise<Transport> {
  const end = { kind: 'ring', buffers: createRing(options) } as const
  const { workletUrl, signal } = nodeOptions
  let node = await createRingNode(context, { ring: end, workletUrl, signal })
  const release = (): void => node.port.postMessage(RELEASE)
  return {
    kind: 'ring',
    reason,
    get node() {
      return node
    },
    ring: new RingController(end.buffers),
    takeProducerEnd: () => end,
    async moveTo(next) {
      // A context that only seemed to be dead must not take from the ring any more.
      release()
      node = await createRingNode(next, { ring: end, workletUrl })
    },
    close: release,
  }
}

async function openMessagePort(
  context: BaseAudioContext,
  ring: RingOptions,
  reason: TransportReason | null,
  nodeOptions: TransportOptions,
): Promise<Transport> {
  const node = await createRingNode(context, { ...nodeOptions, ring: { kind: 'message-port', ring } })
  const controller = new ControllerEnd(node.port, ring)
  return {
    kind: 'message-port',
    reason,
    node,
    ring: controller.ring,
    takeProducerEnd() {
      const { port1, port2 } = new MessageChannel()
      controller.connect(port1)
      return { kind: 'message-port', port: port2, ring }
    },
    // The ring that counts lies on the audio thread.
    moveTo: null,
    close: () => controller.close(),
  }
}
