import { InvalidInputError } from '@voice-soundboard/graph'
import { describe, expect, test } from 'vitest'
import { createLexicon } from './lexicon.ts'
import { parsePls } from './parse-pls.ts'

const pls = (inside: string, attributes = ' alphabet="ipa" xml:lang="en"') =>
  `<?xml version="1.0"?><lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon"${attributes}>${inside}</lexicon>`

const lexeme = (inside: string, attributes = '') => `<lexeme${attributes}>${inside}</lexeme>`

describe('W3C pronunciation lexicons', () => {
  test('a word by its phonemes', () => {
    const { entries, language, problems } = parsePls(
      pls(lexeme('<grapheme>tomato</grapheme><phoneme>təˈmeɪtoʊ</phoneme>')),
    )
    const phonemes = [...'təmˈeɪtoʊ']
    expect(entries).toEqual([{ grapheme: 'tomato', phonemes, caseSensitive: true, language: 'en' }])
    expect([language, problems]).toEqual(['en', []])
  })

  test('several words said alike, by an alias', () => {
    const { entries } = parsePls(
      pls(lexeme('<grapheme>W3C</grapheme><grapheme>w3c</grapheme><alias>World  Wide &amp;\n Web</alias>')),
    )
    expect(entries.map(({ grapheme, alias }) => [grapheme, alias])).toEqual([
      ['W3C', 'World Wide & Web'],
      ['w3c', 'World Wide & Web'],
    ])
  })

  test.each([
    ['<phoneme>a</phoneme><phoneme>b</phoneme>', 'a'],
    ['<phoneme>a</phoneme><phoneme prefer="true">b</phoneme>', 'b'],
    ['<phoneme prefer="true">a</phoneme><phoneme prefer="true">b</phoneme>', 'a'],
    ['<alias>x</alias><phoneme>a</phoneme>', undefined],
    ['<alias>x</alias><phoneme prefer="true">a</phoneme>', 'a'],
    ['<phoneme alphabet="x-sampa">A</phoneme>', 'ɑ'],
    ['<phoneme alphabet="secret">A</phoneme><phoneme>e</phoneme>', 'e'],
    ['<phoneme>7</phoneme><phoneme>e</phoneme>', 'e'],
    ['<phoneme>e</phoneme><example>an <b>e</b> <phoneme>o</phoneme></example>', 'e'],
  ])('of %s the way is chosen', (ways, phonemes) => {
    const { entries } = parsePls(pls(lexeme(`<grapheme>x</grapheme>${ways}`)))
    expect(entries[0]?.phonemes).toEqual(phonemes === undefined ? undefined : [phonemes])
  })

  test('alphabet and language of the document, or of a word', () => {
    const words =
      lexeme('<grapheme>a</grapheme><phoneme>r</phoneme>', ' xml:lang="es"') +
      lexeme('<grapheme>b</grapheme><phoneme>r\\</phoneme>')
    const { entries } = parsePls(pls(words, ' alphabet="x-sampa" xml:lang="en-GB"'))
    expect(entries.map(({ phonemes, language }) => [phonemes, language])).toEqual([
      [['r'], 'es'],
      [['ɹ'], 'en-GB'],
    ])
  })

  test.each([
    ['<lexeme><grapheme>x</grapheme></lexeme>', 'says nothing'],
    ['<lexeme><alias>x</alias></lexeme>', 'no <grapheme>'],
    ['<lexeme><grapheme>…</grapheme><alias>x</alias></lexeme>', 'left out'],
    [
      '<lexeme><grapheme>x</grapheme><phoneme alphabet="secret">x</phoneme><alias>y</alias></lexeme>',
      '"secret" is not known',
    ],
    ['<lexeme><grapheme>x</grapheme><phoneme>7</phoneme><alias>y</alias></lexeme>', '"7" is no IPA'],
    ['<b/>', '<b> is not known'],
  ])('%s is reported', (inside, message) => {
    const { problems } = parsePls(pls(`\n  ${inside}`))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ message: expect.stringContaining(message) as string, line: 2 })
  })

  test('metadata is passed over, prefixes are too', () => {
    const xml =
      '<p:lexicon xmlns:p="x"><p:meta name="a" content="b"/><p:metadata><z>q</z></p:metadata><p:lexeme><p:grapheme>a</p:grapheme><p:alias>b</p:alias></p:lexeme></p:lexicon>'
    expect(parsePls(xml)).toEqual({
      entries: [{ grapheme: 'a', alias: 'b', caseSensitive: true }],
      problems: [],
      language: null,
    })
  })

  test.each([
    ['<speak>a</speak>', '<lexicon> as its root'],
    ['<lexicon>', 'well-formed'],
    ['', 'well-formed'],
    ['<!DOCTYPE lexicon><lexicon/>', 'without entities'],
    ['<lexicon>&x;</lexicon>', 'well-formed'],
  ])('%s is refused', (xml, expected) => {
    expect(() => parsePls(xml)).toThrow(InvalidInputError)
    expect(() => parsePls(xml)).toThrow(expected)
    expect(() => parsePls(xml)).toThrow(/pls: .*line 1/)
  })

  test('broken at every place it is read or refused', () => {
    const xml = pls(
      lexeme('<grapheme>tomato &amp; co.</grapheme><phoneme prefer="true">a</phoneme><alias>b</alias>'),
    )
    for (let at = 0; at < xml.length; at++) {
      for (const broken of [
        xml.slice(0, at),
        xml.slice(0, at) + xml.slice(at + 1),
        `${xml.slice(0, at)}<${xml.slice(at)}`,
      ]) {
        try {
          expect(createLexicon(parsePls(broken).entries).size).toBeLessThan(2)
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidInputError)
        }
      }
    }
  })
})
