import { VoiceSoundboardError } from './base.ts'

/** Why a thing cannot be had here. Unavailability is data, not prose. */
export type UnavailableReason =
  | 'not-cross-origin-isolated'
  | 'no-shared-array-buffer'
  | 'no-audio-worklet'
  | 'no-audio-context'
  | 'no-worker'
  | 'no-webassembly'
  | 'no-web-crypto'
  | 'text-parts-not-loaded'

const REMEDY: Record<UnavailableReason, string> = {
  'not-cross-origin-isolated':
    'Serve the page with Cross-Origin-Opener-Policy: same-origin and Cross-Origin-Embedder-Policy: require-corp',
  'no-shared-array-buffer': 'This browser offers no SharedArrayBuffer here',
  'no-audio-worklet': 'AudioWorklet needs a secure context (https or localhost)',
  'no-audio-context': 'This environment has no Web Audio; use realtime: false and render()',
  'no-worker': 'This environment has no Web Workers',
  'no-webassembly': "WebAssembly is blocked; allow 'wasm-unsafe-eval' in script-src",
  'no-web-crypto':
    'Model files are verified with WebCrypto, which needs a secure context (https or localhost)',
  'text-parts-not-loaded':
    'The files that read this language or format could not be fetched; serve all files of the library, or check the network',
}

export class UnavailableError extends VoiceSoundboardError {
  readonly code = 'unavailable'
  constructor(
    readonly reason: UnavailableReason,
    options: { readonly cause?: unknown } = {},
  ) {
    super('UnavailableError', `Not available: ${reason}. ${REMEDY[reason]}.`, options)
  }
}

/**
 * The browser refused to start or resume audio, usually because no user gesture came first; or, with the state
 * `closed`, somebody closed the context for good.
 */
export class AudioContextError extends VoiceSoundboardError {
  readonly code = 'audio-context-refused'
  constructor(
    readonly state: string,
    options: { readonly cause?: unknown } = {},
  ) {
    super(
      'AudioContextError',
      state === 'closed'
        ? 'The AudioContext was closed and cannot be replaced. Create a new engine, with a new context if you gave one.'
        : `The AudioContext is ${state}. Speech waits for a click, tap or key in the page; call engine.unlock() inside a handler to choose the moment.`,
      { ...options, retryable: state !== 'closed' },
    )
  }
}

export class WorkerDiedError extends VoiceSoundboardError {
  readonly code = 'worker-died'
  constructor(
    readonly detail: string,
    options: { readonly cause?: unknown } = {},
  ) {
    super('WorkerDiedError', `The synthesis worker stopped: ${detail}.`, { ...options, retryable: true })
  }
}

export class SynthesisError extends VoiceSoundboardError {
  readonly code = 'synthesis-failed'
  constructor(
    readonly stage: 'phonemize' | 'encode' | 'decode' | 'load',
    readonly detail: string,
    options: { readonly cause?: unknown } = {},
  ) {
    super('SynthesisError', `Synthesis failed (${stage}): ${detail}.`, options)
  }
}

export class ClosedError extends VoiceSoundboardError {
  readonly code = 'closed'
  constructor(readonly what: string) {
    super('ClosedError', `The ${what} is closed. Create a new one.`)
  }
}
