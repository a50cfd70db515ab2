import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Watchdog } from './watchdog.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }))
afterEach(() => void vi.useRealTimers())

function watch(ping: () => Promise<void>) {
  const hung: number[] = []
  const watchdog = new Watchdog({ ping, timeoutMs: 1000, onHung: (silentMs) => hung.push(silentMs) })
  watchdog.start()
  return { watchdog, hung }
}
const never = (): Promise<void> => new Promise(() => undefined)

test('a worker that answers is left alone', async () => {
  const { watchdog, hung } = watch(() => Promise.resolve())
  await vi.advanceTimersByTimeAsync(60_000)
  watchdog.stop()
  expect(hung).toEqual([])
})

test('one that does not answer is told once, soon after the time-out', async () => {
  const { hung } = watch(never)
  await vi.advanceTimersByTimeAsync(1000)
  expect(hung).toEqual([])
  await vi.advanceTimersByTimeAsync(400)
  expect(hung).toEqual([1000])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(hung).toHaveLength(1)
})

test('one that announced long work has that long', async () => {
  const { watchdog, hung } = watch(never)
  watchdog.allow(20_000)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(hung).toEqual([])
  await vi.advanceTimersByTimeAsync(1000)
  expect(hung).toHaveLength(1)
})

test('a page that slept does not blame the worker', async () => {
  const hung: number[] = []
  let sleptMs = 0
  const now = (): number => performance.now() + sleptMs
  const watchdog = new Watchdog({ ping: never, timeoutMs: 1000, onHung: (ms) => hung.push(ms), now })
  watchdog.start()
  await vi.advanceTimersByTimeAsync(400)
  sleptMs = 3_600_000
  await vi.advanceTimersByTimeAsync(1000)
  expect(hung).toEqual([])
  await vi.advanceTimersByTimeAsync(400)
  expect(hung).toHaveLength(1)
})
