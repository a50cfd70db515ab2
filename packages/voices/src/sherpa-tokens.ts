/** Piper's symbols as sherpa-onnx stores them: a symbol, a space, its id, one a line (the symbol may be a space). */
import { ModelCorruptError } from '@voice-soundboard/graph'

/** @throws ModelCorruptError naming the line. */
export function readSherpaTokens(text: string): Record<string, readonly number[]> {
  const symbols: Record<string, readonly number[]> = {}
  text.split('\n').forEach((line, index) => {
    if (line === '') return
    const [, symbol, id] = /^(.+) (\d+)\r?$/u.exec(line) ?? []
    if (symbol === undefined) throw new ModelCorruptError('tokens.txt', `line ${index + 1} is "${line}"`)
    symbols[symbol] = [Number(id)]
  })
  return symbols
}
