/** Choosing a token by mouse or keys: one stop for Tab, arrows within, as in a list with one choice. */

export interface TokenKeysOptions {
  onChoose(index: number): void
  onHear(): void
  onEdit(): void
  onForget(): void
  /** An arrow points out of what is drawn: there may be more of the text on that side. */
  onBeyond(side: 'before' | 'after'): void
}

export interface TokenKeys {
  /** Other tokens are drawn. `chosen` is told by index; `stop` is where Tab enters while none is chosen. */
  use(cells: readonly HTMLElement[], chosen: number | null, stop: number): void
  choose(index: number, options?: { readonly focus: boolean }): void
}

export function createTokenKeys(root: HTMLElement, options: TokenKeysOptions): TokenKeys {
  let cells: readonly HTMLElement[] = []
  let chosen: number | null = null
  let stop: HTMLElement | undefined

  const mark = (next: number | null, entry: number): void => {
    if (stop) stop.tabIndex = -1
    root.querySelector('[aria-selected=true]')?.setAttribute('aria-selected', 'false')
    chosen = next
    stop = cells[next ?? entry]
    if (stop) stop.tabIndex = 0
    if (next !== null) stop?.setAttribute('aria-selected', 'true')
  }

  const choose: TokenKeys['choose'] = (index, { focus } = { focus: false }) => {
    mark(index, index)
    if (focus) cells[index]?.focus()
    options.onChoose(index)
  }

  const indexOf = (target: EventTarget | null): number => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null
    return cell ? cells.indexOf(cell) : -1
  }

  root.addEventListener('click', (event) => {
    const index = indexOf(event.target)
    if (index >= 0) choose(index, { focus: true })
  })
  root.addEventListener('focusin', (event) => {
    const index = indexOf(event.target)
    if (index >= 0 && index !== chosen) choose(index)
  })
  root.addEventListener('keydown', (event) => {
    const at = indexOf(event.target)
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return
    const action = ACTIONS[event.key]
    const to = action ? null : targetOf(event.key, cells, at)
    if (!action && to === null) return
    event.preventDefault()
    if (action) options[action]()
    else if (to === null || to < 0) options.onBeyond('before')
    else if (to >= cells.length) options.onBeyond('after')
    else choose(to, { focus: true })
  })

  return {
    use(next, index, entry) {
      cells = next
      mark(index, entry)
    },
    choose,
  }
}

const ACTIONS: Readonly<Record<string, 'onHear' | 'onEdit' | 'onForget'>> = {
  Enter: 'onHear',
  ' ': 'onHear',
  F2: 'onEdit',
  Delete: 'onForget',
}

/** Null for a key that does not move. */
function targetOf(key: string, cells: readonly HTMLElement[], at: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return at + 1
    case 'ArrowLeft':
      return at - 1
    case 'ArrowDown':
      return inNextRow(cells, at, 1)
    case 'ArrowUp':
      return inNextRow(cells, at, -1)
    case 'Home':
      return 0
    case 'End':
      return cells.length - 1
    default:
      return null
  }
}

/** The token of the neighbouring row that stands nearest above or below. */
function inNextRow(cells: readonly HTMLElement[], at: number, step: 1 | -1): number {
  const here = cells[at]?.getBoundingClientRect()
  let row: number | null = null
  let best = step < 0 ? -1 : cells.length
  let nearest = Infinity
  for (let index = at + step; here && index >= 0 && index < cells.length; index += step) {
    const box = (cells[index] as HTMLElement).getBoundingClientRect()
    if (Math.abs(box.top - here.top) < 1) continue
    row ??= box.top
    if (Math.abs(box.top - row) >= 1) break
    const distance = Math.abs(box.left + box.width / 2 - here.left - here.width / 2)
    if (distance >= nearest) continue
    nearest = distance
    best = index
  }
  return best
}
