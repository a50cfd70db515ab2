import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DeviceLatency } from './device-latency.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Counts how often it is asked. */
function device(latency: { outputLatency: number | undefined; baseLatency?: number }) {
  const asked = vi.fn()
  const context = Object.assign(new EventTarget(), { baseLatency: 0.01, ...latency })
  Object.defineProperty(context, 'outputLatency', {
    get() {
      asked()
      return latency.outputLatency
    },
  })
  return { context: context as unknown as AudioContext, asked }
}

test('the device is asked once, and again when it may be another', () => {
  const latency = new DeviceLatency()
  const given = { outputLatency: 0.02 }
  const { context, asked } = device(given)
  for (let look = 0; look < 100; look++) expect(latency.of(context)).toBe(20)
  expect(asked).toHaveBeenCalledTimes(1)
  given.outputLatency = 0.3
  for (const event of ['sinkchange', 'statechange']) {
    context.dispatchEvent(new Event(event))
    expect(latency.of(context)).toBe(300)
  }
  expect(asked).toHaveBeenCalledTimes(3)
  expect(latency.of(device({ outputLatency: 0.1 }).context)).toBe(100)
  latency.close()
})

test.each([0, undefined])('while the browser says %s, it is its base latency', (outputLatency) => {
  const latency = new DeviceLatency()
  const given = { outputLatency: outputLatency as number }
  const { context } = device(given)
  expect(latency.of(context)).toBe(10)
  given.outputLatency = 0.05
  expect(latency.of(context)).toBe(10)
  vi.advanceTimersByTime(1000)
  expect(latency.of(context)).toBe(50)
})
