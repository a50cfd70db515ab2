/** The slip of paper beside the picture: what is known of the chosen token, and what can be done with it. */
import { byId } from '../dom.ts'
import type { Token } from '../engine.ts'
import { asOverride, codeOf, typedFor, type Override } from './rule.ts'
import { formatMs, kindOf, saidOf, traitsOf, type Around } from './wording.ts'

export interface ChosenToken {
  readonly token: Token
  readonly around: Around
  readonly override: Override | undefined
}

export interface SlipOptions {
  onHear(): void
  /** @returns what is wrong with it. */
  onSay(grapheme: string, said: string): string | null
  onForget(grapheme: string): void
  /** Escape in the field. */
  onLeave(): void
}

export interface Slip {
  show(chosen: ChosenToken | null): void
  /** What was heard of the chosen token, sound by sound. */
  sounded(phonemes: readonly string[]): void
  edit(): void
}

export function createSlip(options: SlipOptions): Slip {
  const slip = byId('slip', HTMLElement)
  const written = byId('slip-written', HTMLElement)
  const said = byId('slip-said', HTMLElement)
  const kind = byId('slip-kind', HTMLElement)
  const facts = byId('slip-facts', HTMLElement)
  const input = byId('slip-input', HTMLInputElement)
  const forget = byId('slip-forget', HTMLButtonElement)
  const news = byId('slip-news', HTMLElement)
  const code = byId('slip-code', HTMLElement)
  let chosen: ChosenToken | null = null

  const tell = (text: string): void => {
    news.textContent = text
    code.hidden = true
  }

  const say = (): void => {
    if (!chosen) return
    const { text } = chosen.token
    if (input.value.trim() === '') {
      tell('')
      options.onForget(text)
      return
    }
    const problem = options.onSay(text, input.value)
    if (problem !== (news.textContent || null)) tell(problem ?? '')
    input.setAttribute('aria-invalid', String(problem !== null))
  }

  const copy = async (): Promise<void> => {
    if (!chosen) return
    const { token, override } = chosen
    const rule = override ?? asOverride(token.text, saidOf(token) ?? token.text)
    if (typeof rule === 'string') return
    const text = codeOf([rule])
    tell((await copyText(text)) ? 'Copied:' : 'The browser does not let the page copy. Here it is:')
    code.textContent = text
    code.hidden = false
  }

  byId('slip-hear', HTMLButtonElement).addEventListener('click', options.onHear)
  byId('slip-copy', HTMLButtonElement).addEventListener('click', () => void copy())
  input.addEventListener('input', say)
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) options.onHear()
    else if (event.key === 'Escape') {
      // The page's own Escape, which stops speech, is for the next press.
      event.stopPropagation()
      options.onLeave()
    }
  })
  forget.addEventListener('click', () => {
    if (!chosen) return
    input.value = ''
    input.focus()
    tell('Forgotten.')
    options.onForget(chosen.token.text)
  })

  return {
    show(next) {
      const isOther = next?.token.text !== chosen?.token.text
      chosen = next
      slip.hidden = next === null
      if (!next) return
      const { token, around, override } = next
      const reading = saidOf(token)
      written.textContent = token.text
      said.textContent = reading ?? 'as written'
      said.dataset['written'] = String(reading === null)
      kind.textContent = kindOf(token, override !== undefined)
      slip.dataset['family'] = override ? 'own' : 'plain'
      facts.textContent = factsOf(token, around, override)
      facts.hidden = facts.textContent === ''
      forget.hidden = override === undefined
      input.placeholder = reading ?? token.text
      // What is being typed is not written over by what came of it.
      if (isOther) input.value = override ? typedFor(override) : ''
      if (isOther) tell('')
      if (isOther) input.removeAttribute('aria-invalid')
    },

    sounded(phonemes) {
      if (phonemes.length > 0) tell(`It sounded: /${phonemes.join('')}/`)
    },

    edit() {
      input.focus()
      input.select()
    },
  }
}

function factsOf(token: Token, around: Around, override: Override | undefined): string {
  const isFromMarkup = token.kind === 'override' && override === undefined
  return [
    ...traitsOf(token, around),
    token.pauseAfterMs > 0 ? `then ${formatMs(token.pauseAfterMs)} of pause` : '',
    isFromMarkup ? 'the markup says how this is read, and has the last word' : '',
  ]
    .filter((fact) => fact !== '')
    .join(' · ')
}

/** @returns false where the browser forbids it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch (error) {
    // Not a fault: the code is shown instead, to be copied by hand.
    if (error instanceof DOMException) return false
    throw error
  }
}
