/** The phonemiser itself: entries to words, words to pronunciations, pronunciations to connected speech. */
import { ClosedError, type Phonemizer, type PhonemizerWord } from '@voice-soundboard/graph'
import { connect, type SpokenWord } from './connected-speech.ts'
import { resolveHomograph } from './homographs.ts'
import { createLexicon, letterName, type Lexicon } from './lexicon.ts'
import { readEntry } from './read-entry.ts'

/** Loads dictionary and rules (about 0.6 MB compressed); everything after that is synchronous inside. */
export async function createEnglishPhonemizer(): Promise<Phonemizer> {
  const lexicon = await createLexicon()
  let closed = false
  return {
    id: 'g2p-english',
    languages: ['en'],
    async phonemize(words, options) {
      options.signal?.throwIfAborted()
      if (closed) throw new ClosedError('phonemizer')
      return phonemizeEntries(words, lexicon)
    },
    async close() {
      closed = true
    },
  }
}

/** "Plan A is", "vitamin A", "F A X"; not "A dog", and not the article of "Once Upon A Time". */
function isLetterA(
  { text }: PhonemizerWord,
  previous: PhonemizerWord | undefined,
  next: PhonemizerWord | undefined,
  shouting: boolean,
): boolean {
  if (text !== 'A' || !previous || /[.!?:]/.test(previous.punctuationAfter)) return false
  const isAmongLetters = [previous, next].some((word) => word && /^[B-HJ-Z]$/.test(word.text))
  if (isAmongLetters || shouting) return isAmongLetters
  return /^\p{Ll}/u.test(previous.text) || !next || !/^\p{Lu}/u.test(next.text)
}

const PAUSE = /[,.;:!?…—–()]/

function phonemizeEntries(entries: readonly PhonemizerWord[], lexicon: Lexicon): string[][] {
  const capitals = entries.map((entry) => entry.text).join(' ')
  const shouting = entries.length > 2 && !/\p{Ll}/u.test(capitals)
  const words = entries.flatMap((entry, owner) =>
    readEntry(entry.text, {
      isKnown: lexicon.isKnown,
      shouting,
      isLetter: isLetterA(entry, entries[owner - 1], entries[owner + 1], shouting),
    }).map((word) => ({ ...word, owner })),
  )
  const spoken = words.map(({ spelling, letter, owner }, index): SpokenWord => {
    const [previous, next] = [words[index - 1], words[index + 1]]
    const sameEntry = next?.owner === owner
    return {
      spelling: letter ? '' : spelling,
      phones: letter
        ? letterName(spelling, !(sameEntry && next.letter))
        : (resolveHomograph(spelling, previous?.spelling, next?.spelling) ?? lexicon.pronounce(spelling)),
      pauseAfter: !sameEntry && PAUSE.test((entries[owner] as PhonemizerWord).punctuationAfter),
    }
  })
  const symbols: string[][] = entries.map(() => [])
  connect(spoken).forEach((text, index) => {
    const list = symbols[(words[index] as { owner: number }).owner] as string[]
    if (list.length > 0) list.push(' ')
    list.push(...text)
  })
  return symbols
}
