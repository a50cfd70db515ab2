/**
 * A searchable list with one choice, after the ARIA combobox pattern: focus stays in the input, the list is
 * told by aria-activedescendant, typing narrows it. Nine hundred short rows need no virtual scrolling.
 */
import { create } from './dom.ts'

export interface ComboboxOption {
  readonly value: number
  readonly label: string
  /** A second, quieter name that is searched too. */
  readonly detail?: string
}

export interface Combobox {
  setOptions(options: readonly ComboboxOption[], selected: number): void
  readonly value: number
  select(value: number): void
}

/** Rows that Page Up and Page Down move by. */
const PAGE = 8

export function createCombobox(
  input: HTMLInputElement,
  list: HTMLUListElement,
  onChange: (value: number) => void,
): Combobox {
  let options: readonly ComboboxOption[] = []
  let rows: HTMLLIElement[] = []
  let selected = 0
  let active = -1

  const labelOf = (value: number): string => options.find((option) => option.value === value)?.label ?? ''

  const isOpen = (): boolean => !list.hidden

  const activate = (index: number): void => {
    rows[active]?.classList.remove('active')
    active = index
    const row = rows[active]
    if (!row) return input.removeAttribute('aria-activedescendant')
    row.classList.add('active')
    row.scrollIntoView({ block: 'nearest' })
    input.setAttribute('aria-activedescendant', row.id)
  }

  const show = (matches: readonly ComboboxOption[]): void => {
    rows = matches.map((option) => {
      const row = create('li', { id: `${list.id}-${option.value}`, role: 'option' }, option.label)
      if (option.detail) row.append(create('span', { className: 'detail' }, option.detail))
      row.dataset['value'] = String(option.value)
      row.setAttribute('aria-selected', String(option.value === selected))
      return row
    })
    list.replaceChildren(
      ...(rows.length > 0 ? rows : [create('li', { className: 'none' }, 'No speaker matches')]),
    )
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
  }

  const open = (): void => {
    show(options)
    activate(options.findIndex((option) => option.value === selected))
  }

  const close = (): void => {
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
    input.value = labelOf(selected)
  }

  const choose = (value: number): void => {
    const changed = value !== selected
    selected = value
    close()
    if (changed) onChange(value)
  }

  const chooseActive = (): void => {
    const value = rows[active]?.dataset['value']
    if (value === undefined) close()
    else choose(Number(value))
  }

  input.addEventListener('click', () => {
    if (!isOpen()) open()
    input.select()
  })
  input.addEventListener('input', () => {
    show(search(options, input.value))
    activate(rows.length > 0 ? 0 : -1)
  })
  input.addEventListener('blur', close)
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    const move = MOVES[event.key]
    if (move !== undefined) {
      event.preventDefault()
      if (!isOpen()) open()
      else activate(Math.min(rows.length - 1, Math.max(0, active + move)))
    } else if (event.key === 'Enter' && isOpen() && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      chooseActive()
    } else if (event.key === 'Escape' && isOpen()) {
      // Closes the list; the page's own Escape, which stops speech, is for the next press.
      event.stopPropagation()
      close()
    }
  })
  // Before blur, which would close the list under the pointer.
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    const row = (event.target as Element).closest<HTMLLIElement>('[role=option]')
    if (row) choose(Number(row.dataset['value']))
  })

  return {
    setOptions(next, value) {
      options = next
      selected = value
      close()
    },
    get value() {
      return selected
    },
    select: choose,
  }
}

const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }

/** Every typed word must begin a word of the label or the detail; a whole match comes first. */
export function search(options: readonly ComboboxOption[], query: string): readonly ComboboxOption[] {
  const wanted = words(query)
  const matches = options.filter((option) => {
    const present = words(`${option.label} ${option.detail ?? ''}`)
    return wanted.every((word) => present.some((candidate) => candidate.startsWith(word)))
  })
  const isWhole = (option: ComboboxOption): boolean =>
    words(`${option.label} ${option.detail ?? ''}`).some((word) => wanted.includes(word) && /\d/.test(word))
  return [...matches.filter(isWhole), ...matches.filter((option) => !isWhole(option))]
}

const words = (text: string): string[] => text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
