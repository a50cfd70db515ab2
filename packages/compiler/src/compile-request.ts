/** Text and options in, a frozen ControlGraph out. */
import { deepFreeze, InvalidInputError } from '@voice-soundboard/graph'
import type { ControlGraph, GraphHeader } from '@voice-soundboard/graph'
import { rulesFor } from './reading/rules.ts'
import { Tokenizer } from './tokenizer.ts'

export interface CompileOptions {
  readonly voice: string
  readonly speaker?: number | string
  /** 0.25–4; 2 is twice as fast. */
  readonly speed?: number
  /** BCP 47. Default `en`. */
  readonly language?: string
}

/** @throws InvalidInputError when the text holds nothing to say or an option is out of range. */
export function compileRequest(text: string, options: CompileOptions): ControlGraph {
  const header = compileHeader(options)
  const tokenizer = new Tokenizer(rulesFor(header.language))
  const tokens = [...tokenizer.feed(text), ...tokenizer.finish()].map(({ token }) => token)
  if (tokens.length === 0) {
    throw new InvalidInputError('input', 'text with at least one word', describeEmpty(text))
  }
  return deepFreeze<ControlGraph>({ ...header, tokens, sourceText: text })
}

/** What is known of a graph before its text. */
export function compileHeader(options: CompileOptions): GraphHeader {
  const { voice, speaker, speed = 1, language = 'en' } = options
  if (!(speed >= 0.25 && speed <= 4)) {
    throw new InvalidInputError('options.speed', 'a number from 0.25 to 4', String(speed))
  }
  return deepFreeze<GraphHeader>({
    version: 2,
    speakers: [{ type: 'voice', voice, ...(speaker === undefined ? {} : { speaker }) }],
    language,
    globalSpeed: speed,
    globalPitch: 1,
  })
}

function describeEmpty(text: string): string {
  if (text === '') return 'an empty string'
  return text.trim() === '' ? 'only white space' : 'only punctuation or control characters'
}
