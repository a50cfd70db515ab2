/** Texts to try, each showing something that is easy to get wrong. */
import { byId, create } from './dom.ts'

export const OPENING =
  'The soundboard of a piano is a thin sheet of spruce. It has no voice of its own; it takes the small sound of the strings, and makes it fill the room.'

const PASSAGES: Readonly<Record<string, string>> = {
  Opening: OPENING,
  Numbers:
    'On 3 May 1998, Dr. Reed paid $3.50 for 2 kg of plums at 10:45, which left her 17% short. “Never again,” she said.',
  Breath:
    'When at last the rain stopped, and the light came back over the hill, and the river, brown and quick, had found its bed again, we walked down through the wet grass to see what was left of the bridge, the mill, and the little garden that my grandfather had planted the year before the war.',
  Tongue: 'She sells seashells by the seashore; the shells she sells are surely seashells.',
}

export function setUpPassages(onChoose: () => void): void {
  const box = byId('text', HTMLTextAreaElement)
  const bar = byId('passages', HTMLElement)
  box.value = OPENING
  for (const [name, text] of Object.entries(PASSAGES)) {
    const button = create('button', { type: 'button', className: 'chip', textContent: name })
    button.addEventListener('click', () => {
      onChoose()
      box.value = text
    })
    bar.append(button)
  }
}
