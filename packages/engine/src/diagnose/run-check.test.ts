import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { InvalidInputError } from '@voice-soundboard/graph'
import { failureText } from './failure-text.ts'
import { runCheck } from './run-check.ts'
import type { CheckContext, CheckSource } from './types.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const context = {} as Omit<CheckContext, 'signal'>
const source = (run: CheckSource['run']): CheckSource => ({ id: 'x', title: 'X', limitMs: 1000, run })

test('a finding is told under the name of its check', async () => {
  const check = await runCheck(
    source(() => ({ status: 'ok', found: 'Fine.' })),
    context,
    undefined,
  )
  expect(check).toEqual({ id: 'x', title: 'X', status: 'ok', found: 'Fine.', advice: null, details: {} })
})

test('what throws, now or later, is unknown, with the reason', async () => {
  const fail = () => {
    throw new Error('Out of order')
  }
  for (const run of [fail, () => Promise.reject(new Error('Out of order'))]) {
    const check = await runCheck(source(run), context, undefined)
    expect(check).toMatchObject({ status: 'unknown' })
    expect(check.found).toContain('Out of order.')
  }
})

test('what hangs is unknown when its time is over, and is told to end', async () => {
  let told: AbortSignal | undefined
  const running = runCheck(
    source(({ signal }) => {
      told = signal
      return new Promise(() => undefined)
    }),
    context,
    undefined,
  )
  await vi.advanceTimersByTimeAsync(999)
  expect(told?.aborted).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(await running).toMatchObject({ status: 'unknown', found: expect.stringContaining('1 s') })
  expect(told?.aborted).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
})

test('an abort rejects at once with its reason', async () => {
  const controller = new AbortController()
  const running = runCheck(
    source(() => new Promise(() => undefined)),
    context,
    controller.signal,
  )
  controller.abort(new Error('enough'))
  await expect(running).rejects.toThrow('enough')
  await expect(
    runCheck(
      source(() => ({ status: 'ok', found: '' })),
      context,
      controller.signal,
    ),
  ).rejects.toThrow('enough')
  expect(vi.getTimerCount()).toBe(0)
})

test.each([
  [new Error('It broke'), 'It broke.'],
  [new TypeError('No such thing!'), 'TypeError: No such thing!'],
  [new DOMException('', 'QuotaExceededError'), 'QuotaExceededError.'],
  [new InvalidInputError('a.b', 'c', 'd'), 'a.b: expected c, received d.'],
  ['a word', 'a word.'],
  [undefined, 'undefined.'],
])('%o reads "%s"', (error, text) => {
  expect(failureText(error)).toBe(text)
})
