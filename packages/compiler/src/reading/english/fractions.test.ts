import { describe, expect, test } from 'vitest'
import { kindsOfNumbers, speakNumbers } from '../../test-support/speak-numbers.ts'

describe('parts of one', () => {
  test.each([
    ['1/2', 'one half'],
    ['1/3', 'one third'],
    ['2/3', 'two thirds'],
    ['1/4', 'one quarter'],
    ['3/4', 'three quarters'],
    ['2/5', 'two fifths'],
    ['5/8', 'five eighths'],
    ['1/10', 'one tenth'],
    ['3/10', 'three tenths'],
    ['3/16', 'three sixteenths'],
    ['7/32', 'seven thirty-seconds'],
    ['1/100', 'one hundredth'],
    ['3/2', 'three halves'],
    ['22/7', 'twenty-two sevenths'],
    ['1⁄2', 'one half'],
    ['-1/2', 'minus one half'],
    ['½', 'one half'],
    ['¼', 'one quarter'],
    ['¾', 'three quarters'],
    ['⅔', 'two thirds'],
    ['⅛', 'one eighth'],
    ['About 2/3 of them left.', 'About two thirds of them left'],
    ['1/2 cup of sugar', 'one half cup of sugar'],
    ['(3/4 full)', 'three quarters full'],
    ['He ate ¾, she ¼.', 'He ate three quarters she one quarter'],
    ['2/3rds', 'two thirds'],
    ['1/4th', 'one quarter'],
    ['9/10 of the time', 'nine tenths of the time'],
  ])('%s', (text, expected) => expect(speakNumbers(text)).toBe(expected))
})

describe('mixed', () => {
  test.each([
    ['2 1/2', 'two and a half'],
    ['1 1/4 cups', 'one and a quarter cups'],
    ['3 3/4', 'three and three quarters'],
    ['5 2/3', 'five and two thirds'],
    ['1½', 'one and a half'],
    ['2½ hours', 'two and a half hours'],
    ['2 ½', 'two and a half'],
    ['10¾', 'ten and three quarters'],
    ['2-1/2', 'two and a half'],
    ['-1 1/2', 'minus one and a half'],
    ['Add 1 1/2 cups of milk, then wait.', 'Add one and a half cups of milk then wait'],
  ])('%s', (text, expected) => expect(speakNumbers(text)).toBe(expected))
})

describe('in front of what they measure', () => {
  test.each([
    ['a 3/4-inch pipe', 'a three quarter-inch pipe'],
    ['a 1/2-mile walk', 'a half-mile walk'],
    ['a 1/4-pound burger', 'a one quarter-pound burger'],
    ['a 2/3-full glass', 'a two third-full glass'],
    ['a 5½-inch disk', 'a five and a half-inch disk'],
    ['a 2 1/2-year-old', 'a two and a half-year-old'],
    ['½-inch', 'half-inch'],
  ])('%s', (text, expected) => expect(speakNumbers(text)).toBe(expected))
})

describe('pairs that are no fraction', () => {
  test.each([
    ['open 24/7', 'open twenty-four seven'],
    ['50/50', 'fifty-fifty'],
    ['20/20 vision', 'twenty-twenty vision'],
    ['9/11', 'nine eleven'],
    ['in 3/4 time', 'in three four time'],
    ['in 6/8 time', 'in six eight time'],
    ['4/4 time', 'four four time'],
    ['I rated it 8/10', 'I rated it eight out of ten'],
    ['She scored 95/100.', 'She scored ninety-five out of one hundred'],
    ['10/10', 'ten out of ten'],
    ['A solid 4/5', 'A solid four fifths'],
    ['odds of 5/1', 'odds of five to one'],
    ['4.5/5 stars', 'four point five out of five stars'],
    ['120/80', 'one hundred twenty over eighty'],
    ['17/365', 'seventeen over three hundred sixty-five'],
  ])('%s', (text, expected) => expect(speakNumbers(text)).toBe(expected))
})

test.each(['and/or', 'km/h', 'A/B', '1/2/3', '/2', 'a/2'])('%s is left alone', (text) =>
  expect(kindsOfNumbers(text)).toEqual([]),
)

test('a whole number and its part are one token', () => {
  expect(kindsOfNumbers('(2 1/2)')).toEqual([['2 1/2', 'fraction']])
})
