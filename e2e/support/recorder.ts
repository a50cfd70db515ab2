/**
 * Records what leaves `engine.output`, sample by sample at its place on the audio clock, so that silence is
 * measured in rendered frames and not by a timer of the page.
 */
import type { Page } from '@playwright/test'

export const RECORDER_WORKLET = `
registerProcessor('e2e-recorder', class extends AudioWorkletProcessor {
  constructor({ processorOptions: { tape, head } }) {
    super()
    this.tape = new Float32Array(tape)
    this.head = new Int32Array(head)
    this.at = 0
  }
  process([input]) {
    const mono = input[0]
    for (let i = 0; i < 128; i++) this.tape[(this.at + i) % this.tape.length] = mono ? mono[i] : 0
    this.at += 128
    Atomics.store(this.head, 0, this.at)
    return true
  }
})`

/** In the page: the tape, newest frame last. */
export interface Recorder {
  /** Frames recorded so far. */
  position(): number
  /** Frames `[from, to)`; the tape holds the last ten seconds at 48 kHz. */
  read(from: number, to: number): Float32Array
}

declare global {
  interface Window {
    recordOutput(output: AudioNode): Promise<Recorder>
  }
}

/**
 * Before the page is opened: gives it `recordOutput()`. The worklet is not one of the site's files, so a test
 * that records says `test.use({ bypassCSP: true })`.
 */
export async function installRecorder(page: Page): Promise<void> {
  await page.addInitScript(recorderScript, RECORDER_WORKLET)
}

/** What runs in the page, for pages that something else than Playwright drives. */
export function recorderScript(code: string): void {
  window.recordOutput = async (output) => {
    const context = output.context as AudioContext
    await context.audioWorklet.addModule(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
    const tape = new SharedArrayBuffer(48_000 * 10 * 4)
    const head = new SharedArrayBuffer(4)
    const node = new AudioWorkletNode(context, 'e2e-recorder', {
      numberOfOutputs: 0,
      channelCount: 1,
      channelCountMode: 'explicit',
      processorOptions: { tape, head },
    })
    output.connect(node)
    const samples = new Float32Array(tape)
    const position = (): number => Atomics.load(new Int32Array(head), 0)
    return {
      position,
      read: (from, to) =>
        Float32Array.from({ length: to - from }, (_, i) => samples[(from + i) % samples.length] as number),
    }
  }
}
