/** A voice of eSpeak in Node, and what it says. */
import { joinSamples } from '@voice-soundboard/audio'
import { createToken } from '@voice-soundboard/graph'
import type {
  AssetSource,
  Backend,
  ControlGraph,
  Degradation,
  SynthesisRequest,
  TimelineMark,
  Token,
} from '@voice-soundboard/graph'
import { createEspeakBackend, espeakManifest } from '../index.ts'

export const noAssets: AssetSource = {
  load: () => Promise.reject(new Error('In Node the data lies beside the module.')),
  getDerived: async () => undefined,
  putDerived: async () => undefined,
}

export async function openVoice(...languages: readonly string[]): Promise<Backend> {
  const backend = createEspeakBackend()
  for (const language of languages) {
    await backend.loadVoice(espeakManifest(language), { precision: 'full', assets: noAssets })
  }
  return backend
}

/** Words at spaces; punctuation goes with the word in front of it. `fields` are for the token of that index. */
export function sentenceGraph(
  text: string,
  fields: Readonly<Record<number, Partial<Token>>> = {},
  language = 'en',
): ControlGraph {
  const tokens = [...text.matchAll(/([^\s,.?]+)([,.?]*)/gu)].map((match, index) => {
    const [, word = '', punctuationAfter = ''] = match
    const source = [match.index, match.index + word.length] as const
    return createToken({ text: word, source, punctuationAfter, ...fields[index] })
  })
  return {
    version: 2,
    tokens,
    speakers: [{ type: 'voice', voice: 'espeak' }],
    language,
    globalSpeed: 1,
    globalPitch: 1,
    sourceText: text,
  }
}

export interface Spoken {
  readonly samples: Float32Array
  readonly sampleRateHz: number
  readonly marks: readonly TimelineMark[]
  readonly degradations: readonly Degradation[]
  readonly kinds: readonly string[]
}

export async function speak(
  backend: Backend,
  graph: ControlGraph,
  fields: Partial<SynthesisRequest> = {},
): Promise<Spoken> {
  const blocks: Float32Array[] = []
  const marks: TimelineMark[] = []
  const degradations: Degradation[] = []
  const kinds: string[] = []
  let sampleRateHz = 0
  const request = { graph, voice: 'espeak-en-us', speaker: 0, seed: 0, streaming: true, ...fields }
  for await (const chunk of backend.synthesize(request)) {
    kinds.push(chunk.kind)
    if (chunk.kind === 'audio') blocks.push(chunk.samples)
    else {
      sampleRateHz = chunk.sampleRateHz
      marks.push(...chunk.marks)
      degradations.push(...chunk.degradations)
    }
  }
  return { samples: joinSamples(blocks), sampleRateHz, marks, degradations, kinds }
}

export const wordsOf = ({ marks }: Spoken): readonly TimelineMark[] =>
  marks.filter(({ kind }) => kind === 'word')

/** What was heard for each token, in IPA. */
export const soundsOf = ({ marks }: Spoken): readonly string[] =>
  marks
    .filter(({ kind }) => kind === 'word')
    .map(({ token }) =>
      marks
        .filter((mark) => mark.kind === 'phoneme' && mark.token === token)
        .map(({ text }) => text)
        .join(''),
    )
