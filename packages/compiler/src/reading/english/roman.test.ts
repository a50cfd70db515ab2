import { describe, expect, test } from 'vitest'
import { kindsOfNumbers, speakNumbers } from '../../test-support/speak-numbers.ts'
import { romanValue } from './roman.ts'

describe('numbers of things', () => {
  test.each([
    ['Chapter IV', 'Chapter four'],
    ['chapter XII', 'chapter twelve'],
    ['Chapter I', 'Chapter one'],
    ['Part III', 'Part three'],
    ['Part I of the book', 'Part one of the book'],
    ['Act V, Scene II', 'Act five Scene two'],
    ['Volume X', 'Volume ten'],
    ['World War I', 'World War one'],
    ['World War I was long', 'World War one was long'],
    ['World War II', 'World War two'],
    ['World War II-era planes', 'World War two-era planes'],
    ['WWII', 'World War two'],
    ['WWI', 'World War one'],
    ['Super Bowl LVIII', 'Super Bowl fifty-eight'],
    ['Super Bowl XL', 'Super Bowl forty'],
    ['Super Bowl XXX', 'Super Bowl thirty'],
    ['Super Bowl L', 'Super Bowl L'],
    ['Type II', 'Type two'],
    ['a type I error', 'a type one error'],
    ['type II diabetes', 'type two diabetes'],
    ['phase III trials', 'phase three trials'],
    ['stage IV cancer', 'stage four cancer'],
    ['Rocky II', 'Rocky two'],
    ['Final Fantasy VII', 'Final Fantasy seven'],
    ['Vatican II', 'Vatican two'],
    ['Psalm CXIX', 'Psalm one hundred nineteen'],
    ['page iv', 'page four'],
    ['chapter xii', 'chapter twelve'],
    ['Parts II and III', 'Parts two and three'],
    ['Parts I and II', 'Parts one and two'],
    ['Chapters I–IV', 'Chapters one to four'],
    ['Chapters II-IV', 'Chapters two to four'],
    ['Articles V–VII', 'Articles five to seven'],
    ['See Chapter IX.', 'See Chapter nine'],
    ['(Part II)', 'Part two'],
    ['Article III, Section II', 'Article three Section two'],
    ['III', 'three'],
  ])('%s', (text, expected) => expect(speakNumbers(text)).toBe(expected))
})

describe('bearers of a name', () => {
  test.each([
    ['Henry VIII', 'Henry the eighth'],
    ["Henry VIII's wives", "Henry the eighth's wives"],
    ['Louis XIV', 'Louis the fourteenth'],
    ['King Louis XVI was', 'King Louis the sixteenth was'],
    ['Queen Elizabeth II', 'Queen Elizabeth the second'],
    ['Elizabeth I', 'Elizabeth the first'],
    ['Elizabeth I was queen', 'Elizabeth the first was queen'],
    ["Charles I's reign", "Charles the first's reign"],
    ['Pope John Paul II', 'Pope John Paul the second'],
    ['Pope Pius X', 'Pope Pius the tenth'],
    ['Benedict XVI', 'Benedict the sixteenth'],
    ['George V', 'George the fifth'],
    ['Mr Smith III', 'Mr Smith the third'],
    ['King Zorbus IV', 'King Zorbus the fourth'],
    ['William Howard Taft III', 'William Howard Taft the third'],
    ['William Gates III', 'William Gates the third'],
    ['Catherine II, called the Great', 'Catherine the second called the Great'],
  ])('%s', (text, expected) => expect(speakNumbers(text)).toBe(expected))
})

describe('ranks and years', () => {
  test.each([
    ['the XXI century', 'the twenty-first century'],
    ['the XIX Century', 'the nineteenth Century'],
    ['the III Corps', 'the third Corps'],
    ['the XVIIth century', 'the seventeenth century'],
    ['Louis the XIV', 'Louis the fourteenth'],
    ['MMXX', 'twenty twenty'],
    ['MCMXCIV', 'nineteen ninety-four'],
    ['Copyright MMXXIV', 'Copyright twenty twenty-four'],
  ])('%s', (text, expected) => expect(speakNumbers(text)).toBe(expected))
})

test.each([
  'I',
  'I am here',
  'The part I like',
  'The stage I work on',
  'For my part I think so',
  'the type I want',
  'Henry I think you are right',
  'MIX',
  'CD',
  'DVD',
  'a CD player',
  'five mm',
  'MM',
  'the IV drip',
  'Section C',
  'Vitamin C',
  'Class D',
  'Malcolm X',
  'Plan C',
  'size XL',
  'DC',
  'XXX',
  'Washington DC',
  'MD',
  'Chapter MIX',
  'LCD',
  'Windows XP',
  'DIM the LIGHTS',
  'IIII',
  'civic mix',
  'vi is an editor',
  'the X factor',
  'V for victory',
])('no numeral in “%s”', (text) => {
  expect(kindsOfNumbers(text).filter(([, kind]) => kind === 'roman')).toEqual([])
})

test.each([
  ['I', 1],
  ['IV', 4],
  ['XLIX', 49],
  ['XCIX', 99],
  ['CDXLIV', 444],
  ['MCMXCIV', 1994],
  ['IIII', null],
  ['VX', null],
  ['', null],
  ['IC', null],
])('%s is worth %s', (text, value) => expect(romanValue(text)).toBe(value))
