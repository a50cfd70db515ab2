/** A backend that keeps every promise and needs no model: a tone for each word. Faults are put around it. */
import {
  ClosedError,
  ModelUnsupportedError,
  msToFrames,
  SpeakerNotFoundError,
  VoiceNotFoundError,
} from '@voice-soundboard/graph'
import type {
  AssetSource,
  Backend,
  ControlGraph,
  OtherVoiceManifest,
  SynthesisChunk,
  SynthesisRequest,
  TimelineMark,
  Token,
} from '@voice-soundboard/graph'

const RATE_HZ = 16_000
const CHUNK_FRAMES = RATE_HZ / 10
const MS_PER_LETTER = 60
const TONE_HZ = 150
const LEVEL = 0.3
const NOISE_LEVEL = 0.001
const REST_EVERY_CHUNKS = 20

export const toneManifest: OtherVoiceManifest = {
  schema: 1,
  id: 'tone',
  name: 'Tone',
  backend: 'tone',
  family: 'other',
  languages: ['en'],
  sampleRateHz: RATE_HZ,
  speakers: { count: 1, default: 0 },
  licence: { weights: 'MIT', data: 'MIT', note: 'Made by a test.' },
  source: 'test',
  files: {},
  settings: {},
}

export const noAssets: AssetSource = {
  load: () => Promise.reject(new Error('This voice has no files.')),
  getDerived: async () => undefined,
  putDerived: async () => undefined,
}

export function createToneBackend(): Backend {
  const voices = new Set<string>()
  let isClosed = false
  const checkOpen = (): void => {
    if (isClosed) throw new ClosedError('backend')
  }
  return {
    id: 'tone',
    capabilities: {
      pcm: true,
      streaming: true,
      timing: 'phoneme',
      seedable: true,
      lowers: [
        'speed',
        'durationScale',
        'targetDuration',
        'pitch',
        'energy',
        'emphasis',
        'pause',
        'phonemes',
      ],
    },
    async loadVoice(manifest, { signal }) {
      checkOpen()
      signal?.throwIfAborted()
      if (manifest.backend !== 'tone') throw new ModelUnsupportedError(`"${manifest.id}" is no tone`)
      voices.add(manifest.id)
    },
    async unloadVoice(voice) {
      voices.delete(voice)
    },
    memoryBytes: (voice) => (voices.has(voice) ? 1000 : 0),
    estimateBytes: () => 1000,
    sampleRateHz: () => RATE_HZ,
    async *synthesize(request) {
      checkOpen()
      if (!voices.has(request.voice)) throw new VoiceNotFoundError(request.voice, [...voices])
      if (request.speaker !== 0) throw new SpeakerNotFoundError(request.voice, request.speaker, 1)
      for await (const chunk of tones(request)) {
        if (!voices.has(request.voice)) throw new ClosedError('voice')
        yield chunk
      }
    },
    async close() {
      isClosed = true
      voices.clear()
    },
  }
}

async function* tones({ graph, seed, signal }: SynthesisRequest): AsyncGenerator<SynthesisChunk, void, void> {
  signal?.throwIfAborted()
  const { marks, samples } = sing(graph, seed)
  yield {
    kind: 'timeline',
    sampleRateHz: RATE_HZ,
    totalFrames: samples.length,
    marks,
    degradations: [],
    spans: { phonemizeMs: 0, encodeMs: 0 },
  }
  for (let frame = 0, chunk = 1; frame < samples.length; frame += CHUNK_FRAMES, chunk++) {
    if (chunk % REST_EVERY_CHUNKS === 0) await new Promise((resolve) => setTimeout(resolve, 0))
    signal?.throwIfAborted()
    yield { kind: 'audio', samples: samples.slice(frame, frame + CHUNK_FRAMES) }
  }
}

function sing(graph: ControlGraph, seed: number) {
  const marks: TimelineMark[] = []
  const values: number[] = []
  const pass = (ms: number, make: (index: number) => number): void => {
    const frames = msToFrames(ms, RATE_HZ)
    for (let index = 0; index < frames; index++) values.push(make(index))
  }
  const noise = noiseOf(seed)
  graph.tokens.forEach((token, index) => {
    const mark = (kind: TimelineMark['kind'], text: string, startFrame: number, endFrame: number) =>
      marks.push({ kind, text, token: index, startFrame, endFrame })
    pass(token.pauseBeforeMs ?? 0, () => 0)
    const start = values.length
    const hz = TONE_HZ * graph.globalPitch * token.pitchScale
    const level = LEVEL * Math.min(4, token.energyScale * token.emphasis)
    pass(lengthMs(token, graph), (at) => level * Math.sin((2 * Math.PI * hz * at) / RATE_HZ) + noise())
    for (const name of token.marksBefore) mark('mark', name, start, start)
    mark('word', token.text, start, values.length)
    mark('phoneme', 'ə', start, values.length)
    for (const name of token.marksAfter ?? []) mark('mark', name, values.length, values.length)
    pass(token.pauseAfterMs, () => 0)
  })
  return { marks, samples: Float32Array.from(values) }
}

function lengthMs(token: Token, { globalSpeed }: ControlGraph): number {
  if (token.targetDurationMs !== undefined) return token.targetDurationMs
  const letters = token.phonemes?.length ?? (token.spokenAs ?? token.text).length
  return (letters * MS_PER_LETTER * token.durationScale) / globalSpeed
}

function noiseOf(seed: number): () => number {
  let state = (seed >>> 0) + 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (state / 2 ** 31 - 1) * NOISE_LEVEL
  }
}
