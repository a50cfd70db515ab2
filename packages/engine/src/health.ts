/** The state of the engine in one plain object, worst first in `reasons`. */
import { framesToMs } from '@voice-soundboard/graph'
import type {
  Accounting,
  AudioState,
  Degradation,
  EngineState,
  HealthComponent,
  HealthStatus,
} from '@voice-soundboard/graph'
import type { Player } from '@voice-soundboard/player'
import type { HostInfo, WorkerMemory } from './host/protocol.ts'
import type { PluginInfo } from './plugins/installed-plugin.ts'
import type { RecentError } from './recent-errors.ts'
import type { Trouble } from './troubles.ts'
import type { SpeechQueue } from './scheduler/speech-queue.ts'

export interface Health {
  /** Of the worst of the components. */
  readonly status: HealthStatus
  readonly components: Readonly<Record<HealthComponent, HealthStatus>>
  readonly state: EngineState
  /** A voice is loaded and speech can begin: the default one, or the one that takes its place. */
  readonly ready: boolean
  /** Of the voice that would speak now. */
  readonly backend: string
  /** The one that would speak now. */
  readonly voice: string
  /** The default voice is loaded. */
  readonly modelLoaded: boolean
  /** JavaScript heap of the page's main thread where the browser tells, else null. Models lie in the worker. */
  readonly memoryMb: number | null
  /** Use against `memoryBudgetMb`. */
  readonly memory: {
    readonly budgetMb: number
    readonly usedMb: number
    readonly voicesMb: number
    readonly aheadMb: number
    readonly preparedMb: number
    readonly ringMb: number
    /** All that WebAssembly has taken in the worker, voices included. */
    readonly heapMb: number
  }
  readonly queueDepth: number
  /** Of all utterances that the queue was given. */
  readonly accounting: Accounting
  /** How speech reaches the audio thread: shared memory, or messages where the page has none. */
  readonly transport: 'ring' | 'message-port' | 'none'
  /** Why it is not the ring; null when it is. */
  readonly transportReason: string | null
  /** Null while no worker lives. */
  readonly executionProvider: 'wasm' | 'webgpu' | null
  readonly threads: number
  /** `startThresholdMs` must be ready before an empty ring sounds: `maxLatencyMs`, or more after underruns. */
  readonly ring: {
    readonly capacityMs: number
    readonly fillMs: number
    readonly startThresholdMs: number
  } | null
  readonly underruns: number
  /** Of the last utterance: synthesis time over audio time. */
  readonly realTimeFactor: number | null
  readonly audioContext: {
    readonly state: AudioState
    readonly sampleRateHz: number
    readonly baseLatencyMs: number
    readonly outputLatencyMs: number
  } | null
  readonly isolation: { readonly crossOriginIsolated: boolean; readonly sharedArrayBuffer: boolean }
  readonly cache: 'indexeddb' | 'memory'
  /** Why the status is not healthy, and what was asked for and could not be had. */
  readonly reasons: readonly Degradation[]
  /** The last ten, the latest last, though they may be over. */
  readonly lastErrors: readonly RecentError[]
  /** How often a worker took the place of one that died or hung. */
  readonly workerRestarts: number
  /** In the order of their hooks. */
  readonly plugins: readonly PluginInfo[]
}

export interface HealthSources {
  readonly state: EngineState
  readonly voice: { readonly id: string; readonly backend: string; readonly isLoaded: boolean }
  readonly modelLoaded: boolean
  readonly player: Player | null
  readonly queue: SpeechQueue | null
  /** Null while no worker lives. */
  readonly host: HostInfo | null
  readonly memory: WorkerMemory
  readonly memoryBudgetMb: number
  readonly troubles: readonly Trouble[]
  readonly lastErrors: readonly RecentError[]
  readonly workerRestarts: number
  readonly plugins: readonly PluginInfo[]
}

export function readHealth(sources: HealthSources): Health {
  const { state, voice, modelLoaded, player, queue, host } = sources
  const troubles = [...sources.troubles, ...audioTroubles(player)]
  const reasons = troubles.map(({ degradation }) => degradation)
  const components = componentsOf(sources, troubles)
  const isDown = state === 'closed' || Object.values(components).includes('unhealthy')
  return {
    status: isDown ? 'unhealthy' : reasons.length > 0 ? 'degraded' : 'healthy',
    components,
    state,
    ready: voice.isLoaded && !isDown,
    backend: voice.backend,
    voice: voice.id,
    modelLoaded,
    memoryMb: usedHeapMb(),
    memory: memoryUse(sources),
    queueDepth: queue?.depth ?? 0,
    accounting: queue?.accounting ?? NOTHING_ASKED,
    transport: player?.transport ?? 'none',
    transportReason: player?.transportReason ?? null,
    executionProvider: host?.executionProvider ?? null,
    threads: host?.threads ?? 0,
    underruns: player?.ring.underrunEpisodes ?? 0,
    realTimeFactor: queue?.lastRealTimeFactor ?? null,
    ...audioHealth(player),
    isolation: {
      crossOriginIsolated: globalThis.crossOriginIsolated,
      sharedArrayBuffer: typeof SharedArrayBuffer !== 'undefined',
    },
    cache: reasons.some(({ code }) => code === 'model-store-memory') ? 'memory' : 'indexeddb',
    reasons,
    lastErrors: sources.lastErrors,
    workerRestarts: sources.workerRestarts,
    plugins: sources.plugins,
  }
}

const COMPONENTS: readonly HealthComponent[] = [
  'worker',
  'voice',
  'audio',
  'storage',
  'pace',
  'options',
  'plugins',
]

function componentsOf(
  { host, player }: HealthSources,
  troubles: readonly Trouble[],
): Record<HealthComponent, HealthStatus> {
  const isUnhealthy = (component: HealthComponent): boolean =>
    (component === 'worker' && host === null) || (component === 'audio' && (player?.lost ?? null) !== null)
  const statusOf = (component: HealthComponent): HealthStatus => {
    if (isUnhealthy(component)) return 'unhealthy'
    return troubles.some((trouble) => trouble.component === component) ? 'degraded' : 'healthy'
  }
  return Object.fromEntries(COMPONENTS.map((component) => [component, statusOf(component)])) as Record<
    HealthComponent,
    HealthStatus
  >
}

function audioHealth(player: Player | null): Pick<Health, 'ring' | 'audioContext'> {
  if (!player) return { ring: null, audioContext: null }
  const { sampleRateHz } = player
  const stats = player.stats()
  return {
    ring: {
      capacityMs: framesToMs(stats.capacityFrames, sampleRateHz),
      fillMs: framesToMs(stats.fillFrames, sampleRateHz),
      startThresholdMs: framesToMs(player.ring.startThresholdFrames, sampleRateHz),
    },
    audioContext: {
      state: player.state,
      sampleRateHz,
      baseLatencyMs: stats.baseLatencyMs,
      outputLatencyMs: stats.outputLatencyMs,
    },
  }
}

function audioTroubles(player: Player | null): Trouble[] {
  const state = player?.state
  if (state === undefined || state === 'running') return []
  const message = `The AudioContext is ${state}: ${WHAT_HAPPENS[state]}.`
  return [{ component: 'audio', degradation: { code: 'audio-context-not-running', message } }]
}

const WHAT_HAPPENS: Record<Exclude<AudioState, 'running'>, string> = {
  suspended: 'speech waits until it is resumed, by a gesture unless the context is yours',
  interrupted: 'the system took the sound away; speech goes on when it gives it back, or at a gesture',
  stalled: 'its clock stands still, and speech with it',
  closed: 'speech goes on in another one if it was the engine’s own, and fails if it was yours',
}

function memoryUse({ memory, memoryBudgetMb, player }: HealthSources): Health['memory'] {
  const ring = player ? ringBytesOf(player) : 0
  const { voices, ahead, prepared, heap } = memory
  const inMb = (bytes: number): number => Math.round((bytes / 2 ** 20) * 10) / 10
  return {
    budgetMb: memoryBudgetMb,
    usedMb: inMb(voices + ahead + prepared + ring),
    voicesMb: inMb(voices),
    aheadMb: inMb(ahead),
    preparedMb: inMb(prepared),
    ringMb: inMb(ring),
    heapMb: inMb(heap),
  }
}

/** Where memory is not shared, worker, worklet and page hold one each, and two are on their way. */
const COPIES = { ring: 1, 'message-port': 5 } as const

export function ringBytesOf({ ring, transport }: Player): number {
  return ring.capacityFrames * Float32Array.BYTES_PER_ELEMENT * COPIES[transport]
}

const NOTHING_ASKED: Accounting = {
  queued: 0,
  pending: 0,
  spoken: 0,
  interrupted: 0,
  dropped: 0,
  failed: 0,
}

function usedHeapMb(): number | null {
  const { memory } = performance as Performance & { readonly memory?: { readonly usedJSHeapSize: number } }
  return memory ? Math.round(memory.usedJSHeapSize / 2 ** 20) : null
}
