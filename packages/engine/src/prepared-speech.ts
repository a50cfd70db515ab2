/** Speech that was made ahead of time: what `prepare()` gives. */
import type { PrepareAnswer } from './host/protocol.ts'

export interface PreparedSpeech extends PrepareAnswer {
  /** Lets go of it, in memory and in IndexedDB. Again: nothing happens. */
  discard(): Promise<void>
}
