/** What a check is: a name, and work in the page that throws when the promise in the name is not kept. */
import type { EngineOptions, VoiceEngine } from 'voice-soundboard'

export interface Check {
  readonly name: string
  readonly run: (bench: Bench) => Promise<void>
}

/** What every check gets; made anew for each, in a page of its own. */
export interface Bench {
  readonly voice: string
  /** An engine whose voice is loaded, closed when the check is over. */
  open(options?: EngineOptions): Promise<VoiceEngine>
}

export function holds(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what)
}

/** Compares plain data, in depth. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [received, wanted] = [actual, expected].map((value) => JSON.stringify(value))
  if (received !== wanted) throw new Error(`${what}: expected ${wanted}, received ${received}`)
}

/** `call` must fail with the typed error of that name and code, whether it throws or rejects. */
export async function refuses(
  call: () => unknown,
  { name, code }: { readonly name: string; readonly code: string },
): Promise<void> {
  try {
    await call()
  } catch (error) {
    holds(window.voiceSoundboard.isVoiceSoundboardError(error), `${code}: a foreign error came, ${error}`)
    equal([error.name, error.code], [name, code], 'the error')
    return
  }
  throw new Error(`${code}: nothing was refused`)
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** The words of an English text without its punctuation. */
export const wordsOf = (text: string): string[] => text.match(/[\w’']+/g) ?? []
