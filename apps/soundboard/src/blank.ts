/** The public modules and nothing else, on an isolated page: what tests and benchmarks drive. */
import * as voiceSoundboard from 'voice-soundboard'
import type * as Observe from 'voice-soundboard/observe'

declare global {
  interface Window {
    voiceSoundboard: typeof voiceSoundboard
    importObserve(): Promise<typeof Observe>
  }
}

window.importObserve = () => import('voice-soundboard/observe')
window.voiceSoundboard = voiceSoundboard
