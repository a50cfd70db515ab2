/**
 * What a synthesis worker runs. The built-in worker calls it as it is; an application's own worker file calls
 * it with phonemisers of its own, and is handed to the engine as `createVoiceEngine({ worker })`.
 */
import { createEnglishPhonemizer } from '@voice-soundboard/g2p-english'
import type { Backend } from '@voice-soundboard/graph'
import { expose } from 'comlink'
import { installThrowHandler } from '../host/throw-handler.ts'
import type { PhonemizerSource } from './phonemizers.ts'
import { SynthesisHost } from './synthesis-host.ts'

export interface SynthesisWorkerOptions {
  /** Asked before the built-in English one. */
  readonly phonemizers?: readonly PhonemizerSource[]
  /** Speaks in place of the built-in VITS backend, which then is not used at all. */
  readonly backend?: Backend
}

const ENGLISH: PhonemizerSource = { languages: ['en'], load: createEnglishPhonemizer }

export function serveSynthesis(options: SynthesisWorkerOptions = {}): void {
  installThrowHandler()
  expose(new SynthesisHost([...(options.phonemizers ?? []), ENGLISH], options.backend))
}
