import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineColumns, Lines } from './line-columns.ts'

test.each([
  [0, 1, 1],
  [2, 1, 3],
  [3, 2, 1],
  [6, 3, 1],
  [7, 4, 1],
])('offset %i is line %i, column %i', (offset, line, column) => {
  expect(lineColumns('ab\nc\r\n\rd')(offset)).toEqual({ line, column })
})

test('in portions the lines are those of the whole', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '\n', '\r', '\r\n'), { maxLength: 20 })
  fc.assert(
    fc.property(text, (portions) => {
      const lines = new Lines()
      for (const portion of portions) lines.add(portion)
      const whole = portions.join('')
      const placeOf = lineColumns(whole)
      for (let at = 0; at <= whole.length; at++) expect(lines.placeOf(at)).toEqual(placeOf(at))
    }),
  )
})
