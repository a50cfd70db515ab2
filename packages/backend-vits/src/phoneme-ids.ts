/**
 * Words become ids of the model, and every id remembers whose it is: the timeline, the prosody of a token
 * and the place where an encoding may be cut all come from that memory.
 */
import type { Degradation, PhonemeInventory, Token } from '@voice-soundboard/graph'
import { punctuationSymbol } from './punctuation.ts'
import { symbolTable } from './symbol-table.ts'
import type { SymbolTable } from './symbol-table.ts'

/** A phone with its marks (stress in front, length behind): one thing that is heard. */
export interface Phone {
  /** Index of its token. */
  readonly token: number
  readonly text: string
  /** Ids `[firstId, endId)`, with the blanks behind each of them. */
  readonly firstId: number
  readonly endId: number
  /**
   * Heard from the start of id `onsetId` to the start of `offsetId`: from the blank in front of it, or from the
   * space in front of its word, because these voices spend both on moving to what comes next. Beside forced
   * alignment, marks that begin at the phone's own id are 46 ms late for Piper and 56 ms for Dittli (median).
   */
  readonly onsetId: number
  readonly offsetId: number
}

export interface IdSequence {
  readonly ids: readonly number[]
  /** Same length as `ids`; null for families that take none. */
  readonly tones: readonly number[] | null
  readonly languages: readonly number[] | null
  /** How many ids at the end close the utterance and belong to no word. */
  readonly closingIds: number
  /** In order. A token without phones makes no sound. */
  readonly phones: readonly Phone[]
  readonly degradations: readonly Degradation[]
}

/** @param phonemes One list of IPA symbols per token. */
export function phonemeIds(
  tokens: readonly Token[],
  phonemes: readonly (readonly string[])[],
  inventory: PhonemeInventory,
): IdSequence {
  const speller = new Speller(inventory)
  tokens.forEach((token, index) => speller.spell(token, index, phonemes[index] ?? []))
  return interleave(speller, inventory)
}

interface Symbol {
  readonly id: number
  readonly tone: number
  /** Index of its phone; -1 for what belongs to none. */
  readonly phone: number
}

const STRESS: Readonly<Record<string, string>> = { ˈ: 'primary', ˌ: 'secondary' }
/** Length, aspiration, combining marks: they belong to the phone in front. */
const MODIFIER = /^[\p{M}\p{Lm}˞]/u

/** Turns tokens into symbols and phones. */
class Speller {
  readonly symbols: Symbol[] = []
  readonly phones: { readonly token: number; text: string }[] = []
  readonly degradations: Degradation[] = []
  readonly #known: SymbolTable
  readonly #longestKey: number
  readonly #tones: Readonly<Record<string, number>> | undefined

  constructor(inventory: PhonemeInventory) {
    this.#known = symbolTable(inventory)
    this.#longestKey = Math.max(1, ...[...this.#known.keys()].map((key) => key.length))
    this.#tones = inventory.tones
  }

  spell(token: Token, index: number, phonemes: readonly string[]): void {
    const before = this.phones.length
    const ipa = phonemes.join('').normalize('NFD').trim()
    if (ipa !== '' && before > 0) this.#add(' ', -1)
    const unknown = this.#spellWord(ipa, index)
    const mark = punctuationSymbol(token.punctuationAfter, (key) => this.#known.has(key))
    if (mark !== null && this.phones.length > 0) this.#add(mark, -1)

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

  /** Returns what the voice has no symbol for. */
  #spellWord(ipa: string, token: number): ReadonlySet<string> {
    const unknown = new Set<string>()
    const firstPhone = this.phones.length
    let stress = ''
    for (let at = 0; at < ipa.length;) {
      const letter = String.fromCodePoint(ipa.codePointAt(at) as number)
      const text = letter === ' ' || letter in STRESS ? letter : this.#longestSymbol(ipa, at)
      at += (text ?? letter).length
      if (text === null) unknown.add(letter)
      else if (text === ' ') this.#add(' ', -1)
      else if (text in STRESS) stress = text
      else if (MODIFIER.test(text) && this.phones.length > firstPhone) this.#addModifier(text)
      else {
        this.phones.push({ token, text: stress + text })
        if (stress !== '' && !this.#tones) this.#add(stress, this.phones.length - 1)
        this.#add(text, this.phones.length - 1, STRESS[stress])
        stress = ''
      }
    }
    return unknown
  }

  #addModifier(text: string): void {
    const phone = this.phones.length - 1
    ;(this.phones[phone] as { text: string }).text += text
    this.#add(text, phone)
  }

  /** Of several vowels that one key stands for, the first carries the stress. */
  #add(key: string, phone: number, stress = 'unstressed'): void {
    let vowelTone = stress
    for (const { id, isVowel } of this.#known.get(key) ?? []) {
      const tone = this.#tones?.[isVowel ? vowelTone : 'none'] ?? 0
      if (isVowel) vowelTone = 'unstressed'
      this.symbols.push({ id, tone, phone })
    }
  }

  #longestSymbol(ipa: string, at: number): string | null {
    for (let length = Math.min(this.#longestKey, ipa.length - at); length > 0; length--) {
      const key = ipa.slice(at, at + length)
      if (this.#known.has(key)) return key
    }
    return null
  }
}

/** Puts edges and blanks around the symbols, and tells each phone which ids it became. */
function interleave(speller: Speller, inventory: PhonemeInventory): IdSequence {
  const { blank, bos, eos, edgeSymbol, tones, languageId } = inventory
  const outside = (id: number): Symbol => ({ id, tone: 0, phone: -1 })
  const edges = (inventory.symbols[edgeSymbol ?? ''] ?? []).map((id) => ({
    ...outside(id),
    tone: tones?.['none'] ?? 0,
  }))
  const blanks = blank === null ? [] : [outside(blank)]
  const symbols = [
    ...bos.map(outside),
    ...blanks,
    ...[...edges, ...speller.symbols, ...edges].flatMap((symbol) => [symbol, ...blanks]),
    ...eos.map(outside),
  ]
  const spans = speller.phones.map(() => ({ firstId: symbols.length, endId: 0 }))
  symbols.forEach(({ phone }, id) => {
    const span = spans[phone]
    if (!span) return
    span.firstId = Math.min(span.firstId, id)
    span.endId = id + 1 + blanks.length
  })
  const isBlank = (symbol: Symbol): boolean => symbol === blanks[0]
  const space = inventory.symbols[' ']?.[0]
  const onsetOf = (firstId: number): number => {
    const inFront = firstId - 1 - blanks.length
    const followsSpace = space !== undefined && symbols[inFront]?.id === space
    return followsSpace ? inFront : Math.max(0, firstId - blanks.length)
  }
  return {
    ids: symbols.map((symbol) => symbol.id),
    tones: tones ? symbols.map((symbol) => symbol.tone) : null,
    languages: languageId === undefined ? null : symbols.map((symbol) => (isBlank(symbol) ? 0 : languageId)),
    closingIds: edges.length * (1 + blanks.length) + eos.length,
    phones: speller.phones.map((phone, index) => {
      const { firstId, endId } = spans[index] as { firstId: number; endId: number }
      return { ...phone, firstId, endId, onsetId: onsetOf(firstId), offsetId: endId - blanks.length }
    }),
    degradations: speller.degradations,
  }
}
