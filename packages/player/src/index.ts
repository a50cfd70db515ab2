export { createPlayer, Player } from './player.ts'
export type { CancelResult, PlayerOptions, PlayerStats } from './player.ts'
