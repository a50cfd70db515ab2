/** Ordinals with a mark behind the number: `1.º`, `2ª`, `1er`, `3e`, `1°`. */
import type { Reader } from '../../reading.ts'
import type { Gender, Language } from './language.ts'

export interface OrdinalMarks {
  /** Digits, then the mark. */
  readonly pattern: RegExp
  /** What the mark tells. */
  readonly genderOf: (mark: string) => Gender
  /** `primero` → `primer` (`piso`), `troisième` → `troisièmes`. `isBeforeNoun`: a noun follows at once. */
  readonly bend: (ordinal: string, mark: string, isBeforeNoun: boolean) => string
}

export function createOrdinalReader(language: Language, { pattern, genderOf, bend }: OrdinalMarks): Reader {
  return ({ pieces: [{ core, after }, next], before }) => {
    const [, digits, mark] = pattern.exec(core) ?? []
    if (digits === undefined || mark === undefined) return null
    const isBeforeNoun =
      after === '' &&
      next !== undefined &&
      next.before === '' &&
      language.countedAs(next.core.toLowerCase()) !== null
    // The sign of degrees is often written for that of ordinals: a noun tells, and an article before it.
    const previous = before.at(-1)?.text.toLowerCase() ?? ''
    if (mark === '°' && !isBeforeNoun && !/^(?:el|il|lo|la|le|al|del|nel|o|os|ao|do|no|n)$/.test(previous))
      return null
    if (mark === '°' && Number(digits) > 60) return null
    const spokenAs = bend(language.numbers.ordinal(digits, genderOf(mark)), mark, isBeforeNoun)
    return { pieces: 1, spokenAs, kind: 'ordinal' }
  }
}
