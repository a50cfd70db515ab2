/** What the text is written in. Not remembered: it belongs to the text, which is not remembered either. */
import type { TextFormat } from '../engine.ts'

export interface Formats {
  readonly chosen: TextFormat
  choose(format: TextFormat): void
}

export function createFormats(onChange: () => void): Formats {
  const choices = [...document.querySelectorAll<HTMLInputElement>('input[name=format]')]
  for (const choice of choices) choice.addEventListener('change', onChange)

  return {
    get chosen() {
      return (choices.find(({ checked }) => checked)?.value ?? 'text') as TextFormat
    },
    choose(format) {
      for (const choice of choices) choice.checked = choice.value === format
      onChange()
    },
  }
}
