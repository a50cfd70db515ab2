import { describe, expect, test } from 'vitest'
import { measureTokens, speakMeasures } from '../../test-support/speak-measures.ts'

describe('phones', () => {
  test.each([
    ['555-1234', 'five five five, one two three four'],
    ['at (555) 123-4567', 'at five five five, one two three, four five six seven'],
    ['(555)123-4567', 'five five five, one two three, four five six seven'],
    ['555-123-4567', 'five five five, one two three, four five six seven'],
    ['555.123.4567', 'five five five, one two three, four five six seven'],
    ['555 123 4567', 'five five five, one two three, four five six seven'],
    ['+1 555 123 4567', 'plus one, five five five, one two three, four five six seven'],
    ['+1 (555) 123-4567', 'plus one, five five five, one two three, four five six seven'],
    ['+1-555-123-4567', 'plus one, five five five, one two three, four five six seven'],
    ['1-555-123-4567', 'one, five five five, one two three, four five six seven'],
    ['1 (555) 123-4567', 'one, five five five, one two three, four five six seven'],
    ['1-800-555-0199', 'one eight hundred, five five five, zero one nine nine'],
    ['800-555-0199', 'eight hundred, five five five, zero one nine nine'],
    ['888-555-0199', 'eight eight eight, five five five, zero one nine nine'],
    ['1-800-FLOWERS', 'one eight hundred, flowers'],
    ['+44 20 7946 0958', 'plus four four, two zero, seven nine four six, zero nine five eight'],
    ['+44 (0)20 7946 0958', 'plus four four, zero, two zero, seven nine four six, zero nine five eight'],
    ['+442079460958', 'plus four four, two zero seven, nine four six, zero nine five eight'],
    ['+33 1 42 68 53 00', 'plus three three, one, four two, six eight, five three, zero zero'],
    ['+49 30 901820', 'plus four nine, three zero, nine zero one, eight two zero'],
    ['+353 1 234 5678', 'plus three five three, one, two three four, five six seven eight'],
    ['+15551234567', 'plus one, five five five, one two three, four five six seven'],
    ['00 44 20 7946 0958', 'zero zero, four four, two zero, seven nine four six, zero nine five eight'],
    ['020 7946 0958', 'zero two zero, seven nine four six, zero nine five eight'],
    ['at (020) 7946 0958', 'at zero two zero, seven nine four six, zero nine five eight'],
    ['07700 900123', 'zero seven seven zero zero, nine zero zero, one two three'],
    ['555-1234 x123', 'five five five, one two three four, extension one two three'],
    ['555-123-4567 ext. 89', 'five five five, one two three, four five six seven, extension eight nine'],
    ['at (555) 123-4567, ext 12', 'at five five five, one two three, four five six seven, extension one two'],
    ['ext. 123', 'extension one two three'],
    ['Call 911.', 'Call nine one one'],
    ['call 911 now', 'call nine one one now'],
    ['dial 999', 'dial nine nine nine'],
    ['a 911 call', 'a nine one one call'],
    ['9-1-1', 'nine one one'],
    ['Call me at 5551234567.', 'Call me at five five five, one two three, four five six seven'],
    ['Call (555) 123-4567.', 'Call five five five, one two three, four five six seven'],
    ['My number is 555-1234, ask for Bob.', 'My number is five five five, one two three four ask for Bob'],
    ['Phone: 555.1234', 'Phone five five five, one two three four'],
    ['(call 555-1234)', 'call five five five, one two three four'],
    ['ISBN 978-3-16-148410-0', 'ISBN nine seven eight, three, one six, one four eight four one zero, zero'],
    ['123-45-6789', 'one two three, four five, six seven eight nine'],
    ['4111 1111 1111 1111', 'four one one one, one one one one, one one one one, one one one one'],
  ])('%s', (text, expected) => expect(speakMeasures(text)).toBe(expected))
})

describe('no phones', () => {
  test.each([
    ['100-1000 people', 'one hundred to one thousand people'],
    ['pages 100-1000', 'pages one hundred to one thousand'],
    ['911 people', 'nine hundred eleven people'],
    ['2024-2025', 'twenty twenty-four to twenty twenty-five'],
    ['10-20', 'ten to twenty'],
    ['a Porsche 911', 'a Porsche nine eleven'],
    ['+5', 'plus five'],
    ['555.1234', 'five hundred fifty-five point one two three four'],
  ])('%s', (text, expected) => expect(speakMeasures(text)).toBe(expected))
})

test('the area in parentheses is part of the token', () => {
  const [, token] = measureTokens('Call (555) 123-4567 now')
  expect(token).toMatchObject({
    text: '(555) 123-4567',
    kind: 'phone',
    source: [5, 19],
    punctuationBefore: '',
  })
})
