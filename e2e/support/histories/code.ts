/**
 * The language of a test voice whose every sample tells what it is of: which utterance, which of its words, which
 * frame of that word. A tape of it can be read back without doubt.
 */

export const CODED_RATE_HZ = 48_000

/** A word of an utterance, both by number: 0–31 and 0–63. */
export interface CodedWord {
  readonly utterance: number
  readonly word: number
}

const FRAME_BITS = 12
const WORD_BITS = 6
const FRAMES = 2 ** FRAME_BITS
const WORDS = 2 ** WORD_BITS
const UTTERANCES = 32

const LETTERS = 'abcdefghijklmnop'
const WRITTEN = /^x([a-p])([a-p])([a-p])([a-p])$/
const pair = (number: number): string => `${LETTERS[number >> 4]}${LETTERS[number & 15]}`

/** Letters that mean nothing in any language, so that nothing reads them otherwise. */
export function writeWord({ utterance, word }: CodedWord): string {
  if (utterance >= UTTERANCES || word >= WORDS) throw new RangeError(`No code for ${utterance}, ${word}.`)
  return `x${pair(utterance)}${pair(word)}`
}

export function readWord(text: string): CodedWord {
  const [, a = '', b = '', c = '', d = ''] = WRITTEN.exec(text.toLowerCase()) ?? []
  if (a === '') throw new RangeError(`'${text}' is no coded word.`)
  const number = (high: string, low: string) => LETTERS.indexOf(high) * 16 + LETTERS.indexOf(low)
  return { utterance: number(a, b), word: number(c, d) }
}

/** How long a word is: 20–60 ms, and a pause after every third one. Always the same for the same word. */
export function lengthOf({ utterance, word }: CodedWord): {
  readonly wordFrames: number
  readonly frames: number
} {
  const hash = (Math.imul(utterance * WORDS + word + 1, 0x9e37_79b1) >>> 8) & 0xffff
  const wordFrames = 960 + (hash % 1920)
  return { wordFrames, frames: wordFrames + (hash % 3 === 0 ? 100 + (hash % 800) : 0) }
}

/** Samples from 0.5 up to 1: all that single precision tells apart there, one each. */
export function encodeWord(coded: CodedWord): Float32Array<ArrayBuffer> {
  const first = (coded.utterance * WORDS + coded.word) * FRAMES
  return Float32Array.from({ length: lengthOf(coded).frames }, (_, frame) => 0.5 + (first + frame) / 2 ** 24)
}

/** Of a sample at its full level; anything else is noise, or null. */
export function decodeSample(sample: number): (CodedWord & { readonly frame: number }) | null {
  if (sample < 0.5 || sample >= 1) return null
  const number = (sample - 0.5) * 2 ** 24
  const coded = { utterance: Math.floor(number / FRAMES / WORDS), word: Math.floor(number / FRAMES) % WORDS }
  const frame = number % FRAMES
  return frame < lengthOf(coded).frames ? { ...coded, frame } : null
}
