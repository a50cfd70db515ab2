/** The public module and nothing else, on an isolated page: what tests and benchmarks drive. */
import * as voiceSoundboard from 'voice-soundboard'

declare global {
  interface Window {
    voiceSoundboard: typeof voiceSoundboard
  }
}

window.voiceSoundboard = voiceSoundboard
