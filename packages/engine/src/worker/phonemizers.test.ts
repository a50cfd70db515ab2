import { SynthesisError } from '@voice-soundboard/graph'
import type { Phonemizer } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import { choosePhonemizer } from './phonemizers.ts'

const source = (id: string, languages: readonly string[]) => {
  const loads: string[] = []
  return { loads, languages, load: async () => (loads.push(id), { id } as Phonemizer) }
}

test('the first that knows the language reads it, and is loaded once', async () => {
  const [german, any] = [source('german', ['de']), source('any', ['*'])]
  const choose = choosePhonemizer([german, any])
  expect((await choose('de-AT')).id).toBe('german')
  expect((await choose('DE')).id).toBe('german')
  expect((await choose('fr')).id).toBe('any')
  expect([german.loads, any.loads]).toEqual([['german'], ['any']])
})

test('a language that none knows is a typed error that says which are known', async () => {
  const refused = choosePhonemizer([source('english', ['en'])])('pt-BR')
  await expect(refused).rejects.toBeInstanceOf(SynthesisError)
  await expect(refused).rejects.toThrow(/"pt-BR".*reads en/)
})

test('one that failed to load is tried again', async () => {
  let tries = 0
  const load = () =>
    ++tries === 1 ? Promise.reject(new Error('offline')) : Promise.resolve({} as Phonemizer)
  const choose = choosePhonemizer([{ languages: ['en'], load }])
  await expect(choose('en')).rejects.toThrow('offline')
  await expect(choose('en')).resolves.toBeDefined()
})
