/** What was heard, read back from the samples: which job said which words, in which order. */
import type { Samples } from './virtual-worker.ts'

export interface HeardWord {
  readonly token: number
  readonly text: string
  /** Heard to its last sample. */
  readonly isWhole: boolean
}

/** The samples of one job that followed one another. */
export interface Block {
  readonly jobId: number
  /** Place on the tape. */
  readonly from: number
  readonly to: number
  /** Of the job, at its beginning. */
  readonly offset: number
  readonly words: readonly HeardWord[]
}

/** @throws Error when a job does not go on with its next sample, or goes on after something else. */
export function readTape(tape: readonly number[], samples: Samples): Block[] {
  const blocks: (Block & { to: number; readonly words: HeardWord[] })[] = []
  const ended = new Set<number>()
  let expected = 0
  for (let at = 0; at < tape.length;) {
    const { stretch, index } = samples.find(tape[at] as number)
    const { jobId, token, text, frames } = stretch
    let length = 1
    while (index + length < frames && at + length < tape.length) {
      if (tape[at + length] !== (tape[at] as number) + length / 2 ** 24) break
      length++
    }
    let block = blocks.at(-1)
    if (block?.jobId !== jobId) {
      if (block) ended.add(block.jobId)
      if (ended.has(jobId)) throw new Error(`Job ${jobId} sounds again at ${at}, after something else.`)
      block = { jobId, from: at, to: at, offset: stretch.offset + index, words: [] }
      blocks.push(block)
      expected = block.offset
    }
    if (stretch.offset + index !== expected) {
      throw new Error(`Job ${jobId} goes on at ${stretch.offset + index} instead of ${expected}.`)
    }
    if (token !== null) block.words.push({ token, text, isWhole: index === 0 && length === frames })
    expected += length
    at += length
    block.to = at
  }
  return blocks
}
