import { expect, test } from 'vitest'
import { createStamp } from './stamp.ts'

test('a stamp matches only the hash it was set to, and nothing once it is forgotten', () => {
  const stamp = createStamp(`test-${process.pid}`)
  expect(stamp.matches('a')).toBe(false)
  stamp.set('a')
  expect(stamp.matches('a')).toBe(true)
  expect(stamp.matches('b')).toBe(false)
  stamp.forget()
  expect(stamp.matches('a')).toBe(false)
})
