/** The markers of list items: `1.` is said as "one", `b)` as "B", `(iv)` as "four". */
import type { Reader } from '../reading.ts'
import { romanMarker } from '../../segmentation/list-markers.ts'
import { cardinal } from './number-words.ts'

export const readListMarker: Reader = ({ pieces: [{ core, before, after, isListMarker }] }) => {
  if (!isListMarker) return null
  const takesBefore = before.endsWith('(') ? 1 : 0
  return { pieces: 1, spokenAs: sayMarker(core), kind: 'list-item', takesBefore, takesAfter: after.length }
}

function sayMarker(core: string): string {
  if (/^\d/.test(core)) return cardinal(core)
  const roman = romanMarker(core)
  const isLetter = core.length === 1 && !/^[iI]$/.test(core)
  return roman === null || isLetter ? core.toUpperCase() : cardinal(String(roman))
}
