import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DeviceLatency } from './device-latency.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Counts how often it is asked. */
function device(outputLatency: number, baseLatency = 0.01) {
  const asked = vi.fn()
  const context = {
    baseLatency,
    get outputLatency() {
      asked()
      return outputLatency
    },
  } as unknown as AudioContext
  return { context, asked }
}

test('the device is asked twice a second at most, and another device at once', () => {
  const latency = new DeviceLatency()
  const first = device(0.02)
  for (let look = 0; look < 100; look++) {
    expect(latency.of(first.context)).toBe(20)
    vi.advanceTimersByTime(10)
  }
  expect(first.asked).toHaveBeenCalledTimes(2)
  expect(latency.of(device(0.3).context)).toBe(300)
})

test.each([0, undefined])('a browser that says %s is taken at its base latency', (outputLatency) => {
  expect(new DeviceLatency().of(device(outputLatency as number).context)).toBe(10)
})
