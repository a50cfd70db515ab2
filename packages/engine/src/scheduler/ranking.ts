/** Who is said first: the higher tier, and within a tier whoever asked first. */
import type { Priority } from '@voice-soundboard/graph'
import type { Preempt } from '../options.ts'

export const TIERS: Readonly<Record<Priority, number>> = { background: 0, assistant: 1, system: 2 }

const HIGHEST_TIER = TIERS.system

/**
 * For each half minute of speech that passes it by, what waits rises by a tier: whatever keeps coming above it,
 * it is said in the end. Counted in speech heard and not in time, so that the order never depends on load.
 */
const AGEING_MS = 30_000

export interface Ranked {
  readonly fields: { readonly priority: Priority }
  readonly order: number
  readonly waitingSinceMs: number
  /** It was cut for its own sake, in order to go on at once. */
  readonly keepsFloor: boolean
  tier: number
}

export function raiseAged(items: readonly Ranked[], spokenMs: number): void {
  for (const item of items) {
    const raised = Math.floor((spokenMs - item.waitingSinceMs) / AGEING_MS)
    item.tier = Math.min(HIGHEST_TIER, TIERS[item.fields.priority] + Math.max(0, raised))
  }
}

/** Negative when `a` is to be said before `b`. */
export const compareRank = (a: Ranked, b: Ranked): number =>
  b.tier - a.tier || Number(b.keepsFloor) - Number(a.keepsFloor) || a.order - b.order

const URGENCY: readonly Preempt[] = ['immediate', 'word', 'sentence']

/** Of several that are to cut in, the one in most of a hurry decides when, whichever is said first. */
export const mostUrgent = (
  items: readonly { readonly fields: { readonly preempt: Preempt } }[],
): Preempt | undefined => URGENCY.find((preempt) => items.some(({ fields }) => fields.preempt === preempt))
