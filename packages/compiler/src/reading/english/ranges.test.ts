import { describe, expect, test } from 'vitest'
import { kindsOfNumbers, speakNumbers } from '../../test-support/speak-numbers.ts'

describe('numbers', () => {
  test.each([
    ['10-20', 'ten to twenty'],
    ['10–20', 'ten to twenty'],
    ['10—20', 'ten to twenty'],
    ['10 – 20', 'ten to twenty'],
    ['10 - 20', 'ten to twenty'],
    ['10‑20', 'ten to twenty'],
    ['pages 3–7', 'pages three to seven'],
    ['ages 5-7', 'ages five to seven'],
    ['100-1000', 'one hundred to one thousand'],
    ['1,000–2,000', 'one thousand to two thousand'],
    ['1.5-2.5', 'one point five to two point five'],
    ['10-20k', 'ten to twenty thousand'],
    ['10k-20k', 'ten thousand to twenty thousand'],
    ['5–10 million', 'five to ten million'],
    ['5-10-minute breaks', 'five to ten-minute breaks'],
    ['5–10-minute breaks', 'five to ten-minute breaks'],
    ['18-24-year-olds', 'eighteen to twenty-four-year-olds'],
    ['-5-10', 'minus five to ten'],
    ['between 10-20 people', 'between ten and twenty people'],
    ['It takes 2-3 days.', 'It takes two to three days'],
    ['(see pages 12–15)', 'see pages twelve to fifteen'],
    ['from 9-5', 'from nine to five'],
    ['1500-2000 calories', 'one thousand five hundred to two thousand calories'],
    ['a 50-50 chance', 'a fifty-fifty chance'],
    ['3–4x', 'three to four times'],
    ['5-10+', 'five to ten plus'],
    ['24-7', 'twenty-four seven'],
    ['10 - 4 = 6', 'ten four = six'],
    ['pages 1100–1150', 'pages one thousand one hundred to one thousand one hundred fifty'],
  ])('%s', (text, expected) => expect(speakNumbers(text)).toBe(expected))
})

describe('years', () => {
  test.each([
    ['1914–1918', 'nineteen fourteen to nineteen eighteen'],
    ['1914-18', 'nineteen fourteen to eighteen'],
    ['2019-20', 'twenty nineteen to twenty'],
    ['2008-09', 'two thousand eight to oh nine'],
    ['1999-2000', 'nineteen ninety-nine to two thousand'],
    ['the 1939–1945 war', 'the nineteen thirty-nine to nineteen forty-five war'],
    ['(1879–1955)', 'eighteen seventy-nine to nineteen fifty-five'],
    ['1998–present', 'nineteen ninety-eight to present'],
    ['2010-present', 'twenty ten to present'],
    ['the 1990s-2000s', 'the nineteen nineties to two thousands'],
    ['the 1980s–1990s', 'the nineteen eighties to nineteen nineties'],
    ["the '60s-'70s", 'the sixties to seventies'],
    ["the '60s–'70s", 'the sixties to seventies'],
    ['her 20s-30s', 'her twenties to thirties'],
    ['the 2020-2021 season', 'the twenty twenty to twenty twenty-one season'],
  ])('%s', (text, expected) => expect(speakNumbers(text)).toBe(expected))
})

describe('scores', () => {
  test.each([
    ['won 3-2', 'won three to two'],
    ['won 21-14', 'won twenty-one to fourteen'],
    ['They lost 0–3.', 'They lost zero to three'],
    ['a 3-2 victory', 'a three to two victory'],
    ['a 2-2 draw', 'a two to two draw'],
    ['beat them 100-98', 'beat them one hundred to ninety-eight'],
    ['a 10-6 record', 'a ten and six record'],
    ['led 20–20', 'led twenty to twenty'],
    ['odds of 5-1', 'odds of five to one'],
    ['a 5-4 decision', 'a five to four decision'],
  ])('%s', (text, expected) => expect(speakNumbers(text)).toBe(expected))
})

describe('ratios', () => {
  test.each([
    ['3:1', 'three to one'],
    ['16:9', 'sixteen to nine'],
    ['1:1000', 'one to one thousand'],
    ['1:10,000', 'one to ten thousand'],
    ['1:2:3', 'one to two to three'],
    ['a ratio of 2.5:1', 'a ratio of two point five to one'],
    ['Ratio 3:1', 'Ratio three to one'],
    ['We won 3:1.', 'We won three to one'],
    ['John 3:5 says', 'John three five says'],
    ['Germany 3:1 Brazil', 'Germany three to one Brazil'],
  ])('%s', (text, expected) => expect(speakNumbers(text)).toBe(expected))
})

test('kinds tell ranges, scores and ratios apart', () => {
  expect(kindsOfNumbers('10–20, 3:1; they won 3-2, odds 5-1')).toEqual([
    ['10–20', 'range'],
    ['3:1', 'ratio'],
    ['3-2', 'score'],
    ['5-1', 'ratio'],
  ])
})

test.each([
  ['a word - 10', 'a word ten'],
  ['10 — a lot', 'ten a lot'],
  ['We had 10 – not 20', 'We had ten not twenty'],
  ['555-12345', 'five five five one two three four five'],
  ['in 2010 – 20 people came', 'in twenty ten twenty people came'],
  ['a-b', 'a-b'],
])('%s is no range', (text, expected) => expect(speakNumbers(text)).toBe(expected))
