/** The list of checks: Node reads the names from it, the page runs them. */
import type { Check } from './check.ts'
import { interrupting } from './interrupting.ts'
import { living } from './living.ts'
import { queueing } from './queueing.ts'
import { rendering } from './rendering.ts'
import { speaking } from './speaking.ts'

/** A new check goes into one of these lists, a new subject into a file with a list of its own. */
export const CHECKS: readonly Check[] = [...speaking, ...interrupting, ...queueing, ...rendering, ...living]
