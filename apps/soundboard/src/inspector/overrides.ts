/** How the reader of the page wants words to be said: kept, made into a lexicon, and written out as code. */
import { createLexicon, isVoiceSoundboardError, type Lexicon } from '../engine.ts'
import { readSettings, writeSettings } from '../settings.ts'
import { asOverride, codeOf, type Override } from './rule.ts'

export interface Overrides {
  readonly all: readonly Override[]
  /** Undefined while there is none. */
  readonly lexicon: Lexicon | undefined
  find(grapheme: string): Override | undefined
  /** @returns what is wrong with it, in plain words; null when it is in force. */
  set(grapheme: string, said: string): string | null
  forget(grapheme: string): void
  code(): string
}

export function createOverrides(onChange: () => void): Overrides {
  // What another version or another hand has left may be wrong: it must not keep the page from speaking.
  let all: readonly Override[] = readSettings().overrides.filter((override) => problemWith(override) === null)
  let lexicon = lexiconOf(all)

  const replace = (next: readonly Override[]): void => {
    all = next
    lexicon = lexiconOf(all)
    writeSettings({ overrides: all })
    onChange()
  }
  const isFor = (grapheme: string) => (override: Override) => override.grapheme === grapheme

  return {
    get all() {
      return all
    },
    get lexicon() {
      return lexicon
    },
    find: (grapheme) => all.find(isFor(grapheme)),

    set(grapheme, said) {
      const override = asOverride(grapheme, said)
      if (typeof override === 'string') return override
      const problem = problemWith(override)
      if (problem !== null) return problem
      const known = all.findIndex(isFor(grapheme))
      replace(known < 0 ? [...all, override] : all.with(known, override))
      return null
    },

    forget(grapheme) {
      if (all.some(isFor(grapheme))) replace(all.filter((override) => override.grapheme !== grapheme))
    },

    code: () => codeOf(all),
  }
}

const lexiconOf = (all: readonly Override[]): Lexicon | undefined =>
  all.length === 0 ? undefined : createLexicon(all)

function problemWith(override: Override): string | null {
  try {
    createLexicon([override])
    return null
  } catch (error) {
    if (!isVoiceSoundboardError(error) || error.code !== 'invalid-input') throw error
    const { expected, received } = error as Error & { readonly expected?: string; readonly received?: string }
    return override.phonemes === undefined
      ? `This cannot be a rule: expected ${expected}, not ${received}.`
      : `${received} is no sign of the phonetic alphabet.`
  }
}
