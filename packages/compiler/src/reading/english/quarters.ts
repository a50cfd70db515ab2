/** Quarters, halves and years of accounts: `Q3 2024`, `Q1–Q3`, `FY24`, `H1 2024`. */
import type { Reader } from '../reading.ts'
import { yearWords } from './date-words.ts'
import { wordBefore } from './number-context.ts'
import { cardinal } from './number-words.ts'
import { groupsOf, longest, writtenTexts } from './written.ts'

const PERIOD =
  /^(?<letter>[QH])(?<number>[1-4])(?: ?- ?[QH]?(?<last>[1-4]))?(?:,? (?:of )?(?<year>\d{4}|'?\d\d)|[ -]?(?<fiscal>FY) ?'?(?<fiscalYear>\d{4}|\d\d)|'(?<short>\d\d))?(?<tail>'s)?$/
const FISCAL = /^(?:(?<kind>FY|CY) ?'?(?<year>\d{4}|\d\d))(?: ?[-/] ?(?<last>\d\d))?(?<tail>'s)?$/

const fiscal = (kind: string, digits: string) =>
  `${kind === 'CY' ? 'calendar' : 'fiscal'} year ${yearWords(digits)}`

function sayPeriod(text: string, join: string): string | null {
  const get = groupsOf(PERIOD, text)
  if (!get) return null
  const [letter, year] = [get('letter'), get('year') || get('short')]
  const hasYear = year !== '' || get('fiscal') !== ''
  if (/^\d\d$/.test(year) && get('short') === '') return null
  if (letter === 'H' && (!hasYear || Number(get('number')) > 2)) return null
  const name = `${letter} ${cardinal(get('number'))}`
  const range = get('last') === '' ? name : `${name} ${join} ${letter} ${cardinal(get('last'))}`
  const behind = year !== '' ? ` ${yearWords(year)}` : hasYear ? ` ${fiscal('FY', get('fiscalYear'))}` : ''
  return range + behind + get('tail')
}

function sayFiscal(text: string): string | null {
  const get = groupsOf(FISCAL, text)
  if (!get) return null
  const last = get('last') === '' ? '' : ` to ${yearWords(get('last'))}`
  return fiscal(get('kind'), get('year')) + last + get('tail')
}

export const readQuarter: Reader = ({ pieces, before }) => {
  if (!/^(?:[QH][1-4]|FY|CY)/.test(pieces[0].core)) return null
  const join = wordBefore(before) === 'between' ? 'and' : 'to'
  const found = longest(writtenTexts(pieces, 4), (text) => sayPeriod(text, join) ?? sayFiscal(text))
  return found && { pieces: found.pieces, spokenAs: found.value, kind: 'date' }
}
