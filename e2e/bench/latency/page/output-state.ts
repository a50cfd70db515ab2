/** The memory that the watching worklet shares with the page. */
export interface OutputState {
  /** Int32: frames of the audio clock. */
  readonly frames: SharedArrayBuffer
  /** Float64: whole milliseconds of the wall clock. */
  readonly times: SharedArrayBuffer
}

/** `frames`: everything before it has been rendered. */
export const POSITION = 0
/** `frames`: first frame that is not zero since the page stored {@link WAITING} here. */
export const SOUND_FROM = 1
/** `frames`: the zero after the last frame that was not. */
export const SILENT_FROM = 2
export const FRAME_FIELDS = 3

/** `times`: when the quantum with that frame was rendered. */
export const SOUND_AT = 0
export const SILENT_AT = 1
export const TIME_FIELDS = 2

export const WAITING = -1
