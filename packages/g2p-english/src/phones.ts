/**
 * The package's internal shape of a pronunciation: the phones of General American by their ARPABET names, as
 * in CMUdict, with stress on the vowels. Both output families are written from it or read back into it.
 */

// prettier-ignore
export const VOWELS = [
  'AA', 'AE', 'AH', 'AO', 'AW', 'AY', 'EH', 'ER', 'EY', 'IH', 'IY', 'OW', 'OY', 'UH', 'UW',
] as const
// prettier-ignore
export const CONSONANTS = [
  'B', 'CH', 'D', 'DH', 'F', 'G', 'HH', 'JH', 'K', 'L', 'M', 'N', 'NG', 'P', 'R', 'S', 'SH', 'T', 'TH', 'V', 'W',
  'Y', 'Z', 'ZH',
] as const

export type Vowel = (typeof VOWELS)[number]
export type Consonant = (typeof CONSONANTS)[number]
/** 1 is primary, 2 secondary. */
export type Stress = 0 | 1 | 2

export interface Phone {
  readonly name: Vowel | Consonant
  /** Null on consonants. */
  readonly stress: Stress | null
}

export const isVowel = (phone: Phone | undefined): boolean => phone !== undefined && phone.stress !== null

const BY_ARPABET: ReadonlyMap<string, Phone> = new Map<string, Phone>([
  ...CONSONANTS.map((name): [string, Phone] => [name, { name, stress: null }]),
  ...VOWELS.flatMap((name) =>
    ([0, 1, 2] as const).map((stress): [string, Phone] => [`${name}${stress}`, { name, stress }]),
  ),
])

/** `HH AH0 L OW1` → phones. Throws on a name that is none, because tables are written by hand. */
export function fromArpabet(text: string): readonly Phone[] {
  return text.split(' ').map((name) => {
    const phone = BY_ARPABET.get(name)
    if (!phone) throw new Error(`"${name}" is no ARPABET phone.`)
    return phone
  })
}

/** One printable character for each phone with its stress: how the dictionary is stored. */
const CODES = '!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_{|}~abcdefghi'
const BY_CODE: ReadonlyMap<string, Phone> = new Map(
  [...BY_ARPABET.values()].map((phone, index) => [CODES[index] as string, phone]),
)
const CODE_OF: ReadonlyMap<Phone, string> = new Map([...BY_CODE].map(([code, phone]) => [phone, code]))

export const encodePhones = (phones: readonly Phone[]): string => phones.map((p) => CODE_OF.get(p)).join('')
export const decodePhones = (codes: string): readonly Phone[] =>
  [...codes].map((code) => BY_CODE.get(code) as Phone)
