/**
 * What a synthesis worker runs. The built-in worker calls it as it is; an application's own worker file calls
 * it with phonemisers and backends of its own, and is handed to the engine as `createVoiceEngine({ worker })`.
 */
import { createSilenceBackend } from '@voice-soundboard/backend-silence'
import { createVitsBackend } from '@voice-soundboard/backend-vits'
import { createEnglishPhonemizer } from '@voice-soundboard/g2p-english'
import { InvalidInputError } from '@voice-soundboard/graph'
import type { Backend } from '@voice-soundboard/graph'
import { expose } from 'comlink'
import { installThrowHandler } from '../host/throw-handler.ts'
import { watchHeap } from './heap-watch.ts'
import { choosePhonemizer } from './phonemizers.ts'
import type { PhonemizerSource } from './phonemizers.ts'
import { RoutedBackend } from './routed-backend.ts'
import type { BackendSources } from './routed-backend.ts'
import { SynthesisHost } from './synthesis-host.ts'

export interface SynthesisWorkerOptions {
  /** Asked before the built-in English one. */
  readonly phonemizers?: readonly PhonemizerSource[]
  /** By the name that the manifests of their voices give; opened when the first of those is to speak. */
  readonly backends?: BackendSources
  /** Speaks every voice, in place of all built-in backends. */
  readonly backend?: Backend
}

const ENGLISH: PhonemizerSource = { languages: ['en'], load: createEnglishPhonemizer }

export function serveSynthesis(options: SynthesisWorkerOptions = {}): void {
  const phonemizers = [...(options.phonemizers ?? []), ENGLISH]
  const sources: BackendSources = {
    vits: () => createVitsBackend({ phonemizers: choosePhonemizer(phonemizers) }),
    kokoro: async () => {
      const { createKokoroBackend } = await import('@voice-soundboard/backend-kokoro')
      return createKokoroBackend({ phonemizers: choosePhonemizer(phonemizers) })
    },
    silence: createSilenceBackend,
    ...options.backends,
  }
  installThrowHandler()
  const routed = options.backend ? null : new RoutedBackend(sources)
  expose(
    new SynthesisHost({
      backend: options.backend ?? (routed as RoutedBackend),
      phonemizers,
      heapBytes: watchHeap(),
      addBackends: (more) => {
        if (routed) return routed.add(more)
        throw new InvalidInputError('backends', 'none, in a worker that has one backend for all', 'some')
      },
    }),
  )
}
