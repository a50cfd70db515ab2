/** The page's side of the watching worklet: when sound began and ended at a node's output. */
import { scriptUrl } from '../../support/page/script-url.ts'
import {
  FRAME_FIELDS,
  POSITION,
  SILENT_AT,
  SILENT_FROM,
  SOUND_AT,
  SOUND_FROM,
  TIME_FIELDS,
  WAITING,
} from './output-state.ts'
import type { OutputState } from './output-state.ts'
import { sharedNow } from './shared-now.ts'

export interface Moment {
  /** On the audio clock. */
  readonly frame: number
  /** When the quantum of that frame was rendered, on the shared clock, to half a millisecond. */
  readonly at: number
}

export interface OutputWatch {
  /** Everything before this frame of the audio clock has been rendered. */
  position(): number
  /** From now on the next frame that is not zero counts as the first. */
  awaitSound(): void
  /** The first frame that was not zero; null when there was none. */
  sound(): Moment | null
  /** The zero after the last frame that was not. */
  silence(): Moment
}

export async function watchOutput(output: AudioNode, worklet: string): Promise<OutputWatch> {
  const context = output.context as AudioContext
  await context.audioWorklet.addModule(scriptUrl(worklet))
  const state: OutputState = {
    frames: new SharedArrayBuffer(FRAME_FIELDS * Int32Array.BYTES_PER_ELEMENT),
    times: new SharedArrayBuffer(TIME_FIELDS * Float64Array.BYTES_PER_ELEMENT),
  }
  const frames = new Int32Array(state.frames)
  const times = new Float64Array(state.times)
  const node = new AudioWorkletNode(context, 'output-watch', {
    numberOfOutputs: 0,
    channelCount: 1,
    channelCountMode: 'explicit',
    processorOptions: state,
  })
  output.connect(node)

  let wallToShared = 0
  const moment = (from: number, at: number): Moment => {
    const frame = Atomics.load(frames, from)
    return { frame, at: (times[at] as number) + 0.5 + wallToShared }
  }
  return {
    position: () => Atomics.load(frames, POSITION),
    awaitSound() {
      wallToShared = measureWallToShared()
      Atomics.store(frames, SOUND_FROM, WAITING)
    },
    sound: () => (Atomics.load(frames, SOUND_FROM) === WAITING ? null : moment(SOUND_FROM, SOUND_AT)),
    silence: () => moment(SILENT_FROM, SILENT_AT),
  }
}

/** The wall clock counts whole milliseconds: just after it has moved, both clocks stand nearest to each other. */
function measureWallToShared(): number {
  const until = sharedNow() + 4
  let nearest = Infinity
  for (let now = sharedNow(); now < until; now = sharedNow()) nearest = Math.min(nearest, now - Date.now())
  return nearest
}
