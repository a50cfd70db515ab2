/**
 * Backends that break one promise each. They show that the contract suite can fail, and stand in for broken ones
 * wherever a program must survive them.
 */
import type { Backend, SynthesisChunk, SynthesisRequest } from '@voice-soundboard/graph'

type Chunks = AsyncIterable<SynthesisChunk>
type Timeline = Extract<SynthesisChunk, { readonly kind: 'timeline' }>

export type FaultName =
  | 'faultyNaN'
  | 'faultyRate'
  | 'faultyNegativeTime'
  | 'faultyBackwards'
  | 'faultyLateMarks'
  | 'faultyWordless'
  | 'faultyMute'
  | 'faultyTooMuch'
  | 'faultyUntold'
  | 'faultyFlat'
  | 'faultyDeaf'
  | 'faultyBusy'
  | 'faultyUntyped'
  | 'faultyAnySpeaker'
  | 'faultySeedless'
  | 'faultyDeadSeed'
  | 'faultyHoarder'
  | 'faultyCloseOnce'
  | 'faultyHanging'
  | 'faultyStrange'

/** Around one that has no fault. */
export function faultyBackends(sound: () => Backend): Readonly<Record<FaultName, () => Backend>> {
  const chunks = (change: (chunks: Chunks, request: SynthesisRequest) => Chunks) => () =>
    around(sound(), (backend) => ({
      synthesize: (request) => generate(change(backend.synthesize(request), request)),
    }))
  const asked = (change: (request: SynthesisRequest) => SynthesisRequest) => () =>
    around(sound(), (backend) => ({ synthesize: (request) => backend.synthesize(change(request)) }))
  return {
    /** A device that computes garbage. */
    faultyNaN: chunks((given) =>
      mapAudio(given, (samples) => samples.map((value, at) => (at === 40 ? NaN : value))),
    ),
    /** Says another rate than it declared. */
    faultyRate: chunks((given) =>
      mapTimeline(given, (part) => ({ ...part, sampleRateHz: part.sampleRateHz / 2 })),
    ),
    faultyNegativeTime: chunks((given) => moveMarks(given, (frame) => frame - 500)),
    /** Words in the order that they were finished in. */
    faultyBackwards: chunks((given) =>
      mapTimeline(given, (part) => ({ ...part, marks: [...part.marks].reverse() })),
    ),
    /** Tells when words were heard after they were. */
    faultyLateMarks: chunks(lateMarks),
    faultyWordless: chunks((given) =>
      mapTimeline(given, (part) => ({ ...part, marks: part.marks.filter(({ kind }) => kind !== 'word') })),
    ),
    /** Ends before it begins. */
    faultyMute: chunks(() => nothing()),
    faultyTooMuch: chunks(tooMuch),
    /** Zeros, as if they were speech. */
    faultyUntold: chunks((given) => mapAudio(given, (samples) => samples.map(() => 0))),
    /** Claims to lower everything, and reads the words only. */
    faultyFlat: asked((request) => ({ ...request, graph: flat(request.graph) })),
    /** Does not hear that it is enough. */
    faultyDeaf: asked((request) => ({ ...request, signal: undefined })),
    /** Lets nobody else run while it works. */
    faultyBusy: chunks(busily),
    faultyUntyped: chunks((given) => untyped(given)),
    faultyAnySpeaker: asked((request) => ({ ...request, speaker: 0 })),
    faultySeedless: asked((request) => ({ ...request, seed: Math.floor(Math.random() * 2 ** 32) })),
    faultyDeadSeed: asked((request) => ({ ...request, seed: 1 })),
    faultyHoarder: () => around(sound(), hoarder),
    faultyCloseOnce: () => around(sound(), closeOnce),
    /** Never answers. */
    faultyHanging: chunks(() => ({
      [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }),
    })),
    /** Hangs on text that it does not expect. */
    faultyStrange: chunks((given, { graph }) =>
      graph.tokens.some(({ text }) => /[^\p{Script=Latin}\s]/u.test(text)) ? untyped(given) : given,
    ),
  }
}

function around(backend: Backend, change: (backend: Backend) => Partial<Backend>): Backend {
  return {
    id: backend.id,
    capabilities: backend.capabilities,
    loadVoice: (manifest, options) => backend.loadVoice(manifest, options),
    unloadVoice: (voice) => backend.unloadVoice(voice),
    memoryBytes: (voice) => backend.memoryBytes(voice),
    estimateBytes: (manifest, precision) => backend.estimateBytes(manifest, precision),
    sampleRateHz: (manifest, header) => backend.sampleRateHz(manifest, header),
    synthesize: (request) => backend.synthesize(request),
    close: () => backend.close(),
    ...change(backend),
  }
}

async function* generate(chunks: Chunks): AsyncGenerator<SynthesisChunk, void, void> {
  yield* chunks
}

async function* mapTimeline(chunks: Chunks, change: (part: Timeline) => Timeline): Chunks {
  for await (const chunk of chunks) yield chunk.kind === 'timeline' ? change(chunk) : chunk
}

async function* mapAudio(
  chunks: Chunks,
  change: (samples: Float32Array<ArrayBuffer>) => Float32Array<ArrayBuffer>,
): Chunks {
  for await (const chunk of chunks) {
    yield chunk.kind === 'audio' ? { kind: 'audio', samples: change(chunk.samples) } : chunk
  }
}

const moveMarks = (chunks: Chunks, move: (frame: number) => number): Chunks =>
  mapTimeline(chunks, (part) => ({
    ...part,
    marks: part.marks.map((mark) => ({
      ...mark,
      startFrame: move(mark.startFrame),
      endFrame: move(mark.endFrame),
    })),
  }))

async function* lateMarks(chunks: Chunks): Chunks {
  let whole: Timeline | null = null
  for await (const chunk of chunks) {
    if (chunk.kind === 'timeline') {
      whole = chunk
      yield { ...chunk, marks: [], totalFrames: null }
    } else yield chunk
  }
  if (whole) yield { ...whole, degradations: [] }
}

async function* nothing(): Chunks {}

async function* tooMuch(chunks: Chunks): Chunks {
  let rateHz = 0
  for await (const chunk of chunks) {
    if (chunk.kind === 'timeline') rateHz = chunk.sampleRateHz
    yield chunk
  }
  for (let more = 0; more < 100; more++) yield { kind: 'audio', samples: new Float32Array(rateHz) }
}

async function* busily(chunks: Chunks, { signal }: SynthesisRequest): Chunks {
  for await (const chunk of chunks) {
    if (chunk.kind === 'audio') return
    yield chunk
    const frames = chunk.sampleRateHz / 10
    for (let frame = 0; frame < (chunk.totalFrames ?? 0); frame += frames) {
      signal?.throwIfAborted()
      const until = performance.now() + 2
      while (performance.now() < until);
      yield { kind: 'audio', samples: new Float32Array(frames) }
    }
    return
  }
}

async function* untyped(chunks: Chunks): Chunks {
  for await (const chunk of chunks) {
    yield chunk
    throw new TypeError("Cannot read properties of undefined (reading 'data')")
  }
}

const flat = (graph: SynthesisRequest['graph']): SynthesisRequest['graph'] => ({
  ...graph,
  globalSpeed: 1,
  globalPitch: 1,
  tokens: graph.tokens.map(({ targetDurationMs: _length, pauseBeforeMs: _pause, ...token }) => ({
    ...token,
    pitchScale: 1,
    energyScale: 1,
    durationScale: 1,
    emphasis: 1,
    pauseAfterMs: 0,
    phonemes: null,
  })),
})

function hoarder(backend: Backend): Partial<Backend> {
  const kept: SynthesisChunk[] = []
  return {
    memoryBytes: (voice) => {
      const bytes = backend.memoryBytes(voice)
      return bytes === 0 ? 0 : bytes + kept.length
    },
    async *synthesize(request) {
      for await (const chunk of backend.synthesize(request)) {
        kept.push(chunk)
        yield chunk
      }
    },
  }
}

function closeOnce(backend: Backend): Partial<Backend> {
  let isClosed = false
  return {
    async close() {
      if (isClosed) throw new Error('already closed')
      isClosed = true
      await backend.close()
    },
  }
}
