/** What is particular to mirrors. That they behave as shared memory does, the ring's own tests show. */
import { afterEach, expect, test, vi } from 'vitest'
import { openProducer, producerEndTransfer, RingHub } from '../index.ts'
import { TestPort } from '../test-support/test-port.ts'
import { ControllerEnd } from './controller-end.ts'
import type { Changes } from './link.ts'
import { mirrorProducer } from './producer-end.ts'
import type { RingProducer } from '../index.ts'

const ring = { capacityFrames: 1024, restartFadeFrames: 0 }

afterEach(() => vi.restoreAllMocks())

/** Over ports that deliver when {@link deliver} is called, and not before. */
function held() {
  const mail: { from: unknown; deliver: () => void }[] = []
  const channel = () => TestPort.channel((from, deliver) => mail.push({ from, deliver }))
  const [hubPort, controllerPort] = channel()
  const hub = new RingHub({ ring, port: hubPort, reportFrames: 1024 })
  const controller = new ControllerEnd(controllerPort, ring)
  const deliver = () => {
    for (let next = mail.shift(); next; next = mail.shift()) next.deliver()
  }
  const connect = () => {
    const [forHub, forProducer] = channel()
    let producer: RingProducer | undefined
    mirrorProducer(forProducer, ring, (opened) => (producer = opened))
    controller.connect(forHub)
    deliver()
    return { producer: producer as unknown as RingProducer, port: forProducer }
  }
  const output = new Float32Array(128)
  return {
    hub,
    controller,
    connect,
    deliver,
    mail: (from: object) => mail.filter((letter) => letter.from === from).length,
    hubPort,
    render: () => Array.from(output.subarray(0, hub.read(output))),
  }
}

const level = (frames: number, value = 1) => new Float32Array(frames).fill(value)

test('samples travel in two buffers, however many writes there are and however late they arrive', async () => {
  const { connect, deliver, mail, hub } = held()
  const { producer, port } = connect()
  const made = vi.spyOn(globalThis, 'ArrayBuffer')
  const output = new Float32Array(128)
  let heard = 0
  for (let round = 0; round < 50; round++) {
    for (let write = 0; write < 10; write++) await producer.write(level(13, round * 10 + write + 1))
    expect(mail(port)).toBeLessThanOrEqual(2)
    deliver()
    const frames = hub.read(output)
    for (const sample of output.subarray(0, frames)) {
      expect(sample).toBe(Math.floor(heard / 13) + 1)
      heard++
    }
    deliver()
  }
  expect(heard).toBe(50 * 128)
  expect(made).toHaveBeenCalledTimes(2)
})

test('the play head is told at each change of state, and otherwise only each time so much was rendered', () => {
  const { controller, connect, deliver, mail, hubPort, render } = held()
  const { producer } = connect()
  void producer.write(level(1000))
  deliver()
  const messages = Array.from({ length: 7 }, () => {
    render()
    const sent = mail(hubPort)
    deliver()
    return sent
  })
  expect(messages).toEqual([1, 0, 0, 0, 0, 0, 0])
  expect(controller.ring.renderedFrames).toBe(128)
  expect(controller.ring.playing).toBe(true)
  producer.end()
  deliver()
  expect(controller.ring.renderedFrames).toBe(7 * 128)
  render()
  deliver()
  expect(controller.ring.renderedFrames).toBe(1000)
  expect(controller.ring.playing).toBe(false)
})

test('a ring where nothing happens sends nothing', () => {
  const { connect, mail, hubPort, render } = held()
  connect()
  for (let quantum = 0; quantum < 100; quantum++) render()
  expect(mail(hubPort)).toBe(0)
})

test('a worker that was replaced is not heard any more, and its successor goes on at what had arrived', () => {
  const { controller, connect, deliver, render } = held()
  const { producer: first } = connect()
  void first.write(level(100))
  deliver()
  void first.write(level(200, 2))
  controller.ring.cancel(0)
  const { producer: second } = connect()
  void first.write(level(100, 3))
  deliver()
  // What the first had written before it was replaced was on its way already.
  const start = second.writtenFrames
  expect(start).toBe(300)
  expect(second.begin(1)).toBe(true)
  void second.write(level(128, 4))
  deliver()
  render()
  expect(render()).toEqual(Array.from(level(128, 4)))
  deliver()
  expect(controller.ring.cancelledAt(0)?.readFrame).toBe(0)
  expect(controller.ring.renderedFrames).toBe(start + 128)
})

test('over real ports: samples are transferred, the writer sleeps until there is room, and close ends it all', async () => {
  const control = new MessageChannel()
  const samples = new MessageChannel()
  const sent = vi.spyOn(samples.port2, 'postMessage')
  const onClose = vi.fn()
  const hub = new RingHub({ ring, port: control.port1, reportFrames: 128, onClose })
  const controller = new ControllerEnd(control.port2, ring)
  controller.connect(samples.port1)
  const end = { kind: 'message-port', port: samples.port2, ring } as const
  expect(producerEndTransfer(end)).toEqual([samples.port2])
  const producer = await openProducer(end)

  const settled = vi.fn()
  const writing = producer.write(level(3000)).then(settled)
  await vi.waitFor(() => expect(controller.ring.fillFrames).toBe(1024))
  expect(settled).not.toHaveBeenCalled()
  expect((sent.mock.calls[0]?.[0] as Changes).buffer?.byteLength).toBe(0)
  const output = new Float32Array(128)
  let heard = 0
  await vi.waitFor(
    () => {
      heard += hub.read(output)
      expect(heard).toBe(3000)
    },
    { interval: 1 },
  )
  await writing

  const closed = Promise.all(
    [control.port2, samples.port2].map(
      (port) => new Promise((resolve) => port.addEventListener('close', resolve)),
    ),
  )
  const waiting = producer.write(level(3000))
  controller.ring.cancel(0)
  controller.close()
  controller.close()
  await closed
  expect(onClose).toHaveBeenCalledOnce()
  await expect(waiting).resolves.toBe('cancelled')
  expect(controller.ring.cancel(0)).toBe(2)
})

test('opening a producer ends with the signal', async () => {
  const { port1, port2 } = new MessageChannel()
  const abort = new AbortController()
  const opening = openProducer({ kind: 'message-port', port: port2, ring }, { signal: abort.signal })
  abort.abort(new Error('enough'))
  await expect(opening).rejects.toThrow('enough')
  await expect(
    openProducer({ kind: 'message-port', port: port1, ring }, { signal: abort.signal }),
  ).rejects.toThrow('enough')
  port1.close()
})
