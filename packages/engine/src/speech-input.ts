/** What is to be said, in whatever form it is given: a text, one that is still being written, or a graph. */
import { areTextPartsLoaded, loadTextParts } from '@voice-soundboard/compiler/core'
import type { CompileOptions, TextNeeds } from '@voice-soundboard/compiler/core'
import { UnavailableError } from '@voice-soundboard/graph'
import type { ControlGraph } from '@voice-soundboard/graph'
import type { SpeechInput } from './options.ts'
import type { TextHooks } from './plugins/engine-plugins.ts'
import { SpokenText } from './spoken-text.ts'
import { isLong, slicesOf } from './text-slices.ts'

export interface OpenedText {
  readonly text: SpokenText
  /** What is still to be read into `text`; null when all of it is there. */
  readonly rest: AsyncIterable<string> | ReadableStream<string> | null
  /** What was asked for as one string. */
  readonly whole?: string
  /** Before the first of `rest` is read: what its language and format need is on its way. */
  readonly ready?: () => Promise<void>
}

export const isGraph = (input: unknown): input is ControlGraph =>
  typeof input === 'object' && input !== null && 'tokens' in input

/** @throws InvalidInputError when it is given whole and there is nothing to say in it; `path` names the argument. */
export function openText(
  path: string,
  input: SpeechInput,
  compile: CompileOptions,
  hooks: TextHooks = NO_HOOKS,
): OpenedText {
  const { gate, reading } = hooks
  if (isGraph(input)) return { text: SpokenText.ofGraph(path, input, gate), rest: null }
  if (typeof input === 'string' && !isLong(input) && !reading && areTextPartsLoaded(compile)) {
    return { text: SpokenText.whole(path, input, compile, gate), rest: null, whole: input }
  }
  const text = new SpokenText(compile, gate)
  return {
    text,
    ...(typeof input === 'string' ? { rest: slicesOf(input), whole: input } : { rest: input }),
    ready: () => makeReady(text, input, compile, hooks),
  }
}

/** As {@link openText}, waiting for all of it without holding up the thread. */
export async function readText(
  path: string,
  input: string | ControlGraph,
  options: CompileOptions & { readonly signal: AbortSignal | undefined; readonly hooks?: TextHooks },
): Promise<SpokenText> {
  const { signal, hooks = NO_HOOKS, ...compile } = options
  if (isGraph(input)) {
    const spoken = SpokenText.ofGraph(path, input, hooks.gate)
    await spoken.passed(signal)
    return spoken
  }
  const text = new SpokenText(compile, hooks.gate)
  await makeReady(text, input, compile, hooks)
  for await (const slice of slicesOf(input)) {
    signal?.throwIfAborted()
    text.append(slice)
  }
  text.closeWhole(path)
  await text.passed(signal)
  return text
}

const NO_HOOKS: TextHooks = { gate: null, reading: null }

async function makeReady(
  text: SpokenText,
  input: SpeechInput,
  compile: CompileOptions,
  { reading }: TextHooks,
): Promise<void> {
  const read = reading ? await reading(typeof input === 'string' ? input : null, compile) : compile
  await requireTextParts(read)
  if (read !== compile) text.readAs(read)
}

/** @throws UnavailableError when what reads the language or the format cannot be fetched. */
export async function requireTextParts(needs: TextNeeds): Promise<void> {
  if (areTextPartsLoaded(needs)) return
  try {
    await loadTextParts(needs)
  } catch (cause) {
    throw new UnavailableError('text-parts-not-loaded', { cause })
  }
}
