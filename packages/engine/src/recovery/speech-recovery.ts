/**
 * What becomes of an utterance that could not be said on: the same again, another worker, another voice, silence at
 * the right pace, and at last its text. Whatever it is, it goes on with the first word that was not heard.
 */
import {
  AudioContextError,
  ClosedError,
  InvalidInputError,
  SpeakerNotFoundError,
  SynthesisError,
  WorkerDiedError,
} from '@voice-soundboard/graph'
import type { Degradation, FallbackEvent, VoiceManifest } from '@voice-soundboard/graph'
import type { VoiceRequest } from '../host/protocol.ts'
import type { SpeechItem } from '../speech-item.ts'
import { bytesOf, nearestVoice } from './nearest-voice.ts'
import { VoiceOutages } from './voice-outages.ts'

/** A worker that dies so often over the same words is killed by them, or by their voice. */
const DEATHS_PER_PLACE = 2

export interface SpeechRecoveryOptions {
  /** Ids of backends, in the order of preference. */
  readonly backends: readonly string[]
  readonly voices: () => readonly VoiceManifest[]
  readonly request: (manifest: VoiceManifest) => VoiceRequest
  /** A voice without sound for texts in this language; null where silence is not wanted. */
  readonly silence: (language: string) => VoiceManifest | null
  /** Resolves when a worker lives, and has begun to load this voice. */
  readonly prepare: (voice: VoiceRequest) => Promise<void>
  readonly probe: (voice: string) => Promise<void>
  /** Nothing is being said that a probe could disturb. */
  readonly isIdle: () => boolean
  /** `key` names the trouble; null says that it is over. */
  readonly onTrouble: (key: string, degradation: Degradation | null) => void
  readonly onFallback: (event: FallbackEvent) => void
}

interface Attempts {
  /** The first word that was not heard when they were counted from. */
  atToken: number
  failures: number
  readonly triedVoices: Set<string>
}

export class SpeechRecovery {
  readonly #options: SpeechRecoveryOptions
  readonly #outages: VoiceOutages
  readonly #attempts = new WeakMap<SpeechItem, Attempts>()

  constructor(options: SpeechRecoveryOptions) {
    this.#options = options
    this.#outages = new VoiceOutages({
      mayProbe: options.isIdle,
      probe: options.probe,
      onBack: (voice) => options.onTrouble(`voice:${voice}`, null),
    })
  }

  /** Before it is queued: a voice that is known to be out is not waited for. */
  assign(item: SpeechItem): void {
    const { id } = item.voice.manifest
    if (!this.#outages.isOut(id)) return
    this.#attemptsOf(item).triedVoices.add(id)
    this.#recast(item, `the voice "${id}" failed a short while ago, or was too slow`)
  }

  /** Resolves when the rest of it can be tried again; null when nothing is left to try. */
  recover(item: SpeechItem, error: Error): Promise<void> | null {
    if (!isRecoverable(error)) return null
    const attempts = this.#attemptsOf(item)
    if (item.unheardToken > attempts.atToken) {
      attempts.atToken = item.unheardToken
      attempts.failures = 0
    }
    attempts.failures++
    const isTriedAgain =
      error instanceof WorkerDiedError ? attempts.failures < DEATHS_PER_PLACE : mayPass(error, attempts)
    if (isTriedAgain) {
      item.degrade({
        code: 'recovering',
        message: `${error.message} Speech goes on with the first word that was not heard.`,
        source: item.unheardSource,
      })
    } else if (!this.#giveUpVoice(item, error, attempts)) {
      return null
    }
    return this.#options.prepare(item.voice)
  }

  /** The voice that would say this now: the one asked for, or the one that takes its place; null when none can. */
  standIn(manifest: VoiceManifest): VoiceManifest | null {
    if (!this.#outages.isOut(manifest.id)) return manifest
    const language = manifest.languages[0] ?? 'en'
    const wanted = { manifest, speaker: manifest.speakers.default, language }
    const present = this.#options.voices().filter(({ id }) => !this.#outages.isOut(id))
    return nearestVoice(present, wanted, this.#options.backends)?.manifest ?? null
  }

  /** It cannot keep up here: the next utterances are said by a voice that asks for less, where there is one. */
  noteTooSlow({ voice: { manifest }, speaker, text }: SpeechItem): void {
    const { backends, voices, onTrouble } = this.#options
    const smaller = voices().filter(
      (other) => bytesOf(other) < bytesOf(manifest) && !this.#outages.isOut(other.id),
    )
    const next = nearestVoice(smaller, { manifest, speaker, language: text.header.language }, backends)
    if (next) this.#outages.noteTooSlow(manifest.id)
    const consequence = next ? `"${next.manifest.id}" speaks next.` : 'No smaller voice is here.'
    const message = `The voice "${manifest.id}" is made too slowly on this device. ${consequence}`
    // Over when the voice is back, or when it keeps up after all.
    onTrouble(next ? `voice:${manifest.id}` : 'pace', { code: 'voice-too-slow', message })
  }

  noteSpoken(item: SpeechItem): void {
    this.#outages.noteSpoken(item.voice.manifest.id)
  }

  /** A voice could not be loaded. */
  noteLost(voice: string): void {
    this.#outages.note(voice)
  }

  noteLoaded(voice: string): void {
    this.#outages.noteLoaded(voice)
  }

  close(): void {
    this.#outages.close()
  }

  /** False when there is no other. */
  #giveUpVoice(item: SpeechItem, error: Error, attempts: Attempts): boolean {
    const { id } = item.voice.manifest
    attempts.triedVoices.add(id)
    attempts.failures = 0
    // That nobody can read a word says nothing about the next text.
    const isOfText = error instanceof SynthesisError && error.stage === 'phonemize'
    if (!isOfText) {
      this.#outages.note(id)
      const { code = 'voice-failed' } = error as Error & { readonly code?: string }
      const message = `The voice "${id}" failed: ${error.message} Another speaks until it works again.`
      this.#options.onTrouble(`voice:${id}`, { code, message })
    }
    return this.#recast(item, error.message)
  }

  #recast(item: SpeechItem, reason: string): boolean {
    const { backends, voices, request, silence, onFallback } = this.#options
    const { triedVoices } = this.#attemptsOf(item)
    const { manifest } = item.voice
    const { language } = item.text.header
    const present = voices().filter(({ id }) => !triedVoices.has(id) && !this.#outages.isOut(id))
    const silent = backends.includes('silence') ? silence(language) : null
    const isSilenceLeft = silent !== null && !triedVoices.has(silent.id)
    const next =
      nearestVoice(present, { manifest, speaker: item.speaker, language }, backends) ??
      (isSilenceLeft ? { manifest: silent, speaker: 0 } : null)
    if (!next) return false
    const isSilent = next.manifest === silent
    item.recast({ voice: request(next.manifest), speaker: next.speaker }, { isSilent })
    item.degrade({
      code: isSilent ? 'spoken-in-silence' : 'voice-replaced',
      message: isSilent
        ? `No voice can say this (${reason}): its words pass without a sound, at the pace of speech.`
        : `"${next.manifest.id}" speaks in place of "${manifest.id}" (${reason}).`,
      source: item.unheardSource,
    })
    onFallback({ type: 'fallback', from: manifest.id, to: next.manifest.id, reason })
    return true
  }

  #attemptsOf(item: SpeechItem): Attempts {
    const known = this.#attempts.get(item)
    if (known) return known
    const attempts: Attempts = { atToken: item.unheardToken, failures: 0, triedVoices: new Set() }
    this.#attempts.set(item, attempts)
    return attempts
  }
}

/** The first time, for what a second try may do better; what loading could not do it has tried more than once. */
const mayPass = (error: Error, { failures }: Attempts): boolean =>
  failures < 2 && error instanceof SynthesisError && (error.stage === 'encode' || error.stage === 'decode')

/** What the caller asked for cannot be had, or nothing sounds any more: no voice helps. */
const isRecoverable = (error: Error): boolean =>
  !(
    error instanceof InvalidInputError ||
    error instanceof SpeakerNotFoundError ||
    error instanceof ClosedError ||
    error instanceof AudioContextError ||
    error.name === 'AbortError'
  )
