/** An application's own synthesis worker: the built-in English, and eSpeak for every other language. */
import dataUrl from '@echogarden/espeak-ng-emscripten/espeak-ng.data?url'
import { serveSynthesis } from 'voice-soundboard/worker'
import { createEspeakPhonemizer } from '../index.ts'

serveSynthesis({
  phonemizers: [
    {
      languages: ['de', 'fr', 'pt'],
      load: () => createEspeakPhonemizer({ dataUrl: new URL(dataUrl, import.meta.url) }),
    },
  ],
})
