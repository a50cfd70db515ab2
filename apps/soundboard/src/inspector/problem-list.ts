/** What the markup asks for and cannot have, under the text, each leading to its place. */
import { byId, create } from '../dom.ts'
import { placeAt } from './pages.ts'

export interface TextProblem {
  readonly message: string
  /** Offset into the text; null when it is not known. */
  readonly at: number | null
}

/** More than this is one mistake seen many times. */
const MOST = 5

export function createProblemList(
  box: HTMLTextAreaElement,
): (problems: readonly TextProblem[], isReadable: boolean) => void {
  const group = byId('problems', HTMLElement)
  const label = byId('problems-label', HTMLElement)
  const list = byId('problem-list', HTMLElement)

  const row = ({ message, at }: TextProblem): HTMLElement => {
    if (at === null) return create('li', {}, message)
    const { line, column } = placeAt(box.value, at)
    const button = create('button', { type: 'button', className: 'chip' }, `Line ${line}, column ${column}`)
    button.addEventListener('click', () => {
      box.focus()
      box.setSelectionRange(at, at)
    })
    return create('li', {}, button, message)
  }

  return (problems, isReadable) => {
    group.hidden = problems.length === 0
    const counted = problems.length === 1 ? 'One thing' : `${problems.length} things`
    const text = isReadable
      ? `${counted} in this text cannot be done as written; the rest is spoken.`
      : 'This cannot be read yet.'
    // A live region is read again whenever it is written.
    if (label.textContent !== text) label.textContent = text
    const rest = problems.length - MOST
    list.replaceChildren(
      ...problems.slice(0, MOST).map(row),
      ...(rest > 0 ? [create('li', {}, `and ${rest} more`)] : []),
    )
  }
}
