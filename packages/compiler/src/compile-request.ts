/** Text and options in, a frozen ControlGraph out. */
import { deepFreeze, InvalidInputError } from '@voice-soundboard/graph'
import type { ControlGraph, SpeakerRef, Token } from '@voice-soundboard/graph'
import { tokenize } from './tokenize.ts'

export interface CompileOptions {
  readonly voice: string
  readonly speaker?: number | string
  /** 0.25–4; 2 is twice as fast. */
  readonly speed?: number
  /** BCP 47. Default `en`. */
  readonly language?: string
}

/** Silence that a reader leaves after a boundary, on top of what the voice itself does at the punctuation. */
const PAUSE_MS = { none: 0, clause: 0, sentence: 150, paragraph: 450 } as const

/** @throws InvalidInputError when the text holds nothing to say or an option is out of range. */
export function compileRequest(text: string, options: CompileOptions): ControlGraph {
  const speed = options.speed ?? 1
  if (!(speed >= 0.25 && speed <= 4)) {
    throw new InvalidInputError('options.speed', 'a number from 0.25 to 4', String(speed))
  }
  const tokens = tokenize(text)
  if (tokens.length === 0) {
    throw new InvalidInputError('input', 'text with at least one word', describeEmpty(text))
  }
  const last = tokens.length - 1
  const speaker: SpeakerRef = {
    type: 'voice',
    voice: options.voice,
    ...(options.speaker === undefined ? {} : { speaker: options.speaker }),
  }
  return deepFreeze<ControlGraph>({
    version: 2,
    tokens: tokens.map((token, i): Token => ({
      ...token,
      boundaryAfter: i === last ? 'paragraph' : token.boundaryAfter,
      pauseAfterMs: i === last ? 0 : PAUSE_MS[token.boundaryAfter],
    })),
    speakers: [speaker],
    language: options.language ?? 'en',
    globalSpeed: speed,
    globalPitch: 1,
    sourceText: text,
  })
}

function describeEmpty(text: string): string {
  if (text === '') return 'an empty string'
  return text.trim() === '' ? 'only white space' : 'only punctuation or control characters'
}
