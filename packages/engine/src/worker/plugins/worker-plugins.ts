/** The halves of plugins that live in the worker: loaded by address, asked for backends, phonemisers and sound. */
import type { AudioStageContext, WorkerPlugin } from '@voice-soundboard/graph'
import type { HostEvent, WorkerHalfInit } from '../../host/protocol.ts'
import type { PhonemizerSource } from '../phonemizers.ts'
import type { BackendSources } from '../routed-backend.ts'
import { AudioChain } from './audio-chain.ts'
import { SafeStage } from './safe-stage.ts'

interface Half {
  readonly plugin: WorkerPlugin
  readonly channel: MessagePort
}

export interface WorkerPluginsOptions {
  /** Puts more backends beside those that are there, and takes them away again. */
  readonly addBackends: (sources: BackendSources) => () => void
  readonly phonemizers: PhonemizerSource[]
  readonly emit: (event: HostEvent) => void
  /** Makes a module of an address. */
  readonly load?: (url: string) => Promise<unknown>
}

export class WorkerPlugins {
  readonly #options: WorkerPluginsOptions
  readonly #halves = new Map<string, Half>()
  readonly #undos = new Map<string, (() => void)[]>()
  /** In the order of the hooks; those that are put aside are not in it. */
  #order: readonly string[] = []

  constructor(options: WorkerPluginsOptions) {
    this.#options = options
  }

  /** @throws what the module or its `setup` throws; nothing of it is left then. */
  async add({ name, url, config, channel }: WorkerHalfInit): Promise<void> {
    const { load = importModule, addBackends, phonemizers } = this.#options
    const plugin = readHalf(await load(url), url)
    await plugin.setup?.({ channel, config })
    channel.start()
    const undos: (() => void)[] = []
    if (plugin.backends) undos.push(addBackends(plugin.backends))
    for (const source of plugin.phonemizers ?? []) {
      // What an application adds knows more than what is built in.
      phonemizers.unshift(source)
      undos.push(() => void phonemizers.splice(phonemizers.indexOf(source), 1))
    }
    this.#halves.set(name, { plugin, channel })
    this.#undos.set(name, undos)
    if (!this.#order.includes(name)) this.#order = [...this.#order, name]
  }

  async remove(name: string): Promise<void> {
    const half = this.#halves.get(name)
    if (!half) return
    this.#halves.delete(name)
    for (const undo of this.#undos.get(name) ?? []) undo()
    this.#undos.delete(name)
    try {
      await half.plugin.close?.()
    } finally {
      half.channel.close()
    }
  }

  /** Which of them run, and in which order. */
  setOrder(names: readonly string[]): void {
    this.#order = names
  }

  /** For one utterance or clip; null when nobody works on its sound. */
  openChain(context: AudioStageContext): AudioChain | null {
    const stages = this.#order.flatMap((name) => this.#openStage(name, context) ?? [])
    return stages.length > 0 ? new AudioChain(stages) : null
  }

  async close(): Promise<void> {
    for (const name of [...this.#halves.keys()].reverse()) await this.remove(name)
  }

  #openStage(name: string, context: AudioStageContext): SafeStage | null {
    const { emit } = this.#options
    const fault = (error: unknown): void =>
      emit({ type: 'plugin-fault', name, message: error instanceof Error ? error.message : String(error) })
    try {
      const stage = this.#halves.get(name)?.plugin.createAudioStage?.(context)
      if (!stage) return null
      let ms = 0
      let calls = 0
      const report = (): void => {
        if (calls > 0) emit({ type: 'plugin-time', name, ms, calls })
        ms = calls = 0
      }
      return new SafeStage({
        stage,
        onFault: fault,
        onTime: (took) => {
          ms += took
          if (++calls >= CALLS_PER_REPORT) report()
        },
        onClose: report,
      })
    } catch (error) {
      fault(error)
      return null
    }
  }
}

/** So that telling the time takes none. */
const CALLS_PER_REPORT = 16

const importModule = (url: string): Promise<unknown> => import(/* @vite-ignore */ url)

function readHalf(module: unknown, url: string): WorkerPlugin {
  const plugin = (module as { readonly default?: unknown } | null)?.default
  if (typeof plugin === 'object' && plugin !== null) return plugin as WorkerPlugin
  throw new TypeError(`${url} has no object as its default export`)
}
