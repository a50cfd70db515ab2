/**
 * Puts `listenTo()` into the page: one engine's speech as events and as samples, so that a run under trouble can be
 * compared with an undisturbed one. Tests that use it say `test.use({ bypassCSP: true })`.
 */
import type { Page } from '@playwright/test'
import type { VoiceEngine } from 'voice-soundboard'
import { installRecorder } from './recorder.ts'

export interface Heard {
  readonly words: readonly string[]
  readonly outcomes: readonly string[]
  readonly underruns: number
  /** From the first sample that is not zero to the last. */
  readonly samples: Float32Array
}

export interface Listener {
  /** Says these one after another, and calls back at each word. */
  hear(texts: readonly string[], onWord?: (count: number) => void): Promise<Heard>
}

declare global {
  interface Window {
    listenTo(engine: VoiceEngine): Promise<Listener>
    /** Resolves after about that long, by the page's own timer. */
    pause(ms: number): Promise<void>
    /** Where two recordings first differ, in words; null when they are the same. */
    difference(left: Float32Array, right: Float32Array): string | null
  }
}

/** Before the page is opened. */
export async function installListener(page: Page): Promise<void> {
  await installRecorder(page)
  await page.addInitScript(listenerScript)
}

/** What runs in the page, for pages that something else than Playwright drives. */
export function listenerScript(): void {
  window.pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
  window.difference = (left, right) => {
    if (left.length !== right.length) return `${left.length} samples and ${right.length}`
    const at = left.findIndex((sample, i) => sample !== right[i])
    return at < 0 ? null : `sample ${at} of ${left.length}`
  }
  window.listenTo = async (engine) => {
    const recorder = await window.recordOutput(engine.output)
    return {
      async hear(texts, onWord) {
        const from = recorder.position()
        const words: string[] = []
        const underrunsBefore = engine.health().underruns
        const utterances = texts.map((text) => {
          const utterance = engine.speak(text)
          utterance.on('word', ({ source }) => {
            words.push(text.slice(...source))
            onWord?.(words.length)
          })
          return utterance
        })
        const results = await Promise.all(utterances.map(({ finished }) => finished))
        const tape = recorder.read(from, recorder.position())
        const isSound = (sample: number): boolean => sample !== 0
        return {
          words,
          outcomes: results.map(({ outcome }) => outcome),
          underruns: engine.health().underruns - underrunsBefore,
          samples: tape.slice(tape.findIndex(isSound), tape.findLastIndex(isSound) + 1),
        }
      },
    }
  }
}
