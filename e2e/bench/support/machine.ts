/** Where and under which load the figures arose: without it they mean nothing. */
import { cpus, loadavg, totalmem } from 'node:os'

export interface Machine {
  readonly cpu: string
  readonly cores: number
  readonly memoryGb: number
  readonly node: string
}

export const describeMachine = (): Machine => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
})

/** Over the last minute: runnable processes, ours among them. */
export const loadAverage = (): number => Math.round((loadavg()[0] ?? 0) * 100) / 100
