/**
 * What SSML's `interpret-as` makes of a text in English. Null where the text is not of that kind: it is then read
 * like any other.
 */
import { cardinal, decimal, ordinal, spell, year } from './number-words.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

export function sayAs(text: string, kind: string, format: string): string | null {
  const digits = text.replaceAll(/[\s,]/g, '')
  switch (kind) {
    case 'cardinal':
    case 'number':
      return sayNumber(digits)
    case 'ordinal':
      return /^\d+/.test(digits) ? ordinal(/^\d+/.exec(digits)?.[0] ?? '') : null
    case 'telephone':
      return sayTelephone(text)
    case 'date':
      return sayDate(text, format)
    case 'fraction':
      return sayFraction(text)
    case 'name':
      return text
    default:
      return null
  }
}

function sayNumber(text: string): string | null {
  const match = /^([-−+]?)(\d*)(?:\.(\d+))?$/.exec(text)
  if (!match || text === '') return null
  const [, sign = '', whole = '', fraction] = match
  if (whole === '' && fraction === undefined) return null
  const value = fraction === undefined ? cardinal(whole) : decimal(whole, fraction)
  return sign === '' ? value : `${sign === '+' ? 'plus' : 'minus'} ${value}`
}

function sayTelephone(text: string): string | null {
  const groups = text.match(/\+?\d+/g)
  if (!groups) return null
  return groups
    .map((group) => `${group.startsWith('+') ? 'plus ' : ''}${spell(group.replace('+', ''))}`)
    .join(', ')
}

function sayFraction(text: string): string | null {
  const match = /^(?:(\d+)[\s+]+)?(\d+)\s*[/⁄]\s*(\d+)$/.exec(text.trim())
  if (!match) return null
  const [, whole, above = '', below = ''] = match
  const one = below === '2' ? 'half' : below === '4' ? 'quarter' : ordinal(below)
  const part = above === '1' ? one : one === 'half' ? 'halves' : `${one}s`
  const fraction = `${cardinal(above)} ${part}`
  return whole === undefined ? fraction : `${cardinal(whole)} and ${fraction}`
}

/** `format` names the order of day, month and year: `mdy`, `dm`, `y` … */
function sayDate(text: string, format: string): string | null {
  const parts = text.match(/\d+|\p{L}+/gu) ?? []
  const order = format === '' ? 'mdy'.slice(0, parts.length) : format
  if (parts.length !== order.length) return null
  const said: Record<string, string> = {}
  for (const [index, field] of Array.from(order).entries()) {
    const part = parts[index] as string
    const word = sayDateField(field, part)
    if (word === null) return null
    said[field] = word
  }
  const { d, m, y } = said
  const dayAndMonth = [m, d].filter((word) => word !== undefined).join(' ')
  return [dayAndMonth, y].filter((word) => word !== undefined && word !== '').join(d && y ? ', ' : ' ')
}

function sayDateField(field: string, part: string): string | null {
  if (field === 'd') return /^\d{1,2}$/.test(part) ? ordinal(part) : null
  if (field === 'y') return /^\d{1,4}$/.test(part) ? year(part) : null
  if (field !== 'm') return null
  const named = MONTHS.find((month) => month.toLowerCase().startsWith(part.toLowerCase().slice(0, 3)))
  return named ?? MONTHS[Number(part) - 1] ?? null
}
