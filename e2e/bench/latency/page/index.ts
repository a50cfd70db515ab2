/** What the latency benchmark calls in the page. */
import type { SynthesisMetrics, Utterance, VoiceEngine } from 'voice-soundboard'
import type {} from '../../../../apps/soundboard/src/blank.ts'
import { createBusyWorkers } from '../../support/page/busy-workers.ts'
import type { BusyWorkers } from '../../support/page/busy-workers.ts'
import { awaitCommit, commitTime, watchCommits } from './commits.ts'
import { watchOutput } from './output-watch.ts'
import type { OutputWatch } from './output-watch.ts'
import { sharedNow } from './shared-now.ts'

export interface LatencySetup {
  readonly voice: string
  readonly latencyHint: 'interactive' | 0
  readonly busyWorkers: number
  /** Source of the watching worklet. */
  readonly worklet: string
}

export interface DeviceLatency {
  readonly baseLatencyMs: number
  readonly outputLatencyMs: number
  readonly sampleRateHz: number
}

/** One utterance, from `speak()` to the silence after `interrupt()`. Milliseconds. */
export interface LatencyTrial {
  readonly timeToFirstAudioMs: number
  readonly spans: SynthesisMetrics['spans']
  /** From the worker's commit to the quantum with the first frame that is not zero. */
  readonly commitToRenderMs: number
  /** The engine had met gaps, and waits for more speech than it was asked to before it begins. */
  readonly isLeadWidened: boolean
  readonly silence: {
    /** From `interrupt()` to the quantum with the first zero frame. */
    readonly renderedMs: number
    /** The same on the audio clock: rendered between the call and the first zero frame. */
    readonly frames: number
    /** As the engine reports it. */
    readonly reportedMs: number | null
  }
}

/** From `speak()` of what was prepared to the quantum with its first frame that is not zero. Milliseconds. */
export interface PreparedTrial {
  readonly speakToRenderMs: number
}

/** A fade, the device's buffers, and the work that the worker must end are over by then. */
const SETTLE_MS = 200

let engine: VoiceEngine | null = null
let watch: OutputWatch | null = null
let busy: BusyWorkers | null = null

function opened(): { engine: VoiceEngine; watch: OutputWatch } {
  if (!engine || !watch) throw new Error('The engine was not set up.')
  return { engine, watch }
}

const latencyBench = {
  async start({ voice, latencyHint, busyWorkers, worklet }: LatencySetup): Promise<DeviceLatency> {
    watchCommits()
    engine = await window.voiceSoundboard.createVoiceEngine({ voice, latencyHint })
    await engine.loadVoice(voice)
    watch = await watchOutput(engine.output, worklet)
    // The first words of a voice are slower than all others.
    await engine.speak('Ready.').finished
    busy = createBusyWorkers(busyWorkers)
    busy.spin(true)
    const { audioContext } = engine.health()
    if (!audioContext) throw new Error('The engine has no audio context.')
    return audioContext
  },

  /** @returns null when nothing sounded at the moment of the interruption: an underrun, or the end. */
  async interruptOne(text: string, trial: number): Promise<LatencyTrial | null> {
    const { engine, watch } = opened()
    watch.awaitSound()
    awaitCommit()
    const isLeadWidened = engine.health().reasons.some(({ code }) => code === 'lead-widened')
    // Another seed each time: nothing can come out of a store.
    const utterance = engine.speak(text, { seed: 1000 + trial })
    await started(utterance)
    // Each trial stops at another place, and anywhere in a word.
    await pause(40 + ((trial * 53) % 400))
    const from = watch.position()
    const calledAt = sharedNow()
    const report = await engine.interrupt({ reason: 'user_spoke' })
    await pause(SETTLE_MS)
    const silence = watch.silence()
    const sound = watch.sound()
    const { metrics } = await utterance.finished
    if (!sound || metrics.timeToFirstAudioMs === null || silence.frame <= from) return null
    return {
      timeToFirstAudioMs: metrics.timeToFirstAudioMs,
      spans: metrics.spans,
      commitToRenderMs: Math.max(0, sound.at - commitTime()),
      isLeadWidened,
      silence: {
        renderedMs: Math.max(0, silence.at - calledAt),
        frames: silence.frame - from,
        reportedMs: report.interruptToSilenceMs,
      },
    }
  },

  async prepare(text: string): Promise<void> {
    await opened().engine.prepare(text)
  },

  async speakPrepared(text: string): Promise<PreparedTrial> {
    const { engine, watch } = opened()
    watch.awaitSound()
    const spokenAt = sharedNow()
    const utterance = engine.speak(text)
    await started(utterance)
    const sound = watch.sound()
    await engine.interrupt()
    await pause(SETTLE_MS)
    if (!sound) throw new Error('Prepared speech began without a sound.')
    return { speakToRenderMs: sound.at - spokenAt }
  },

  /** Says all of it while listening to every word, as an application that shows the text does. */
  async speakToTheEnd(text: string): Promise<{ readonly playedMs: number; readonly words: number }> {
    const utterance = opened().engine.speak(text)
    let words = 0
    utterance.on('word', () => void words++)
    const { playedMs } = await utterance.finished
    return { playedMs, words }
  },

  async close(): Promise<void> {
    busy?.close()
    await engine?.close()
    engine = null
    watch = null
  },
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** @throws when the utterance ends, or fails, without a sound. */
function started(utterance: Utterance): Promise<unknown> {
  const sound = new Promise((resolve) => void utterance.on('start', resolve))
  const silent = utterance.finished.then((): never => {
    throw new Error('The utterance ended without a sound.')
  })
  return Promise.race([sound, silent])
}

declare global {
  interface Window {
    latencyBench: typeof latencyBench
  }
}

window.latencyBench = latencyBench
window.benchReady = true
