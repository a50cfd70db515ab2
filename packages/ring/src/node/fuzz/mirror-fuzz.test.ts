/** Producer, worklet and controller on threads of their own that share nothing, with real ports between them. */
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import type { MirrorThreadData, MirrorThreadReport } from './mirror-thread.ts'

const RUN_MS = Number(process.env['CANCEL_FUZZ_MS'] ?? 2000)

async function fuzz(seed: number, fadeFrames: number): Promise<MirrorThreadReport[]> {
  const ring = { capacityFrames: 1024, restartFadeFrames: 0, initialFrame: 2 ** 32 - 100_000 }
  const phase = new Int32Array(new SharedArrayBuffer(4))
  const control = new MessageChannel()
  const samples = new MessageChannel()
  const common = { module: './mirror-thread.ts', ring, fadeFrames, phase: phase.buffer } as const
  const threads = (
    [
      { ...common, role: 'producer', port: samples.port1, producerPort: null, seed },
      { ...common, role: 'consumer', port: control.port1, producerPort: null, seed: seed + 1 },
      { ...common, role: 'controller', port: control.port2, producerPort: samples.port2, seed: seed + 2 },
    ] satisfies MirrorThreadData[]
  ).map((workerData: MirrorThreadData) => {
    const transferList = [workerData.port, workerData.producerPort].filter((port) => port !== null)
    // The DOM's types of ports, which are the same objects.
    return new Worker(new URL('./thread.mjs', import.meta.url), {
      workerData,
      transferList: transferList as never[],
    })
  })
  try {
    const messages = <Message>(name: 'ready' | 'report') =>
      threads.map(
        (thread) =>
          new Promise<Message>((resolve, reject) => {
            thread.on(
              'message',
              (message: { [name]?: Message }) => name in message && resolve(message[name] as Message),
            )
            thread.once('error', reject)
          }),
      )
    const reports = messages<MirrorThreadReport>('report')
    await Promise.all(messages<true>('ready'))
    const time = new Promise<void>((resolve) => setTimeout(resolve, RUN_MS))
    // The consumer ends by itself when it finds a fault.
    await Promise.race([time, ...reports])
    Atomics.store(phase, 0, 2)
    return await Promise.all(reports)
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()))
  }
}

test.each([0, 128])(
  'three threads without shared memory, fade of %d frames: every frame and every stop is the right one',
  async (fadeFrames) => {
    const reports = await fuzz(1, fadeFrames)
    for (const { fault } of reports) expect(fault).toBeNull()
    const { starts, heard, stops, holds } = Object.assign({}, ...reports) as Required<MirrorThreadReport>
    let compared = 0
    for (const [epoch, readFrame] of stops) {
      const start = starts.get(epoch)
      const frames = heard.get(epoch) ?? 0
      if (frames === 0) continue
      expect(readFrame - (start as number), `frames heard of epoch ${epoch}`).toBe(frames)
      compared++
    }
    const frames = [...heard.values()].reduce((sum, part) => sum + part, 0)
    console.log(`${frames} frames checked, ${compared} stops compared, ${holds} limits met`)
    // All three must have worked for the silence to mean anything.
    expect(frames).toBeGreaterThan(RUN_MS * 10)
    expect(compared).toBeGreaterThan(RUN_MS / 400)
    expect(holds).toBeGreaterThan(0)
  },
  RUN_MS + 60_000,
)
