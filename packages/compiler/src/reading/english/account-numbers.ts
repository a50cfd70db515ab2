/** Numbers that are copied digit by digit, in their written groups: `123-45-6789`, `4111 1111 1111 1111`, `978-3-16-148410-0`. */
import type { Reader } from '../reading.ts'
import { spell } from './number-words.ts'
import { longest, writtenTexts } from './written.ts'

const SOCIAL = /^\d{3}-\d{2}-\d{4}$/
const CARD = /^\d{4}([ -])\d{4}\1\d{4}\1\d{4}$/
const BOOK = /^97[89]-\d{1,5}-\d{1,7}-\d{1,7}-[\dX]$/

export const readAccountNumber: Reader = ({ pieces }) => {
  if (!/^\d{3}/.test(pieces[0].core) || pieces[0].before.endsWith('-')) return null
  const found = longest(writtenTexts(pieces, 4), (text) =>
    [SOCIAL, CARD, BOOK].some((pattern) => pattern.test(text))
      ? text
          .split(/[ -]/)
          .map((group) => (group === 'X' ? 'X' : spell(group)))
          .join(', ')
      : null,
  )
  return found && { pieces: found.pieces, spokenAs: found.value, kind: 'digits' }
}
