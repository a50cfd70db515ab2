/** Text and options in, a frozen ControlGraph out. */
import { deepFreeze, InvalidInputError } from '@voice-soundboard/graph'
import type { ControlGraph, GraphHeader } from '@voice-soundboard/graph'
import { checkCompileOptions } from './check-options.ts'
import { checkText, describeWordless } from './check-text.ts'
import { emotionOf } from './expression/emotions.ts'
import type { EmotionName } from './expression/emotions.ts'
import { presetOf } from './expression/presets.ts'
import type { PresetName } from './expression/presets.ts'
import { readStyle } from './expression/styles.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import type { TextFormat } from './markup/formats.ts'
import type { MarkdownOptions } from './markup/markdown/markdown-reader.ts'
import type { MarkupProblem } from './markup/markup.ts'
import type { ParseSsmlOptions, VoiceWish } from './markup/ssml/parse-ssml.ts'
import { primaryOf } from './reading/rules.ts'
import { Speakers } from './speakers.ts'
import { openTokenSource } from './token-source.ts'
import type { EmojiReading, TokenSourceOptions } from './token-source.ts'

export type SsmlOptions = Pick<ParseSsmlOptions, 'recover' | 'onAudio' | 'lexicons'>

export interface CompileOptions {
  readonly voice: string
  readonly speaker?: number | string
  /** 0.25–4; 2 is twice as fast. */
  readonly speed?: number
  /** BCP 47. Default `en`. */
  readonly language?: string
  /**
   * Languages that the text may turn to: a sentence that is clearly in one of them is read as such. Speech then begins
   * with the first whole sentence.
   */
  readonly detectLanguages?: readonly string[]
  /** 0.5–2; 2 is an octave higher. Multiplies with that of the emotion and of the style. */
  readonly pitch?: number
  /** Its speed gives way to `speed`, `style` and `preset`. */
  readonly emotion?: EmotionName
  /** A manner in free words: "warmly and cheerfully". Its speed gives way to `speed`. */
  readonly style?: string
  /** Its speed gives way to `speed` and `style`. */
  readonly preset?: PresetName
  /** How words are said, before any rule of the language. */
  readonly lexicon?: Lexicon
  /** What the text is written in. Default `text`. */
  readonly format?: TextFormat
  /** For `format: 'markdown'`. */
  readonly markdown?: MarkdownOptions
  /** For `format: 'ssml'`. */
  readonly ssml?: SsmlOptions
  /** Emoji are said by their names (default), or not at all. */
  readonly emoji?: EmojiReading
  /** Who says what stands in SSML's `<voice>`: the number of a speaker of the same voice, or null for nobody else. */
  readonly speakerFor?: (wish: VoiceWish) => number | null
}

export interface Compilation {
  readonly graph: ControlGraph
  /** What the text asked for and could not be honoured. */
  readonly problems: readonly MarkupProblem[]
}

/** @throws InvalidInputError when the text holds nothing to say or an option is out of range. */
export function compileRequest(text: string, options: CompileOptions): ControlGraph {
  return compileWithProblems(text, options).graph
}

/** As {@link compileRequest}, with what could not be honoured. */
export function compileWithProblems(text: string, options: CompileOptions): Compilation {
  checkText('input', text)
  const header = compileHeader(options)
  const speakers = new Speakers(options)
  const source = openTokenSource(sourceOptionsOf(header, options, speakers))
  const tokens = [...source.feed(text), ...source.finish()].map(({ token }) => token)
  if (tokens.length === 0) {
    throw new InvalidInputError('input', 'text with at least one word', describeWordless(text))
  }
  const graph = deepFreeze<ControlGraph>({ ...header, speakers: speakers.all, tokens, sourceText: text })
  return { graph, problems: source.takeProblems() }
}

/** What is known of a graph before its text. */
export function compileHeader(options: CompileOptions): GraphHeader {
  checkCompileOptions(options)
  const { language = 'en', pitch = 1 } = options
  const { speed, pitch: ownPitch } = expressionOf(options)
  return deepFreeze<GraphHeader>({
    version: 2,
    speakers: new Speakers(options).all,
    language,
    globalSpeed: Math.min(4, Math.max(0.25, speed)),
    globalPitch: pitch * ownPitch,
  })
}

/** How a text with these options is read. */
export function sourceOptionsOf(
  { language }: GraphHeader,
  options: CompileOptions,
  speakers: Speakers,
): TokenSourceOptions {
  const { format = 'text', lexicon = null, emoji = 'name', markdown, ssml } = options
  const { energy, pause } = expressionOf(options)
  return {
    language,
    format,
    lexicon,
    emoji,
    detectLanguages: (options.detectLanguages ?? []).map(primaryOf),
    ...(markdown ? { markdown } : {}),
    ssml: { ...ssml, onVoice: (wish) => speakers.nameFor(wish) },
    speakers,
    expression: energy === 1 && pause === 1 ? null : { energy, pause },
  }
}

/** Whoever says more exactly how fast it is to be comes first; the other factors multiply. */
function expressionOf(options: CompileOptions) {
  const emotion = options.emotion === undefined ? null : emotionOf('options.emotion', options.emotion)
  const style = options.style === undefined ? null : readStyle('options.style', options.style)
  const preset = options.preset === undefined ? null : presetOf('options.preset', options.preset)
  return {
    speed: options.speed ?? style?.speed ?? preset?.speed ?? emotion?.speed ?? 1,
    pitch: (emotion?.pitch ?? 1) * (style?.pitch ?? 1),
    energy: (emotion?.energy ?? 1) * (style?.energy ?? 1),
    pause: emotion?.pause ?? 1,
  }
}
