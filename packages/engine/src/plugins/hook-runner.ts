/** Runs a hook of all plugins in their order; what one of them does wrong is its own. */
import type { HookCall, HookName, PluginHooks, Subject } from '@voice-soundboard/graph'
import { GuardedCall } from './hook-call.ts'
import type { InstalledPlugin } from './installed-plugin.ts'

type Answer<Name extends HookName> = Exclude<Awaited<ReturnType<NonNullable<PluginHooks[Name]>>>, void>
type Given<Name extends HookName> = Parameters<NonNullable<PluginHooks[Name]>>[0]

export interface HookRunnerOptions {
  readonly plugins: () => readonly InstalledPlugin[]
  readonly onFault: (plugin: InstalledPlugin, hook: HookName, error: unknown) => void
}

export interface HookOptions {
  readonly subject: Subject
  readonly signal?: AbortSignal | undefined
}

export class HookRunner {
  readonly #options: HookRunnerOptions

  constructor(options: HookRunnerOptions) {
    this.#options = options
  }

  has(...names: readonly HookName[]): boolean {
    return this.#options
      .plugins()
      .some((plugin) =>
        names.some((name) => (plugin.isEnabled && plugin.hooks[name]) || isFilterOut(plugin, name)),
      )
  }

  /**
   * Each plugin is given what the one before it returned.
   *
   * @param accept Checks what a plugin returned, and puts it in place. What it throws is the plugin's fault.
   */
  async transform<Name extends HookName, Value>(
    name: Name,
    value: Value,
    {
      give,
      accept,
    }: {
      readonly give: (value: Value) => Given<Name>
      readonly accept: (returned: Answer<Name>, value: Value) => Value
    },
    options: HookOptions,
  ): Promise<Value> {
    let current = value
    for (const plugin of this.#having(name)) {
      try {
        const returned = await this.#call(plugin, name, give(current), options)
        if (returned !== undefined && returned !== null) current = accept(returned, current)
      } catch (error) {
        options.signal?.throwIfAborted()
        this.#options.onFault(plugin, name, error)
      }
    }
    return current
  }

  /** Of every plugin its answer, or what it failed with. */
  async ask<Name extends HookName>(
    name: Name,
    given: Given<Name>,
    options: HookOptions,
  ): Promise<
    readonly { readonly plugin: string; readonly answer?: Answer<Name> | undefined; readonly error?: Error }[]
  > {
    const answers = []
    // What was put aside cannot have allowed anything.
    for (const plugin of this.#options.plugins().filter((each) => isFilterOut(each, name)))
      answers.push({ plugin: plugin.name, error: new Error('it is put aside after its failures') })
    for (const plugin of this.#having(name)) {
      try {
        answers.push({ plugin: plugin.name, answer: await this.#call(plugin, name, given, options) })
      } catch (error) {
        options.signal?.throwIfAborted()
        this.#options.onFault(plugin, name, error)
        answers.push({ plugin: plugin.name, error: error as Error })
      }
    }
    return answers
  }

  /** Nobody waits for it. */
  notify<Name extends HookName>(name: Name, given: Given<Name>, options: HookOptions): void {
    if (this.has(name)) void this.ask(name, given, options)
  }

  /** For a hook that cannot wait. */
  transformNow(given: Given<'onDuck'>, accept: (returned: object) => Given<'onDuck'>): Given<'onDuck'> {
    let current = given
    for (const plugin of this.#having('onDuck')) {
      const startedAt = performance.now()
      try {
        const returned = plugin.hooks.onDuck?.(current)
        if (returned !== undefined) current = accept(returned)
      } catch (error) {
        this.#options.onFault(plugin, 'onDuck', error)
      } finally {
        plugin.took('onDuck', performance.now() - startedAt)
      }
    }
    return current
  }

  #having(name: HookName): readonly InstalledPlugin[] {
    return this.#options.plugins().filter((plugin) => plugin.isEnabled && plugin.hooks[name])
  }

  async #call<Name extends HookName>(
    plugin: InstalledPlugin,
    name: Name,
    given: Given<Name>,
    { subject, signal }: HookOptions,
  ): Promise<Answer<Name> | undefined> {
    const hook = plugin.hooks[name] as (given: Given<Name>, call: HookCall) => unknown
    const call = new GuardedCall(subject, signal)
    const startedAt = performance.now()
    try {
      const answer = hook.call(plugin.hooks, given, call)
      // What answers at once needs no clock.
      return (isPromise(answer) ? await call.within(answer, plugin.timeoutMs) : answer) as
        Answer<Name> | undefined
    } finally {
      plugin.took(name, performance.now() - startedAt)
    }
  }
}

const isFilterOut = ({ isEnabled, isOut, hooks }: InstalledPlugin, name: HookName): boolean =>
  !isEnabled && isOut && name === 'onClause' && hooks.onClause !== undefined

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
