/** The life of a context that is the player's own. */
import { UnavailableError } from '@voice-soundboard/graph'
import { delay } from './tasks.ts'

const CLOSE_MS = 1000

/** @throws UnavailableError */
export function openContext(options: AudioContextOptions): AudioContext {
  try {
    return new AudioContext(options)
  } catch (cause) {
    throw new UnavailableError('no-audio-context', { cause })
  }
}

/** For one that is dead: it may not close either, and whether it does is nothing to who replaces it. */
export async function closeSoon(context: AudioContext): Promise<void> {
  if (context.state === 'closed') return
  await Promise.race([Promise.allSettled([context.close()]), delay(CLOSE_MS)])
}
