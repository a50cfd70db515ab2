/** Brings a backend of its own, and a voice that speaks with it. */
import { definePlugin } from 'voice-soundboard'

const TONE = {
  schema: 1,
  id: 'tone',
  name: 'Tone',
  backend: 'tone',
  family: 'other',
  languages: ['en'],
  sampleRateHz: 16_000,
  speakers: { count: 1, default: 0 },
  files: {},
  settings: { hz: 440 },
  licence: { weights: 'MIT', data: 'MIT', note: 'A sine.' },
  source: 'npm:tone-voice',
}

export default definePlugin({
  name: 'tone-voice',
  version: '1.0.0',
  requires: { 'voice-soundboard': '>=0.1.0' },
  worker: new URL('./worker.js', import.meta.url),
  setup: (ctx) => ctx.registerVoices([TONE]),
})
