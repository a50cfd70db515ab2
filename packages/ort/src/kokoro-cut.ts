/** What a Kokoro model is after the cut: three graphs, run in turn, with the length regulator between them. */

/**
 * The tensors at the borders, by the names that they have in every part:
 *
 * - `ids` [1, ids] and `style` [1, width]: what is said, and by whom.
 * - `durations` [1, ids]: frames of each id, neither rounded nor divided by a speed.
 * - `prosody_states`, `text_states`: what the encoder knows of each id; opaque.
 * - `alignment` [ids, frames]: 1 where the frame belongs to the id. The caller's to make.
 * - `f0`: pitch in Hz, two values a frame; what is not voiced lies near 0.
 * - `carried_…`: what else the decoder takes from the prosody; opaque.
 * - `waveform`.
 */
export const KOKORO_TENSORS = {
  ids: 'ids',
  style: 'style',
  durations: 'durations',
  prosodyStates: 'prosody_states',
  textStates: 'text_states',
  alignment: 'alignment',
  f0: 'f0',
  waveform: 'waveform',
} as const

/**
 * With `max(1, round(durations / speed))` frames for each id, half to even, and `f0` passed on as it is, the parts
 * say bit for bit what the whole graph says.
 */
export interface KokoroCut {
  /** `ids`, `style` → `durations`, `prosody_states`, `text_states`. */
  readonly encoder: Uint8Array<ArrayBuffer>
  /** `prosody_states`, `alignment`, `style` → `f0`, `carried_…`. */
  readonly prosody: Uint8Array<ArrayBuffer>
  /** `text_states`, `alignment`, `f0`, `carried_…`, `style` → `waveform`. It normalises over all frames: run it whole. */
  readonly decoder: Uint8Array<ArrayBuffer>
  /** Of `style`. */
  readonly styleWidth: number
}
