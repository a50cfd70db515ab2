import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ContextGuard } from './context-guard.ts'

class TestContext extends EventTarget {
  state: AudioContextState = 'running'
  currentTime = 0

  become(state: AudioContextState): void {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

const guarded = (context = new TestContext()) => {
  const told: string[] = []
  const guard = new ContextGuard(context as unknown as AudioContext, (state) => told.push(state))
  return { context, guard, told }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('tells each state as the context does', () => {
  const { context, guard, told } = guarded()
  context.become('suspended')
  context.become('interrupted' as AudioContextState)
  context.become('running')
  expect(told).toEqual(['suspended', 'interrupted', 'running'])
  guard.close()
  context.become('suspended')
  expect(told).toHaveLength(3)
})

test('a clock that stands still while the state says running is stalled, until it moves', () => {
  const { context, guard, told } = guarded()
  guard.needClock()
  vi.advanceTimersByTime(900)
  expect(guard.state).toBe('running')
  vi.advanceTimersByTime(100)
  expect(guard.state).toBe('stalled')
  context.currentTime = 1
  vi.advanceTimersByTime(250)
  expect(told).toEqual(['stalled', 'running'])
})

test('a clock that moves, or may stand still, is not stalled', () => {
  const { context, guard, told } = guarded()
  guard.needClock()
  for (let look = 0; look < 20; look++) {
    context.currentTime += 0.003
    vi.advanceTimersByTime(250)
  }
  context.become('suspended')
  vi.advanceTimersByTime(5000)
  expect(told).toEqual(['suspended'])
})

test('nobody looks at the clock while nobody needs it', () => {
  const { guard } = guarded()
  const relax = [guard.needClock(), guard.needClock()]
  relax[0]?.()
  relax[0]?.()
  expect(vi.getTimerCount()).toBe(1)
  relax[1]?.()
  expect(vi.getTimerCount()).toBe(0)
})

test('follows another context, and the last one no more', () => {
  const { context, guard, told } = guarded()
  const next = new TestContext()
  guard.follow(next as unknown as AudioContext)
  context.become('closed')
  next.become('suspended')
  expect(told).toEqual(['running', 'suspended'])
})
