import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kindsOfNumbers, numberTokens, speakNumbers } from '../../test-support/speak-numbers.ts'

describe('amounts', () => {
  test.each([
    ['0', 'zero'],
    ['7', 'seven'],
    ['13', 'thirteen'],
    ['21', 'twenty-one'],
    ['100', 'one hundred'],
    ['105', 'one hundred five'],
    ['342', 'three hundred forty-two'],
    ['1,000', 'one thousand'],
    ['1,234', 'one thousand two hundred thirty-four'],
    ['3456', 'three thousand four hundred fifty-six'],
    ['10,000', 'ten thousand'],
    ['12345', 'twelve thousand three hundred forty-five'],
    ['1,000,000', 'one million'],
    ['1,234,567', 'one million two hundred thirty-four thousand five hundred sixty-seven'],
    ['7,000,000,000', 'seven billion'],
    ['5000000000000', 'five trillion'],
    ["1'000'000", 'one million'],
    ['1.000.000', 'one million'],
    ['1,00,000', 'one hundred thousand'],
    ['10 000', 'ten thousand'],
    ['1 234 567', 'one million two hundred thirty-four thousand five hundred sixty-seven'],
    ['-5', 'minus five'],
    ['−12', 'minus twelve'],
    ['+3', 'plus three'],
    ['±2', 'plus or minus two'],
    ['~300', 'about three hundred'],
    ['<10', 'less than ten'],
    ['>1,000', 'more than one thousand'],
    ['≥5', 'at least five'],
    ['It took 3 hours', 'It took three hours'],
    ['(12)', 'twelve'],
    ['“42,” he said.', 'forty-two he said'],
    ['In all, 1,500 people came.', 'In all one thousand five hundred people came'],
    ['The answer is 42.', 'The answer is forty-two'],
    ['He has 3 cats, 2 dogs and 1 bird.', 'He has three cats two dogs and one bird'],
    ['1, 2, 3', 'one two three'],
    ['Take the numbers 300 400 500', 'Take the numbers three hundred four hundred five hundred'],
    ['rooms 101 500', 'rooms one hundred one five hundred'],
  ])('%s', (text, expected) => expect(speakNumbers(text)).toBe(expected))
})

describe('decimals', () => {
  test.each([
    ['3.14', 'three point one four'],
    ['0.5', 'zero point five'],
    ['.5', 'point five'],
    ['3.0', 'three point zero'],
    ['10.05', 'ten point zero five'],
    ['-2.75', 'minus two point seven five'],
    ['1,234.5', 'one thousand two hundred thirty-four point five'],
    ['3.14159', 'three point one four one five nine'],
    ['Pi is about 3.14.', 'Pi is about three point one four'],
    ['a 4.0 average', 'a four point zero average'],
    ['-.25', 'minus point two five'],
  ])('%s', (text, expected) => expect(speakNumbers(text)).toBe(expected))
})

describe('thousands and more in a word or a letter', () => {
  test.each([
    ['3.5 million', 'three point five million'],
    ['2 billion people', 'two billion people'],
    ['20k', 'twenty thousand'],
    ['20K', 'twenty thousand'],
    ['1.5M', 'one point five million'],
    ['7B parameters', 'seven billion parameters'],
    ['2.3bn', 'two point three billion'],
    ['100k+ users', 'one hundred thousand plus users'],
    ['It has 10K followers.', 'It has ten thousand followers'],
    ['a 4K screen', 'a four K screen'],
    ['ran a 5K', 'ran a five K'],
    ['the 10K race', 'the ten K race'],
    ['5K followers', 'five thousand followers'],
    ['1.2 trillion', 'one point two trillion'],
    ['500 thousand', 'five hundred thousand'],
    ['a 3.5-million-year-old rock', 'a three point five-million-year-old rock'],
    ['apartment 2B', 'apartment 2B'],
  ])('%s', (text, expected) => expect(speakNumbers(text)).toBe(expected))
})

describe('digit by digit', () => {
  test.each([
    ['007', 'zero zero seven'],
    ['Agent 007.', 'Agent zero zero seven'],
    ['05', 'zero five'],
    ['00', 'zero zero'],
    ['4111111111111111', 'four one one one one one one one one one one one one one one one'],
    ['The PIN is 1234', 'The PIN is one two three four'],
    ['Your code: 482913', 'Your code four eight two nine one three'],
    ['account number 55512', 'account number five five five one two'],
    ['error 404', 'error four zero four'],
    ['Call 911!', 'Call nine one one'],
    ['a 911 call', 'a nine one one call'],
    ['a Porsche 911', 'a Porsche nine eleven'],
    ['911 was called', 'nine one one was called'],
    ['911 people', 'nine hundred eleven people'],
    ['Flight 370', 'Flight three seventy'],
    ['in Room 101', 'in Room one oh one'],
    ['Route 66', 'Route sixty-six'],
    ['code 5', 'code five'],
    ['12-345678', 'twelve three four five six seven eight'],
    ['4-4-2', 'four four two'],
    ['1,2,3', 'one two three'],
  ])('%s', (text, expected) => expect(speakNumbers(text)).toBe(expected))
})

describe('with something attached', () => {
  test.each([
    ['a 10-year-old boy', 'a ten-year-old boy'],
    ['a 24-hour clock', 'a twenty-four-hour clock'],
    ['a 3.5-inch disk', 'a three point five-inch disk'],
    ['one 1,500-page book', 'one one thousand five hundred-page book'],
    ['the 1500-meter race', 'the one thousand five hundred-meter race'],
    ['1-on-1', 'one-on-one'],
    ['2-for-1', 'two-for-one'],
    ['3-D', 'three D'],
    ['7-Eleven', 'seven-Eleven'],
    ['top-10 list', 'top-ten list'],
    ['under-21 team', 'under-twenty-one team'],
    ['20-something', 'twenty-something'],
    ['a -5-degree night', 'a minus five-degree night'],
    ['a 1984-registered car', 'a nineteen eighty-four-registered car'],
    ['#1', 'number one'],
    ['We are #1!', 'We are number one'],
    ['50+ people', 'fifty plus people'],
    ['10x faster', 'ten times faster'],
    ['1.5x', 'one point five times'],
    ['747s', 'seven hundred forty-sevens'],
    ['the 49ers', 'the forty-niners'],
    ['the 76ers', 'the seventy-sixers'],
    ['two 6s', 'two sixes'],
    ["two 5's", 'two fives'],
    ['a 2x4', 'a two by four'],
    ['1920x1080', 'nineteen twenty by ten eighty'],
    ['1080p video', 'ten eighty P video'],
    ['3 x 5 cards', 'three by five cards'],
    ['4×6', 'four by six'],
  ])('%s', (text, expected) => expect(speakNumbers(text)).toBe(expected))
})

test.each([
  'MP3',
  'B2B',
  '3D',
  'COVID-19',
  'F-16',
  'H2O',
  'v2',
  '#tag',
  '12V',
  'x',
  'well-known',
  '5G',
  '2B2',
])('%s is left alone', (text) => expect(kindsOfNumbers(text)).toEqual([]))

test('the sign belongs to the token, and other punctuation does not', () => {
  expect(kindsOfNumbers('(-5), 3.5, 007')).toEqual([
    ['-5', 'cardinal'],
    ['3.5', 'decimal'],
    ['007', 'digits'],
  ])
})

test('however long a row of digits is, it is said', () => {
  expect(speakNumbers('7'.repeat(200)).split(' ')).toHaveLength(200)
})

test('whatever stands in a text, tokens keep their place in it', () => {
  const part = fc.constantFrom(
    ...'1 2 0 9 19 20 1984 000 . , - – / : % $ € ( ) I V X ½ k M s th a in Part Henry'.split(' '),
    ' ',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join('')
      for (const token of numberTokens(text)) {
        expect(text.slice(...token.source)).toBe(token.text)
        expect(token.spokenAs).not.toBe('')
        expect(token.spokenAs ?? '').not.toMatch(/undefined|null|NaN|^ | $| {2}/)
      }
    }),
    { numRuns: 2000 },
  )
})
