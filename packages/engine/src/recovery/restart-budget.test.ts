import { expect, test } from 'vitest'
import { RestartBudget } from './restart-budget.ts'

test('the first death is made good at once, later ones with growing pauses, and then no more', () => {
  const budget = new RestartBudget()
  const delays = [0, 1000, 2000, 3000, 4000].map((at) => budget.note(at))
  expect(delays).toEqual([0, 250, 1000, 4000, null])
  expect(budget.renewedAt).toBe(64_000)
})

test('deaths far apart have nothing to do with each other', () => {
  const budget = new RestartBudget()
  expect([0, 60_000, 120_000].map((at) => budget.note(at))).toEqual([0, 0, 0])
})

test('another kind of start begins anew', () => {
  const budget = new RestartBudget()
  for (let at = 0; at < 5; at++) budget.note(at)
  budget.clear()
  expect(budget.note(10)).toBe(0)
})
