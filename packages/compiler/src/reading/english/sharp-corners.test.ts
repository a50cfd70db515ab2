/** Where one class of writing looks like another. */
import { expect, test } from 'vitest'
import { normalizeText } from '../../index.ts'

test.each([
  ['3 × 5 = 15', 'three times five equals fifteen'],
  ['a 3 × 5 card', 'a three by five card'],
  ['Psalm 23:1-3', 'Psalm twenty-three one to three'],
  ['Luke 2:1–20 says so.', 'Luke two one to twenty says so.'],
  ['a ratio of 3:1', 'a ratio of three to one'],
  ['75°F/24°C', 'seventy-five degrees Fahrenheit or twenty-four degrees Celsius'],
  ['-4°F/-20°C today', 'minus four degrees Fahrenheit or minus twenty degrees Celsius today'],
  ['Mrs. Smith, Prof. X', 'missus Smith, professor X'],
  ['King Charles III and Pope John Paul II', 'King Charles the third and Pope John Paul the second'],
  ['Act 3, Sc. 2', 'Act three, scene two'],
  ['1.234,56 in all', 'one thousand two hundred thirty-four point five six in all'],
  ['1.234 in all', 'one point two three four in all'],
])('%s', (text, expected) => {
  expect(normalizeText(text).text).toBe(expected)
})
