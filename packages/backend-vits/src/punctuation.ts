/** Which of the marks behind a word a voice was trained on: those that end a clause and shape its melody. */

const SAME_AS: Readonly<Record<string, string>> = {
  '…': '...',
  '—': ';',
  '–': ';',
  '。': '.',
  '．': '.',
  '，': ',',
  '、': ',',
  '；': ';',
  '：': ':',
  '！': '!',
  '？': '?',
  '؟': '?',
  '،': ',',
  '।': '.',
}

/** The strongest first: "?!" is a question, "!…" an exclamation. */
const BY_STRENGTH = ['?', '!', '.', ';', ':', ','] as const

/** What stands in for a mark that the voice lacks. */
const NEXT_BEST: Readonly<Record<string, string>> = { ';': ',', ':': ',', '!': '.', '?': '.' }

/** One symbol for the punctuation behind a word; null when there is none to speak. */
export function punctuationSymbol(punctuation: string, isKnown: (symbol: string) => boolean): string | null {
  const plain = [...punctuation].map((mark) => SAME_AS[mark] ?? mark).join('')
  const mark = BY_STRENGTH.find((candidate) => plain.includes(candidate))
  if (mark === undefined) return null
  if (plain.includes('...') && mark === '.' && isKnown('…')) return '…'
  if (isKnown(mark)) return mark
  const substitute = NEXT_BEST[mark]
  return substitute !== undefined && isKnown(substitute) ? substitute : null
}
