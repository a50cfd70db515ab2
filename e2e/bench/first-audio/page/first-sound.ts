/** The page's side of the first-sound listener. */

import { scriptUrl } from '../../support/page/script-url.ts'

const ARMED = 1

export interface FirstSoundListener {
  /** Resolves with `performance.now()` at the first sample above −60 dBFS from now on. */
  heard(): Promise<number>
}

export async function listenTo(output: AudioNode, worklet: string): Promise<FirstSoundListener> {
  const context = output.context as AudioContext
  await context.audioWorklet.addModule(scriptUrl(worklet))
  const state = new Int32Array(new SharedArrayBuffer(4))
  const node = new AudioWorkletNode(context, 'first-sound', {
    numberOfOutputs: 0,
    processorOptions: { state },
  })
  output.connect(node)
  return {
    async heard() {
      Atomics.store(state, 0, ARMED)
      await Atomics.waitAsync(state, 0, ARMED).value
      return performance.now()
    },
  }
}
