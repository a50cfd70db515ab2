/** The state of the engine in one plain object, worst first in `reasons`. */
import { framesToMs } from '@voice-soundboard/graph'
import type { Degradation, EngineState } from '@voice-soundboard/graph'
import type { Player } from '@voice-soundboard/player'
import type { HostInfo } from './host/protocol.ts'
import type { SpeechQueue } from './speech-queue.ts'

export interface Health {
  readonly status: 'healthy' | 'degraded' | 'unhealthy'
  readonly state: EngineState
  /** The default voice is loaded and speech can begin. */
  readonly ready: boolean
  readonly backend: string
  readonly voice: string
  readonly modelLoaded: boolean
  /** JavaScript heap of the page's main thread where the browser tells, else null. Models lie in the worker. */
  readonly memoryMb: number | null
  readonly queueDepth: number
  readonly transport: 'ring' | 'none'
  /** Null while no worker lives. */
  readonly executionProvider: 'wasm' | 'webgpu' | null
  readonly threads: number
  readonly ring: { readonly capacityMs: number; readonly fillMs: number } | null
  readonly underruns: number
  /** Of the last utterance: synthesis time over audio time. */
  readonly realTimeFactor: number | null
  readonly audioContext: {
    readonly state: AudioContextState
    readonly sampleRateHz: number
    readonly baseLatencyMs: number
    readonly outputLatencyMs: number
  } | null
  readonly isolation: { readonly crossOriginIsolated: boolean; readonly sharedArrayBuffer: boolean }
  readonly cache: 'indexeddb' | 'memory'
  /** Why the status is not healthy, and what was asked for and could not be had. */
  readonly reasons: readonly Degradation[]
}

export interface HealthSources {
  readonly state: EngineState
  readonly voice: string
  readonly modelLoaded: boolean
  readonly player: Player | null
  readonly queue: SpeechQueue | null
  /** Null while no worker lives. */
  readonly host: HostInfo | null
  readonly troubles: readonly Degradation[]
}

export function readHealth(sources: HealthSources): Health {
  const { state, voice, modelLoaded, player, queue, host } = sources
  const reasons = [...sources.troubles, ...audioTroubles(player)]
  const isDown = state === 'closed' || host === null
  return {
    status: isDown ? 'unhealthy' : reasons.length > 0 ? 'degraded' : 'healthy',
    state,
    ready: modelLoaded && !isDown,
    backend: 'vits',
    voice,
    modelLoaded,
    memoryMb: usedHeapMb(),
    queueDepth: queue?.depth ?? 0,
    transport: player ? 'ring' : 'none',
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
  }
}

function audioHealth(player: Player | null): Pick<Health, 'ring' | 'audioContext'> {
  if (!player) return { ring: null, audioContext: null }
  const { sampleRateHz } = player
  const stats = player.stats()
  return {
    ring: {
      capacityMs: framesToMs(stats.capacityFrames, sampleRateHz),
      fillMs: framesToMs(stats.fillFrames, sampleRateHz),
    },
    audioContext: {
      state: stats.contextState,
      sampleRateHz,
      baseLatencyMs: stats.baseLatencyMs,
      outputLatencyMs: stats.outputLatencyMs,
    },
  }
}

function audioTroubles(player: Player | null): Degradation[] {
  const state = player?.context.state
  if (state === undefined || state === 'running') return []
  return [
    {
      code: 'audio-context-not-running',
      message: `The AudioContext is ${state}: speech waits for a gesture.`,
    },
  ]
}

function usedHeapMb(): number | null {
  const { memory } = performance as Performance & { readonly memory?: { readonly usedJSHeapSize: number } }
  return memory ? Math.round(memory.usedJSHeapSize / 2 ** 20) : null
}
