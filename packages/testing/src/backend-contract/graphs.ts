/** Graphs that the suite asks a backend to speak: plain ones, and those that have made backends hang. */
import { createToken } from '@voice-soundboard/graph'
import type { ControlGraph, Token } from '@voice-soundboard/graph'

/** Words at spaces; punctuation goes with the word in front of it. */
export function plainGraph(text: string, language: string): ControlGraph {
  const tokens: Token[] = []
  for (const match of text.matchAll(/\S+/gu)) {
    const [piece] = match
    const word = piece.replace(/[,.;:!?…]+$/u, '')
    const punctuationAfter = piece.slice(word.length)
    if (word === '') continue
    const source = [match.index, match.index + word.length] as const
    tokens.push(
      createToken({ text: word, source, punctuationAfter, boundaryAfter: boundary(punctuationAfter) }),
    )
  }
  return graphOfTokens(tokens, { language, sourceText: text })
}

const boundary = (punctuation: string): Token['boundaryAfter'] => {
  if (/[.!?…]/u.test(punctuation)) return 'sentence'
  return punctuation === '' ? 'none' : 'clause'
}

export const graphOfTokens = (
  tokens: readonly Token[],
  fields: Partial<ControlGraph> = {},
): ControlGraph => ({
  version: 2,
  tokens,
  speakers: [{ type: 'voice', voice: 'default' }],
  language: 'en',
  globalSpeed: 1,
  globalPitch: 1,
  sourceText: '',
  ...fields,
})

/** With some fields of one token changed, or of every one. */
export function withToken(graph: ControlGraph, token: number | 'all', fields: Partial<Token>): ControlGraph {
  const tokens = graph.tokens.map((each, index) =>
    token === 'all' || index === token ? { ...each, ...fields } : each,
  )
  return { ...graph, tokens }
}

export interface OddGraph {
  readonly what: string
  readonly graph: ControlGraph
}

/** Each is a graph that validates. */
export function oddGraphs(language: string): readonly OddGraph[] {
  const of = (what: string, words: readonly (string | Partial<Token>)[]): OddGraph => {
    const tokens = words.map((word, index) => {
      const fields = typeof word === 'string' ? { text: word } : word
      const at = index * 4
      return createToken({ text: 'word', source: [at, at + 3], ...fields })
    })
    return { what, graph: graphOfTokens(tokens, { language, sourceText: 'x'.repeat(tokens.length * 4) }) }
  }
  const plain = Array.from({ length: 8 }, (_, index) => ['these', 'words', 'go', 'on'][index % 4] as string)
  const paced = (globalSpeed: number): OddGraph => {
    const { graph } = of('', plain)
    return { what: `speed ${globalSpeed}`, graph: { ...graph, globalSpeed } }
  }
  return [
    of('one token', ['yes']),
    of('one letter', ['x']),
    of('punctuation only behind', [{ text: 'wait', punctuationAfter: '?!…,;' }]),
    of('a token of punctuation', ['—', '...', '?']),
    of('a lone apostrophe', ["'"]),
    of('emoji', ['🙂', '👩‍👩‍👧', 'fine', '🇫🇷']),
    of('another script', ['Привет', 'мир']),
    of('scripts that join and turn', ['مرحبا', 'नमस्ते', 'שלום', 'สวัสดี']),
    of('no spaces', ['你好世界今天天气很好', 'こんにちは世界', '안녕하세요']),
    of('half a character', ['\ud83d', 'so\udc00']),
    of('control characters', ['a\u0000b', '\u0001', '\u200b', '\ufeffword', '\u001b[1m']),
    of('markup of others', ['[[', ']]', '<break/>', '&amp;', '\\n', '{{x}}', '[[a', '%s']),
    of('a word of 300 letters', ['lo'.repeat(150)]),
    of('a word of 300 consonants', ['k'.repeat(300)]),
    of('digits', [{ text: '1234567890123', spokenAs: '1234567890123' }, '3.14', '10:30', 'x²']),
    of('read as several words', [{ text: '25', spokenAs: 'twenty five' }, 'trees']),
    of('phones that nobody has', [{ phonemes: ['☃', 'ˈ', 'q͡χ', ''] }, 'after']),
    of('no phones', [{ phonemes: [] }, 'after']),
    of('pauses alone', [{ text: '—', pauseBeforeMs: 40, pauseAfterMs: 60 }]),
    of('tiny lengths', [{ targetDurationMs: 1 }, { durationScale: 0.01 }, 'after']),
    of('large prosody', [{ pitchScale: 8, energyScale: 20, emphasis: 10 }, 'after']),
    of('small prosody', [{ pitchScale: 0.01, energyScale: 0.001, emphasis: 0.01 }, 'after']),
    of('energy beyond sense', [{ energyScale: 1e40 }, 'after']),
    of('emphasis beyond sense', [{ emphasis: 1e6 }, 'after']),
    of('pitch beyond sense', [{ pitchScale: 1e9 }, { pitchScale: 1e-9 }, 'after']),
    of('another language', [
      'and',
      { text: 'wunderbar', language: 'de' },
      { text: 'xyzzy', language: 'x-none' },
    ]),
    paced(0.25),
    paced(4),
  ]
}

const LONG_TEXT = 'the quick brown fox jumps over lazy dogs'.split(' ')

export const longGraph = (words: number, language: string): ControlGraph =>
  plainGraph(
    `${Array.from({ length: words }, (_, index) => LONG_TEXT[index % LONG_TEXT.length]).join(' ')}.`,
    language,
  )
