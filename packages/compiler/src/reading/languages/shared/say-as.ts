/** What SSML's `interpret-as` makes of a text. Null where the text is not of that kind: it is then read as any other. */
import type { ReadingRules } from '../../reading.ts'
import { sayFraction } from './fractions.ts'
import type { Language, WrittenDate } from './language.ts'
import { lookup } from './language.ts'

export type SayAs = NonNullable<ReadingRules['sayAs']>

const NUMBER = /^([-−+]?)(\d+)(?:([.,])(\d+))?$/

export function createSayAs(language: Language): SayAs {
  const { numbers } = language
  return (text, kind, format) => {
    switch (kind) {
      case 'cardinal':
        return sayNumber(language, text)
      case 'ordinal': {
        const [digits] = /^\d+/.exec(text.trim()) ?? []
        return digits === undefined ? null : numbers.ordinal(digits, 'masculine')
      }
      case 'telephone':
        return sayTelephone(language, text)
      case 'fraction':
        return sayAsFraction(language, text)
      case 'time':
        return sayAsTime(language, text)
      case 'date': {
        if (/^(?:m|y|my|ym)$/.test(format)) return sayMonthOrYear(language, text, format)
        const date = dateOf(language, text, format)
        return date && language.sayDate(date, [])
      }
      case 'name':
        return text
      default:
        return null
    }
  }
}

/** A lone mark is the decimal one: whoever says that it is a number writes no separators. */
function sayNumber({ numbers, words }: Language, text: string): string | null {
  const [, sign, whole, mark, fraction] = NUMBER.exec(text.replaceAll(/[\s\u00A0\u202F'’]/g, '')) ?? []
  if (whole === undefined) return null
  const said = [sign === '' ? '' : sign === '+' ? words.plus : words.minus, numbers.cardinal(whole)]
  if (fraction !== undefined) {
    said.push(mark === '.' ? words.point : words.comma, numbers.fraction(fraction))
  }
  return said.filter((word) => word !== '').join(' ')
}

function sayTelephone({ numbers, words }: Language, text: string): string | null {
  const groups = text.match(/\+?\d+/g)
  if (!groups) return null
  const sayGroup = (group: string): string =>
    Array.from(group, (sign) => (sign === '+' ? words.plus : numbers.cardinal(sign))).join(' ')
  return groups.map(sayGroup).join(', ')
}

function sayAsFraction(language: Language, text: string): string | null {
  const { numbers, words, sayFraction: say } = language
  const mixed = sayFraction(language, text.trim().replace(/\s*([/⁄])\s*/g, '$1'))
  if (mixed !== null) return mixed
  const [, above, below] = /^(\d{1,9})\s*[/⁄]\s*(\d{1,9})$/.exec(text.trim()) ?? []
  if (above === undefined || below === undefined) return null
  const inWords = say(Number(above), Number(below))
  return inWords ?? [numbers.cardinal(above), words.over, numbers.cardinal(below)].join(' ')
}

const TIME = /^(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?\s*(?:([ap])\.?\s*m\.?)?$/i

/** Halves of the day are counted through to 24, as all of these languages do. */
function sayAsTime({ sayTime }: Language, text: string): string | null {
  const [, hours, minutes, seconds, half] = TIME.exec(text.trim()) ?? []
  if (hours === undefined) return null
  const isNoon = Number(hours) === 12 && half !== undefined
  const hour = (isNoon ? 0 : Number(hours)) + (half?.toLowerCase() === 'p' ? 12 : 0)
  const [minute, second] = [Number(minutes), seconds === undefined ? null : Number(seconds)]
  if (hour > 24 || minute > 59 || (second ?? 0) > 59) return null
  return sayTime({ hour, minute, second, hasUnit: false, half: '' })
}

/** `y`, `m`, `my`, `ym`: what has no day. */
function sayMonthOrYear(language: Language, text: string, format: string): string | null {
  const parts = text.match(/\d+|\p{L}[\p{L}\p{M}]*/gu) ?? []
  if (parts.length !== format.length) return null
  const [month, year] = ['m', 'y'].map((field) => parts[format.indexOf(field)])
  const monthNumber = month === undefined ? null : monthOf(language, month)
  if ((month !== undefined && monthNumber === null) || (year !== undefined && !/^\d{1,4}$/.test(year)))
    return null
  const [link = ''] = language.dateLinks
  const said = [
    monthNumber === null ? '' : (language.months[monthNumber - 1] ?? ''),
    monthNumber === null || year === undefined ? '' : link,
    year === undefined ? '' : language.numbers.year(year),
  ]
  return said.filter((word) => word !== '').join(' ')
}

/** `format` names the order of day, month and year; `dmy` when it names none. */
function dateOf(language: Language, text: string, format: string): WrittenDate | null {
  const parts = text.match(/\d+|\p{L}[\p{L}\p{M}]*/gu) ?? []
  const order = format === '' ? 'dmy'.slice(0, parts.length) : format
  if (parts.length !== order.length || !order.includes('d') || !order.includes('m')) return null
  const part = (field: string): string => parts[order.indexOf(field)] ?? ''
  const [day, month, year] = [Number(part('d')), monthOf(language, part('m')), part('y')]
  const isDay = Number.isInteger(day) && day >= 1 && day <= 31
  const isYear = year === '' || /^\d{1,4}$/.test(year)
  return isDay && isYear && month !== null ? { day, month, isOrdinal: false, year } : null
}

function monthOf({ months, monthAbbreviations }: Language, text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : null
  const index = months.findIndex((month) => month.toLowerCase() === text.toLowerCase())
  return index >= 0 ? index + 1 : (lookup(monthAbbreviations, text.toLowerCase()) ?? null)
}
