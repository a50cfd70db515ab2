/** Our engine as a contender: speaks through the sound card's clock, and renders without it. */
import type { SynthesisMetrics, Utterance, VoiceEngine } from 'voice-soundboard'
import { SPEAKER } from '../workloads.ts'
import { listenTo } from './first-sound.ts'
import type { FirstSoundListener } from './first-sound.ts'

export interface EngineSetup {
  readonly voice: string
  readonly threads: number
  /** Source of the first-sound listener. */
  readonly worklet: string
}

export interface SpeakTrial {
  readonly metrics: SynthesisMetrics
  /** First sound as the listener behind `engine.output` heard it, since `speak()`. */
  readonly heardMs: number
  readonly outcome: string
}

export interface RenderTrial {
  readonly synthesisMs: number
  readonly audioMs: number
  /** SHA-256 of the PCM, for comparing sessions. */
  readonly sha256: string
}

export interface StartTrial {
  /** `createVoiceEngine()` until it resolved. */
  readonly createMs: number
  /** From `createVoiceEngine()` until the first sound. */
  readonly fromCreateMs: number
  /** From `speak()`, called when the engine was there but its voice was not, until the first sound. */
  readonly fromSpeakMs: number
}

const SEED = 7

let engine: VoiceEngine | null = null
let listener: FirstSoundListener | null = null

const opened = (): VoiceEngine => {
  if (!engine) throw new Error('The engine was not set up.')
  return engine
}

async function create({ voice, threads }: EngineSetup): Promise<VoiceEngine> {
  engine = await window.voiceSoundboard.createVoiceEngine({ voice, threads, seed: SEED })
  return engine
}

export const ourEngine = {
  /** Returns when the voice is ready to speak. */
  async prepare(setup: EngineSetup): Promise<void> {
    const created = await create(setup)
    await created.loadVoice(setup.voice)
    listener = await listenTo(created.output, setup.worklet)
  },

  /** From `createVoiceEngine()` until speech can begin at once. */
  async readyMs(setup: EngineSetup): Promise<number> {
    const createdAt = performance.now()
    const created = await create(setup)
    await created.ready()
    return performance.now() - createdAt
  },

  /** Speaks as soon as there is an engine, whose voice is still loading. */
  async speakAtOnce(setup: EngineSetup, text: string): Promise<StartTrial> {
    const createdAt = performance.now()
    const created = await create(setup)
    const createMs = performance.now() - createdAt
    const utterance = created.speak(text, { seed: SEED, speaker: SPEAKER })
    const { timeToFirstAudioMs } = await before(utterance, started(utterance))
    await utterance.interrupt()
    return { createMs, fromCreateMs: createMs + timeToFirstAudioMs, fromSpeakMs: timeToFirstAudioMs }
  },

  /** @param whole False stops at the first sound: what comes later does not change when it came. */
  async speak(text: string, whole: boolean): Promise<SpeakTrial> {
    if (!listener) throw new Error('The engine was not set up.')
    const heard = listener.heard()
    const spokenAt = performance.now()
    const utterance = opened().speak(text, { seed: SEED, speaker: SPEAKER })
    const [heardAt] = await before(utterance, Promise.all([heard, started(utterance)]))
    if (!whole) await utterance.interrupt()
    const { metrics, outcome } = await utterance.finished
    return { metrics, heardMs: heardAt - spokenAt, outcome }
  },

  async render(text: string, seed = SEED): Promise<RenderTrial> {
    const clip = await opened().render(text, { seed, speaker: SPEAKER })
    const { synthesisMs, audioMs } = clip.metadata.metrics
    return { synthesisMs, audioMs, sha256: await sha256(clip.samples) }
  },

  async close(): Promise<void> {
    await engine?.close()
    engine = null
    listener = null
  },
}

const started = (utterance: Utterance): Promise<{ readonly timeToFirstAudioMs: number }> =>
  new Promise((resolve) => void utterance.on('start', resolve))

/** @throws when the utterance ends, or fails, before `event` came. */
function before<Event>(utterance: Utterance, event: Promise<Event>): Promise<Event> {
  const silent = utterance.finished.then((): never => {
    throw new Error('The utterance ended without a sound.')
  })
  return Promise.race([event, silent])
}

async function sha256(samples: Float32Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', samples)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
