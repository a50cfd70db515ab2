/** What the engine says of itself, judged: what it had to do without, and whether it keeps up. */
import type { Health } from '../health.ts'
import type { CheckSource, Finding } from './types.ts'

export const engineCheck: CheckSource = {
  id: 'engine',
  title: 'Engine',
  limitMs: 1000,
  run({ health }) {
    if (!health) throw new Error('No engine told of itself.')
    return judgeEngine(health, navigator.userActivation?.hasBeenActive ?? false)
  },
}

const STATUS = { healthy: 'ok', degraded: 'warning', unhealthy: 'problem' } as const

const ADVICE: Readonly<Record<string, string>> = {
  'audio-context-not-running': 'Call engine.unlock() inside a click handler.',
  'latency-exceeded': 'Raise maxLatencyMs, or take a smaller voice.',
  'lead-widened': 'Give speech more time: raise maxLatencyMs, take a smaller voice, or free the machine.',
  'memory-budget-exceeded': 'Raise memoryBudgetMb, or take a smaller voice.',
  'model-store-memory': 'See "Storage".',
  'model-store-evicted': 'See "Storage".',
  'unknown-option': 'Correct the option’s name.',
}

/** From here on a busy moment makes it run dry. */
const SLOW_FACTOR = 0.8

/**
 * @param hasHadGesture Until then no page may sound; and until something is to be said, the engine asks for no sound.
 *   Neither is a fault.
 */
export function judgeEngine(health: Health, hasHadGesture: boolean): Finding {
  const { realTimeFactor, underruns, voice } = health
  const isAtRest = health.audioContext?.state === 'suspended' && health.accounting.pending === 0
  const mayBeSilent = !hasHadGesture || isAtRest
  const reasons = health.reasons.filter(({ code }) => !mayBeSilent || code !== 'audio-context-not-running')
  // What an error says may quote what was to be spoken, and a report holds none of that.
  const lastErrors = health.lastErrors.map(({ at, code }) => ({ at, code }))
  const isSlow = realTimeFactor !== null && realTimeFactor > SLOW_FACTOR
  const isWaitingOnly = health.status === 'degraded' && reasons.length === 0
  const status = isWaitingOnly ? 'ok' : STATUS[health.status]
  const advice = [
    ...reasons.map(({ code }) => ADVICE[code]),
    isSlow
      ? `"${voice}" is made hardly faster than it sounds: take the small voice, createVoiceEngine({ voice: 'dittli-en' }).`
      : undefined,
    health.status === 'unhealthy' ? 'Close this engine and create another.' : undefined,
  ].filter((part) => part !== undefined)
  const found = [
    `It is ${isWaitingOnly ? 'healthy, and its sound waits to be asked for by a click, tap or key' : health.status}; its state is "${health.state}".`,
    ...reasons.map(({ message }) => message),
    underruns > 0 ? `Speech ran dry ${underruns} ${underruns === 1 ? 'time' : 'times'}.` : null,
  ].filter((part) => part !== null)
  return {
    status: status === 'ok' && isSlow ? 'warning' : status,
    found: found.join(' '),
    advice: advice.length > 0 ? [...new Set(advice)].join('\n') : null,
    details: { health: { ...health, lastErrors } },
  }
}
