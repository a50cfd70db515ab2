/** A segment piece by piece: the timeline of each, then its samples; between pieces others may run. */
import { SpeakerNotFoundError, SynthesisError } from '@voice-soundboard/graph'
import type {
  ControlGraph,
  Degradation,
  SynthesisChunk,
  SynthesisRequest,
  Token,
  VoiceManifest,
} from '@voice-soundboard/graph'
import { SAMPLE_RATE_HZ } from './espeak-manifest.ts'
import type { Espeak } from './espeak.ts'
import { espeakVoiceFor, primaryTag } from './languages.ts'
import type { Notation, PhonemeNotation } from './phoneme-notation.ts'
import { cleanText, piecesOf } from './pieces.ts'
import type { Piece } from './pieces.ts'
import { pieceMarks } from './piece-timing.ts'
import { beyondLimits } from './prosody.ts'
import { blocksOf, speakPiece } from './speak-piece.ts'
import type { SpokenPiece } from './speak-piece.ts'

export interface SegmentVoice {
  readonly manifest: VoiceManifest
  /** eSpeak's name of it. */
  readonly voice: string
  readonly espeak: Espeak
  readonly notationOf: (voice: string) => PhonemeNotation
}

const BLOCK_FRAMES = SAMPLE_RATE_HZ / 10
/** eSpeak does not let go while it speaks: without a rest nobody could say that it is enough. */
const WORK_BEFORE_REST_MS = 8

export async function* synthesizeSegment(
  { graph, speaker, streaming, signal }: SynthesisRequest,
  own: SegmentVoice,
): AsyncGenerator<SynthesisChunk, void, void> {
  const { manifest, espeak } = own
  const { count } = manifest.speakers
  if (!(Number.isInteger(speaker) && speaker >= 0 && speaker < count)) {
    throw new SpeakerNotFoundError(manifest.id, speaker, count)
  }
  signal?.throwIfAborted()
  let started = performance.now()
  let rested = started
  const degradations = [...beyondLimits(graph)]
  const pieces = failingAs('phonemize', () => readPieces(graph, own, degradations))
  const phonemizeMs = performance.now() - started
  if (pieces.length === 0) yield timelineOf({ totalFrames: 0, degradations, phonemizeMs })
  let startFrame = 0
  for (const [index, piece] of pieces.entries()) {
    signal?.throwIfAborted()
    started = performance.now()
    const spoken = failingAs('decode', () => speakPiece(espeak, piece, graph))
    const isFirst = index === 0
    const isLast = index === pieces.length - 1
    const endFrame = startFrame + spoken.timing.totalFrames
    yield timelineOf({
      totalFrames: isLast ? endFrame : null,
      marks: pieceMarks(piece.tokens, spoken.timing, { firstToken: piece.firstToken, startFrame }),
      degradations: [...(isFirst ? degradations : []), ...silentWords(piece, spoken)],
      phonemizeMs: isFirst ? phonemizeMs : 0,
      encodeMs: performance.now() - started,
    })
    startFrame = endFrame
    for (const samples of blocksOf(spoken, streaming ? BLOCK_FRAMES : Infinity)) {
      signal?.throwIfAborted()
      yield { kind: 'audio', samples }
    }
    if (performance.now() - rested < WORK_BEFORE_REST_MS) continue
    await new Promise((resolve) => setTimeout(resolve, 0))
    rested = performance.now()
  }
}

type Timeline = Extract<SynthesisChunk, { readonly kind: 'timeline' }>

const timelineOf = ({
  phonemizeMs,
  encodeMs = 0,
  marks = [],
  ...fields
}: Pick<Timeline, 'totalFrames' | 'degradations'> & {
  readonly marks?: Timeline['marks']
  readonly phonemizeMs: number
  readonly encodeMs?: number
}): SynthesisChunk => ({
  kind: 'timeline',
  sampleRateHz: SAMPLE_RATE_HZ,
  marks,
  ...fields,
  spans: { phonemizeMs, encodeMs },
})

function readPieces(graph: ControlGraph, { voice, notationOf }: SegmentVoice, told: Degradation[]): Piece[] {
  const voices = new Map<string, string>()
  const voiceFor = (language: string, token: Token): string => {
    const known = voices.get(language)
    if (known !== undefined) return known
    // A voice of the language's own kin speaks it with its accent.
    const isOwn = primaryTag(language) === primaryTag(voice)
    const found = isOwn ? voice : espeakVoiceFor(language)
    if (found === null) {
      told.push({
        code: 'language-not-spoken',
        message: `eSpeak does not speak "${language}"; "${token.text}" and the like are read as "${voice}".`,
        source: token.source,
      })
    }
    voices.set(language, found ?? voice)
    return found ?? voice
  }
  return piecesOf(graph, {
    voiceOf: (token) => voiceFor(token.language ?? graph.language, token),
    spokenOf(token, spokenVoice) {
      if (token.event) return ''
      if (token.phonemes === null) return cleanText(token.spokenAs ?? token.text)
      if (token.phonemes.length === 0) return ''
      const notation = notationOf(spokenVoice).write(token.phonemes)
      if (notation.unknown.length > 0) told.push(unknownSounds(token, notation))
      return notation.text === '' ? '' : `[[${notation.text}]]`
    },
  })
}

const unknownSounds = (token: Token, { unknown }: Notation): Degradation => ({
  code: 'symbol-unknown',
  message: `The voice has no sound for ${unknown.join(' ')} in "${token.text}"; left out.`,
  source: token.source,
})

/** Words that were to be heard and are not. */
function silentWords({ tokens }: Piece, { timing }: SpokenPiece): Degradation[] {
  return tokens.flatMap((token, index) => {
    const isSilent = timing.spans[index]?.sounds.length === 0
    const isWanted = token.phonemes === null && /[^\p{P}\s]/u.test(token.text)
    if (!isSilent || !isWanted) return []
    return [
      {
        code: 'word-silent',
        message: `Nothing in "${token.text}" can be pronounced; left silent. Give it phonemes or another spelling.`,
        source: token.source,
      },
    ]
  })
}

function failingAs<Result>(stage: SynthesisError['stage'], work: () => Result): Result {
  try {
    return work()
  } catch (cause) {
    if (cause instanceof SynthesisError) throw cause
    throw new SynthesisError(stage, cause instanceof Error ? cause.message : String(cause), { cause })
  }
}
