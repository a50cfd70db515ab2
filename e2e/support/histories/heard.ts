/** From the tape to what each utterance said: its takes, and how far each was heard. */
import { lengthOf, readWord } from './code.ts'
import type { Report, Spoken } from './report.ts'
import { endOf } from './tape.ts'
import type { Fade, Piece } from './tape.ts'

/**
 * What is done when the tape stands at a frame may act on the quantum under way, which is not on the tape yet, and
 * on the next one, which then fades.
 */
export const QUANTA_FRAMES = 256

/** How far a take was heard, in frames of the whole text. Between the two lies a fade. */
interface Range {
  readonly least: number
  readonly most: number
}

export interface Take {
  /** Where it begins, and where it ends, on the tape. */
  readonly at: number
  until: number
  readonly firstWord: number
  readonly fromFrame: number
  consumed: Range
  /** Of a word that was begun, cut off, and then revised away; a fade is not counted. */
  revisedFrames: number
}

/** The text of an utterance as it was in the end, measured in frames. */
export class Score {
  readonly words: readonly number[]
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  readonly frames: number

  constructor(readonly text: string) {
    const coded = (text.match(/x[a-p]{4}/gi) ?? []).map(readWord)
    this.words = coded.map(({ word }) => word)
    let at = 0
    for (const word of coded) {
      const { wordFrames, frames } = lengthOf(word)
      this.#starts.push(at)
      this.#ends.push(at + wordFrames)
      at += frames
    }
    this.frames = at
  }

  startOf(index: number): number {
    return this.#starts[index] ?? this.frames
  }

  endOf(index: number): number {
    return this.#ends[index] ?? this.frames
  }

  /** How many words have ended at this frame. */
  wordsAt(frame: number): number {
    return this.#ends.filter((end) => end <= frame).length
  }
}

/** One utterance and what the tape has of it. */
export interface Hearing {
  readonly spoken: Spoken
  readonly score: Score
  readonly takes: readonly Take[]
  readonly pieces: readonly Piece[]
  /** What is wrong with the order of its words. */
  readonly faults: readonly string[]
}

export function hear(report: Report): Hearing[] {
  return report.spoken.map((spoken) => {
    const next = report.spoken.find(({ goesOnWith }) => goesOnWith === spoken.id)
    const pieces = report.tape.pieces.filter(
      ({ utterance, at }) =>
        utterance === spoken.utterance && at >= spoken.asked.before && at < (next?.asked.before ?? Infinity),
    )
    const score = new Score(spoken.text)
    const revisedAt = report.calls.findLast(({ action }) => action.do === 'revise')?.before ?? 0
    return { spoken, score, pieces, ...takesOf(pieces, score, report.tape.fades, revisedAt) }
  })
}

/** Frames that faded on the tape between two places. */
function fadedBetween(fades: readonly Fade[], from: number, to: number): number {
  return fades.reduce((sum, { at, frames }) => sum + (at >= from && at < to ? frames : 0), 0)
}

function takesOf(
  pieces: readonly Piece[],
  score: Score,
  fades: readonly Fade[],
  revisedAt: number,
): Pick<Hearing, 'takes' | 'faults'> {
  const takes: Take[] = []
  const faults: string[] = []
  for (const piece of pieces) {
    const take = takes.at(-1)
    const index = score.words.indexOf(piece.word)
    if (index < 0) {
      const isUnfinished = piece.to < lengthOf(piece).wordFrames
      if (!isUnfinished || endOf(piece) > revisedAt)
        faults.push(`says word ${piece.word}, which is not in its text`)
      else if (take && take.until === piece.at) {
        take.until = endOf(piece)
        take.revisedFrames += piece.to - piece.from
      }
      continue
    }
    const from = score.startOf(index) + piece.from
    const to = score.startOf(index) + piece.to
    const faded = take ? fadedBetween(fades, take.until, piece.at) : 0
    const jump = take ? from - take.consumed.least : -1
    if (take && jump >= 0 && jump <= (faded > 0 ? faded + 2 : 0)) {
      take.until = endOf(piece)
      take.consumed = { least: to, most: to }
      continue
    }
    const fadeIn = fades.find((fade) => fade.at + fade.frames === piece.at)?.frames ?? 0
    if (piece.from > fadeIn + 1) faults.push(`begins at frame ${piece.from} of word ${piece.word}`)
    takes.push({
      at: piece.at - Math.min(piece.from, fadeIn),
      until: endOf(piece),
      firstWord: index,
      fromFrame: score.startOf(index),
      consumed: { least: to, most: to },
      revisedFrames: 0,
    })
  }
  for (const take of takes) {
    const after = fades.find(({ at }) => at === take.until)
    // The last frame of a fade is zero, and belongs to it.
    // A rest shorter than two fades may have sounded in a fade out and the fade in after it.
    const isAlmostOver = score.frames - take.consumed.least <= QUANTA_FRAMES
    const faded = after ? (isAlmostOver ? QUANTA_FRAMES : after.frames + 1) : 0
    const most = Math.min(score.frames, take.consumed.least + faded)
    take.consumed = { least: take.consumed.least, most }
  }
  return { takes, faults }
}
