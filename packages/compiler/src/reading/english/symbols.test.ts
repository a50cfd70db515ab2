import { describe, expect, it } from 'vitest'
import { kindsOfNames, speakNames } from '../../test-support/speak-names.ts'

const says = (cases: readonly (readonly [string, string])[]) =>
  it.each(cases)('%s', (text, expected) => expect(speakNames(text)).toBe(expected))

describe('a sign that stands alone', () => {
  says([
    ['salt & pepper', 'salt and pepper'],
    ['meet @ noon', 'meet at noon'],
    ['the % sign', 'the percent sign'],
    ['§ 5', 'section five'],
    ['¶ 3', 'paragraph three'],
    ['© 2024', 'copyright two thousand twenty-four'],
    ['red → blue', 'red to blue'],
    ['A -> B', 'A to B'],
    ['✓ done', 'check done'],
    ['✔️ done', 'check done'],
    ['tea + milk', 'tea plus milk'],
    ['time = money', 'time equals money'],
    ['cats > dogs', 'cats greater than dogs'],
    ['this ≠ that', 'this not equal to that'],
    ['this ≈ that', 'this approximately that'],
    ['one × two', 'one times two'],
    ['one ÷ two', 'one divided by two'],
    ['one ± two', 'one plus or minus two'],
    ['one / two', 'one slash two'],
    ['one | two', 'one vertical bar two'],
    ['press ^ now', 'press caret now'],
    ['a \\ here', 'a backslash here'],
    ['№ 5', 'number five'],
    ['the ° sign', 'the degrees sign'],
  ])
})

describe('an ampersand', () => {
  says([
    ['AT&T', 'A T and T'],
    ["AT&T's plan", "A T and T's plan"],
    ['R&D', 'R and D'],
    ['Q&A', 'Q and A'],
    ['S&P 500', 'S and P five hundred'],
    ['a B&B', 'a B and B'],
    ['M&Ms', 'M and Ms'],
    ['H&M', 'H and M'],
    ['rock&roll', 'rock and roll'],
    ['Johnson&Johnson', 'Johnson and Johnson'],
  ])
})

describe('a slash', () => {
  says([
    ['and/or', 'and or'],
    ['he/she', 'he or she'],
    ['his/her bag', 'his or her bag'],
    ['s/he', 'she or he'],
    ['yes/no', 'yes or no'],
    ['true/false', 'true or false'],
    ['either/or', 'either or'],
    ['client/server', 'client slash server'],
    ['w/ milk', 'with milk'],
    ['w/o sugar', 'without sugar'],
    ['c/o Jo', 'care of Jo'],
    ['a/c', 'A C'],
    ['N/A', 'N A'],
    ['(n/a)', 'N A'],
    ['I/O', 'I O'],
    ['TCP/IP', 'T C P I P'],
    ['AC/DC', 'A C D C'],
    ['an A/B test', 'an A B test'],
    ['b/c', 'because'],
    ['CD/DVD', 'C D slash D V D'],
    ['w/cheese', 'with cheese'],
  ])
})

describe('a sign that touches a word', () => {
  says([
    ['~5', 'about five'],
    ['~5 people', 'about five people'],
    ['§5', 'section five'],
    ['No comment', 'No comment'],
    ['Windows®', 'Windows'],
    ['Coke™ is', 'Coke is'],
    ['C++', 'C plus plus'],
    ['C#', 'C sharp'],
    ['an A+', 'an A plus'],
    ['Disney+', 'Disney plus'],
    ['LGBTQ+', 'L G B T Q plus'],
    ['key=value', 'key equals value'],
    ['TNF-α', 'T N F alpha'],
    ['β-carotene', 'beta carotene'],
    ['N°5', 'number five'],
    ['№5', 'number five'],
    ['red→blue', 'red to blue'],
  ])
})

it('says what kind of token it is', () => {
  expect(kindsOfNames('salt & pepper from AT&T')).toEqual([
    ['&', 'symbol'],
    ['AT&T', 'initialism'],
  ])
})
