import { expect, test } from 'vitest'
import { compileWithProblems } from '../index.ts'

const compiled = (inner: string, language = 'en') =>
  compileWithProblems(`<speak>${inner}</speak>`, { voice: 'v', format: 'ssml', language })

test('a pause before the first word belongs to that word', () => {
  const { graph, problems } = compiled('<break time="300ms"/><break time="200ms"/>One two')
  expect(graph.tokens.map(({ pauseBeforeMs = 0 }) => pauseBeforeMs)).toEqual([500, 0])
  expect(problems).toEqual([])
})

test('a mark behind the last word belongs to that word', () => {
  const { graph, problems } = compiled(
    'One <mark name="middle"/>two <mark name="end"/><mark name="very end"/>',
  )
  expect(graph.tokens.map(({ marksBefore, marksAfter = [] }) => [marksBefore, marksAfter])).toEqual([
    [[], []],
    [['middle'], ['end', 'very end']],
  ])
  expect(problems).toEqual([])
})

test('words that last so long together share it by their length; pauses are a part of it', () => {
  const { graph } = compiled(
    'Now <prosody duration="3s">one <break time="1s"/>seventeen</prosody> and <prosody duration="1s">go</prosody>',
  )
  expect(graph.tokens.map(({ targetDurationMs = null }) => targetDurationMs)).toEqual([
    null,
    500,
    1500,
    null,
    1000,
  ])
})

test('a contour gives each word the pitch of its middle, in straight lines between its points', () => {
  const { graph } = compiled('Up <prosody contour="(0%,+0%) (50%,+40%) (100%,+0%)">aaaa bb cc dddd</prosody>')
  const pitches = graph.tokens.map(({ pitchScale }) => Number(pitchScale.toFixed(3)))
  // Their middles stand at 2, 5, 7 and 10 of 12 letters.
  expect(pitches).toEqual([1, 1.133, 1.333, 1.333, 1.133])
})

test('a contour reaches to the ends of its stretch', () => {
  const { graph } = compiled('<prosody contour="(40%,+20%)">one two</prosody>')
  expect(graph.tokens.map(({ pitchScale }) => pitchScale)).toEqual([1.2, 1.2])
})

test('parts in another language are read by its rules', () => {
  const { graph } = compiled(
    'It costs $5, <lang xml:lang="de">das sind 5 €</lang>, or <lang xml:lang="fr">3 h 20</lang>.',
  )
  expect(graph.tokens.map(({ text, spokenAs, language }) => [spokenAs ?? text, language ?? 'en'])).toEqual([
    ['It', 'en'],
    ['costs', 'en'],
    ['five dollars', 'en'],
    ['das', 'de'],
    ['sind', 'de'],
    ['fünf Euro', 'de'],
    ['or', 'en'],
    ['trois heures vingt', 'fr'],
  ])
})

test('a document in another language than the call says so on each word', () => {
  const text = '<speak xml:lang="de">Um 5 <lang xml:lang="en">at 5</lang></speak>'
  const { graph } = compileWithProblems(text, { voice: 'v', format: 'ssml', language: 'en' })
  expect(
    graph.tokens.map(({ text: written, spokenAs, language }) => [spokenAs ?? written, language]),
  ).toEqual([
    ['Um', 'de'],
    ['fünf', 'de'],
    ['at', 'en'],
    ['five', 'en'],
  ])
})
