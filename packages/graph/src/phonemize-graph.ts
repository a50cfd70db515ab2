/** Phonemes of a segment's tokens: those that the caller gave, the phonemiser's for the rest. */
import type { Phonemizer } from './backend.ts'
import type { ControlGraph, Token } from './control-graph.ts'
import { SynthesisError } from './errors/runtime.ts'
import type { Degradation } from './events.ts'

export interface GraphPhonemes {
  /** One list of IPA symbols per token. */
  readonly phonemes: readonly (readonly string[])[]
  readonly degradations: readonly Degradation[]
}

type Phonemizers = (language: string) => Promise<Phonemizer>

/**
 * Neighbours of one language are phonemised as one phrase. Words of a language that no phonemiser reads are read as
 * those around them, and told.
 *
 * @throws SynthesisError when no phonemiser reads the graph's own language.
 */
export async function phonemizeGraph(
  graph: ControlGraph,
  phonemizers: Phonemizers,
  signal: AbortSignal | undefined,
): Promise<GraphPhonemes> {
  const { tokens } = graph
  const readable = await readableLanguages(graph, phonemizers)
  const languages = tokens.map((token) => readable.get(token.language ?? graph.language) ?? graph.language)
  const phonemes: (readonly string[])[] = []
  while (phonemes.length < tokens.length) {
    const start = phonemes.length
    const language = languages[start] as string
    const change = languages.findIndex((other, index) => index > start && other !== language)
    const phrase = tokens.slice(start, change < 0 ? tokens.length : change)
    if (phrase.every((token) => token.phonemes !== null)) {
      phonemes.push(...phrase.map((token) => token.phonemes as readonly string[]))
      continue
    }
    const phonemizer = await phonemizers(language)
    const words = phrase.map(({ spokenAs, text, punctuationAfter }) => ({
      text: spokenAs ?? text,
      punctuationAfter,
    }))
    const spoken = await phonemizer.phonemize(words, { language, signal })
    phrase.forEach((token, index) => phonemes.push(token.phonemes ?? spoken[index] ?? []))
  }
  return { phonemes, degradations: readInstead(tokens, readable, graph.language) }
}

/** The language that each is read as. */
async function readableLanguages(
  { tokens, language: own }: ControlGraph,
  phonemizers: Phonemizers,
): Promise<ReadonlyMap<string, string>> {
  const readable = new Map<string, string>()
  for (const { language = own, phonemes } of tokens) {
    if (phonemes !== null || language === own || readable.has(language)) continue
    readable.set(language, await phonemizers(language).then(() => language, orElse(own)))
  }
  return readable
}

const orElse =
  (language: string) =>
  (error: unknown): string => {
    if (error instanceof SynthesisError) return language
    throw error
  }

/** Once for each language. */
function readInstead(
  tokens: readonly Token[],
  readable: ReadonlyMap<string, string>,
  own: string,
): Degradation[] {
  return [...readable].flatMap(([wanted, language]) => {
    const first = tokens.find((token) => token.language === wanted && token.phonemes === null)
    if (wanted === language || !first) return []
    return [
      {
        code: 'language-not-spoken',
        message: `No phonemiser here reads "${wanted}"; "${first.text}" and the like are read as "${own}".`,
        source: first.source,
      },
    ]
  })
}
