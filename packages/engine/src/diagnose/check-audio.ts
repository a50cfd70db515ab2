/** Whether sound can begin here, and how late the device is. */
import type { CheckSource, Finding } from './types.ts'

/** A context that may sound by itself does so within this; a clock that has begun to move, too. */
const START_MS = 600
const LOOK_EVERY_MS = 20

export const audioCheck: CheckSource = {
  id: 'audio',
  title: 'Sound',
  limitMs: 5000,
  async run({ signal }) {
    if (typeof AudioContext === 'undefined') {
      return {
        status: 'problem',
        found: 'The browser has no Web Audio.',
        advice:
          'Use a current browser. Without sound, createVoiceEngine({ realtime: false }) and render() still work.',
      }
    }
    const context = new AudioContext({ latencyHint: 'interactive' })
    // A context that was made after a gesture may still have to be asked.
    if (navigator.userActivation?.hasBeenActive) void Promise.allSettled([context.resume()])
    try {
      const isMoving = await clockMoves(context, signal)
      const state: string = context.state
      return judgeAudio({
        state,
        isMoving,
        hasHadGesture: navigator.userActivation?.hasBeenActive ?? null,
        isInFrame: window.parent !== window,
        sampleRateHz: context.sampleRate,
        channels: context.destination.maxChannelCount,
        baseLatencyMs: inMs(context.baseLatency),
        outputLatencyMs: inMs(context.outputLatency),
      })
    } finally {
      await context.close()
    }
  },
}

/** Browsers that cannot tell say nothing, or 0. */
const inMs = (seconds: number | undefined): number | null =>
  seconds === undefined ? null : Math.round(seconds * 10_000) / 10

async function clockMoves(context: AudioContext, signal: AbortSignal): Promise<boolean> {
  const until = performance.now() + START_MS
  while (performance.now() < until && !signal.aborted) {
    if (context.state === 'running' && context.currentTime > 0) return true
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  return false
}

export interface AudioSeen {
  readonly state: string
  readonly isMoving: boolean
  /** Null where the browser does not tell. */
  readonly hasHadGesture: boolean | null
  readonly isInFrame: boolean
  readonly sampleRateHz: number
  readonly channels: number
  readonly baseLatencyMs: number | null
  readonly outputLatencyMs: number | null
}

export function judgeAudio(seen: AudioSeen): Finding {
  const { state, isMoving, hasHadGesture, isInFrame, sampleRateHz, channels } = seen
  const details = { ...seen }
  const latencyMs = Math.round((seen.baseLatencyMs ?? 0) + (seen.outputLatencyMs ?? 0))
  const device = `The device runs at ${sampleRateHz} Hz${latencyMs > 0 ? `, ${latencyMs} ms late` : ''}.`
  if (channels === 0) {
    const advice = 'Connect or switch on a loudspeaker or headphones. render() works without.'
    return { status: 'warning', found: `There is no device to play on. ${device}`, advice, details }
  }
  if (state === 'running') {
    if (isMoving) return { status: 'ok', found: `Sound may begin at once. ${device}`, details }
    return {
      status: 'warning',
      found: `The AudioContext says that it runs, but its clock stands still. ${device}`,
      advice: 'Look at the device that the system plays on, and whether another program holds it for itself.',
      details,
    }
  }
  if (hasHadGesture !== true) {
    return {
      status: 'ok',
      found: `Sound waits for the first click, tap or key, as browsers demand. ${device}`,
      advice:
        'Nothing needs to be done: speech that was asked for earlier sounds at the first gesture. To choose the moment, call engine.unlock() inside a click handler.',
      details,
    }
  }
  return {
    status: 'warning',
    found: `The AudioContext is ${state}, though the page has had a click or a key. ${device}`,
    advice: isInFrame
      ? 'The page lies in a frame: write <iframe allow="autoplay">. Call engine.speak() or engine.unlock() directly in the click handler, before anything is awaited.'
      : 'Call engine.speak() or engine.unlock() directly in the click handler, before anything is awaited; see whether the browser’s settings or a call keep the page silent.',
    details,
  }
}
