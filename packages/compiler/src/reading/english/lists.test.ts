import { expect, test } from 'vitest'
import { Tokenizer } from '../../tokenizer.ts'
import { readListMarker } from './lists.ts'

const tokensOf = (text: string) => {
  const rules = { readers: [readListMarker], mayBegin: () => false, isAbbreviation: () => false }
  const tokenizer = new Tokenizer(rules)
  return [...tokenizer.feed(text), ...tokenizer.finish()].map(({ token }) => token)
}

test.each([
  ['1. Mix\n2. Bake', 'one Mix two Bake'],
  ['1. Mix 2. Bake 3. Eat', 'one Mix two Bake three Eat'],
  ['1) Mix 2) Bake', 'one Mix two Bake'],
  ['1.) Mix 2.) Bake', 'one Mix two Bake'],
  ['(1) Mix (2) Bake', 'one Mix two Bake'],
  ['12. Mix\n13. Bake', 'twelve Mix thirteen Bake'],
  ['a) red b) green', 'A red B green'],
  ['a. red\nb. green', 'A red B green'],
  ['A) red B) green', 'A red B green'],
  ['i. ibis ii. heron iii. stork', 'one ibis two heron three stork'],
  ['I. Ibis\nII. Heron\nIV. Stork', 'one Ibis two Heron IV Stork'],
  ['• milk • eggs', 'milk eggs'],
  ['- milk\n- eggs', 'milk eggs'],
  ['* milk\n* eggs', 'milk eggs'],
  ['•milk', 'milk'],
  ['• 1. milk', 'one milk'],
  ['Take this:\n1. milk\n2. eggs', 'Take this one milk two eggs'],
  ['1. milk\na. whole\nb. fresh\n2. eggs', 'one milk A whole B fresh two eggs'],
  ['a. red\n\nb. green', 'A red B green'],
])('%j', (text, expected) => {
  expect(
    tokensOf(text)
      .map((token) => token.spokenAs ?? token.text)
      .join(' '),
  ).toBe(expected)
})

test.each([
  'It was 1. Then',
  'We are 3) here',
  'like a) tea and b) milk',
  'He won 2. Yes',
  'born in\n1984. Then',
  '1.',
  'a',
  'v. 3',
])('%j holds no marker', (text) => {
  expect(tokensOf(text).map(({ kind = 'word' }) => kind)).not.toContain('list-item')
})

test('a marker is a clause of its item', () => {
  expect(tokensOf('(1) Mix 2. Bake')[0]).toMatchObject({
    text: '(1)',
    kind: 'list-item',
    source: [0, 3],
    boundaryAfter: 'clause',
    punctuationBefore: '',
    punctuationAfter: '',
  })
})
