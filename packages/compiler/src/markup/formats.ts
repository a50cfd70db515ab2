/** What a text can be written in. Readers of markup are loaded when a text needs them. */
import { InvalidInputError } from '@voice-soundboard/graph'
import type { MarkupReader } from './marked-text.ts'
import type { MarkdownOptions } from './markdown/markdown-reader.ts'
import type { ParseSsmlOptions } from './ssml/parse-ssml.ts'

export type TextFormat = 'text' | 'markdown' | 'ssml'

export interface FormatOptions {
  /** BCP 47. */
  readonly language: string
  readonly markdown?: MarkdownOptions
  readonly ssml?: Omit<ParseSsmlOptions, 'language'>
}

export type OpenReader = (options: FormatOptions) => MarkupReader

const LOADERS: Readonly<Record<Exclude<TextFormat, 'text'>, () => Promise<OpenReader>>> = {
  markdown: async () => {
    const { MarkdownReader } = await import('./markdown/markdown-reader.ts')
    return ({ markdown }) => new MarkdownReader(markdown)
  },
  ssml: async () => {
    const { SsmlReader } = await import('./ssml/ssml-reader.ts')
    return ({ language, ssml }) => new SsmlReader({ ...ssml, language })
  },
}

const known = new Map<TextFormat, OpenReader>()

export function addFormat(format: TextFormat, open: OpenReader): void {
  known.set(format, open)
}

export const hasFormat = (format: TextFormat): boolean => format === 'text' || known.has(format)

export async function loadFormat(format: TextFormat): Promise<void> {
  if (format === 'text' || known.has(format)) return
  addFormat(format, await LOADERS[format]())
}

/** @throws InvalidInputError where the format has to be loaded first. */
export function openMarkup(format: Exclude<TextFormat, 'text'>, options: FormatOptions): MarkupReader {
  const open = known.get(format)
  if (!open) throw new InvalidInputError('format', 'one that was loaded with loadTextParts()', format)
  return open(options)
}
