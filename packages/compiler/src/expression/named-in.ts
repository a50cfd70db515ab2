/** A name looked up in one of the tables of v2.x. */
import { InvalidInputError } from '@voice-soundboard/graph'
import { describeValue } from '../describe-value.ts'
import { nearestName } from './nearest-name.ts'

/** @throws InvalidInputError for a name that is not in the table, with the nearest one. */
export function namedIn<Entry>(table: Readonly<Record<string, Entry>>, path: string, name: string): Entry {
  const isName = typeof name === 'string'
  const found = isName && Object.hasOwn(table, name) ? table[name] : undefined
  if (found !== undefined) return found
  const names = Object.keys(table)
  const expected = `one of ${names.join(', ')}`
  const nearest = isName ? nearestName(name, names) : null
  throw new InvalidInputError(
    path,
    nearest ? `${expected} (perhaps "${nearest}")` : expected,
    describeValue(name),
  )
}
