/** Texts to try, each showing something that is easy to get wrong. */
import { byId, create } from './dom.ts'
import type { TextFormat } from './engine.ts'

export const OPENING =
  'The soundboard of a piano is a thin sheet of spruce. It has no voice of its own; it takes the small sound of the strings, and makes it fill the room.'

interface Passage {
  readonly name: string
  readonly text: string
  readonly format?: TextFormat
}

const PASSAGES: readonly Passage[] = [
  { name: 'Opening', text: OPENING },
  {
    name: 'Numbers',
    text: 'On 3 May 1998, Dr. Reed paid $3.50 for 2 kg of plums at 10:45, which left her 17% short. “Never again,” she said.',
  },
  {
    name: 'Receipt',
    text: 'Tea for two ☕ came to $7.80 on 3/14/2025; the tip, 20%, was $1.56. We left at 4:05 pm, and by May 3rd we had been back 12 times 🎉. Write to tea@example.org or call 555-0142.',
  },
  {
    name: 'Breath',
    text: 'When at last the rain stopped, and the light came back over the hill, and the river, brown and quick, had found its bed again, we walked down through the wet grass to see what was left of the bridge, the mill, and the little garden that my grandfather had planted the year before the war.',
  },
  {
    name: 'Tongue',
    text: 'She sells seashells by the seashore; the shells she sells are surely seashells.',
  },
  {
    name: 'Markup',
    format: 'ssml',
    text: `<speak>
  I never said <emphasis level="strong">she</emphasis> took it.
  <break time="700ms"/>
  <prosody rate="slow" pitch="low">Somebody</prosody> did, on <say-as interpret-as="date" format="mdy">4/1/2025</say-as>.
  Say <phoneme alphabet="ipa" ph="təˈmɑːtəʊ">tomato</phoneme>.
</speak>`,
  },
]

export function setUpPassages(onChoose: (format: TextFormat) => void): void {
  const box = byId('text', HTMLTextAreaElement)
  const bar = byId('passages', HTMLElement)
  box.value = OPENING
  for (const { name, text, format = 'text' } of PASSAGES) {
    const button = create('button', { type: 'button', className: 'chip', textContent: name })
    button.addEventListener('click', () => {
      box.value = text
      box.setSelectionRange(0, 0)
      // As if it had been typed: whoever follows the text follows this too.
      box.dispatchEvent(new Event('input'))
      onChoose(format)
    })
    bar.append(button)
  }
}
