/** Reads a tape of coded speech: which words sound where, and where something fades. */
import { decodeSample, lengthOf } from './code.ts'

/** A stretch of one word at its full level: frames `[from, to)` of the word, from `at` on the tape. */
export interface Piece {
  readonly at: number
  readonly utterance: number
  readonly word: number
  readonly from: number
  readonly to: number
}

/** Sound that is no coded sample: a fade, or what should not be. */
export interface Fade {
  readonly at: number
  readonly frames: number
}

export interface TapeContent {
  readonly pieces: readonly Piece[]
  readonly fades: readonly Fade[]
}

export const endOf = ({ at, from, to }: Piece): number => at + to - from

export function readTape(tape: Float32Array): TapeContent {
  const pieces: Piece[] = []
  const fades: Fade[] = []
  let at = 0
  while (at < tape.length) {
    const sample = tape[at] as number
    const piece = sample === 0 ? null : pieceAt(tape, at)
    if (piece) {
      pieces.push(piece)
      at = endOf(piece)
    } else {
      if (sample !== 0) noteFade(fades, at)
      at++
    }
  }
  return { pieces, fades }
}

/** Two frames in a row at least: a sample of a fade may pass for another code, the next one does not follow it. */
function pieceAt(tape: Float32Array, at: number): Piece | null {
  const first = decodeSample(tape[at] as number)
  if (!first) return null
  const { utterance, word, frame: from } = first
  const { frames } = lengthOf(first)
  let to = from + 1
  while (to < frames) {
    const next = decodeSample(tape[at + to - from] ?? 0)
    if (next?.utterance !== utterance || next.word !== word || next.frame !== to) break
    to++
  }
  return to - from > 1 ? { at, utterance, word, from, to } : null
}

function noteFade(fades: Fade[], at: number): void {
  const last = fades.at(-1)
  if (last && last.at + last.frames === at) fades[fades.length - 1] = { ...last, frames: last.frames + 1 }
  else fades.push({ at, frames: 1 })
}
