/** Which part of a long text is drawn. It follows the caret, and what is being said, until the reader turns pages. */
import { byId } from '../dom.ts'
import type { SourceRange } from '../engine.ts'
import { partAt, partsOf } from './pages.ts'

export interface Pager {
  readonly part: SourceRange
  readonly count: number
  /** The text is another; what stands at `offset` is drawn. */
  cut(text: string, offset: number): void
  /** @returns whether another part is drawn from now on. */
  follow(offset: number): boolean
  /** @returns whether there is one on that side. */
  turn(step: 1 | -1): boolean
}

export function createPager(onTurn: () => void): Pager {
  const bar = byId('pager', HTMLElement)
  const place = byId('pager-place', HTMLElement)
  const earlier = byId('pager-earlier', HTMLButtonElement)
  const later = byId('pager-later', HTMLButtonElement)
  let parts = partsOf('')
  let index = 0

  const show = (): void => {
    bar.hidden = parts.length === 1
    const [start, end] = parts[index] ?? [0, 0]
    const length = parts.at(-1)?.[1] ?? 0
    place.textContent = `Drawn: part ${index + 1} of ${parts.length}, characters ${count(start + 1)} to ${count(end)} of ${count(length)}. It follows the caret.`
    earlier.disabled = index === 0
    later.disabled = index === parts.length - 1
  }

  const turn = (step: 1 | -1): boolean => {
    if (!parts[index + step]) return false
    index += step
    show()
    onTurn()
    return true
  }

  earlier.addEventListener('click', () => turn(-1))
  later.addEventListener('click', () => turn(1))

  return {
    get part() {
      return parts[index] ?? [0, 0]
    },
    get count() {
      return parts.length
    },
    cut(text, offset) {
      parts = partsOf(text)
      index = partAt(parts, offset)
      show()
    },
    follow(offset) {
      const next = partAt(parts, offset)
      if (next === index) return false
      index = next
      show()
      return true
    },
    turn,
  }
}

const count = (value: number): string => value.toLocaleString('en')
