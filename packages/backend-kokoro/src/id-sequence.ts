/**
 * Words become ids of the model, and every id remembers whose it is. What is too long for one run of the model is
 * parted into several, so that nothing is ever left out.
 */
import type { TimedPhone } from '@voice-soundboard/audio'
import type { ControlGraph, Degradation, Token } from '@voice-soundboard/graph'
import { PUNCTUATION, punctuationSymbols } from './punctuation.ts'
import type { KokoroVoice } from './settings.ts'
import { notationFor, readSounds, SPACE } from './sounds.ts'
import type { SymbolRules } from './symbol-rules.ts'
import { splitRuns } from './split-runs.ts'

export interface IdSequence {
  /** Of all runs, one behind the other, pads included. */
  readonly ids: readonly number[]
  /** Ranges `[firstId, endId)` of {@link ids} that the model is given at once; they follow each other without holes. */
  readonly runs: readonly IdRun[]
  /** In order. A token without phones makes no sound. */
  readonly phones: readonly TimedPhone[]
  readonly degradations: readonly Degradation[]
}

export interface IdRun {
  readonly firstId: number
  readonly endId: number
  /** Behind the last id that is a sound: what follows is punctuation, and silence. */
  readonly soundEndId: number
}

/** A symbol on its way to an id. */
export interface SpelledSymbol {
  readonly symbol: string
  /** Index of its phone; -1 for what belongs to none. */
  readonly phone: number
}

/** @param phonemes One list of IPA symbols per token. */
export function idSequence(
  graph: ControlGraph,
  phonemes: readonly (readonly string[])[],
  voice: KokoroVoice,
  isBritish: boolean,
): IdSequence {
  const words = phonemes.map((symbols) => symbols.join(''))
  const notations = new Map<string, SymbolRules>()
  const notationOf = ({ language = graph.language }: Token): SymbolRules => {
    const known = notations.get(language) ?? notationFor(language, isBritish, words)
    notations.set(language, known)
    return known
  }
  const speller = new Speller(voice.symbols)
  graph.tokens.forEach((token, index) => speller.spell(token, index, words[index] ?? '', notationOf(token)))
  return numbered(speller, voice)
}

class Speller {
  readonly symbols: SpelledSymbol[] = []
  readonly phones: { readonly token: number; readonly text: string }[] = []
  readonly degradations: Degradation[] = []
  readonly #isSymbol: (symbol: string) => boolean
  readonly #isSound: (symbol: string) => boolean

  constructor(known: KokoroVoice['symbols']) {
    this.#isSymbol = (symbol) => known.has(symbol)
    this.#isSound = (symbol) => known.has(symbol) && symbol !== SPACE && !PUNCTUATION.has(symbol)
  }

  spell(token: Token, index: number, word: string, notation: SymbolRules): void {
    const before = this.phones.length
    const { sounds, unknown } = readSounds(word, notation, this.#isSound)
    if (sounds.length > 0) {
      if (before > 0) this.#add(SPACE, -1)
      for (const mark of punctuationSymbols(token.punctuationBefore, 'before', this.#isSymbol))
        this.#add(mark, -1)
    }
    for (const { text, symbols } of sounds) {
      if (text === SPACE) this.#add(SPACE, -1)
      else {
        this.phones.push({ token: index, text })
        for (const symbol of symbols) this.#add(symbol, this.phones.length - 1)
      }
    }
    if (this.phones.length > 0) {
      for (const mark of punctuationSymbols(token.punctuationAfter, 'after', this.#isSymbol))
        this.#add(mark, -1)
    }
    if (unknown.size > 0) {
      this.degradations.push({
        code: 'symbol-unknown',
        message: `The voice has no symbol for ${[...unknown].join(' ')} in "${token.text}"; left out.`,
        source: token.source,
      })
    } else if (this.phones.length === before && token.phonemes === null && /[^\p{P}\s]/u.test(token.text)) {
      this.degradations.push({
        code: 'word-silent',
        message: `Nothing in "${token.text}" can be pronounced; left silent. Give it phonemes or another spelling.`,
        source: token.source,
      })
    }
  }

  #add(symbol: string, phone: number): void {
    this.symbols.push({ symbol, phone })
  }
}

function numbered(speller: Speller, { symbols: known, padId, maxSymbols }: KokoroVoice): IdSequence {
  const ids: number[] = []
  const runs: IdRun[] = []
  const spans = speller.phones.map(() => ({ onsetId: Infinity, offsetId: 0 }))
  for (const run of splitRuns(speller.symbols, maxSymbols)) {
    const firstId = ids.length
    let soundEndId = firstId + 1
    ids.push(padId)
    for (const { symbol, phone } of run) {
      const span = spans[phone]
      if (span) {
        span.onsetId = Math.min(span.onsetId, ids.length)
        span.offsetId = soundEndId = ids.length + 1
      }
      ids.push(known.get(symbol) ?? padId)
    }
    ids.push(padId)
    runs.push({ firstId, endId: ids.length, soundEndId })
  }
  return {
    ids,
    runs,
    phones: speller.phones.map((phone, index) => ({
      ...phone,
      ...(spans[index] as { onsetId: number; offsetId: number }),
    })),
    degradations: speller.degradations,
  }
}
