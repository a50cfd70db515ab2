/**
 * Producer, consumer and canceller on threads of their own, for a while that CANCEL_FUZZ_MS may prolong. The
 * seeds decide what each side does, the machine decides when.
 */
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { createRing } from '../../index.ts'
import type { Role, ThreadData, ThreadReport } from './thread.ts'
import { CONTROLS, type Variant } from './variants.ts'

const RUN_MS = Number(process.env['CANCEL_FUZZ_MS'] ?? 2000)
/** A control has this long to be caught. It mostly takes less than a second. */
const CONTROL_MS = 45_000

const ROLES: readonly Role[] = ['producer', 'consumer', 'canceller']
const RUNNING = 1
const STOPPED = 2

async function fuzz(
  variant: Variant,
  options: { seed: number; runMs: number; fadeFrames: number; allStops?: boolean },
): Promise<Record<Role, ThreadReport>> {
  const { seed, runMs, fadeFrames, allStops = false } = options
  const initialFrame = variant === 'flush-flag' || variant === 'reset-indices' ? 0 : 2 ** 32 - 100_000
  const buffers = createRing({ capacityFrames: 1024, restartFadeFrames: 0, initialFrame })
  const phase = new Int32Array(new SharedArrayBuffer(8))
  const threads = ROLES.map((role, i) => {
    const workerData = {
      module: './thread.ts',
      role,
      variant,
      buffers,
      phase: phase.buffer,
      seed: seed + i,
      fadeFrames,
      allStops,
    } satisfies ThreadData
    return new Worker(new URL('./thread.mjs', import.meta.url), { workerData })
  })
  try {
    const failed = threads.map((thread) => new Promise<never>((_, reject) => thread.once('error', reject)))
    const next = <Message>(thread: Worker) =>
      Promise.race([new Promise<Message>((resolve) => thread.once('message', resolve)), ...failed])
    await Promise.all(threads.map((thread) => next<'ready'>(thread)))
    const reports = threads.map((thread) => next<ThreadReport>(thread))
    const advance = (to: number) => {
      Atomics.store(phase, 0, to)
      Atomics.notify(phase, 0)
    }
    advance(RUNNING)
    const time = new Promise<void>((resolve) => setTimeout(resolve, runMs))
    // The consumer ends by itself when it finds a fault.
    await Promise.race([time, ...reports])
    advance(STOPPED)
    const [producer, consumer, canceller] = await Promise.all(reports)
    return { producer, consumer, canceller } as Record<Role, ThreadReport>
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()))
  }
}

test.each([0, 128])(
  'three threads, fade of %d frames: every frame is the right one',
  async (fadeFrames) => {
    const { producer, consumer, canceller } = await fuzz('ring', { seed: 1, runMs: RUN_MS, fadeFrames })
    console.log(
      `${consumer.count} frames checked, ${canceller.count} cancels, ${producer.count} epochs written`,
    )
    expect(consumer.fault).toBeNull()
    // All three must have worked for the silence to mean anything.
    expect(consumer.count).toBeGreaterThan(RUN_MS * 10)
    expect(canceller.count).toBeGreaterThan(RUN_MS / 100)
    expect(producer.count).toBeGreaterThan(RUN_MS / 100)
  },
  RUN_MS + 60_000,
)

test.each([0, 128])(
  'limits, moved limits, cancels and pauses in any order, fades of %d frames: no frame too many, none lost',
  async (fadeFrames) => {
    const options = { seed: 1, runMs: RUN_MS, fadeFrames, allStops: true }
    const { producer, consumer, canceller } = await fuzz('ring', options)
    const { holds = 0, pauses = 0 } = consumer
    console.log(
      `${consumer.count} frames checked, ${canceller.count} cancels, ${holds} limits met, ${pauses} pauses`,
    )
    expect(consumer.fault).toBeNull()
    expect(consumer.count).toBeGreaterThan(RUN_MS * 10)
    expect(holds).toBeGreaterThan(RUN_MS / 100)
    expect(pauses).toBeGreaterThan(RUN_MS / 1000)
    expect(producer.count).toBeGreaterThan(RUN_MS / 100)
  },
  RUN_MS + 60_000,
)

test.each(CONTROLS)('the same fuzz catches the control "%s"', async (variant) => {
  const { consumer } = await fuzz(variant, { seed: 1, runMs: CONTROL_MS, fadeFrames: 0 })
  expect(consumer.fault).not.toBeNull()
})
