/** What is to be said, in whatever form it is given: a text, one that is still being written, or a graph. */
import { areTextPartsLoaded, loadTextParts } from '@voice-soundboard/compiler/core'
import type { CompileOptions, TextNeeds } from '@voice-soundboard/compiler/core'
import { UnavailableError } from '@voice-soundboard/graph'
import type { ControlGraph } from '@voice-soundboard/graph'
import type { SpeechInput } from './options.ts'
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
export function openText(path: string, input: SpeechInput, compile: CompileOptions): OpenedText {
  if (isGraph(input)) return { text: SpokenText.ofGraph(path, input), rest: null }
  if (typeof input === 'string' && !isLong(input) && areTextPartsLoaded(compile)) {
    return { text: SpokenText.whole(path, input, compile), rest: null, whole: input }
  }
  return {
    text: new SpokenText(compile),
    ...(typeof input === 'string' ? { rest: slicesOf(input), whole: input } : { rest: input }),
    ready: () => requireTextParts(compile),
  }
}

/** As {@link openText}, waiting for all of it without holding up the thread. */
export async function readText(
  path: string,
  input: string | ControlGraph,
  options: CompileOptions & { readonly signal: AbortSignal | undefined },
): Promise<SpokenText> {
  if (isGraph(input)) return SpokenText.ofGraph(path, input)
  const { signal, ...compile } = options
  await requireTextParts(compile)
  const text = new SpokenText(compile)
  for await (const slice of slicesOf(input)) {
    signal?.throwIfAborted()
    text.append(slice)
  }
  text.closeWhole(path)
  return text
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
