/** What the benchmark calls in the page. */
import type * as VoiceSoundboard from 'voice-soundboard'
import { ourEngine } from './our-engine.ts'
import { uncut } from './uncut.ts'
import { vitsWeb } from './vits-web.ts'

const bench = { ourEngine, uncut, vitsWeb }

declare global {
  interface Window {
    voiceSoundboard: typeof VoiceSoundboard
    bench: typeof bench
  }
}

window.bench = bench
window.benchReady = true
