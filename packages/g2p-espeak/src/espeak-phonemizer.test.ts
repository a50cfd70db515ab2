import { ClosedError, DownloadError, InvalidInputError, type Phonemizer } from '@voice-soundboard/graph'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createEspeakPhonemizer } from './espeak-phonemizer.ts'
import { voiceFor } from './espeak.ts'
import { splitWords } from './split-words.ts'

let phonemizer: Phonemizer
beforeAll(async () => {
  phonemizer = await createEspeakPhonemizer()
})
afterAll(() => phonemizer.close())

async function speak(sentence: string, language: string): Promise<string> {
  const words = sentence.split(' ').map((word) => {
    const [, text = '', punctuationAfter = ''] = /^(.*?)([.,!?]*)$/.exec(word) ?? []
    return { text, punctuationAfter }
  })
  return (await phonemizer.phonemize(words, { language })).map((symbols) => symbols.join('')).join('|')
}

it('gives each word its own sounds, though eSpeak runs them together', async () => {
  expect(await speak('A cat on the apple, and I am here for an hour.', 'en-US')).toBe(
    'ɐ|kˈæt|ɔn|ðɪ|ˈæpəl|ænd|aɪ|ɐm|hˈɪɹ|fɚɹ|ən|ˈaʊɚ',
  )
})

it('keeps what one entry says together, with spaces', async () => {
  expect(await speak('I have 25 trees.', 'en')).toBe('aɪ|hæv|twˈɛnti fˈaɪv|tɹˈiːz')
})

it('speaks other languages', async () => {
  expect(await speak('Guten Tag, wie geht es Ihnen?', 'de-DE')).toBe('ɡˈuːtən|tˈɑːk|viː|ɡˈeːt|ɛs|ˈiːnən')
  expect(await speak('monde entier', 'fr-FR')).toContain('ɑ̃'.normalize('NFD'))
  expect(await speak('noite', 'pt-BR')).not.toBe(await speak('noite', 'pt-PT'))
})

it('answers with an empty list for an empty word, and one list a word for anything', async () => {
  expect(await speak('a  b', 'en')).toMatch(/^[^|]+\|\|[^|]+$/)
  const odd = ['\0', '[[', '<x>', '\ud800', '…'].map((text) => ({ text, punctuationAfter: '' }))
  expect(await phonemizer.phonemize(odd, { language: 'en' })).toHaveLength(odd.length)
})

it('says so when it lacks a language', async () => {
  await expect(speak('hello', 'xx-XX')).rejects.toBeInstanceOf(InvalidInputError)
})

it('takes only voices that eSpeak lists: it accepts other names and speaks something else', () => {
  const voices = [
    { identifier: 'roa/fr', languages: [{ name: 'fr-fr' }, { name: 'fr' }] },
    { identifier: 'gmw/en-US', languages: [{ name: 'en-us' }] },
    { identifier: 'sit/cmn', languages: [{ name: 'cmn' }, { name: 'zh' }] },
  ]
  expect(voiceFor('fr-FR', voices)).toBe('fr')
  expect(voiceFor('en', voices)).toBe('en-us')
  expect(voiceFor('zh-CN', voices)).toBe('cmn')
})

it('loses no sound when words are told apart', () => {
  const words = splitWords([...'ɔnðɪ ˈæpəl'], [[...'ˈɔn'], [...'ðə'], [...'ˈæpəl']])
  expect(words.map((symbols) => symbols.join(''))).toEqual(['ɔn', 'ðɪ', 'ˈæpəl'])
})

it('names the address that gives no data', async () => {
  await expect(
    createEspeakPhonemizer({ dataUrl: 'http://127.0.0.1:9/espeak-ng.data' }),
  ).rejects.toBeInstanceOf(DownloadError)
})

it('cannot be used after close', async () => {
  const own = await createEspeakPhonemizer()
  await own.close()
  await own.close()
  await expect(own.phonemize([], { language: 'en' })).rejects.toBeInstanceOf(ClosedError)
})
