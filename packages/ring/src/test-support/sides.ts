/** The three sides of a ring on one thread, over shared memory or over mirrors. Both must behave the same. */
import { createRing, type RingOptions } from '../layout.ts'
import { ControllerEnd } from '../mirror/controller-end.ts'
import { RingHub } from '../mirror/hub.ts'
import { mirrorProducer } from '../mirror/producer-end.ts'
import { RingConsumer, RingController, RingProducer } from '../index.ts'
import { atOnce, TestPort } from './test-port.ts'

export const MEMORIES = ['shared', 'mirrored'] as const
export type Memory = (typeof MEMORIES)[number]

export interface Sides {
  readonly producer: RingProducer
  readonly controller: RingController
  readonly consumer: Pick<RingConsumer, 'read'>
  /** As when the worker died and another takes its place. */
  replaceProducer(): RingProducer
}

export function createSides(memory: Memory, ring: RingOptions): Sides {
  return memory === 'shared' ? sharedSides(ring) : mirroredSides(ring)
}

function sharedSides(ring: RingOptions): Sides {
  const buffers = createRing(ring)
  const replaceProducer = (): RingProducer => new RingProducer(buffers)
  return {
    producer: replaceProducer(),
    controller: new RingController(buffers),
    consumer: new RingConsumer(buffers),
    replaceProducer,
  }
}

function mirroredSides(ring: RingOptions): Sides {
  const [hubPort, controllerPort] = TestPort.channel(atOnce)
  const hub = new RingHub({ ring, port: hubPort, reportFrames: 1 })
  const end = new ControllerEnd(controllerPort, ring)
  const replaceProducer = (): RingProducer => {
    let opened: RingProducer | undefined
    const [forHub, forProducer] = TestPort.channel(atOnce)
    mirrorProducer(forProducer, ring, (producer) => (opened = producer))
    end.connect(forHub)
    return opened as unknown as RingProducer
  }
  return { producer: replaceProducer(), controller: end.ring, consumer: hub, replaceProducer }
}
