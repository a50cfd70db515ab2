/** The plugins of an engine, for whoever made it. The machinery behind is fetched with the first of them. */
import { ClosedError, PluginError } from '@voice-soundboard/graph'
import type { EnginePlugins, EnginePluginsOptions } from './plugins/engine-plugins.ts'
import type { PluginInfo } from './plugins/installed-plugin.ts'

export interface PluginDeskOptions extends EnginePluginsOptions {
  readonly isClosed: () => boolean
}

interface CallOptions {
  readonly signal?: AbortSignal | undefined
}

export class PluginDesk {
  readonly #options: PluginDeskOptions
  #plugins: EnginePlugins | null = null

  constructor(options: PluginDeskOptions) {
    this.#options = options
  }

  /** Null while there are none. @internal */
  get open(): EnginePlugins | null {
    return this.#plugins
  }

  /** In the order of their hooks, with what each has cost and how often it failed. */
  list(): readonly PluginInfo[] {
    return this.#plugins?.registry.list ?? []
  }

  /**
   * Takes in one plugin or several: all of them, or none.
   *
   * @throws PluginError that says what is missing, taken or wrong; InvalidInputError for what is no plugin.
   */
  async use(plugins: unknown, { signal }: CallOptions = {}): Promise<void> {
    const { registry } = await this.#opened()
    signal?.throwIfAborted()
    await registry.use(Array.isArray(plugins) ? (plugins as unknown[]) : [plugins], { signal })
  }

  /** Everything that it registered goes with it. @throws PluginError when it is not here, or is needed */
  async remove(name: string): Promise<void> {
    const { registry } = await this.#opened()
    await registry.remove(name)
  }

  /** Also one that was put aside because it failed. @throws PluginError when it is not here */
  enable(name: string): void {
    this.#known(name).registry.setEnabled(name, true)
  }

  /** It stays, and none of its hooks runs. @throws PluginError when it is not here */
  disable(name: string): void {
    this.#known(name).registry.setEnabled(name, false)
  }

  /** @internal */
  async close(): Promise<void> {
    await this.#plugins?.registry.close()
  }

  #known(name: string): EnginePlugins {
    if (this.#plugins) return this.#plugins
    throw new PluginError(name, 'not-found', 'this engine has no plugins.')
  }

  async #opened(): Promise<EnginePlugins> {
    if (this.#options.isClosed()) throw new ClosedError('voice engine')
    const { EnginePlugins } = await import('./plugins/engine-plugins.ts')
    if (this.#options.isClosed()) throw new ClosedError('voice engine')
    return (this.#plugins ??= new EnginePlugins(this.#options))
  }
}
