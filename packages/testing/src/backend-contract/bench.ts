/** Where a backend is put to work: it speaks into memory, under a time limit, and what it gave is kept in order. */
import { joinSamples } from '@voice-soundboard/audio'
import type {
  Backend,
  ControlGraph,
  Degradation,
  SynthesisChunk,
  SynthesisRequest,
  TimelineMark,
} from '@voice-soundboard/graph'
import { longGraph, plainGraph } from './graphs.ts'
import { ContractError, must } from './must.ts'
import { ENGLISH_TEXTS } from './subject.ts'
import type { ContractSubject, ContractTexts } from './subject.ts'

export interface TimelinePart {
  /** How much had sounded before it came. */
  readonly framesBefore: number
  readonly sampleRateHz: number
  readonly totalFrames: number | null
  readonly marks: readonly TimelineMark[]
}

export interface Spoken {
  readonly samples: Float32Array
  readonly parts: readonly TimelinePart[]
  /** In the order they came. */
  readonly kinds: readonly SynthesisChunk['kind'][]
  readonly marks: readonly TimelineMark[]
  readonly degradations: readonly Degradation[]
  readonly sampleRateHz: number
}

const TIMEOUT_MS = 30_000
const LONG_TEXT_WORDS = 200

export class Bench {
  readonly subject: ContractSubject
  readonly texts: ContractTexts
  readonly timeoutMs: number
  #shared: Promise<Backend> | null = null
  readonly #once = new Map<string, Promise<unknown>>()

  constructor(subject: ContractSubject) {
    this.subject = subject
    this.texts = { ...ENGLISH_TEXTS, ...subject.texts }
    this.timeoutMs = subject.timeoutMs ?? TIMEOUT_MS
  }

  get voice(): string {
    return this.subject.manifest.id
  }

  /** One for all checks that leave it as it was. */
  shared(): Promise<Backend> {
    this.#shared ??= this.open()
    return this.#shared
  }

  /** A new one with the voice loaded. Whoever opens it closes it. */
  async open(): Promise<Backend> {
    const backend = await this.subject.createBackend()
    await this.load(backend)
    return backend
  }

  load(backend: Backend, signal?: AbortSignal): Promise<void> {
    const { manifest, assets, precision = 'full' } = this.subject
    return backend.loadVoice(manifest, { precision, assets, signal })
  }

  async close(): Promise<void> {
    const shared = this.#shared
    this.#shared = null
    // One that never opened was reported by the check that opened it.
    await shared?.then(
      (backend) => backend.close(),
      () => undefined,
    )
  }

  async graph(text: string): Promise<ControlGraph> {
    const { graphOf, manifest } = this.subject
    return graphOf ? graphOf(text) : plainGraph(text, manifest.languages[0] ?? 'en')
  }

  longGraph(): ControlGraph {
    const { longTextWords = LONG_TEXT_WORDS, manifest } = this.subject
    return longGraph(longTextWords, manifest.languages[0] ?? 'en')
  }

  /** Work that several checks look at. */
  once<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
    const known = this.#once.get(what) ?? work()
    this.#once.set(what, known)
    return known as Promise<Result>
  }

  request(graph: ControlGraph, fields: Partial<SynthesisRequest> = {}): SynthesisRequest {
    return { graph, voice: this.voice, speaker: 0, seed: 7, streaming: true, ...fields }
  }

  /** With the shared backend, to the end. */
  async speak(graph: ControlGraph, fields: Partial<SynthesisRequest> = {}): Promise<Spoken> {
    return this.speakWith(await this.shared(), graph, fields)
  }

  async say(text: string, fields: Partial<SynthesisRequest> = {}): Promise<Spoken> {
    return this.speak(await this.graph(text), fields)
  }

  async speakWith(
    backend: Backend,
    graph: ControlGraph,
    fields: Partial<SynthesisRequest> = {},
  ): Promise<Spoken> {
    const chunks: SynthesisChunk[] = []
    const stream = backend.synthesize(this.request(graph, fields))
    for (;;) {
      const { done, value } = await this.inTime(stream.next(), 'the next chunk')
      if (done) break
      chunks.push(value)
    }
    return spokenOf(chunks)
  }

  /** @throws ContractError when it takes longer than the limit. */
  async inTime<Result>(work: Promise<Result>, what: string, limitMs = this.timeoutMs): Promise<Result> {
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<never>((_, reject) => {
      const tell = () => reject(new ContractError(`${what} did not come within ${limitMs} ms`))
      timer = setTimeout(tell, limitMs)
    })
    try {
      return await Promise.race([work, late])
    } finally {
      clearTimeout(timer)
    }
  }
}

export function spokenOf(chunks: readonly SynthesisChunk[]): Spoken {
  const parts: TimelinePart[] = []
  const blocks: Float32Array[] = []
  const degradations: Degradation[] = []
  let frames = 0
  for (const chunk of chunks) {
    if (chunk.kind === 'timeline') {
      const { sampleRateHz, totalFrames, marks } = chunk
      parts.push({ framesBefore: frames, sampleRateHz, totalFrames, marks })
      degradations.push(...chunk.degradations)
    } else {
      blocks.push(chunk.samples)
      frames += chunk.samples.length
    }
  }
  const [first] = parts
  must(first !== undefined, 'no timeline came')
  return {
    samples: joinSamples(blocks),
    parts,
    kinds: chunks.map(({ kind }) => kind),
    marks: parts.flatMap(({ marks }) => marks),
    degradations,
    sampleRateHz: first.sampleRateHz,
  }
}

/** The range in which a token sounds; the whole where words are not told. */
export function wordRange({ marks, samples }: Spoken, token: number): readonly [number, number] {
  const word = marks.find((mark) => mark.kind === 'word' && mark.token === token)
  return word ? [word.startFrame, word.endFrame] : [0, samples.length]
}
