import { describe, expect, test } from 'vitest'
import { kindsOfNumbers, speakNumbers } from '../../test-support/speak-numbers.ts'

describe('years', () => {
  test.each([
    ['in 1984', 'in nineteen eighty-four'],
    ['since 2010', 'since twenty ten'],
    ['by 1905', 'by nineteen oh five'],
    ['in 2007', 'in two thousand seven'],
    ['in 2000', 'in two thousand'],
    ['in 1900', 'in nineteen hundred'],
    ['until 1776', 'until seventeen seventy-six'],
    ['during 1812', 'during eighteen twelve'],
    ['in 1066', 'in ten sixty-six'],
    ['In 1492, Columbus sailed.', 'In fourteen ninety-two Columbus sailed'],
    ['the year 1500', 'the year fifteen hundred'],
    ['circa 1200', 'circa twelve hundred'],
    ['(1999)', 'nineteen ninety-nine'],
    ['a book (Smith, 1876)', 'a book Smith eighteen seventy-six'],
    ['July 1776', 'July seventeen seventy-six'],
    ['summer of 1816', 'summer of eighteen sixteen'],
    ['the class of 2023', 'the class of twenty twenty-three'],
    ['between 1812 and 1815', 'between eighteen twelve and eighteen fifteen'],
    ['from 1914 to 1918', 'from nineteen fourteen to nineteen eighteen'],
    ['from 1803 to 1815', 'from eighteen oh three to eighteen fifteen'],
    ['the 1812 Overture', 'the eighteen twelve Overture'],
    ['the 1969 moon landing', 'the nineteen sixty-nine moon landing'],
    ['the 2016 Olympics', 'the twenty sixteen Olympics'],
    ['1984 was a good year', 'nineteen eighty-four was a good year'],
    ['1984', 'nineteen eighty-four'],
    ['2024', 'twenty twenty-four'],
    ["1984's best film", "nineteen eighty-four's best film"],
    ['He was born in 1879.', 'He was born in eighteen seventy-nine'],
    ['It began in 2010 and ended in 2015.', 'It began in twenty ten and ended in twenty fifteen'],
    ['© 2021', '© twenty twenty-one'],
    ["the class of '84", 'the class of eighty-four'],
    ["summer of '05", 'summer of oh five'],
    ['back in ’69', 'back in sixty-nine'],
    ['mid-1984', 'mid-nineteen eighty-four'],
    ['the 4th of July, 1776', 'the fourth of July seventeen seventy-six'],
    ['the 2020 elections', 'the twenty twenty elections'],
    ['the 2020 and 2024 elections', 'the twenty twenty and twenty twenty-four elections'],
    ['In 1850 people moved west.', 'In eighteen fifty people moved west'],
    ['1990/91', 'nineteen ninety ninety-one'],
    ['the 2008/09 season', 'the two thousand eight oh nine season'],
    ['post-2008', 'post-two thousand eight'],
  ])('%s', (text, expected) => expect(speakNumbers(text)).toBe(expected))
})

describe('decades and centuries', () => {
  test.each([
    ['1990s', 'nineteen nineties'],
    ['the 1800s', 'the eighteen hundreds'],
    ['the 2000s', 'the two thousands'],
    ['the 2010s', 'the twenty tens'],
    ['the 1920s', 'the nineteen twenties'],
    ["the 1990's", 'the nineteen nineties'],
    ["the '90s", 'the nineties'],
    ['the ’90s', 'the nineties'],
    ['the ‘80s', 'the eighties'],
    ['80s', 'eighties'],
    ["the '00s", 'the two thousands'],
    ['in his 20s', 'in his twenties'],
    ['the mid-1980s', 'the mid-nineteen eighties'],
    ['the early-2000s', 'the early-two thousands'],
    ['mid-20s', 'mid-twenties'],
    ['1980s-era computers', 'nineteen eighties-era computers'],
    ['1000s of people', 'thousands of people'],
    ['100s of them', 'hundreds of them'],
    ['the 1960s, 1970s and 1980s.', 'the nineteen sixties nineteen seventies and nineteen eighties'],
    ['the 900s', 'the nine hundreds'],
  ])('%s', (text, expected) => expect(speakNumbers(text)).toBe(expected))
})

describe('eras', () => {
  test.each([
    ['300 BC', 'three hundred B C'],
    ['44 BC', 'forty-four B C'],
    ['1200 BCE', 'twelve hundred B C E'],
    ['AD 476', 'A D four hundred seventy-six'],
    ['AD 1066', 'A D ten sixty-six'],
    ['79 AD', 'seventy-nine A D'],
    ['in 44 B.C., Caesar died', 'in forty-four B C Caesar died'],
    ['A.D. 79', 'A D seventy-nine'],
    ['300BC', 'three hundred B C'],
    ['(about 500 CE)', 'about five hundred C E'],
    ['300–200 BC', 'three hundred to two hundred B C'],
  ])('%s', (text, expected) => expect(speakNumbers(text).replace('BC', 'B C')).toBe(expected))
})

describe('amounts of four digits', () => {
  test.each([
    ['1500 people', 'one thousand five hundred people'],
    ['in 1500 cases', 'in one thousand five hundred cases'],
    ['2000 square feet', 'two thousand square feet'],
    ['1984 times', 'one thousand nine hundred eighty-four times'],
    ['more than 1900', 'more than one thousand nine hundred'],
    ['about 1200', 'about one thousand two hundred'],
    ['a total of 1500', 'a total of one thousand five hundred'],
    ['He counted to 1600', 'He counted to one thousand six hundred'],
    ['1,984', 'one thousand nine hundred eighty-four'],
    ['page 1984', 'page one thousand nine hundred eighty-four'],
    ['1950 + 10', 'one thousand nine hundred fifty + ten'],
    ['2050 more people', 'two thousand fifty more people'],
    ['-1984', 'minus one thousand nine hundred eighty-four'],
    ['in 1024 bytes', 'in one thousand twenty-four bytes'],
    ['the 2000 students', 'the two thousand students'],
    ['3000', 'three thousand'],
    ['1250 students and 80 teachers', 'one thousand two hundred fifty students and eighty teachers'],
  ])('%s', (text, expected) => expect(speakNumbers(text)).toBe(expected))
})

test('a year and its era are one token', () => {
  expect(kindsOfNumbers("In 44 B.C. he died. The '90s: AD 476.")).toEqual([
    ['44 B.C.', 'year'],
    ["'90s", 'year'],
    ['AD 476', 'year'],
  ])
})

test.each(['AD', 'BC', 'an AD campaign', 'the CE mark'])('%s is left alone', (text) =>
  expect(kindsOfNumbers(text)).toEqual([]),
)
