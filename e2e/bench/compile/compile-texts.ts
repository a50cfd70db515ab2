/** Texts of some 200 characters of each kind, and a megabyte of prose. */
import { PARAGRAPH } from '../support/texts.ts'
import type { TimedText } from './page/index.ts'

export interface CompileCase extends TimedText {
  readonly name: string
}

const plain = (name: string, text: string, language = 'en'): CompileCase => ({
  name,
  text,
  language,
  format: 'text',
})

export const SENTENCES: readonly CompileCase[] = [
  plain(
    'prose',
    'The river ran on under the old stone bridge and past the mill, as it always had, while the children on the bank threw sticks into it and shouted to each other which of them would be the first to reach the sea.',
  ),
  plain(
    'numbers',
    'Dr. Lee paid $3.50 on 3/4/2024 at 10:05 a.m. for 2 1/2 lbs of tea (see §2.1), then called 555-0142 about the 20% rise since the 1990s, mailed lee@example.com, and ran 5 km in 22:31 to 221B Baker St. by 7.',
  ),
  plain(
    'initialisms',
    'NASA, the FBI and AT&T met IBM, MIT and the BBC in the U.S. on CNN. '.repeat(3).trim(),
  ),
  {
    ...plain(
      'markdown',
      '## Results\n\n- It **really** works, see [the page](https://example.com) for *all* of it.\n- Run `npm start` and pay $5.\n\n1. First, read the note[^1].\n2. Then, on 3/4, speak to Dr. Reed about the rest of it.',
    ),
    format: 'markdown',
  },
  {
    ...plain(
      'SSML',
      '<speak>On <say-as interpret-as="date">3/4/2024</say-as> it was <emphasis>really</emphasis> <prosody rate="90%" pitch="+10%">slow</prosody>; <break time="300ms"/> <sub alias="the web">WWW</sub> was down again.</speak>',
    ),
    format: 'ssml',
  },
  plain(
    'German',
    'Am 3. Mai 2024 um 14:30 Uhr zahlte Dr. Lehmann 3,50 € für 2,5 kg Tee, rief dann die Nr. 030 1234567 an und sprach über die 20 % mehr seit dem 19. Jh., ehe er 5 km weit bis zur Hauptstr. 21 nach Hause lief, usw.',
    'de',
  ),
]

const MEGABYTE = 2 ** 20

export const BOOK = plain(
  'a megabyte of prose',
  `${PARAGRAPH}\n\n`.repeat(Math.ceil(MEGABYTE / (PARAGRAPH.length + 2))).slice(0, MEGABYTE),
)
