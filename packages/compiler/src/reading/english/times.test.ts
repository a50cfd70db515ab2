import { describe, expect, test } from 'vitest'
import { measureTokens, sentencesOf, speakMeasures } from '../../test-support/speak-measures.ts'

describe('times of day', () => {
  test.each([
    ['10:05', 'ten oh five'],
    ['10:00', "ten o'clock"],
    ['12:00', "twelve o'clock"],
    ['9:30', 'nine thirty'],
    ['09:30', 'nine thirty'],
    ['23:15', 'twenty-three fifteen'],
    ['14:00', 'fourteen hundred'],
    ['0:30', 'zero thirty'],
    ['00:00', 'midnight'],
    ['14:05:30', 'fourteen oh five and thirty seconds'],
    ['10 a.m.', 'ten A M'],
    ['10 am', 'ten A M'],
    ['10am', 'ten A M'],
    ['10AM', 'ten A M'],
    ['10 A.M.', 'ten A M'],
    ['10:30pm', 'ten thirty P M'],
    ['10:30 PM', 'ten thirty P M'],
    ['10:00 a.m.', 'ten A M'],
    ['12:05 p.m.', 'twelve oh five P M'],
    ['10.30 pm', 'ten thirty P M'],
    ['2:05:30 PM', 'two oh five and thirty seconds P M'],
    ['at 5', 'at five'],
    ['at 10h30', 'at ten thirty'],
    ['noon', 'noon'],
    ["5 o'clock", "five o'clock"],
    ['7:45 PM PST', 'seven forty-five P M P S T'],
    ['8 p.m. ET', 'eight P M E T'],
    ['10:00 GMT', "ten o'clock G M T"],
    ['15:00 UTC', 'fifteen hundred U T C'],
    ['9:00 UTC+2', "nine o'clock U T C plus two"],
    ['UTC+2', 'U T C plus two'],
    ['GMT-5', 'G M T minus five'],
    ['UTC+05:30', 'U T C plus five thirty'],
    ['UTC−3', 'U T C minus three'],
    ['0800 hours', 'oh eight hundred hours'],
    ['at 1430 hours', 'at fourteen thirty hours'],
    ['The train leaves at 6:07.', 'The train leaves at six oh seven'],
    ['Meet me at 10:05, please.', 'Meet me at ten oh five please'],
    ['(10:30 a.m.)', 'ten thirty A M'],
    ['“7:15”', 'seven fifteen'],
    ['at 10 a.m. Monday', 'at ten A M Monday'],
    ['at 10 a.m. Eastern time', 'at ten A M Eastern time'],
    ['John 3:16', 'John three sixteen'],
    ['around 5:30ish', 'around five thirty-ish'],
    ['Call before 9:00 p.m. or after 8:00 a.m.', 'Call before nine P M or after eight A M'],
  ])('%s', (text, expected) => expect(speakMeasures(text)).toBe(expected))
})

describe('from one to another', () => {
  test.each([
    ['10am-2pm', 'ten A M to two P M'],
    ['10am–2pm', 'ten A M to two P M'],
    ['10-11 am', 'ten to eleven A M'],
    ['9:30–11:00 a.m.', 'nine thirty to eleven A M'],
    ['10 a.m.–2 p.m.', 'ten A M to two P M'],
    ['10 a.m. - 2 p.m.', 'ten A M to two P M'],
    ['9:00-17:00', "nine o'clock to seventeen hundred"],
    ['between 9-10am', 'between nine and ten A M'],
    ['9–10:30', 'nine to ten thirty'],
    ['from 9 a.m. to 5 p.m. EST', 'from nine A M to five P M E S T'],
    ['2-3 p.m. PST', 'two to three P M P S T'],
  ])('%s', (text, expected) => expect(speakMeasures(text)).toBe(expected))
})

describe('no times', () => {
  test.each([
    ['16:9', 'sixteen to nine'],
    ['a ratio of 1:50', 'a ratio of one to fifty'],
    ['the 16:10 aspect ratio', 'the sixteen to ten aspect ratio'],
    ['I am 10. Am I old?', 'I am ten Am I old'],
    ['At 10 am I late?', 'At ten am I late'],
    ['10.30', 'ten point three zero'],
    ['1500 hours of work', 'one thousand five hundred hours of work'],
    ['99:99', 'ninety-nine to ninety-nine'],
  ])('%s', (text, expected) => expect(speakMeasures(text)).toBe(expected))
})

describe('how long', () => {
  test.each([
    ['1h30', 'one hour thirty minutes'],
    ['1h 30m', 'one hour thirty minutes'],
    ['2h 15m', 'two hours fifteen minutes'],
    ['2h15m', 'two hours fifteen minutes'],
    ['1h 1m 1s', 'one hour one minute one second'],
    ['1 hr 30 min', 'one hour thirty minutes'],
    ['1 hr. 30 min.', 'one hour thirty minutes'],
    ['2 hrs, 5 mins', 'two hours five minutes'],
    ['3d 4h', 'three days four hours'],
    ['5m 30s', 'five minutes thirty seconds'],
    ['3 hrs', 'three hours'],
    ['1 hr', 'one hour'],
    ['5 min', 'five minutes'],
    ['1 min', 'one minute'],
    ['30 secs', 'thirty seconds'],
    ['6 mo.', 'six months'],
    ['3 yrs', 'three years'],
    ['2 wks', 'two weeks'],
    ['100 ms', 'one hundred milliseconds'],
    ['50 µs', 'fifty microseconds'],
    ['10ns', 'ten nanoseconds'],
    ['1.5s', 'one point five seconds'],
    ['90s', 'ninety seconds'],
    ['wait 90s', 'wait ninety seconds'],
    ['in 45s', 'in forty-five seconds'],
    ['a 30s timer', 'a thirty second timer'],
    ['1:23:45', 'one hour twenty-three minutes forty-five seconds'],
    ['in 2:03:59', 'in two hours three minutes fifty-nine seconds'],
    ['4:05 minutes', 'four minutes five seconds'],
    ['The video lasts 12:30.', 'The video lasts twelve minutes thirty seconds'],
    ['24/7', 'twenty-four seven'],
    ['open 24/7/365', 'open twenty-four seven three sixty-five'],
    ['10m ago', 'ten minutes ago'],
    ['2h ago', 'two hours ago'],
    ['a 15-min walk', 'a fifteen-minute walk'],
    ['10-15 min', 'ten to fifteen minutes'],
    ['10–15 mins', 'ten to fifteen minutes'],
    ['a 5 min break', 'a five minute break'],
    ['24h', 'twenty-four hours'],
    ['25yo', 'twenty-five-year-old'],
    ['7 y/o', 'seven-year-old'],
    ['the 24h race', 'the twenty-four hour race'],
    ['It took 5 min.', 'It took five minutes'],
    ['2 hrs. later', 'two hours later'],
    ['1/2 hr', 'one half hour'],
    ['1 1/2 hrs', 'one and a half hours'],
  ])('%s', (text, expected) => expect(speakMeasures(text)).toBe(expected))
})

describe('decades and plurals', () => {
  test.each([
    ['the 90s', 'the nineties'],
    ['in the early 60s', 'in the early sixties'],
    ['90s music', 'nineties music'],
    ['her 20s', 'her twenties'],
    ['the 1990s', 'the nineteen nineties'],
  ])('%s', (text, expected) => expect(speakMeasures(text)).toBe(expected))
})

test('the stop of a half of the day may end a sentence', () => {
  expect(sentencesOf('It opens at 10 a.m. The doors close at 5 p.m.')).toEqual([
    'It opens at ten A M',
    'The doors close at five P M',
  ])
  expect(sentencesOf('It opens at 10 a.m. on Monday.')).toEqual(['It opens at ten A M on Monday'])
  expect(sentencesOf('It opens at 10 a.m. Monday and closes.')).toEqual([
    'It opens at ten A M Monday and closes',
  ])
  expect(sentencesOf('Is it 10 a.m.? Yes.')).toEqual(['Is it ten A M', 'Yes'])
  expect(sentencesOf('At 10am. We left.')).toEqual(['At ten A M', 'We left'])
  expect(sentencesOf('It was 5 ft. Bob was taller.')).toEqual(['It was five feet', 'Bob was taller'])
})

test('the stop belongs to the token', () => {
  const [, token] = measureTokens('at 10 a.m., she')
  expect(token).toMatchObject({
    text: '10 a.m.',
    kind: 'time',
    punctuationAfter: ',',
    boundaryAfter: 'clause',
  })
})
