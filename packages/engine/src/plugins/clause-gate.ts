/**
 * What plugins make of each clause before it may be said: words, then the clause as a graph, then the verdict of the
 * filters, for which everything of the clause waits.
 */
import {
  assertValidGraph,
  deepFreeze,
  InvalidInputError,
  RefusedError,
  segmentGraph,
} from '@voice-soundboard/graph'
import type {
  ControlGraph,
  Degradation,
  GraphHeader,
  GraphSegment,
  SourceRange,
  Token,
  TokenRange,
  Verdict,
} from '@voice-soundboard/graph'
import type { HookOptions, HookRunner } from './hook-runner.ts'

/** What was decided, for whoever keeps account of it. */
export interface FilterDecision {
  readonly plugin: string
  readonly verdict: Exclude<Verdict['verdict'], 'allow'>
  readonly reason: string
  readonly source: SourceRange
}

export interface ClauseGateOptions extends HookOptions {
  readonly runner: HookRunner
  readonly text: () => { readonly header: GraphHeader; readonly sourceText: string }
  readonly onDecision: (decision: FilterDecision) => void
  readonly onDegraded: (degradation: Degradation) => void
}

type Deed = Exclude<Verdict, { verdict: 'allow' }> & { readonly plugin: string }

/** How long a tone is, for each letter of what it stands for: as long as that would be said. */
const BLEEP_MS_PER_LETTER = 75
const SHORTEST_BLEEP_MS = 200

export class ClauseGate {
  readonly #options: ClauseGateOptions

  constructor(options: ClauseGateOptions) {
    this.#options = options
  }

  /** @throws RefusedError when a filter refuses it, or fails. */
  async pass({ tokens }: GraphSegment): Promise<readonly GraphSegment[]> {
    const span: SourceRange = [tokens[0]?.source[0] ?? 0, tokens.at(-1)?.source[1] ?? 0]
    const read = await this.#readTokens(tokens)
    const shaped = await this.#readGraph(read, span)
    const deeds = await this.#judge(shaped, span)
    const spoken = this.#carryOut(shaped, deeds)
    // What nobody changed stays in one piece, as it was read.
    return spoken === tokens ? [{ index: 0, firstToken: 0, tokens }] : segmentGraph({ tokens: spoken })
  }

  async #readTokens(tokens: readonly Token[]): Promise<readonly Token[]> {
    const { runner } = this.#options
    if (!runner.has('onToken')) return tokens
    const read: Token[] = []
    for (const token of tokens) {
      const given = deepFreeze(token)
      read.push(
        await runner.transform(
          'onToken',
          given,
          {
            give: (value) => value,
            accept: (returned, before) =>
              returned === before ? before : (this.#checked([returned], given.source)[0] as Token),
          },
          this.#options,
        ),
      )
    }
    return read.every((token, index) => token === tokens[index]) ? tokens : read
  }

  async #readGraph(tokens: readonly Token[], span: SourceRange): Promise<readonly Token[]> {
    const { runner } = this.#options
    if (!runner.has('onGraph')) return tokens
    return runner.transform(
      'onGraph',
      tokens,
      {
        give: (value) => deepFreeze(this.#graphOf(value)),
        accept: (returned, before) =>
          returned.tokens === before ? before : this.#checked(returned.tokens, span),
      },
      this.#options,
    )
  }

  async #judge(tokens: readonly Token[], source: SourceRange): Promise<readonly Deed[]> {
    const { runner, text, onDecision } = this.#options
    if (!runner.has('onClause')) return []
    const clause = deepFreeze({ text: text().sourceText.slice(...source), source, tokens })
    const deeds: Deed[] = []
    for (const { plugin, answer, error } of await runner.ask('onClause', clause, this.#options)) {
      const verdict = error ? refusal(error) : readVerdict(answer, tokens.length)
      if (verdict.verdict === 'allow') continue
      onDecision({ plugin, verdict: verdict.verdict, reason: verdict.reason, source })
      deeds.push({ ...verdict, plugin })
    }
    const refused = deeds.find(({ verdict }) => verdict === 'refuse')
    if (refused) throw new RefusedError(refused.plugin, refused.reason, source[0])
    return deeds
  }

  #carryOut(tokens: readonly Token[], deeds: readonly Deed[]): readonly Token[] {
    let spoken = tokens
    for (const deed of deeds) {
      if (deed.verdict === 'refuse') continue
      spoken = deed.verdict === 'bleep' ? bleeped(spoken, deed.words) : replaced(spoken, deed.words)
      this.#options.onDegraded({
        code: 'filtered',
        message: `The filter "${deed.plugin}" changed what is said: ${deed.reason}`,
        source: [tokens[0]?.source[0] ?? 0, tokens.at(-1)?.source[1] ?? 0],
      })
    }
    return spoken
  }

  /** @throws InvalidInputError that names the field. */
  #checked(tokens: readonly Token[], [start, end]: SourceRange): readonly Token[] {
    const graph = this.#graphOf(tokens)
    assertValidGraph(graph)
    const outside = tokens.find(({ source }) => source[0] < start || source[1] > end)
    if (outside)
      throw new InvalidInputError('source', `a range within ${start} to ${end}`, outside.source.join(' to '))
    return tokens
  }

  #graphOf(tokens: readonly Token[]): ControlGraph {
    const { header, sourceText } = this.#options.text()
    return { ...header, tokens, sourceText }
  }
}

const refusal = (error: Error): Extract<Verdict, { verdict: 'refuse' }> => ({
  verdict: 'refuse',
  reason: `the filter failed (${error.message}), and what it did not see is not said.`,
})

/** What is no verdict refuses: a filter that cannot be understood has not allowed anything. */
function readVerdict(answer: unknown, tokens: number): Verdict {
  if (answer === undefined || answer === null) return { verdict: 'allow' }
  const { verdict, reason, words } = answer as Readonly<Record<string, unknown>>
  const isRange = (range: unknown): boolean => isRangeWithin(range, tokens)
  const isReplacement = (word: unknown): boolean => {
    const { tokens: range, spokenAs } = word as Readonly<Record<string, unknown>>
    return isRange(range) && typeof spokenAs === 'string'
  }
  const isSound =
    verdict === 'allow' ||
    (typeof reason === 'string' &&
      (verdict === 'refuse' ||
        (verdict === 'bleep' && Array.isArray(words) && words.every(isRange)) ||
        (verdict === 'replace' && Array.isArray(words) && words.every(isReplacement))))
  if (isSound) return answer as Verdict
  const expected = 'a verdict with a reason, and ranges of the clause’s tokens'
  return refusal(new InvalidInputError('verdict', expected, JSON.stringify(answer)))
}

function isRangeWithin(range: unknown, length: number): boolean {
  if (!Array.isArray(range) || range.length !== 2 || !range.every(Number.isInteger)) return false
  const [start, end] = range as [number, number]
  return 0 <= start && start < end && end <= length
}

/** The first word of each range says it all; the others are still. What is a tone by now stays one. */
function replaced(
  tokens: readonly Token[],
  words: Extract<Verdict, { verdict: 'replace' }>['words'],
): readonly Token[] {
  return tokens.map((token, index) => {
    const word = words.find((each) => index >= each.tokens[0] && index < each.tokens[1])
    if (!word || token.event) return token
    const isFirst = index === word.tokens[0]
    return { ...token, spokenAs: isFirst ? word.spokenAs : '', phonemes: isFirst ? null : [] }
  })
}

const bleeped = (tokens: readonly Token[], words: readonly TokenRange[]): readonly Token[] =>
  tokens.map((token, index) =>
    words.some(([start, end]) => index >= start && index < end) ? bleepOf(token) : token,
  )

function bleepOf(token: Token): Token {
  const letters = (token.spokenAs ?? token.text).length
  const durationMs = Math.max(SHORTEST_BLEEP_MS, letters * BLEEP_MS_PER_LETTER)
  return { ...token, event: { type: 'bleep', durationMs } }
}
