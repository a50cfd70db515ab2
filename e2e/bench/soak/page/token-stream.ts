/** Text as a language model writes it: in pieces that know nothing of words, with stalls, and not always to its end. */
import type { Random } from '../../support/random.ts'
import { pause } from './pause.ts'

/** `unending` gives all of its text and then neither more nor an end, until `isWanted` says that nobody waits. */
export type StreamEnd = 'ends' | 'throws' | 'unending'

export interface TokenStream {
  readonly text: string
  readonly end: StreamEnd
  readonly isWanted: () => boolean
  readonly random: Random
}

const STALL_MS: readonly [number, number] = [500, 3000]
const TOKEN_MS: readonly [number, number] = [5, 60]

export async function* writeTokens({
  text,
  end,
  isWanted,
  random,
}: TokenStream): AsyncGenerator<string, void> {
  const stallsAt = random.chance(0.4) ? random.below(text.length) : Infinity
  const throwsAt = end === 'throws' ? random.below(text.length) : Infinity
  for (let at = 0; at < text.length && isWanted();) {
    const length = 1 + random.below(7)
    await pause(random.between(...(at <= stallsAt && stallsAt < at + length ? STALL_MS : TOKEN_MS)))
    if (throwsAt < at + length) throw new Error('The model went away.')
    yield text.slice(at, at + length)
    at += length
  }
  while (end === 'unending' && isWanted()) await pause(250)
}

/** The same as a stream, for the other way in. */
export const asStream = (tokens: AsyncGenerator<string, void>): ReadableStream<string> =>
  new ReadableStream<string>({
    async pull(controller) {
      try {
        const { done, value } = await tokens.next()
        if (done) controller.close()
        else controller.enqueue(value)
      } catch (error) {
        controller.error(error)
      }
    },
    async cancel() {
      await tokens.return()
    },
  })
