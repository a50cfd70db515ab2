/**
 * Shows the exact text that is spoken, in the place of the text box, and inks each word as it is heard.
 *
 * Only words already heard become elements; what is still to come stays one text node. So a word costs the
 * same at the start of a note and in the middle of a book.
 */
import type { SourceRange } from './engine.ts'
import { byId, create, keepInView } from './dom.ts'

export interface ReadingView {
  /** Replaces the text box by the text, unheard. */
  begin(text: string): void
  /** The word at `source` sounds now. */
  light(source: SourceRange): void
  /** Back to the text box. With `caret`, it stands where the reading ended. */
  end(caret?: number): void
}

export function createReadingView(): ReadingView {
  const paper = byId('paper', HTMLElement)
  const box = byId('text', HTMLTextAreaElement)
  const view = byId('reading', HTMLElement)
  let rest = document.createTextNode('')
  let restOffset = 0
  let current: HTMLElement | null = null

  const show = (mode: 'write' | 'read'): void => {
    paper.dataset['mode'] = mode
    view.hidden = mode === 'write'
    box.hidden = mode === 'read'
  }

  return {
    begin(text) {
      rest = document.createTextNode(text)
      restOffset = 0
      current = null
      view.replaceChildren(rest)
      const hadFocus = document.activeElement === box
      show('read')
      view.scrollTop = 0
      if (hadFocus) view.focus({ preventScroll: true })
    },

    light([start, end]) {
      current?.classList.remove('now')
      // A second event for the same range (a number read as several words) lights the same word again.
      if (start >= restOffset) {
        const word = rest.splitText(start - restOffset)
        rest = word.splitText(end - start)
        restOffset = end
        current = create('mark', { className: 'heard' })
        word.replaceWith(current)
        current.append(word)
        const before = current.previousSibling
        if (before instanceof Text && before.length > 0)
          before.replaceWith(create('span', { className: 'heard' }, before.data))
      }
      current?.classList.add('now')
      if (current) keepInView(view, current)
    },

    end(caret) {
      const hadFocus = document.activeElement === view
      show('write')
      if (caret !== undefined) box.setSelectionRange(caret, caret)
      if (hadFocus) box.focus({ preventScroll: true })
    },
  }
}
