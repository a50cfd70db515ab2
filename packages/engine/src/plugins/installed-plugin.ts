/** One plugin in an engine: its hooks, what it registered, how long it takes, and how often it failed. */
import type { HookName, PluginDefinition, PluginHooks } from '@voice-soundboard/graph'

/** So many faults, and it is out until somebody enables it again. */
export const STRIKES = 3

export interface HookTime {
  readonly calls: number
  readonly totalMs: number
  readonly longestMs: number
}

export interface PluginInfo {
  readonly name: string
  readonly version: string
  readonly isEnabled: boolean
  /** Since it was last enabled. */
  readonly faults: number
  readonly lastFault: string | null
  /** Of the hooks that have run; those of the worker half are called `worker`. */
  readonly hooks: Readonly<Record<string, HookTime>>
}

export class InstalledPlugin {
  readonly definition: PluginDefinition<unknown>
  readonly abort = new AbortController()
  readonly #disposals: (() => void | Promise<void>)[] = []
  readonly #times = new Map<string, { calls: number; totalMs: number; longestMs: number }>()
  hooks: PluginHooks
  isEnabled = true
  faults = 0
  lastFault: string | null = null

  constructor(definition: PluginDefinition<unknown>) {
    this.definition = definition
    this.hooks = definition
  }

  get name(): string {
    return this.definition.name
  }

  get timeoutMs(): number {
    return this.definition.timeoutMs ?? 1000
  }

  /** It failed too often. */
  get isOut(): boolean {
    return this.faults >= STRIKES
  }

  onDispose(dispose: () => void | Promise<void>): void {
    this.#disposals.push(dispose)
  }

  /** The last thing that it registered goes first. @returns what failed over it */
  async dispose(): Promise<readonly unknown[]> {
    this.isEnabled = false
    this.abort.abort(new DOMException('The plugin was removed.', 'AbortError'))
    const failures: unknown[] = []
    for (const dispose of this.#disposals.splice(0).reverse()) {
      try {
        await dispose()
      } catch (error) {
        failures.push(error)
      }
    }
    return failures
  }

  took(hook: HookName | 'worker', ms: number, calls = 1): void {
    const time = this.#times.get(hook) ?? { calls: 0, totalMs: 0, longestMs: 0 }
    time.calls += calls
    time.totalMs += ms
    time.longestMs = Math.max(time.longestMs, ms)
    this.#times.set(hook, time)
  }

  get info(): PluginInfo {
    const { name, version } = this.definition
    const { isEnabled, faults, lastFault } = this
    const hooks = Object.fromEntries([...this.#times].map(([hook, time]) => [hook, { ...time }]))
    return { name, version, isEnabled, faults, lastFault, hooks }
  }
}
