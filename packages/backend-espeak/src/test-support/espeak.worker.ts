/** An application's own synthesis worker: the built-in backends, and eSpeak for what they cannot say. */
import dataUrl from '@echogarden/espeak-ng-emscripten/espeak-ng.data?url'
import { serveSynthesis } from 'voice-soundboard/worker'
import { createEspeakBackend } from '../index.ts'

serveSynthesis({
  backends: { espeak: () => createEspeakBackend({ dataUrl: new URL(dataUrl, import.meta.url) }) },
})
