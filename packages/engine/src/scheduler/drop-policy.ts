/** What gives way when the queue is full. Nothing of a higher tier ever gives way to a lower one. */
import type { Priority } from '@voice-soundboard/graph'
import { compareRank } from './ranking.ts'
import type { Ranked } from './ranking.ts'

export type DropPolicy = 'graceful' | 'block' | 'drop-oldest' | 'drop-newest'

export const DROP_POLICIES: readonly DropPolicy[] = ['graceful', 'block', 'drop-oldest', 'drop-newest']

/**
 * The one to drop, of those that wait, the one that has just come among them, and the one that sounds.
 *
 * It is one of the lowest tier: with `drop-oldest` the oldest that waits, with `drop-newest` the newest; with
 * `graceful` the oldest of the background, and only when there is none the newest of what is lowest then. What
 * sounds gives way only when everything that waits is of a higher tier.
 */
export function chooseDropped<Item extends Ranked & { readonly fields: { readonly priority: Priority } }>(
  policy: Exclude<DropPolicy, 'block'>,
  waiting: readonly Item[],
  sounding: Item | undefined,
): Item | undefined {
  const lowest = Math.min(...[...waiting, ...(sounding ? [sounding] : [])].map(({ tier }) => tier))
  const candidates = waiting.filter(({ tier }) => tier === lowest).sort(compareRank)
  const takesOldest =
    policy === 'drop-oldest' || (policy === 'graceful' && candidates[0]?.fields.priority === 'background')
  return (takesOldest ? candidates[0] : candidates.at(-1)) ?? sounding
}
