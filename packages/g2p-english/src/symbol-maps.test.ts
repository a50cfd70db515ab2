import { expect, it } from 'vitest'
import { symbolMapFor, toDittli } from './symbol-maps.ts'

it('names phones as Dittli’s voice does, with stress as the tone of the vowel', () => {
  expect(toDittli([...'wˈɔːɾɚ'])).toEqual({ symbols: ['w', 'ao', 't', 'er'], tones: [0, 2, 0, 1] })
  expect(toDittli([...'jˈɛstɚdˌeɪ'])).toEqual({
    symbols: ['y', 'eh', 's', 't', 'er', 'd', 'ey'],
    tones: [0, 2, 0, 0, 1, 0, 3],
  })
})

it('undoes what the accent adds: length, linking r, glottal stop, syllabic n', () => {
  expect(toDittli([...'fˈɜːɹi']).symbols).toEqual(['f', 'er', 'iy'])
  expect(toDittli([...'bˈʌʔn̩']).symbols).toEqual(['b', 'ah', 't', 'ah', 'n'])
  expect(toDittli([...'ɪnʃˈʊɹɹəns']).symbols).toEqual(['ih', 'n', 'sh', 'uh', 'r', 'ah', 'n', 's'])
})

it('leaves out spaces and what it does not know', () => {
  expect(toDittli([...'a ʘ b'])).toEqual({ symbols: ['aa', 'b'], tones: [1, 0] })
})

it('maps each of Piper’s symbols to itself', () => {
  expect(symbolMapFor('espeak-ipa')['ᵻ']).toEqual(['ᵻ'])
})
