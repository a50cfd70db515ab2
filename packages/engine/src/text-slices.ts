/** Long texts are compiled a slice at a time, so that the page's thread is never held up by a book. */
import { eventLoopTurn } from '@voice-soundboard/graph'

/** Takes a slow machine a few milliseconds. */
const SLICE_LENGTH = 2048

export const isLong = (text: string): boolean => text.length > SLICE_LENGTH

export async function* slicesOf(text: string): AsyncGenerator<string, void, void> {
  for (let start = 0; start < text.length; start += SLICE_LENGTH) {
    if (start > 0) await eventLoopTurn()
    yield text.slice(start, start + SLICE_LENGTH)
  }
}
