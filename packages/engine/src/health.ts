/** The state of the engine in one plain object, worst first in `reasons`. */
import type { EngineState } from '@voice-soundboard/graph'

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
  readonly reasons: readonly { readonly code: string; readonly message: string }[]
}
