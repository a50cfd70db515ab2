import { describe, expect, test } from 'vitest'
import { measureTokens, sentencesOf, speakMeasures } from '../../test-support/speak-measures.ts'

describe('streets', () => {
  test.each([
    ['123 Main St.', 'one twenty-three Main Street'],
    ['123 Main St', 'one twenty-three Main Street'],
    ['123 Main Street', 'one twenty-three Main Street'],
    ['123 MAIN ST', 'one twenty-three MAIN Street'],
    ['1600 Pennsylvania Ave NW', 'sixteen hundred Pennsylvania Avenue Northwest'],
    ['1600 Pennsylvania Ave. N.W.', 'sixteen hundred Pennsylvania Avenue Northwest'],
    ['1005 Elm Rd', 'ten oh five Elm Road'],
    ['105 Oak Ln.', 'one oh five Oak Lane'],
    ['12 Park Pl', 'twelve Park Place'],
    ['100 Sunset Blvd', 'one hundred Sunset Boulevard'],
    ['2000 Ocean Dr.', 'two thousand Ocean Drive'],
    ['350 5th Ave', 'three fifty fifth Avenue'],
    ['350 Fifth Avenue', 'three fifty Fifth Avenue'],
    ['10 E 42nd St', 'ten East forty-second Street'],
    ['10 E. 42nd St.', 'ten East forty-second Street'],
    ['221B Baker St', 'two twenty-one B Baker Street'],
    ['123-125 Main St', 'one twenty-three to one twenty-five Main Street'],
    ['45-17 21st St', 'forty-five seventeen twenty-first Street'],
    ['1234 Martin Luther King Blvd', 'twelve thirty-four Martin Luther King Boulevard'],
    ['12345 Long Rd', 'twelve three forty-five Long Road'],
    ['1500 Broadway', 'fifteen hundred Broadway'],
    ['123 St. Charles Ave', 'one twenty-three St Charles Avenue'],
    ['on Main St. in town', 'on Main Street in town'],
    ['along 5th Ave today', 'along fifth Avenue today'],
    ['on Sunset Dr. near here', 'on Sunset Drive near here'],
    ['He lives at 123 Main St., Springfield.', 'He lives at one twenty-three Main Street Springfield'],
    ['(123 Main St)', 'one twenty-three Main Street'],
    ['E 42nd St', 'East forty-second Street'],
  ])('%s', (text, expected) => expect(speakMeasures(text)).toBe(expected))
})

describe('rooms, boxes, states and codes', () => {
  test.each([
    ['Apt 4B', 'apartment four B'],
    ['Apt. 4B', 'apartment four B'],
    ['Apt. 12', 'apartment twelve'],
    ['apt 305', 'apartment three oh five'],
    ['Suite 200', 'Suite two hundred'],
    ['Suite 350', 'Suite three fifty'],
    ['Ste. 1200', 'suite twelve hundred'],
    ['Room 101', 'Room one oh one'],
    ['Rm 12', 'room twelve'],
    ['3rd Fl', 'third floor'],
    ['Unit 5C', 'Unit five C'],
    ['P.O. Box 12', 'P O Box twelve'],
    ['PO Box 1234', 'P O Box twelve thirty-four'],
    ['P.O. Box 12345', 'P O Box one two three four five'],
    ['CA 94103', 'California nine four one zero three'],
    ['Springfield, IL 62704', 'Springfield Illinois six two seven zero four'],
    ['Springfield, IL 62704-1234', 'Springfield Illinois six two seven zero four, one two three four'],
    ['Springfield, Illinois 62704', 'Springfield Illinois six two seven zero four'],
    ['New York, NY 10001', 'New York New York one zero zero zero one'],
    ['Washington, DC 20001', 'Washington D C two zero zero zero one'],
    ['He lives in Austin, TX.', 'He lives in Austin Texas'],
    ['in Portland, OR, today', 'in Portland Oregon today'],
    ['in Baltimore, MD', 'in Baltimore Maryland'],
    ['62704-1234', 'six two seven zero four, one two three four'],
    ['Hwy 101', 'highway one oh one'],
    ['Rte. 66', 'route sixty-six'],
    ['Highway 405', 'Highway four oh five'],
    ['Route 66', 'Route sixty-six'],
    ['Flight 370', 'Flight three seventy'],
    [
      'Send it to 123 Main St., Apt. 4B, Springfield, IL 62704.',
      'Send it to one twenty-three Main Street apartment four B Springfield Illinois six two seven zero four',
    ],
  ])('%s', (text, expected) => expect(speakMeasures(text)).toBe(expected))
})

describe('no addresses', () => {
  test.each([
    ['123 people', 'one hundred twenty-three people'],
    ['In 1929 Wall Street fell.', 'In nineteen twenty-nine Wall Street fell'],
    ['Hello Dr. Smith', 'Hello Dr Smith'],
    ['in Port St. Lucie', 'in Port St Lucie'],
    ['Fine, OK.', 'Fine OK'],
    ['room 2000 people', 'room two thousand people'],
    ['Jane Smith, MD', 'Jane Smith MD'],
    ['OR 12345 people', 'OR twelve thousand three hundred forty-five people'],
    ['100 Days', 'one hundred Days'],
    ['N', 'N'],
  ])('%s', (text, expected) => expect(speakMeasures(text)).toBe(expected))
})

test('the stop of a street ends a sentence only where one begins', () => {
  expect(sentencesOf('He lives on Main St. The house is red.')).toEqual([
    'He lives on Main Street',
    'The house is red',
  ])
  expect(sentencesOf('He lives at 12 Main St. Springfield.')).toEqual([
    'He lives at twelve Main Street Springfield',
  ])
})

test('words of an address are tokens of their own', () => {
  expect(measureTokens('123 Main St.').map(({ text, kind = 'word' }) => [text, kind])).toEqual([
    ['123', 'address'],
    ['Main', 'word'],
    ['St.', 'address'],
  ])
})
