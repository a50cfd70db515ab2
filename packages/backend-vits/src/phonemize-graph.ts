/** Phonemes of a segment's tokens: those that the caller gave, the phonemiser's for the rest. */
import type { ControlGraph, Phonemizer } from '@voice-soundboard/graph'

/** One list of IPA symbols per token. Neighbours of one language are phonemised as one phrase. */
export async function phonemizeGraph(
  graph: ControlGraph,
  phonemizers: (language: string) => Promise<Phonemizer>,
  signal: AbortSignal | undefined,
): Promise<readonly (readonly string[])[]> {
  const { tokens } = graph
  const languages = tokens.map((token) => token.language ?? graph.language)
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
  return phonemes
}
