/** All that the reader has said otherwise, whether it stands in the text or not. */
import { byId, create } from '../dom.ts'
import type { Overrides } from './overrides.ts'
import { typedFor } from './rule.ts'
import { copyText } from './slip.ts'

export function createOwnList(overrides: Overrides): { show(): void } {
  const section = byId('own', HTMLElement)
  const list = byId('own-list', HTMLElement)
  const copy = byId('own-copy', HTMLButtonElement)
  const label = copy.textContent

  copy.addEventListener('click', () => {
    void copyText(overrides.code()).then((isCopied) => {
      copy.textContent = isCopied ? 'Copied' : 'The browser does not let the page copy'
    })
  })
  list.addEventListener('click', (event) => {
    const grapheme = (event.target as Element).closest('button')?.dataset['grapheme']
    if (grapheme === undefined) return
    overrides.forget(grapheme)
    // The pressed button is gone: the next one, or the text, is where to go on.
    const next = list.querySelector('button') ?? byId('text', HTMLTextAreaElement)
    next.focus()
  })

  return {
    show() {
      section.hidden = overrides.all.length === 0
      copy.textContent = label
      list.replaceChildren(
        ...overrides.all.map((override) => {
          const { grapheme } = override
          const button = create('button', { type: 'button', className: 'quiet', textContent: '×' })
          button.dataset['grapheme'] = grapheme
          button.setAttribute('aria-label', `Forget how ${grapheme} is said`)
          const said = create('span', { dir: 'auto' }, typedFor(override))
          return create('li', {}, create('b', { dir: 'auto' }, grapheme), said, button)
        }),
      )
    },
  }
}
