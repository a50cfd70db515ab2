/**
 * The plugins of an engine: taken in together or not at all, in the order that they ask for, and taken out without a
 * trace. One that keeps failing is put aside, and speech goes on.
 */
import { asPlugin, PluginError } from '@voice-soundboard/graph'
import type {
  ClipFormat,
  Degradation,
  HookName,
  Plugin,
  PluginContext,
  PluginHooks,
  VoiceManifest,
} from '@voice-soundboard/graph'
import { HookRunner } from './hook-runner.ts'
import { InstalledPlugin } from './installed-plugin.ts'
import type { PluginInfo } from './installed-plugin.ts'
import { orderPlugins } from './ordered-plugins.ts'
import type { Present } from './ordered-plugins.ts'

type Undo = () => void

/** What of the engine a plugin may act on; each change can be undone. */
export interface PluginHost {
  /** What a plugin may require besides other plugins, with versions. */
  readonly present: Present
  log(
    level: 'debug' | 'info' | 'warn' | 'error',
    event: string,
    fields: Readonly<Record<string, unknown>>,
  ): void
  /** `key` names the trouble; null says that it is over. */
  trouble(key: string, degradation: Degradation | null): void
  addVoices(manifests: readonly VoiceManifest[]): Undo
  addFormat(format: ClipFormat): Undo
  /** Loads the worker half, there and in every worker that comes after. */
  addWorkerHalf(half: WorkerHalf): Promise<{ readonly channel: MessagePort; remove(): Promise<void> }>
  /** The hooks that run have changed, and so may the health. */
  onChange(): void
}

export interface WorkerHalf {
  readonly name: string
  readonly url: string
  readonly config: unknown
}

export interface UseOptions {
  readonly signal?: AbortSignal | undefined
}

export class PluginRegistry {
  readonly runner: HookRunner
  readonly #host: PluginHost
  #plugins: readonly InstalledPlugin[] = []
  /** Settles when the change before is done: two that overlap would not see each other's plugins. */
  #changing: Promise<unknown> = Promise.resolve()

  constructor(host: PluginHost) {
    this.#host = host
    this.runner = new HookRunner({
      plugins: () => this.#plugins,
      onFault: (plugin, hook, error) => this.#onFault(plugin, hook, error),
    })
  }

  get list(): readonly PluginInfo[] {
    return this.#plugins.map(({ info }) => info)
  }

  /** @throws PluginError, InvalidInputError, or the signal's reason; then none of them is left behind. */
  use(values: readonly unknown[], options: UseOptions = {}): Promise<void> {
    return this.#change(() => this.#use(values, options))
  }

  /** @throws PluginError when there is none of this name, or another needs it. */
  remove(name: string): Promise<void> {
    return this.#change(async () => {
      const plugin = this.#find(name)
      const provided = new Set([name, ...(plugin.definition.provides ?? [])])
      const left = this.#plugins.filter((other) => other !== plugin)
      for (const other of left) {
        const needed = Object.keys(other.definition.requires ?? {}).find((each) => provided.has(each))
        if (needed !== undefined)
          throw new PluginError(name, 'still-needed', `"${other.name}" requires it; remove that first.`)
      }
      this.#plugins = left
      await this.#dispose(plugin)
      this.#host.onChange()
    })
  }

  /** @throws PluginError */
  setEnabled(name: string, isEnabled: boolean): void {
    const plugin = this.#find(name)
    plugin.isEnabled = isEnabled
    plugin.faults = 0
    if (isEnabled) this.#host.trouble(`plugin:${name}`, null)
    this.#host.log('info', isEnabled ? 'plugin.enabled' : 'plugin.disabled', { plugin: name })
    this.#host.onChange()
  }

  /** A fault of its worker half. */
  noteWorkerFault(name: string, message: string): void {
    const plugin = this.#plugins.find((other) => other.name === name)
    if (plugin) this.#onFault(plugin, 'worker', new Error(message))
  }

  noteWorkerTime(name: string, ms: number, calls: number): void {
    this.#plugins.find((other) => other.name === name)?.took('worker', ms, calls)
  }

  /** The last one taken in goes first. */
  close(): Promise<void> {
    return this.#change(async () => {
      for (const plugin of [...this.#plugins].reverse()) {
        this.#plugins = this.#plugins.filter((other) => other !== plugin)
        await this.#dispose(plugin)
      }
    })
  }

  #change(work: () => Promise<void>): Promise<void> {
    const change = this.#changing.then(work)
    this.#changing = change.catch(() => undefined)
    return change
  }

  async #use(values: readonly unknown[], { signal }: UseOptions): Promise<void> {
    const given = new Map(
      values.map((value, index) => {
        const each = asPlugin(value, `plugins[${index}]`)
        return [each.definition, each] as const
      }),
    )
    if (given.size < values.length) {
      const names = [...given.keys()].map(({ name }) => name).join(', ')
      throw new PluginError(names, 'duplicate', 'given twice in one list.')
    }
    const here = this.#plugins.map(({ definition }) => definition)
    const ordered = orderPlugins([...here, ...given.keys()], this.#host.present)
    const added: InstalledPlugin[] = []
    try {
      for (const definition of ordered) {
        const each = given.get(definition)
        if (each) added.push(await this.#install(each, signal))
      }
      signal?.throwIfAborted()
    } catch (error) {
      for (const plugin of added.reverse()) await this.#dispose(plugin)
      throw error
    }
    const all = [...this.#plugins, ...added]
    this.#plugins = ordered.flatMap((definition) => all.filter((each) => each.definition === definition))
    for (const { name, definition } of added)
      this.#host.log('info', 'plugin.added', { plugin: name, version: definition.version })
    this.#host.onChange()
  }

  async #install(given: Plugin, signal: AbortSignal | undefined): Promise<InstalledPlugin> {
    const { definition } = given
    const { name, version } = definition
    const config = await readConfig(given)
    signal?.throwIfAborted()
    const plugin = new InstalledPlugin(definition)
    try {
      let channel: MessagePort | null = null
      if (definition.worker !== undefined) {
        const url = new URL(definition.worker, document.baseURI).href
        const half = await this.#host.addWorkerHalf({ name, url, config })
        plugin.onDispose(() => half.remove())
        channel = half.channel
      }
      const hooks = await definition.setup?.(this.#contextOf(plugin, config, channel))
      if (hooks) plugin.hooks = { ...definition, ...(hooks satisfies PluginHooks) }
      return plugin
    } catch (cause) {
      await this.#dispose(plugin)
      signal?.throwIfAborted()
      const why = cause instanceof Error ? cause.message : String(cause)
      throw new PluginError(name, 'setup-failed', `${version} could not be set up: ${why}`, { cause })
    }
  }

  #contextOf(plugin: InstalledPlugin, config: unknown, channel: MessagePort | null): PluginContext<unknown> {
    const { name } = plugin
    const host = this.#host
    return {
      config,
      channel,
      signal: plugin.abort.signal,
      log: (level, event, fields = {}) => host.log(level, event, { ...fields, plugin: name }),
      degrade: (code, message) => {
        plugin.onDispose(() => host.trouble(`plugin:${name}:${code}`, null))
        host.trouble(`plugin:${name}:${code}`, { code, message })
      },
      registerVoices: (manifests) => plugin.onDispose(host.addVoices(manifests)),
      registerFormat: (format) => plugin.onDispose(host.addFormat(format)),
      onDispose: (dispose) => plugin.onDispose(dispose),
    }
  }

  async #dispose(plugin: InstalledPlugin): Promise<void> {
    const { name } = plugin
    for (const error of await plugin.dispose())
      this.#host.log('error', 'plugin.dispose-failed', { plugin: name, error })
    this.#host.trouble(`plugin:${name}`, null)
    this.#host.log('info', 'plugin.removed', { plugin: name })
  }

  #find(name: string): InstalledPlugin {
    const plugin = this.#plugins.find((other) => other.name === name)
    if (plugin) return plugin
    const names = this.#plugins.map((other) => other.name).join(', ') || 'none'
    throw new PluginError(name, 'not-found', `none of this name is here; there are: ${names}.`)
  }

  #onFault(plugin: InstalledPlugin, hook: HookName | 'worker', error: unknown): void {
    const { name } = plugin
    const why = error instanceof Error ? error.message : String(error)
    plugin.faults++
    plugin.lastFault = `${hook}: ${why}`
    this.#host.log('warn', 'plugin.failed', { plugin: name, hook, error })
    const { isOut } = plugin
    if (isOut) plugin.isEnabled = false
    this.#host.trouble(`plugin:${name}`, {
      code: isOut ? 'plugin-disabled' : 'plugin-failed',
      message: isOut
        ? `The plugin "${name}" failed ${plugin.faults} times, last in ${hook} (${why}): it is put aside until it is enabled again, and a filter lets nothing pass till then.`
        : `The plugin "${name}" failed in ${hook}: ${why}. Speech goes on without its answer.`,
    })
    this.#host.onChange()
  }
}

async function readConfig({ definition, config }: Plugin): Promise<unknown> {
  if (!definition.config) return config
  const result = await definition.config['~standard'].validate(config)
  if (!result.issues) return result.value
  const issues = result.issues.map(({ message, path = [] }) => {
    const at = path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
    return at === '' ? message : `${at}: ${message}`
  })
  throw new PluginError(
    definition.name,
    'bad-config',
    `its configuration is not usable: ${issues.join('; ')}`,
  )
}
