import {
  InvalidInputError,
  ModelCorruptError,
  SynthesisError,
  WorkerDiedError,
} from '@voice-soundboard/graph'
import type { Degradation, OtherVoiceManifest } from '@voice-soundboard/graph'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { VoiceRequest } from '../host/protocol.ts'
import type { Cast, SpeechItem } from '../speech-item.ts'
import { SpeechRecovery } from './speech-recovery.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const voice = (id: string, backend = 'vits', bytes = 1): OtherVoiceManifest => ({
  schema: 1,
  id,
  name: id,
  backend,
  family: 'other',
  languages: ['en'],
  sampleRateHz: 24_000,
  speakers: { count: 1, default: 0 },
  licence: { weights: 'MIT', data: 'MIT', note: '' },
  source: '',
  files: { model: { url: id, bytes, sha256: '' } },
  settings: {},
})
const request = (manifest: VoiceRequest['manifest']): VoiceRequest => ({ manifest, precision: 'compact' })

/** As much of an utterance as recovery looks at. */
class SpokenItem {
  voice = request(voice('first'))
  speaker = 0
  unheardToken = 0
  isSilent = false
  readonly unheardSource = [0, 1] as const
  readonly text = { header: { language: 'en' } }
  readonly degradations: Degradation[] = []
  degrade = (degradation: Degradation): void => void this.degradations.push(degradation)
  recast({ voice, speaker }: Cast, { isSilent }: { readonly isSilent: boolean }): void {
    Object.assign(this, { voice, speaker, isSilent })
  }
  get codes(): string[] {
    return this.degradations.map(({ code }) => code)
  }
}

function world(backends: readonly string[] = ['vits', 'silence']) {
  const troubles: string[] = []
  const recovery = new SpeechRecovery({
    backends,
    voices: () => [voice('first'), voice('second'), voice('third', 'kokoro')],
    request,
    silence: () => voice('silence-en', 'silence'),
    prepare: () => Promise.resolve(),
    probe: () => Promise.reject(new Error('still broken')),
    isIdle: () => true,
    onTrouble: (key, degradation) => troubles.push(`${key} ${degradation?.code ?? 'over'}`),
    onFallback: () => undefined,
  })
  const item = new SpokenItem()
  const recover = (error: Error): boolean => recovery.recover(item as unknown as SpeechItem, error) !== null
  return { recovery, item, troubles, recover }
}
const failed = (stage: SynthesisError['stage'] = 'decode'): SynthesisError =>
  new SynthesisError(stage, 'broke')

test('a run that failed is tried once more, then another voice speaks, then silence, then nobody', () => {
  const { item, troubles, recover } = world()
  expect([recover(failed()), item.voice.manifest.id]).toEqual([true, 'first'])
  expect([recover(failed()), item.voice.manifest.id]).toEqual([true, 'second'])
  expect([recover(failed()), item.voice.manifest.id]).toEqual([true, 'second'])
  expect([recover(failed()), item.voice.manifest.id]).toEqual([true, 'silence-en'])
  expect(item.isSilent).toBe(true)
  expect(item.codes).toEqual(['recovering', 'voice-replaced', 'recovering', 'spoken-in-silence'])
  expect([recover(failed()), recover(failed())]).toEqual([true, false])
  expect(troubles).toContain('voice:first synthesis-failed')
})

test('what was heard since makes the next failure a first one', () => {
  const { item, recover } = world()
  recover(failed())
  item.unheardToken = 5
  recover(failed())
  expect(item.voice.manifest.id).toBe('first')
})

test('a worker that dies twice over the same words takes their voice with it; a damaged model does at once', () => {
  const deaths = world()
  deaths.recover(new WorkerDiedError('killed'))
  expect(deaths.item.voice.manifest.id).toBe('first')
  deaths.recover(new WorkerDiedError('killed'))
  expect(deaths.item.voice.manifest.id).toBe('second')
  const damaged = world()
  damaged.recover(new ModelCorruptError('first', 'cut short'))
  expect(damaged.item.voice.manifest.id).toBe('second')
})

test('a voice that failed is not given to the next utterance, and speaks of health as out', () => {
  const { recovery, recover } = world()
  recover(new ModelCorruptError('first', 'cut short'))
  const next = new SpokenItem()
  recovery.assign(next as unknown as SpeechItem)
  expect(next.voice.manifest.id).toBe('second')
  expect(recovery.standIn(voice('first'))?.id).toBe('second')
  recovery.noteLoaded('first')
  expect(recovery.standIn(voice('first'))?.id).toBe('first')
})

test('a word that nobody can read says nothing about the voice', () => {
  const { recovery, item, recover } = world()
  expect(recover(failed('phonemize'))).toBe(true)
  expect(item.voice.manifest.id).toBe('second')
  expect(recovery.standIn(voice('first'))?.id).toBe('first')
})

test('what the caller asked for wrongly is not recovered, and without other voices nothing is', () => {
  expect(world().recover(new InvalidInputError('a', 'b', 'c'))).toBe(false)
  expect(world([]).recover(new ModelCorruptError('first', 'cut short'))).toBe(false)
})

test('a voice that is too slow gives way to a smaller one, where there is one', () => {
  const { recovery, item, troubles } = world()
  recovery.noteTooSlow(item as unknown as SpeechItem)
  expect(troubles).toEqual(['pace voice-too-slow'])
  item.voice = request(voice('first', 'vits', 1000))
  recovery.noteTooSlow(item as unknown as SpeechItem)
  expect(troubles.at(-1)).toBe('voice:first voice-too-slow')
  expect(recovery.standIn(voice('first'))?.id).toBe('second')
})
