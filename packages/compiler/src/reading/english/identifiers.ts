/** Names made by people for machines, in words: `getUserName`, `user_id`, `jsmith`, `nodejs`, `MAX_VALUE`. */
import { sayCapitals, splitHumps } from './capitals.ts'
import { designation, isRandom, spellOut } from './letters.ts'
import { wordSet } from './number-context.ts'
import { isPronounceable } from './pronounceable.ts'

/** Usual short forms that are said in full. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  btn: 'button',
  cfg: 'config',
  cmd: 'command',
  ctx: 'context',
  env: 'env',
  gmail: 'gmail',
  img: 'image',
  json: 'jason',
  msg: 'message',
  ok: 'okay',
  pkg: 'package',
  src: 'source',
  tmp: 'temp',
  usr: 'user',
}
/** Words of two letters; other pairs are spelled. */
const PAIRS = wordSet(`
  ad ah al am an as at be bo by co do ed go ha he hi ho if in is it jo la le lo ma me mo my no of oh on or ox pa so to
  up us we yo
`)
/** They look like words, and are spelled in small letters too. */
const SPELLED = wordSet(`
  aol api asap ceo cfo cia dna etc faq fda gop hiv hud imo irs iso isp lol nih nyc omg uae ufo uid uri url usa usb usda
  utc uuid vip acl ucla
`)
/** Letters that people write behind a word, and spell. */
const ENDINGS = /^(.{3,})(rc|sql|js|db|css|html|xml|pdf|hd|fm|tv)$/
/** Longer names are words even if they break the rules of syllables: `tumblr`. */
const SURELY_NAME = 6

/** `word` holds small letters alone. */
function sayLower(word: string): string {
  if (Object.hasOwn(SHORT_FORMS, word)) return SHORT_FORMS[word] as string
  if (word.length === 2) return PAIRS.has(word) ? word : spellOut(word)
  if (word.length === 1 || SPELLED.has(word)) return spellOut(word)
  if (isPronounceable(word)) return word
  const [, stem = '', ending = ''] = ENDINGS.exec(word) ?? /^(my)(sql)$/.exec(word) ?? []
  if (isPronounceable(stem)) return `${stem} ${spellOut(ending)}`
  const rest = word.slice(1)
  // "jsmith": the initial of a first name.
  if (word.length >= 5 && !/^[aeiouy]/.test(word) && isPronounceable(rest))
    return `${spellOut(word.charAt(0))} ${rest}`
  return word.length >= SURELY_NAME && /[aeiou]/.test(word) ? word : spellOut(word)
}

function sayHump(hump: string): string {
  if (/^\p{Lu}{2,}$/u.test(hump)) return sayCapitals(hump, true).spokenAs
  return sayLower(hump.toLowerCase())
}

/** A run of letters, whatever their case. Letters that are not Latin are left as they are. */
export function sayLetters(letters: string): string {
  if (!/^[\p{Script=Latin}\p{M}]+$/u.test(letters)) return letters
  return splitHumps(letters).map(sayHump).join(' ')
}

/** Letters and digits without anything between them: `user2Name`, `python3`, `a3f9c2e`. */
export function sayAlphanumeric(text: string, number: (digits: string) => string = designation): string {
  if (isRandom(text)) return spellOut(text)
  return (text.match(/\d+|[\p{L}\p{M}]+/gu) ?? [])
    .map((run) => (/\d/.test(run) ? number(run) : sayLetters(run)))
    .join(' ')
}
