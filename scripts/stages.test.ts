import { expect, test } from 'vitest'
import { totalLine } from './stages.ts'

test('the total adds up all runners, and names skipped tests only when there are any', () => {
  expect(totalLine([])).toBe('0 passed, 0 failed')
  expect(
    totalLine([
      { passed: 3, failed: 0, skipped: 0 },
      { passed: 4, failed: 1, skipped: 0 },
    ]),
  ).toBe('7 passed, 1 failed')
  expect(totalLine([{ passed: 3, failed: 0, skipped: 2 }])).toBe('3 passed, 0 failed, 2 skipped')
})
