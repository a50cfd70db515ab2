/** Words in a script that the language of the text does not use are in another language. */

/** The script, by its Unicode name, and the language of most that is written in it. */
const SCRIPTS: readonly (readonly [pattern: RegExp, scripts: readonly string[], language: string])[] = [
  [/\p{Script=Latin}/u, ['Latn'], 'en'],
  [/\p{Script=Cyrillic}/u, ['Cyrl'], 'ru'],
  [/\p{Script=Greek}/u, ['Grek'], 'el'],
  [/\p{Script=Arabic}/u, ['Arab'], 'ar'],
  [/\p{Script=Hebrew}/u, ['Hebr'], 'he'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, ['Jpan'], 'ja'],
  [/\p{Script=Hangul}/u, ['Kore'], 'ko'],
  [/\p{Script=Han}/u, ['Hans', 'Hant', 'Jpan', 'Kore'], 'zh'],
  [/\p{Script=Devanagari}/u, ['Deva'], 'hi'],
  [/\p{Script=Thai}/u, ['Thai'], 'th'],
  [/\p{Script=Bengali}/u, ['Beng'], 'bn'],
  [/\p{Script=Tamil}/u, ['Taml'], 'ta'],
  [/\p{Script=Telugu}/u, ['Telu'], 'te'],
  [/\p{Script=Georgian}/u, ['Geor'], 'ka'],
  [/\p{Script=Armenian}/u, ['Armn'], 'hy'],
]

/** One letter alone is a name of something: the π of a formula, the Ω of a measure. */
const WORD = /\p{L}\p{M}*\p{L}|\p{Script=Han}/u

/** The language of words in each foreign script; null for words that the text's own language may hold. */
export function scriptReader(language: string): (text: string) => string | null {
  const own = scriptOf(language)
  const foreign = SCRIPTS.filter(([, scripts]) => own !== null && !scripts.includes(own))
  const home = SCRIPTS.filter((entry) => !foreign.includes(entry))
  return (text) => {
    if (!WORD.test(text) || home.some(([pattern]) => pattern.test(text))) return null
    return foreign.find(([pattern]) => pattern.test(text))?.[2] ?? null
  }
}

function scriptOf(language: string): string | null {
  try {
    return new Intl.Locale(language).maximize().script ?? null
  } catch (error) {
    // A tag that is none, such as a language of an application's own, says nothing about scripts.
    if (error instanceof RangeError) return null
    throw error
  }
}
