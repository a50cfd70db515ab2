/** The contract of plugins, and its two forms: an object, and a decorated class. */
import { InvalidInputError } from '../errors/input.ts'
import type { Backend, Phonemizer } from '../backend.ts'
import type { VoiceManifest } from '../voice-manifest.ts'
import { HOOK_NAMES } from './hooks.ts'
import type { PluginHooks } from './hooks.ts'

/** What a schema library offers by the Standard Schema contract (standardschema.dev): valibot, zod, arktype. */
export interface ConfigSchema<Config> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    validate(value: unknown): ConfigResult<Config> | Promise<ConfigResult<Config>>
    readonly types?: { readonly input: unknown; readonly output: Config } | undefined
  }
}

export type ConfigResult<Config> =
  | { readonly value: Config; readonly issues?: undefined }
  | {
      readonly issues: readonly {
        readonly message: string
        readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
      }[]
    }

/** A file format that clips can be written in. */
export interface ClipFormat {
  /** `audio/mpeg` */
  readonly mimeType: string
  encode(
    clip: { readonly samples: Float32Array; readonly sampleRateHz: number },
    options: { readonly signal?: AbortSignal | undefined },
  ): Promise<Uint8Array<ArrayBuffer>>
}

/** What a plugin may use while it is in the engine. What it registers goes when the plugin does. */
export interface PluginContext<Config = undefined> {
  readonly config: Config
  /** Aborts when the plugin is removed. */
  readonly signal: AbortSignal
  /** To the engine's log, under the plugin's name; what people wrote does not belong there. */
  log(
    level: 'debug' | 'info' | 'warn' | 'error',
    event: string,
    fields?: Readonly<Record<string, unknown>>,
  ): void
  /** Something was lost or done another way: the event `degraded`, and a reason in `health()`. */
  degrade(code: string, message: string): void
  registerVoices(manifests: readonly VoiceManifest[]): void
  registerFormat(format: ClipFormat): void
  /** Runs when the plugin is removed, the last one first. */
  onDispose(dispose: () => void | Promise<void>): void
  /** The other end of the worker half's `ctx.channel`; null without one. */
  readonly channel: MessagePort | null
}

export interface PluginDefinition<Config = undefined> extends PluginHooks {
  /** One engine has each name once. */
  readonly name: string
  /** By semantic versioning. */
  readonly version: string
  /** By name, a range of versions: `{ 'voice-soundboard': '^0.1.0', lexicon: '>=1' }`. */
  readonly requires?: Readonly<Record<string, string>>
  /** Names besides its own that others may require or stand beside. */
  readonly provides?: readonly string[]
  /** Its hooks run before those of these plugins, which need not be there. */
  readonly before?: readonly string[]
  readonly after?: readonly string[]
  /** Among those that are not ordered otherwise, higher goes first; 0 when absent. */
  readonly priority?: number
  /** How long one call of a hook may take, in ms, 1–60,000; 1000 when absent. */
  readonly timeoutMs?: number
  readonly config?: ConfigSchema<Config>
  /** Address of a module that runs in the synthesis worker: see {@link WorkerPlugin}. */
  readonly worker?: string | URL
  /** May return hooks, which take the place of those that stand beside it. */
  setup?(ctx: PluginContext<Config>): PluginHooks | void | Promise<PluginHooks | void>
}

/** The default export of a module that a plugin names as its `worker`. */
export interface WorkerPlugin {
  /** For each utterance and each clip, at its rate; null for one that is to be left as it is. */
  createAudioStage?(context: AudioStageContext): AudioStage | null
  /** By id; voices that name one of them go to it. */
  readonly backends?: Readonly<Record<string, () => Backend | Promise<Backend>>>
  readonly phonemizers?: readonly WorkerPhonemizer[]
  setup?(ctx: { readonly channel: MessagePort; readonly config: unknown }): void | Promise<void>
  close?(): void | Promise<void>
}

export interface WorkerPhonemizer {
  /** BCP 47 primary tags; `*` for any. */
  readonly languages: readonly string[]
  load(): Promise<Phonemizer>
}

export interface AudioStageContext {
  readonly sampleRateHz: number
  readonly voice: string
  readonly speaker: number
  readonly tags: Readonly<Record<string, string>>
}

/**
 * Works on sound as it is made. What it gives may lag behind what it is given by `latencyFrames`; with `flush` it has
 * given as many samples as it got, and the lag. The engine takes the lag out again, so that marks stay exact.
 */
export interface AudioStage {
  readonly latencyFrames: number
  process(block: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer>
  flush(): Float32Array<ArrayBuffer>
  close?(): void
}

/** A definition and its configuration: what an engine takes. */
export interface Plugin<Config = unknown> {
  readonly definition: PluginDefinition<Config>
  readonly config: unknown
  /** The same plugin, configured. */
  with(config: Config): Plugin<Config>
}

/** @throws InvalidInputError that names the field. */
export function definePlugin<Config = undefined>(definition: PluginDefinition<Config>): Plugin<Config> {
  checkDefinition(definition as PluginDefinition<unknown>)
  return pluginOf(definition, undefined)
}

function pluginOf<Config>(definition: PluginDefinition<Config>, config: unknown): Plugin<Config> {
  return Object.freeze({
    definition,
    config,
    with: (given: Config) => pluginOf(definition, given),
  })
}

const NAME = /^@?[a-z0-9][a-z0-9._/-]*$/
const VERSION = /^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/

function checkDefinition(definition: PluginDefinition<unknown>): void {
  if (typeof definition !== 'object' || definition === null)
    throw new InvalidInputError('plugin', 'a definition', String(definition))
  const { name, version, timeoutMs = 1000, priority = 0, setup } = definition
  const check = (field: string, expected: string, isGood: boolean, received: unknown): void => {
    if (!isGood) throw new InvalidInputError(`plugin.${field}`, expected, String(received))
  }
  check('name', 'lower-case letters, digits and .-_/', typeof name === 'string' && NAME.test(name), name)
  check('version', 'a version like 1.2.3', typeof version === 'string' && VERSION.test(version), version)
  check('timeoutMs', 'a number from 1 to 60000', timeoutMs >= 1 && timeoutMs <= 60_000, timeoutMs)
  check('priority', 'a number', Number.isFinite(priority), priority)
  check('setup', 'a function', setup === undefined || typeof setup === 'function', typeof setup)
  for (const hook of HOOK_NAMES) {
    const given = definition[hook]
    check(hook, 'a function', given === undefined || typeof given === 'function', typeof given)
  }
}

interface PluginClass {
  new (): PluginHooks & Pick<PluginDefinition<unknown>, 'setup'>
  readonly name: string
}

type Traits = Partial<Omit<PluginDefinition<unknown>, keyof PluginHooks | 'setup'>>

const classPlugins = new WeakMap<object, Plugin>()

/**
 * The same contract as a class with hooks for methods. `@plugin` takes the name from the class (`WhisperTimingPlugin`
 * is `whisper-timing`); a build that shortens names wants it said: `@plugin({ name: 'whisper-timing' })`.
 */
export function plugin<Class extends PluginClass>(value: Class, context: ClassDecoratorContext<Class>): void
export function plugin(
  traits: Traits,
): <Class extends PluginClass>(value: Class, context: ClassDecoratorContext<Class>) => void
export function plugin(subject: PluginClass | Traits, _context?: unknown): unknown {
  if (typeof subject === 'function') return register(subject, {})
  return (value: PluginClass) => register(value, subject)
}

function register(Class: PluginClass, traits: Traits): void {
  const instance = new Class()
  const hooks = Object.fromEntries(
    HOOK_NAMES.flatMap((name) => {
      const hook: unknown = instance[name]
      return typeof hook === 'function' ? [[name, hook.bind(instance)]] : []
    }),
  ) as PluginHooks
  const definition: PluginDefinition<unknown> = {
    name: nameOf(Class.name),
    version: '0.0.0',
    ...traits,
    ...hooks,
    ...(typeof instance.setup === 'function' ? { setup: instance.setup.bind(instance) } : {}),
  }
  classPlugins.set(Class, definePlugin(definition) as Plugin)
}

const nameOf = (className: string): string =>
  className
    .replace(/Plugin$/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()

/** A plugin in either form. @throws InvalidInputError */
export function asPlugin(value: unknown, path: string): Plugin {
  if (typeof value === 'function') {
    const known = classPlugins.get(value)
    if (known) return known
  } else if (typeof value === 'object' && value !== null) {
    const known = classPlugins.get(value.constructor)
    if (known) return known
    if ('definition' in value && 'with' in value) {
      checkDefinition((value as Plugin).definition)
      return value as Plugin
    }
  }
  throw new InvalidInputError(path, 'what definePlugin() gave, or a class with @plugin', typeof value)
}
