import type { OtherVoiceManifest, Speakers } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import { nearestVoice } from './nearest-voice.ts'

const voice = (
  id: string,
  fields: Partial<OtherVoiceManifest> & { readonly bytes?: number } = {},
): OtherVoiceManifest => ({
  schema: 1,
  id,
  name: id,
  backend: 'vits',
  family: 'other',
  languages: ['en-US'],
  sampleRateHz: 24_000,
  speakers: { count: 1, default: 0 },
  licence: { weights: 'MIT', data: 'MIT', note: '' },
  source: '',
  files: { model: { url: id, bytes: fields.bytes ?? 100, sha256: '' } },
  settings: {},
  ...fields,
})
const BACKENDS = ['vits', 'kokoro', 'espeak']
const wanted = { manifest: voice('gone'), speaker: 0, language: 'en-US' }
const speakers = (genders: Speakers['genders'] = [], rest: Partial<Speakers> = {}): Speakers => ({
  count: genders.length,
  default: 0,
  genders,
  ...rest,
})

test('one of another language never takes the place, one of any language does', () => {
  expect(nearestVoice([voice('de', { languages: ['de'] })], wanted, BACKENDS)).toBeNull()
  const any = voice('any', { languages: ['*'], backend: 'espeak' })
  expect(nearestVoice([any], wanted, BACKENDS)?.manifest.id).toBe('any')
})

test('the order of backends comes first, and one that is not in it is left out', () => {
  const voices = [voice('k', { backend: 'kokoro', bytes: 1 }), voice('v'), voice('x', { backend: 'other' })]
  expect(nearestVoice(voices, wanted, BACKENDS)?.manifest.id).toBe('v')
  expect(nearestVoice(voices, wanted, ['kokoro', 'vits'])?.manifest.id).toBe('k')
  expect(nearestVoice(voices, wanted, [])).toBeNull()
})

test('then the region, then the sex, then what is small', () => {
  const british = voice('british', { languages: ['en-GB'], bytes: 1 })
  const american = voice('american', { bytes: 1000 })
  expect(nearestVoice([british, american], wanted, BACKENDS)?.manifest.id).toBe('american')
  const woman = { ...wanted, manifest: voice('gone', { speakers: speakers(['female']) }) }
  const man = voice('man', { speakers: speakers(['male']), bytes: 1 })
  const other = voice('woman', { speakers: speakers(['female']) })
  expect(nearestVoice([man, other], woman, BACKENDS)?.manifest.id).toBe('woman')
  expect(
    nearestVoice([voice('big', { bytes: 9 }), voice('small', { bytes: 1 })], wanted, BACKENDS)?.manifest.id,
  ).toBe('small')
})

test('within a voice, a speaker of the language and the sex', () => {
  const many = voice('many', {
    languages: ['en', 'fr'],
    speakers: speakers(['male', 'female', 'female', 'male'], { languages: ['en', 'en', 'fr', 'fr'] }),
  })
  const woman = { manifest: voice('gone', { speakers: speakers(['female']) }), speaker: 0 }
  const find = (language: string) => nearestVoice([many], { ...woman, language }, BACKENDS)?.speaker
  expect([find('en'), find('fr')]).toEqual([1, 2])
})
