/** Texts in portions: what comes out is what the whole text gives, whatever was revised on the way. */
import { segmentGraph } from '@voice-soundboard/graph'
import type { GraphSegment, Token } from '@voice-soundboard/graph'
import fc from 'fast-check'
import { compileRequest, compileStream, IncrementalCompiler } from '../../index.ts'
import type { CompileOptions } from '../../index.ts'
import { holds, isSame, outcome, target } from './campaign.ts'
import type { FuzzTarget, Verdict } from './campaign.ts'
import { FORMATS, LANGUAGES, TEXTS } from './compile-targets.ts'
import { cuts, longText, plainText, portionsOf } from './texts.ts'
import { isDeepFrozen, tokensCoverText } from './token-laws.ts'

const language = fc.constantFrom(...LANGUAGES)

const streamed = fc
  .constantFrom(...FORMATS)
  .chain((format) => fc.record({ format: fc.constant(format), language, text: TEXTS[format], sizes: cuts }))

/** The tokens of a whole text; none where there is nothing to say; null where the text is refused. */
function tokensOf(text: string, options: CompileOptions): readonly Token[] | null {
  const whole = outcome(() => compileRequest(text, options))
  if (!whole.error) return whole.value.tokens
  return 'path' in whole.error && whole.error.path === 'input' ? [] : null
}

function feedAndFinalize({
  text,
  sizes,
  ...options
}: { text: string; sizes: number[] } & Omit<CompileOptions, 'voice'>): Verdict {
  const own = { ...options, voice: 'v' }
  const compiler = new IncrementalCompiler(own)
  const streamedTokens = outcome(() => {
    const segments = portionsOf(text, sizes).flatMap((portion) => compiler.feed(portion))
    return [...segments, ...compiler.finalize()]
  })
  const tokens = tokensOf(text, own)
  if (streamedTokens.error || !tokens) {
    holds(!tokens && streamedTokens.error !== null, 'refused only in one way:', options, text)
    return 'refused'
  }
  holds(
    isSame(streamedTokens.value, segmentGraph({ tokens })),
    'another text in portions:',
    options,
    text,
    sizes,
  )
  holds(
    streamedTokens.value.every((segment) => segment.tokens.every(isDeepFrozen)),
    'not frozen',
  )
  holds(compiler.sourceText === text, 'another source text')
  return 'accepted'
}

const longStreamed = fc.record({ language, text: longText, size: fc.integer({ min: 1, max: 10_000 }) })

function longInPortions({
  language: own,
  text,
  size,
}: {
  language: string
  text: string
  size: number
}): Verdict {
  tokensCoverText(text, compileRequest(text, { voice: 'v', language: own }).tokens)
  return feedAndFinalize({ text, sizes: [size], language: own })
}

const revision = fc.record({
  sizes: cuts,
  text: plainText,
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  isFinal: fc.boolean(),
})

interface Revision {
  readonly sizes: readonly number[]
  readonly text: string
  readonly at: number
  readonly isFinal: boolean
}

/** Each revision takes back some of the text, none of which was spoken, and goes on with another. */
function reviseAndReset({ language: own, revisions }: { language: string; revisions: Revision[] }): Verdict {
  const options = { voice: 'v', language: own }
  const compiler = new IncrementalCompiler(options)
  const first = reviseAll(compiler, options, revisions)
  compiler.reset()
  holds(compiler.sourceText === '', 'not forgotten')
  const again = reviseAll(compiler, options, revisions)
  holds(isSame(first, again), 'another text after a reset', revisions)
  return first.length > 0 ? 'accepted' : 'refused'
}

function reviseAll(
  compiler: IncrementalCompiler,
  options: CompileOptions,
  revisions: readonly Revision[],
): readonly Token[] {
  let given: GraphSegment[] = []
  let tokens: Token[] = []
  let text = ''
  const take = (segments: readonly GraphSegment[]) => {
    for (const segment of segments) {
      holds(segment.index === given.length && segment.firstToken === tokens.length, 'a segment out of order')
      given.push(segment)
      tokens.push(...segment.tokens)
    }
  }
  for (const { sizes, text: more, at, isFinal } of revisions) {
    const offset = Math.round(at * text.length)
    const { keptTokens } = compiler.revise(offset, 0)
    tokens = tokens.slice(0, keptTokens)
    given = given.filter((segment) => segment.firstToken < keptTokens)
    text = text.slice(0, offset) + more
    for (const portion of portionsOf(more, sizes)) take(compiler.feed(portion))
    if (isFinal) take(compiler.finalize())
  }
  take(compiler.finalize())
  holds(isSame(tokens, tokensOf(text, options)), 'not the revised text:', revisions)
  return tokens
}

/** What was spoken stays, in any format; what follows stands behind it. */
function reviseSpoken({
  text,
  more,
  seeds: [seed, spokenSeed],
  ...options
}: { text: string; more: string; seeds: [number, number] } & Omit<CompileOptions, 'voice'>): Verdict {
  const compiler = new IncrementalCompiler({ ...options, voice: 'v' })
  const before = outcome(() =>
    [...compiler.feed(text), ...compiler.finalize()].flatMap((segment) => segment.tokens),
  )
  if (before.error) return 'refused'
  const offset = seed % (text.length + 1)
  const whole = before.value.filter(({ source }) => source[1] <= offset).length
  const spoken = spokenSeed % (whole + 1)
  const { keptTokens } = compiler.revise(offset, spoken)
  holds(
    keptTokens >= spoken && keptTokens <= whole,
    'spoken words are given out anew',
    keptTokens,
    spoken,
    whole,
  )
  const after = outcome(() => [...compiler.feed(more), ...compiler.finalize()])
  if (after.error) return 'refused'
  let next = keptTokens
  for (const { firstToken, tokens } of after.value) {
    holds(firstToken === next, 'a segment out of order')
    next += tokens.length
  }
  return 'accepted'
}

async function streamOfPortions({
  text,
  sizes,
  ...options
}: { text: string; sizes: number[] } & Omit<CompileOptions, 'voice'>): Promise<Verdict> {
  const own = { ...options, voice: 'v' }
  const segments: GraphSegment[] = []
  const tokens = tokensOf(text, own)
  const error = await collect(compileStream(asyncOf(portionsOf(text, sizes)), own), segments)
  if (error || !tokens) {
    holds(!tokens && error !== null, 'refused only in one way:', options, text)
    return 'refused'
  }
  holds(isSame(segments, segmentGraph({ tokens })), 'another text in portions:', options, text, sizes)
  return 'accepted'
}

async function* asyncOf(portions: readonly string[]): AsyncGenerator<string> {
  yield* portions
}

/** The error that ended it, of the family. */
async function collect(stream: AsyncIterable<GraphSegment>, into: GraphSegment[]): Promise<object | null> {
  try {
    for await (const segment of stream) into.push(segment)
    return null
  } catch (error) {
    return outcome(() => {
      throw error
    }).error
  }
}

const spoken = fc.constantFrom(...FORMATS).chain((format) =>
  fc.record({
    format: fc.constant(format),
    language,
    text: TEXTS[format],
    more: TEXTS[format],
    seeds: fc.tuple(fc.nat(), fc.nat()),
  }),
)

const FEW = { accepted: 0.2 }

export const STREAM_TARGETS: readonly FuzzTarget[] = [
  target('IncrementalCompiler feed and finalize', streamed, feedAndFinalize, FEW),
  target(
    'IncrementalCompiler revise and reset',
    fc.record({ language, revisions: fc.array(revision, { minLength: 1, maxLength: 3 }) }),
    reviseAndReset,
  ),
  target('IncrementalCompiler revise of what is spoken', spoken, reviseSpoken, FEW),
  target('IncrementalCompiler feed and finalize of long texts', longStreamed, longInPortions, {
    share: 1 / 500,
  }),
  target('compileStream', streamed, streamOfPortions, FEW),
]
