/** For tests: what the page and the writing worker agree on. */
import type { ProducerEnd } from '@voice-soundboard/ring'

export interface WriterRequest {
  readonly end: ProducerEnd
  readonly blocks: readonly Float32Array[]
}
