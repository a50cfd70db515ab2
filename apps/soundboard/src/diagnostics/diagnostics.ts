/** The dialog that says how fit this page is for speech, and hands out a report to be pasted where bugs are told. */
import { byId, create } from '../dom.ts'
import { diagnose, type Diagnosis, type Health } from '../engine.ts'
import { copyText } from '../inspector/slip.ts'
import { bugReport } from './bug-report.ts'
import { checkItems, sumOf } from './check-list.ts'

export interface DiagnosticsOptions {
  /** Null while there is no engine. */
  health(): Health | null
  /** What the engine logged last, the oldest first. */
  records?(): readonly object[]
}

/** @param options Asked anew each time the dialog looks. */
export function setUpDiagnostics(options: DiagnosticsOptions): void {
  const heading = create('h2', { id: 'diagnostics-label', tabIndex: -1, autofocus: true }, 'Diagnostics')
  const close = create('button', { type: 'button', className: 'quiet' }, 'Close')
  const sum = create('p', { className: 'diagnostics-sum', ariaLive: 'polite' })
  const list = create('ul', { className: 'checks' })
  const copy = create('button', { type: 'button', className: 'primary', disabled: true }, 'Copy bug report')
  const again = create('button', { type: 'button' }, 'Check again')
  const news = create('p', { className: 'diagnostics-news', ariaLive: 'polite' })
  const report = create('pre', {
    className: 'check-code',
    tabIndex: 0,
    hidden: true,
    ariaLabel: 'Bug report',
  })
  // Whoever has only keys must be able to scroll it.
  const body = create('div', { className: 'diagnostics-body', tabIndex: 0 }, sum, list, report)
  body.setAttribute('role', 'group')
  body.setAttribute('aria-label', 'What was checked')
  const dialog = create(
    'dialog',
    { id: 'diagnostics', className: 'diagnostics' },
    create('div', { className: 'diagnostics-head' }, heading, close),
    body,
    create('div', { className: 'diagnostics-foot' }, copy, again, news),
  )
  dialog.setAttribute('aria-labelledby', heading.id)
  document.body.append(dialog)

  let diagnosis: Diagnosis | null = null
  let looking: AbortController | null = null

  const look = async (): Promise<void> => {
    looking?.abort()
    const mine = (looking = new AbortController())
    sum.textContent = 'Looking…'
    news.textContent = ''
    report.hidden = true
    copy.disabled = true
    const health = options.health()
    const found = await diagnose({ signal: mine.signal, ...(health && { health }) })
    diagnosis = found
    sum.textContent = sumOf(found.checks)
    list.replaceChildren(...checkItems(found.checks))
    copy.disabled = false
  }
  const lookAndTell = (): void => {
    void look().catch((error: unknown) => {
      // The dialog was closed, or looks again already.
      if (error instanceof DOMException && error.name === 'AbortError') return
      sum.textContent = error instanceof Error ? error.message : String(error)
    })
  }
  const copyReport = async (): Promise<void> => {
    if (!diagnosis) return
    const text = bugReport({ diagnosis, records: options.records?.() ?? [] })
    const isCopied = await copyText(text)
    news.textContent = isCopied
      ? 'Copied. None of your text is in it.'
      : 'The browser does not let the page copy. Here it is:'
    report.textContent = text
    report.hidden = isCopied
    if (!isCopied) report.focus()
  }

  byId('diagnostics-open', HTMLButtonElement).addEventListener('click', () => {
    dialog.showModal()
    lookAndTell()
  })
  close.addEventListener('click', () => dialog.close())
  again.addEventListener('click', lookAndTell)
  copy.addEventListener('click', () => void copyReport())
  dialog.addEventListener('close', () => looking?.abort())
  // The page's own keys speak and stop: behind an open dialog nobody means them.
  dialog.addEventListener('keydown', (event) => event.stopPropagation())
}
