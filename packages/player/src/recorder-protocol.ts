/** For tests: what the page and the recording worklet agree on. */

export const RECORDER = 'recorder'

export interface RecorderOptions {
  /** Float32 samples. */
  readonly tape: SharedArrayBuffer
  /** Int32: the first frame on the tape by the audio clock, and how many frames have been written. */
  readonly head: SharedArrayBuffer
}
