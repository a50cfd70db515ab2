import { ClosedError, type Phonemizer } from '@voice-soundboard/graph'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createEnglishPhonemizer } from './english-phonemizer.ts'

let phonemizer: Phonemizer
beforeAll(async () => {
  phonemizer = await createEnglishPhonemizer()
})

const OPTIONS = { language: 'en-US' }

/** One string a word; punctuation is taken off as the compiler does. */
async function speak(sentence: string): Promise<string> {
  const words = sentence.split(' ').map((word) => {
    const [, text = '', punctuationAfter = ''] = /^(.*?)([.,!?]*)$/.exec(word) ?? []
    return { text, punctuationAfter }
  })
  return (await phonemizer.phonemize(words, OPTIONS)).map((symbols) => symbols.join('')).join(' ')
}

describe('a word in eSpeak’s accent', () => {
  it.each([
    ['hello', 'həlˈoʊ'],
    ['world', 'wˈɜːld'],
    ['water', 'wˈɔːɾɚ'],
    ['button', 'bˈʌʔn̩'],
    ['wanted', 'wˈɔntᵻd'],
    ['roses', 'ɹˈoʊzᵻz'],
    ['about', 'ɐbˈaʊt'],
    ['happy', 'hˈæpi'],
    ['security', 'sᵻkjˈʊɹɹᵻɾi'],
    ['before', 'bᵻfˈoːɹ'],
    ['north', 'nˈɔːɹθ'],
    ['carry', 'kˈæɹi'],
    ['deficit', 'dˈɛfɪsˌɪt'],
    ['increasing', 'ɪŋkɹˈiːsɪŋ'],
    ['politically', 'pəlˈɪɾɪkli'],
    ['million', 'mˈɪliən'],
    ['strength', 'stɹˈɛŋθ'],
  ])('%s is %s', async (word, expected) => expect(await speak(word)).toBe(expected))
})

describe('a phrase', () => {
  it('weakens function words and links them to the next word', async () => {
    expect(await speak('A cat and the apple of the tree.')).toBe('ɐ kˈæt ænd ðɪ ˈæpəl ʌv ðə tɹˈiː')
    expect(await speak('I want to eat, and to go to.')).toBe('aɪ wˈɔnt tʊ ˈiːt ænd tə ɡˌoʊ tuː')
    expect(await speak('Better eggs are here.')).toBe('bˈɛɾɚɹ ˈɛɡz ɑːɹ hˈɪɹ')
  })

  it('does not link across a pause', async () => {
    expect(await speak('Better, eggs.')).toBe('bˈɛɾɚ ˈɛɡz')
  })

  it('tells homographs apart by their neighbours', async () => {
    expect(await speak('They record a record.')).toBe('ðeɪ ɹᵻkˈoːɹd ɐ ɹˈɛkɚd')
    expect(await speak('I have read what you read.')).toMatch(/ɹˈɛd .* ɹˈiːd$/)
    expect(await speak('We live for live music.')).toContain('lˈɪv')
  })

  it('says a lone function word in full', async () => {
    expect(await speak('to')).toBe('tˈuː')
    expect(await speak('A')).toBe('ˈeɪ')
  })

  it('keeps several words of one entry apart by a space', async () => {
    expect(await phonemizer.phonemize([{ text: '$3.50', punctuationAfter: '' }], OPTIONS)).toEqual([
      [...'θɹˈiː dˈɑːlɚz ænd fˈɪfti sˈɛnts'],
    ])
  })
})

it('answers with an empty list for what English has no sound for', async () => {
  const words = ['hi', '😀', '漢字', ''].map((text) => ({ text, punctuationAfter: '' }))
  expect(await phonemizer.phonemize(words, OPTIONS)).toEqual([[...'hˈaɪ'], [], [], []])
})

it('finds something to say for every run of Latin letters and digits, in symbols that Piper knows', async () => {
  const known = new Set(' abdefhijklmnopstuvwzæðŋɐɑɒɔəɚɛɜɡɪɹɾʃʊʌʒʔˈˌː̩θᵻ')
  const written = fc.string({
    unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzABCXYZéñß019'"),
    minLength: 1,
  })
  await fc.assert(
    fc.asyncProperty(written, async (text) => {
      const [symbols = []] = await phonemizer.phonemize([{ text, punctuationAfter: '' }], OPTIONS)
      expect(symbols.length > 0).toBe(/[^']/.test(text))
      expect(symbols.filter((symbol) => !known.has(symbol))).toEqual([])
    }),
    { numRuns: 500, seed: 1 },
  )
})

it('reads words that are named like properties of objects', async () => {
  expect(await speak('constructor')).toBe('kənstɹˈʌktɚ')
  expect(await speak('the constructor valueOf it')).toContain('kənstɹˈʌktɚ')
})

it('stops when told to', async () => {
  const own = await createEnglishPhonemizer()
  const aborted = AbortSignal.abort(new Error('enough'))
  await expect(own.phonemize([], { ...OPTIONS, signal: aborted })).rejects.toThrow('enough')
  await own.close()
  await own.close()
  await expect(own.phonemize([], OPTIONS)).rejects.toBeInstanceOf(ClosedError)
})

it('reads a hundred thousand characters without a space', async () => {
  for (const text of ['a'.repeat(100_000), '9'.repeat(100_000), '😀'.repeat(50_000), '-'.repeat(100_000)]) {
    const [symbols] = await phonemizer.phonemize([{ text, punctuationAfter: '' }], OPTIONS)
    expect((symbols?.length ?? 0) > 0).toBe(/[a9]/.test(text))
  }
})
