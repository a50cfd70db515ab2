/** The read-outs: what was measured in this tab, in words a listener understands. */
import { byId, create } from './dom.ts'
import type { Health, UtteranceResult } from './engine.ts'

export interface Gauges {
  /** The first sample of an utterance was heard. */
  firstSound(timeToFirstAudioMs: number): void
  finished(result: UtteranceResult): void
  health(health: Health): void
}

const NONE = '–'

const GAUGES = [
  ['first-sound', 'First sound', 'From pressing Speak until the first audible sample is played.'],
  ['real-time', 'Speed of making', 'Seconds of speech made in one second of work.'],
  ['underruns', 'Underruns', 'Times the sound ran dry while speaking.'],
  ['ring', 'Ready ahead', 'Speech that is made and waits to be played.'],
  ['transport', 'Transport', 'How sound reaches the audio thread.'],
  ['rate', 'Sample rate', 'Of the audio device.'],
  ['threads', 'Threads', 'That the model runs on.'],
  ['health', 'Health', 'What the engine says of itself.'],
] as const
type GaugeId = (typeof GAUGES)[number][0]

export function createGauges(): Gauges {
  const board = byId('gauges', HTMLElement)
  const cells = new Map<GaugeId, { value: HTMLElement; note: HTMLElement }>()
  for (const [id, label, meaning] of GAUGES) {
    const value = create('span', { className: 'value' }, NONE)
    const note = create('span', { className: 'note' })
    board.append(
      create(
        'div',
        { className: 'gauge', id: `gauge-${id}`, title: meaning },
        create('dt', {}, label),
        create('dd', {}, value, note),
      ),
    )
    cells.set(id, { value, note })
  }
  const fill = create('span', { className: 'fill' })
  board
    .querySelector('#gauge-ring dd')
    ?.append(create('span', { className: 'meter', ariaHidden: 'true' }, fill))

  const set = (id: GaugeId, value: string, note = ''): void => {
    const cell = cells.get(id)
    if (!cell) return
    if (cell.value.textContent !== value) cell.value.textContent = value
    if (cell.note.textContent !== note) cell.note.textContent = note
  }

  return {
    firstSound(ms) {
      set('first-sound', `${Math.round(ms)} ms`)
    },

    finished({ metrics }) {
      if (metrics.timeToFirstAudioMs === null) return
      const { compileMs, queueMs, phonemizeMs, encodeMs, firstDecodeMs } = metrics.spans
      const rest = compileMs + queueMs + phonemizeMs
      set(
        'first-sound',
        `${Math.round(metrics.timeToFirstAudioMs)} ms`,
        `text ${Math.round(rest)}, voice ${Math.round(encodeMs + firstDecodeMs)}`,
      )
    },

    health(health) {
      const { realTimeFactor, ring, audioContext, isolation, status, reasons } = health
      if (realTimeFactor !== null && realTimeFactor > 0) {
        set('real-time', `${(1 / realTimeFactor).toFixed(1)}×`, `factor ${realTimeFactor.toFixed(2)}`)
      }
      set('underruns', String(health.underruns))
      set(
        'ring',
        ring ? `${(ring.fillMs / 1000).toFixed(2)} s` : NONE,
        ring ? `of ${(ring.capacityMs / 1000).toFixed(1)} s` : '',
      )
      fill.style.setProperty('--fill', String(ring ? ring.fillMs / ring.capacityMs : 0))
      set(
        'transport',
        health.transport === 'ring' ? 'Shared ring' : 'None',
        isolation.crossOriginIsolated ? 'isolated' : 'not isolated',
      )
      set(
        'rate',
        audioContext ? `${(audioContext.sampleRateHz / 1000).toFixed(1)} kHz` : NONE,
        audioContext
          ? `device ${Math.round(audioContext.baseLatencyMs + audioContext.outputLatencyMs)} ms`
          : '',
      )
      set(
        'threads',
        String(health.threads),
        health.memoryMb === null ? '' : `${Math.round(health.memoryMb)} MB`,
      )
      // Before the first gesture no page may sound: that is the browser's rule, not a fault.
      const isWaiting = reasons.length === 1 && reasons[0]?.code === 'audio-context-not-running'
      if (isWaiting) set('health', 'Waiting', 'sound starts with the first press')
      else set('health', HEALTH[status], reasons[0]?.message ?? (health.ready ? 'ready' : 'loading'))
      board.dataset['status'] = isWaiting ? 'healthy' : status
    },
  }
}

const HEALTH = { healthy: 'Healthy', degraded: 'Degraded', unhealthy: 'Unhealthy' } as const
