/** The real voice behind a backend that fails on demand: the name of the fault stands before this script. */
import { createVitsBackend } from '@voice-soundboard/backend-vits'
import { createEnglishPhonemizer } from '@voice-soundboard/g2p-english'
import type { Backend, SynthesisChunk, SynthesisRequest } from '@voice-soundboard/graph'
import { serveSynthesis } from '../../../packages/engine/src/worker/index.ts'
import type { BackendFault } from '../fault.ts'

declare const BACKEND_FAULT: BackendFault | 'none'

const inner = createVitsBackend({ phonemizers: createEnglishPhonemizer })
/** Faults come once, so that it shows how speech goes on; but for those that a voice has for good. */
let isSpent = false
let segments = 0

type Damage = (request: SynthesisRequest) => AsyncGenerator<SynthesisChunk, void, void>

async function* audioChanged(
  request: SynthesisRequest,
  change: (chunk: SynthesisChunk & { readonly kind: 'audio' }) => SynthesisChunk[],
) {
  for await (const chunk of inner.synthesize(request)) {
    if (chunk.kind === 'audio') yield* change(chunk)
    else yield chunk
  }
}

async function* failingAfter(request: SynthesisRequest, chunks: number, error: Error) {
  let left = chunks
  for await (const chunk of inner.synthesize(request)) {
    if (left-- === 0) throw error
    yield chunk
  }
}

const DAMAGES: Partial<Record<BackendFault, Damage>> = {
  'throws-at-first': (request) => failingAfter(request, 0, new RangeError('The backend broke.')),
  'throws-later': (request) => failingAfter(request, 2, new RangeError('The backend broke.')),
  'out-of-memory': (request) =>
    failingAfter(request, 1, new WebAssembly.RuntimeError('memory access out of bounds')),
  'not-a-number': (request) =>
    audioChanged(request, ({ samples }) => [{ kind: 'audio', samples: samples.fill(Number.NaN) }]),
  'gives-nothing': async function* () {},
  'too-much': (request) =>
    audioChanged(request, (chunk) => [chunk, { kind: 'audio', samples: new Float32Array(24_000 * 600) }]),
  'negative-time': async function* (request) {
    for await (const chunk of inner.synthesize(request)) {
      if (chunk.kind === 'audio') yield chunk
      else
        yield {
          ...chunk,
          marks: chunk.marks.map((mark) => ({ ...mark, startFrame: -mark.startFrame - 1 })),
        }
    }
  },
  'wrong-rate': async function* (request) {
    for await (const chunk of inner.synthesize(request))
      yield chunk.kind === 'timeline' ? { ...chunk, sampleRateHz: 0 } : chunk
  },
  stuck: async function* (request) {
    for await (const chunk of inner.synthesize(request)) {
      yield chunk
      await new Promise(() => undefined)
    }
  },
}

const faulty: Backend = {
  id: inner.id,
  capabilities: inner.capabilities,
  loadVoice: (manifest, options) =>
    BACKEND_FAULT === 'throws-at-load'
      ? Promise.reject(new RangeError('The backend broke.'))
      : inner.loadVoice(manifest, options),
  unloadVoice: (voice) => inner.unloadVoice(voice),
  memoryBytes: (voice) => inner.memoryBytes(voice),
  estimateBytes: (manifest, precision) => inner.estimateBytes(manifest, precision),
  sampleRateHz: (manifest, header) => inner.sampleRateHz(manifest, header),
  synthesize(request) {
    segments++
    const damage = BACKEND_FAULT === 'none' ? undefined : DAMAGES[BACKEND_FAULT]
    const isDue = segments === 2 && !isSpent
    if (!damage || !isDue) return inner.synthesize(request)
    isSpent = true
    return damage(request)
  },
  close: () => inner.close(),
}

serveSynthesis({ backends: { vits: () => faulty } })
