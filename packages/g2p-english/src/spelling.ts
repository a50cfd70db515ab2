/** Which letter of a word each phone is written with: reduced vowels follow the spelling in eSpeak's accent. */
import { isVowel, type Phone } from './phones.ts'

// prettier-ignore
const WRITTEN_WITH: Readonly<Record<string, string>> = {
  B: 'b', CH: 'ct', D: 'd', DH: 't', F: 'fp', G: 'gxq', HH: 'hwj', JH: 'jgd', K: 'kcqx', L: 'l', M: 'm', N: 'nkg',
  NG: 'n', P: 'p', R: 'rw', S: 'scxz', SH: 'sct', T: 'td', TH: 't', V: 'vfw', W: 'wuo', Y: 'yuiej', Z: 'zsx', ZH: 'sgzj',
}

const SILENT_LETTER = 0.6
const SILENT_VOWEL = 0.3
const UNWRITTEN_PHONE = 1.5
const MISMATCH = 2
/** Of two letters that fit, the first is taken: `au` belongs to its a. */
const EARLIER = 0.001

function cost(phone: Phone, letter: string): number {
  const vowelLetter = /[aeiouy]/.test(letter)
  if (isVowel(phone)) return vowelLetter ? 0 : MISMATCH
  return WRITTEN_WITH[phone.name]?.includes(letter) ? 0 : MISMATCH
}

/** For each phone the index of its letter in `word`, or -1 for a sound that no letter stands for. */
export function letterOfPhones(word: string, phones: readonly Phone[]): readonly number[] {
  const rows = word.length + 1
  const columns = phones.length + 1
  const best = new Float64Array(rows * columns).fill(Infinity)
  const step = new Uint8Array(rows * columns)
  best[0] = 0
  const improve = (cell: number, value: number, how: number): void => {
    if (value >= (best[cell] as number)) return
    best[cell] = value
    step[cell] = how
  }
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const at = i * columns + j
      const here = best[at] as number
      const letter = word[i]
      const phone = phones[j]
      // The r of an r-coloured vowel stands between it and the next vowel: `cou-rage`.
      const tooEarly =
        phones[j - 1]?.name === 'ER' && phone !== undefined && isVowel(phone) && word[i - 1] !== 'r'
      if (letter && phone) {
        improve(at + columns + 1, here + cost(phone, letter) + (tooEarly ? MISMATCH : EARLIER * i), 1)
      }
      if (letter) improve(at + columns, here + (/[aeiouy']/.test(letter) ? SILENT_VOWEL : SILENT_LETTER), 2)
      if (phone) improve(at + 1, here + UNWRITTEN_PHONE, 3)
    }
  }
  const letters = new Array<number>(phones.length).fill(-1)
  for (let i = rows - 1, j = columns - 1; i > 0 || j > 0;) {
    const how = step[i * columns + j]
    if (how === 1) letters[j - 1] = i - 1
    if (how !== 3) i--
    if (how !== 2) j--
  }
  return letters
}
