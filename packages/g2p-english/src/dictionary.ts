/**
 * CMUdict, kept as one string and searched in place: no table of 100,000 entries is built for a page that
 * says three words. Blocks are parted by empty lines; a line is the number of letters it shares with the
 * line before (base 36), the other letters, a space, and one character a phone.
 */
import { decodePhones, encodePhones, type Phone } from './phones.ts'

const BLOCK_LINES = 64

export interface Dictionary {
  lookup(word: string): readonly Phone[] | undefined
}

export function openDictionary(text: string): Dictionary {
  const blocks = text.split('\n\n')
  return {
    lookup(word) {
      let low = 0
      let high = blocks.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        const block = blocks[middle] as string
        if (block.slice(1, block.indexOf(' ')) <= word) low = middle
        else high = middle - 1
      }
      let spelling = ''
      for (const line of (blocks[low] as string).split('\n')) {
        const space = line.indexOf(' ')
        spelling = spelling.slice(0, parseInt(line[0] as string, 36)) + line.slice(1, space)
        if (spelling === word) return decodePhones(line.slice(space + 1))
        if (spelling > word) return undefined
      }
      return undefined
    },
  }
}

/** Writes entries in the form that {@link openDictionary} reads. */
export function packDictionary(
  entries: readonly (readonly [word: string, phones: readonly Phone[]])[],
): string {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  let text = ''
  let previous = ''
  sorted.forEach(([word, phones], index) => {
    const starts = index % BLOCK_LINES === 0
    if (starts) previous = ''
    let shared = 0
    while (shared < previous.length && shared < 35 && previous[shared] === word[shared]) shared++
    text += `${index === 0 ? '' : starts ? '\n\n' : '\n'}${shared.toString(36)}${word.slice(shared)} ${encodePhones(phones)}`
    previous = word
  })
  return text
}
