/**
 * Entry point `voice-soundboard/text`: what is done to text before it is spoken, by itself. All languages and formats
 * are at hand at once, in any page, worker or Node.
 */
export {
  compileRequest,
  compileStream,
  IncrementalCompiler,
  loadTextParts,
  normalizeText,
  parsePls,
  parseSsml,
  splitSentences,
  stripMarkdown,
} from '@voice-soundboard/compiler'
export type {
  CompileOptions,
  CompileStreamOptions,
  MarkdownOptions,
  MarkupPart,
  MarkupProblem,
  NormalizedSpan,
  NormalizedText,
  NormalizeOptions,
  ParsedPls,
  ParsedSsml,
  ParseSsmlOptions,
  Sentence,
  SplitSentencesOptions,
  TextFormat,
  TextNeeds,
} from '@voice-soundboard/compiler'
export {
  assertValidGraph,
  diffGraphs,
  graphFromJSON,
  graphToJSON,
  GRAPH_SCHEMA,
  validateGraph,
} from '@voice-soundboard/graph'
export type { ControlGraph, SpeakerRef, Token, TokenKind } from '@voice-soundboard/graph'
