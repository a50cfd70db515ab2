/** How strong the machine is, as far as the browser tells, and whether its clock can be relied on. */
import { readEnvironment } from './environment.ts'
import type { CheckSource, Finding } from './types.ts'

export const deviceCheck: CheckSource = {
  id: 'device',
  title: 'Cores and memory',
  limitMs: 1000,
  run: () => judgeDevice(readEnvironment()),
}

export interface DeviceSeen {
  readonly cores: number | null
  readonly deviceMemoryGb: number | null
}

const SMALL_VOICE = "If speech stutters, take the small voice: createVoiceEngine({ voice: 'dittli-en' })."

export function judgeDevice({ cores, deviceMemoryGb }: DeviceSeen): Finding {
  const told = [
    cores === null ? null : `${cores} ${cores === 1 ? 'core' : 'cores'}`,
    deviceMemoryGb === null ? null : `about ${deviceMemoryGb} GB of memory`,
  ].filter((part) => part !== null)
  const found = told.length > 0 ? `${told.join(' and ')}.` : 'The browser tells neither cores nor memory.'
  const details = { cores, deviceMemoryGb }
  const isWeak = cores === 1 || (deviceMemoryGb !== null && deviceMemoryGb < 2)
  if (isWeak) {
    return {
      status: 'warning',
      found: `${found} That is little for the default voice.`,
      advice: SMALL_VOICE,
      details,
    }
  }
  const isModest = cores === 2 || deviceMemoryGb === 2
  return { status: 'ok', found, advice: isModest ? SMALL_VOICE : null, details }
}

/** Clocks are set right by a few seconds at any time; more than this, and times of logs do not fit each other. */
const DRIFT_LIMIT_MS = 60_000

export const clockCheck: CheckSource = {
  id: 'clock',
  title: 'Clock',
  limitMs: 1000,
  run: () =>
    judgeClock({ timeOriginMs: performance.timeOrigin, nowMs: performance.now(), dateMs: Date.now() }),
}

export interface ClockSeen {
  readonly timeOriginMs: number
  readonly nowMs: number
  readonly dateMs: number
}

export function judgeClock({ timeOriginMs, nowMs, dateMs }: ClockSeen): Finding {
  const driftMs = Math.round(dateMs - (timeOriginMs + nowMs))
  const details = { timeOriginMs, nowMs, driftMs }
  if (!(timeOriginMs > 0) || !(nowMs >= 0)) {
    return {
      status: 'warning',
      found:
        'performance.timeOrigin and performance.now() give no sensible time, so threads cannot compare theirs.',
      advice:
        'Switch off extensions and scripts that replace the clock; measured times are wrong until then.',
      details,
    }
  }
  if (Math.abs(driftMs) > DRIFT_LIMIT_MS) {
    return {
      status: 'ok',
      found: `The system clock and the page’s have come apart by ${Math.round(Math.abs(driftMs) / 1000)} s: it was set anew, or the machine slept.`,
      advice: 'Speech is not touched. When you compare logs by time, reload the page first.',
      details,
    }
  }
  return { status: 'ok', found: 'The clocks of the page and the system agree.', details }
}
