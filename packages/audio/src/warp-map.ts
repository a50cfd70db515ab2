/**
 * Where each frame of a signal is heard when parts of it are played faster or slower. The speed glides from one
 * part to the next, linearly in time, so that nothing clicks; positions follow it exactly, in either direction.
 */

import { InvalidInputError } from '@voice-soundboard/graph'

/** From this input frame on the signal is to be played at `factor` times its speed, > 0. */
export interface WarpStep {
  readonly fromFrame: number
  readonly factor: number
}

export interface WarpMapOptions {
  /** How long the speed takes from one part to the next, in output frames; centred on the step. */
  readonly glideFrames: number
  /** More steps may come to be known at this input frame and behind it; none when absent. */
  readonly knownFrames?: number
}

/** From `input` and `output` on: the speed there, and how much it grows with each output frame. */
interface Piece {
  readonly input: number
  readonly output: number
  readonly factor: number
  readonly growth: number
}

export class WarpMap {
  /** What lies before this input frame does not change when more steps become known. */
  readonly settledFrames: number
  readonly #pieces: readonly Piece[]

  /**
   * @param steps In order, the first at frame 0; those that become known later are added at the end.
   * @throws InvalidInputError for steps in another order, and for a factor that is not above 0.
   */
  constructor(steps: readonly WarpStep[], { glideFrames, knownFrames = Infinity }: WarpMapOptions) {
    checkSteps(steps)
    const pieces: Piece[] = []
    let [before, stepBefore] = [1, 0]
    for (const { fromFrame, factor } of steps) {
      if (pieces.length === 0) pieces.push({ input: 0, output: 0, factor, growth: 0 })
      else if (factor !== before) {
        // Half of it before the step in time: what is gained there is lost behind it, to the sample. Never before
        // the step in front: up to there, nothing depends on what follows.
        const start = Math.max(stepBefore, fromFrame - (glideFrames * before) / 2)
        glideTo(pieces, { start, factor, glideFrames })
      }
      ;[before, stepBefore] = [factor, fromFrame]
    }
    this.#pieces = pieces
    this.settledFrames = Math.max(stepBefore, knownFrames - (glideFrames * before) / 2)
  }

  /** When an input frame is heard, in output frames, not rounded. */
  outputAt(inputFrame: number): number {
    return outputIn(this.#pieceAt(inputFrame), inputFrame)
  }

  #pieceAt(inputFrame: number): Piece {
    let [low, high] = [0, this.#pieces.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#pieces[middle] as Piece).input <= inputFrame) low = middle
      else high = middle - 1
    }
    return this.#pieces[low] as Piece
  }

  /** Reads input positions for output frames that only grow. */
  reader(): WarpReader {
    return new WarpReader(this.#pieces)
  }
}

export class WarpReader {
  /** Of the last frame that was read. */
  position = 0
  factor = 1
  readonly #pieces: readonly Piece[]
  #current = 0

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces
  }

  /** @param outputFrame Not before the one read last. */
  moveTo(outputFrame: number): void {
    while ((this.#pieces[this.#current + 1]?.output ?? Infinity) <= outputFrame) this.#current++
    const { input, output, factor, growth } = this.#pieces[this.#current] as Piece
    const since = outputFrame - output
    this.position = input + since * (factor + (since * growth) / 2)
    this.factor = factor + since * growth
  }
}

function checkSteps(steps: readonly WarpStep[]): void {
  steps.forEach(({ fromFrame, factor }, index) => {
    const before = steps[index - 1]?.fromFrame
    if (before === undefined ? fromFrame !== 0 : !(fromFrame >= before)) {
      throw new InvalidInputError(
        `steps[${index}].fromFrame`,
        'steps in order from frame 0',
        String(fromFrame),
      )
    }
    if (!(factor > 0 && factor < Infinity)) {
      throw new InvalidInputError(`steps[${index}].factor`, 'a number above 0', String(factor))
    }
  })
  if (steps.length === 0) throw new InvalidInputError('steps', 'at least one step', 'none')
}

/** Ends what the pieces do at `start`, and goes on from the speed that is reached there. */
function glideTo(
  pieces: Piece[],
  { start, factor, glideFrames }: { start: number; factor: number; glideFrames: number },
): void {
  while (pieces.length > 1 && (pieces.at(-1) as Piece).input >= start) pieces.pop()
  const last = pieces.at(-1) as Piece
  const output = outputIn(last, start)
  const from = last.factor + (output - last.output) * last.growth
  if (glideFrames > 0)
    pieces.push({ input: start, output, factor: from, growth: (factor - from) / glideFrames })
  pieces.push({
    input: start + (glideFrames * (from + factor)) / 2,
    output: output + glideFrames,
    factor,
    growth: 0,
  })
}

/** The root that does not cancel, where the speed hardly grows. */
function outputIn({ input, output, factor, growth }: Piece, frame: number): number {
  const since = frame - input
  return output + (2 * since) / (factor + Math.sqrt(Math.max(0, factor * factor + 2 * growth * since)))
}
