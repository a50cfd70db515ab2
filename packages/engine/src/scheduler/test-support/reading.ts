/** What a test reads and waits for. */
import { readTape } from './tape.ts'
import { wordFrames } from './virtual-worker.ts'
import type { Said, World } from './world.ts'

/** What was heard, in order; a word that was broken off ends in a dash. */
export function heard({ output, samples }: World): string {
  const words = readTape(output.tape, samples).flatMap(({ words }) => words)
  return words.map(({ text, isWhole }) => (isWhole ? text : `${text}-`)).join(' ')
}

/** How long these words are together, said one after another. */
export const frames = (...words: string[]): number =>
  words.reduce((sum, text) => sum + wordFrames({ text }, 1), 0)

/** Of these types alone. */
export const events = ({ events }: Said, ...types: string[]) =>
  events.filter(({ type }) => types.includes(type))

/** Until so many frames were heard in all, to the frame. */
export async function hear(world: World, total: number): Promise<void> {
  await world.until(() => world.heardFrames + 128 > total)
  while (world.heardFrames < total) await world.tick(total - world.heardFrames)
}
