import { expect, test } from 'vitest'
import { kindsOfNumbers, speakNumbers } from '../../test-support/speak-numbers.ts'

test.each([
  ['5%', 'five percent'],
  ['1%', 'one percent'],
  ['3.5 %', 'three point five percent'],
  ['0.5%', 'zero point five percent'],
  ['.5%', 'point five percent'],
  ['100%', 'one hundred percent'],
  ['1,000%', 'one thousand percent'],
  ['-5%', 'minus five percent'],
  ['+2.3%', 'plus two point three percent'],
  ['−10%', 'minus ten percent'],
  ['~20%', 'about twenty percent'],
  ['<1%', 'less than one percent'],
  ['10–20%', 'ten to twenty percent'],
  ['10-20%', 'ten to twenty percent'],
  ['5%-10%', 'five percent to ten percent'],
  ['5%–10%', 'five percent to ten percent'],
  ['10–20 %', 'ten to twenty percent'],
  ['10-20 %', 'ten to twenty percent'],
  ['between 5-10%', 'between five and ten percent'],
  ['1.5-2.5%', 'one point five to two point five percent'],
  ['2½%', 'two and a half percent'],
  ['1/2%', 'one half percent'],
  ['5 1/2%', 'five and a half percent'],
  ['5-1/2%', 'five and a half percent'],
  ['3,5%', 'three point five percent'],
  ['2‰', 'two per mille'],
  ['25 bps', 'twenty-five basis points'],
  ['25bps', 'twenty-five basis points'],
  ['1bp', 'one basis point'],
  ['50%+ of users', 'fifty percent plus of users'],
  ['5%-off sale', 'five percent off sale'],
  ['Sales rose 12%.', 'Sales rose twelve percent'],
  ['(up 3%, down 2 %)', 'up three percent down two percent'],
  ['5 % to 10 %', 'five percent to ten percent'],
  ['A 20% tip', 'A twenty percent tip'],
])('%s', (text, expected) => expect(speakNumbers(text)).toBe(expected))

test('a sign of its own belongs to the number', () => {
  expect(kindsOfNumbers('3.5 % and 10–20 %.')).toEqual([
    ['3.5 %', 'percent'],
    ['10–20 %', 'percent'],
  ])
})

test.each(['%', 'a%', '100%a', 'bps'])('%s is left alone', (text) => expect(kindsOfNumbers(text)).toEqual([]))
