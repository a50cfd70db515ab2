/** Punctuation as the model was taught to read it: it shapes the melody, so all of it that the model knows is kept. */

const SAME_AS: Readonly<Record<string, string>> = {
  '–': '—',
  '-': '—',
  '。': '.',
  '．': '.',
  '।': '.',
  '，': ',',
  '、': ',',
  '،': ',',
  '；': ';',
  '؛': ';',
  '：': ':',
  '！': '!',
  '？': '?',
  '؟': '?',
  '[': '(',
  '{': '(',
  '（': '(',
  ']': ')',
  '}': ')',
  '）': ')',
  '«': '“',
  '„': '“',
  '「': '“',
  '»': '”',
  '」': '”',
}

/** @param side On which side of its word it stands: a straight quote opens in front and closes behind. */
export function punctuationSymbols(
  punctuation: string,
  side: 'before' | 'after',
  isSymbol: (symbol: string) => boolean,
): readonly string[] {
  const plain = punctuation.replaceAll('...', '…').replaceAll('"', side === 'before' ? '“' : '”')
  const marks = [...plain].map((mark) => SAME_AS[mark] ?? mark)
  // "!!!" says no more than "!".
  return [...new Set(marks)].filter((mark) => PUNCTUATION.has(mark) && isSymbol(mark))
}

export const PUNCTUATION: ReadonlySet<string> = new Set(';:,.!?—…"()“”')
