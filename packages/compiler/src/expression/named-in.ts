/** A name looked up in one of the tables of v2.x. */
import { InvalidInputError } from '@voice-soundboard/graph'
import { nearestName } from './nearest-name.ts'

/** @throws InvalidInputError for a name that is not in the table, with the nearest one. */
export function namedIn<Entry>(table: Readonly<Record<string, Entry>>, path: string, name: string): Entry {
  const found = Object.hasOwn(table, name) ? table[name] : undefined
  if (found !== undefined) return found
  const names = Object.keys(table)
  const expected = `one of ${names.join(', ')}`
  const nearest = nearestName(String(name), names)
  throw new InvalidInputError(
    path,
    nearest ? `${expected} (perhaps "${nearest}")` : expected,
    JSON.stringify(name) ?? String(name),
  )
}
