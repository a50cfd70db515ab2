import { describe, expect, test } from 'vitest'
import { measureTokens, sentencesOf, speakMeasures } from '../../test-support/speak-measures.ts'

describe('the month first', () => {
  test.each([
    ['January 5, 2024', 'January fifth, twenty twenty-four'],
    ['January 5 2024', 'January fifth, twenty twenty-four'],
    ['January 5th, 2024', 'January fifth, twenty twenty-four'],
    ['Jan. 5, 2024', 'January fifth, twenty twenty-four'],
    ['Jan 5, 2024', 'January fifth, twenty twenty-four'],
    ['Jan. 5', 'January fifth'],
    ['Jan 5th', 'January fifth'],
    ['JAN 5', 'January fifth'],
    ['january 5', 'January fifth'],
    ['Sept. 22, 1862', 'September twenty-second, eighteen sixty-two'],
    ['Sep 3', 'September third'],
    ['Dec. 31, 1999', 'December thirty-first, nineteen ninety-nine'],
    ['July 4, 1776', 'July fourth, seventeen seventy-six'],
    ['June 6, 1944', 'June sixth, nineteen forty-four'],
    ['March 1, 2000', 'March first, two thousand'],
    ['March 3, 2007', 'March third, two thousand seven'],
    ['April 15, 1905', 'April fifteenth, nineteen oh five'],
    ['October 12, 1492', 'October twelfth, fourteen ninety-two'],
    ['February 29', 'February twenty-ninth'],
    ['January the 5th', 'January fifth'],
    ["May 5 '68", 'May fifth, sixty-eight'],
    ['May-5-2024', 'May fifth, twenty twenty-four'],
    [
      'He was born on January 5, 2024, in Paris.',
      'He was born on January fifth, twenty twenty-four in Paris',
    ],
    ['It ended (May 8, 1945).', 'It ended May eighth, nineteen forty-five'],
    ['"Dec. 25," she said.', 'December twenty-fifth she said'],
    ["January 6's events", "January sixth's events"],
    ['the September 11 attacks', 'the September eleventh attacks'],
    ['On May 5 people gathered.', 'On May fifth people gathered'],
    ['on may 5', 'on May fifth'],
    ['by march 3', 'by March third'],
    ['Monday, Jan 5', 'Monday January fifth'],
    ['Monday, January 5, 2024', 'Monday January fifth, twenty twenty-four'],
    ['Mon. Jan. 5', 'Monday January fifth'],
    ['Thu, Feb 29, 2024', 'Thursday February twenty-ninth, twenty twenty-four'],
    ['Dec 25 at 5 pm', 'December twenty-fifth at five P M'],
    ['Dec 25, 10:30', 'December twenty-fifth ten thirty'],
  ])('%s', (text, expected) => expect(speakMeasures(text)).toBe(expected))
})

describe('the day first', () => {
  test.each([
    ['5 January 2024', 'the fifth of January, twenty twenty-four'],
    ['5 Jan 2024', 'the fifth of January, twenty twenty-four'],
    ['5 May', 'the fifth of May'],
    ['5th of May', 'fifth of May'],
    ['the 5th of May', 'the fifth of May'],
    ['4th of July, 1776', 'fourth of July, seventeen seventy-six'],
    ['5th January 2024', 'the fifth of January, twenty twenty-four'],
    ['on 22 November 1963', 'on the twenty-second of November, nineteen sixty-three'],
    ['5-Jan-2024', 'the fifth of January, twenty twenty-four'],
    ['10-Jan-24', 'the tenth of January, twenty twenty-four'],
    ['Friday 13 October', 'Friday the thirteenth of October'],
    ['the 4th', 'the fourth'],
    ['5-7 May 2024', 'the fifth to seventh of May, twenty twenty-four'],
    ['5–7 May', 'the fifth to seventh of May'],
    ['5 May – 7 June', 'the fifth of May to the seventh of June'],
  ])('%s', (text, expected) => expect(speakMeasures(text)).toBe(expected))
})

describe('from one to another', () => {
  test.each([
    ['January 5-7', 'January fifth to seventh'],
    ['January 5–7, 2024', 'January fifth to seventh, twenty twenty-four'],
    ['Jan 30 – Feb 2', 'January thirtieth to February second'],
    ['Jan. 30–Feb. 2, 2024', 'January thirtieth to February second, twenty twenty-four'],
    ['June 10 and 11', 'June tenth and eleventh'],
    ['June 10 to 12', 'June tenth to twelfth'],
    ['Mar–Apr', 'March to April'],
    ['Mar-Apr 2024', 'March to April twenty twenty-four'],
    ['January–March', 'January to March'],
    ['Jan 2020 – Dec 2021', 'January twenty twenty to December twenty twenty-one'],
    ['Jan/Feb 2024', 'January February twenty twenty-four'],
    ['between May 5 and June 7', 'between May fifth and June seventh'],
    ['1/5/24–1/7/24', 'January fifth, twenty twenty-four to January seventh, twenty twenty-four'],
    ['Mon–Fri', 'Monday to Friday'],
    ['Mon-Fri', 'Monday to Friday'],
    ['MON-FRI', 'Monday to Friday'],
    ['Monday–Friday', 'Monday to Friday'],
    ['Monday-Friday', 'Monday to Friday'],
    ['Sat & Sun', 'Sat & Sun'],
    ['Tue/Thu', 'Tuesday, Thursday'],
    ['open Mon.–Fri. 9 a.m.', 'open Monday to Friday nine A M'],
  ])('%s', (text, expected) => expect(speakMeasures(text)).toBe(expected))
})

describe('months and years', () => {
  test.each([
    ['May 2024', 'May twenty twenty-four'],
    ['in May 1945', 'in May nineteen forty-five'],
    ['Sept. 2023', 'September twenty twenty-three'],
    ['Jan 2024', 'January twenty twenty-four'],
    ['January, 2024', 'January twenty twenty-four'],
    ["January '24", 'January twenty-four'],
    ['January ’05', 'January oh five'],
    ['In March 2020 everything closed.', 'In March twenty twenty everything closed'],
    ['since Dec 2019', 'since December twenty nineteen'],
    ['in Sept', 'in September'],
    ['late Nov. that year', 'late November that year'],
    ['in Jan. we met', 'in January we met'],
    ['Q3 2024', 'Q three twenty twenty-four'],
    ['Q3', 'Q three'],
    ["Q4 '23", 'Q four twenty-three'],
    ['Q1–Q3', 'Q one to Q three'],
    ['Q2 FY24', 'Q two fiscal year twenty-four'],
    ['FY24', 'fiscal year twenty-four'],
    ['FY2024', 'fiscal year twenty twenty-four'],
    ['H1 2024', 'H one twenty twenty-four'],
    ["in Q3's results", "in Q three's results"],
  ])('%s', (text, expected) => expect(speakMeasures(text)).toBe(expected))
})

describe('in digits', () => {
  test.each([
    ['3/4/2024', 'March fourth, twenty twenty-four'],
    ['03/04/2024', 'March fourth, twenty twenty-four'],
    ['1/5/24', 'January fifth, twenty twenty-four'],
    ['12/31/99', 'December thirty-first, nineteen ninety-nine'],
    ['25/12/2024', 'December twenty-fifth, twenty twenty-four'],
    ['31/1/24', 'January thirty-first, twenty twenty-four'],
    ['2024-01-05', 'January fifth, twenty twenty-four'],
    ['2024/01/05', 'January fifth, twenty twenty-four'],
    ['05.01.2024', 'January fifth, twenty twenty-four'],
    ['24.12.2023', 'December twenty-fourth, twenty twenty-three'],
    ['5.1.2024', 'January fifth, twenty twenty-four'],
    ['01-05-2024', 'January fifth, twenty twenty-four'],
    ['on 3/4', 'on March fourth'],
    ['by 12/25', 'by December twenty-fifth'],
    ['due 6/30.', 'due June thirtieth'],
    ['Deadline: 12/31', 'Deadline December thirty-first'],
    ['the week of 3/4', 'the week of March fourth'],
    ['The party is on 3/4 (Monday).', 'The party is on March fourth Monday'],
    ['Monday 1/5', 'Monday January fifth'],
    ['Mon, 1/5', 'Monday January fifth'],
    ['Date: 3/4', 'Date March fourth'],
    ['from 6/1 to 6/15', 'from June first to June fifteenth'],
    ['on 25/12', 'on December twenty-fifth'],
    ['7/2024', 'July twenty twenty-four'],
    ['2024-01', 'January twenty twenty-four'],
    ['2024-01-05T10:05:00Z', 'January fifth, twenty twenty-four at ten oh five U T C'],
    [
      '2024-01-05T14:30:15+02:00',
      'January fifth, twenty twenty-four at fourteen thirty and fifteen seconds U T C plus two',
    ],
    ['2024-01-05T10:05', 'January fifth, twenty twenty-four at ten oh five'],
    ['2024-01-05 10:05', 'January fifth, twenty twenty-four ten oh five'],
    ['(1/5/24)', 'January fifth, twenty twenty-four'],
    ['On 1/5/24, he left.', 'On January fifth, twenty twenty-four he left'],
  ])('%s', (text, expected) => expect(speakMeasures(text)).toBe(expected))
})

describe('days of the week', () => {
  test.each([
    ['on Tue', 'on Tuesday'],
    ['by Wed.', 'by Wednesday'],
    ['Thurs. 9 a.m.', 'Thursday nine A M'],
    ['next Fri', 'next Friday'],
    ['Sat 10:30', 'Saturday ten thirty'],
    ['Sun., May 5', 'Sunday May fifth'],
    ['every Sat and Sun', 'every Saturday and Sun'],
  ])('%s', (text, expected) => expect(speakMeasures(text)).toBe(expected))
})

describe('no dates', () => {
  test.each([
    ['may 5 people come?', 'may five people come'],
    ['They may 5 times try.', 'They may five times try'],
    ['May 5 people come?', 'May five people come'],
    ['In May 5 people came.', 'In May five people came'],
    ['We march 5 miles.', 'We march five miles'],
    ['March 5 km', 'March five kilometers'],
    ['3/4', 'three quarters'],
    ['3/4 of the cake', 'three quarters of the cake'],
    ['on 3/4 of the days', 'on three quarters of the days'],
    ['cut by 3/4', 'cut by three quarters'],
    ['13/14', 'thirteen fourteenths'],
    ['Feb. 30', 'February thirty'],
    ['the Sun.', 'the Sun'],
    ['He sat 5 hours.', 'He sat five hours'],
    ['Jan said hello.', 'Jan said hello'],
    ['May I come?', 'May I come'],
    ['the 2004-05 season', 'the two thousand four to oh five season'],
    ['On May 5, 2000 people came.', 'On May fifth two thousand people came'],
    ['24/7', 'twenty-four seven'],
    ['June 10 and 20 people', 'June tenth and twenty people'],
    ['May 5 p.m. traffic', 'May five P M traffic'],
  ])('%s', (text, expected) => expect(speakMeasures(text)).toBe(expected))
})

test('a stop behind a short name ends a sentence only where one begins', () => {
  expect(sentencesOf('We met in Jan. The snow fell.')).toEqual(['We met in January', 'The snow fell'])
  expect(sentencesOf('We met in Jan. and left.')).toEqual(['We met in January and left'])
  expect(sentencesOf('It was Jan. 5. Then he left.')).toEqual(['It was January fifth', 'Then he left'])
})

test('a date is one token with its place in the text', () => {
  const [, token] = measureTokens('On Jan. 5, 2024, we met.')
  expect(token).toMatchObject({ text: 'Jan. 5, 2024', kind: 'date', source: [3, 15], punctuationAfter: ',' })
})
