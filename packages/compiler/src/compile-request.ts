/** Text and options in, a frozen ControlGraph out. */
import { deepFreeze, InvalidInputError } from '@voice-soundboard/graph'
import type { ControlGraph, GraphHeader } from '@voice-soundboard/graph'
import { emotionOf } from './expression/emotions.ts'
import type { EmotionName } from './expression/emotions.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { openTokenSource } from './token-source.ts'
import type { TextFormat, TokenSourceOptions } from './token-source.ts'

export interface CompileOptions {
  readonly voice: string
  readonly speaker?: number | string
  /** 0.25–4; 2 is twice as fast. */
  readonly speed?: number
  /** BCP 47. Default `en`. */
  readonly language?: string
  /** 0.5–2; 2 is an octave higher. Multiplies with that of the emotion. */
  readonly pitch?: number
  /** Its speed gives way to `speed`. */
  readonly emotion?: EmotionName
  /** How words are said, before any rule of the language. */
  readonly lexicon?: Lexicon
  /** What the text is written in. Default `text`. */
  readonly format?: TextFormat
}

/** @throws InvalidInputError when the text holds nothing to say or an option is out of range. */
export function compileRequest(text: string, options: CompileOptions): ControlGraph {
  const header = compileHeader(options)
  const source = openTokenSource(sourceOptionsOf(header, options))
  const tokens = [...source.feed(text), ...source.finish()].map(({ token }) => token)
  if (tokens.length === 0) {
    throw new InvalidInputError('input', 'text with at least one word', describeEmpty(text))
  }
  return deepFreeze<ControlGraph>({ ...header, tokens, sourceText: text })
}

/** What is known of a graph before its text. */
export function compileHeader(options: CompileOptions): GraphHeader {
  const { voice, speaker, language = 'en', pitch = 1 } = options
  const emotion = options.emotion === undefined ? null : emotionOf('options.emotion', options.emotion)
  const speed = options.speed ?? emotion?.speed ?? 1
  if (!(pitch >= 0.5 && pitch <= 2)) {
    throw new InvalidInputError('options.pitch', 'a number from 0.5 to 2', String(pitch))
  }
  if (!(speed >= 0.25 && speed <= 4)) {
    throw new InvalidInputError('options.speed', 'a number from 0.25 to 4', String(speed))
  }
  return deepFreeze<GraphHeader>({
    version: 2,
    speakers: [{ type: 'voice', voice, ...(speaker === undefined ? {} : { speaker }) }],
    language,
    globalSpeed: speed,
    globalPitch: pitch * (emotion?.pitch ?? 1),
  })
}

/** How a text with these options is read. */
export function sourceOptionsOf({ language }: GraphHeader, options: CompileOptions): TokenSourceOptions {
  const { format = 'text', emotion, lexicon = null } = options
  return {
    language,
    format,
    lexicon,
    emotion: emotion === undefined ? null : emotionOf('options.emotion', emotion),
  }
}

function describeEmpty(text: string): string {
  if (text === '') return 'an empty string'
  return text.trim() === '' ? 'only white space' : 'only punctuation or control characters'
}
