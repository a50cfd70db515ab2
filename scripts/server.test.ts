import { expect, test } from 'vitest'
import { portFromEnvironment } from './server.ts'

test('PORT is a port, or nothing', () => {
  expect(portFromEnvironment({})).toBeUndefined()
  expect(portFromEnvironment({ PORT: '' })).toBeUndefined()
  expect(portFromEnvironment({ PORT: '8080' })).toBe(8080)
  expect(portFromEnvironment({ PORT: '0' })).toBe(0)
  for (const wrong of ['x', '-1', '70000', '1.5'])
    expect(() => portFromEnvironment({ PORT: wrong })).toThrow('PORT')
})
