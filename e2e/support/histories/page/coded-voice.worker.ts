/**
 * A synthesis worker with a test voice in place of a real one: it says coded words, in blocks that come late by
 * chance, and tells its marks in one part or in two, as real backends do.
 */
import type { Backend, SynthesisChunk, SynthesisRequest, TimelineMark } from '@voice-soundboard/graph'
import { serveSynthesis } from 'voice-soundboard/worker'
import { CODED_RATE_HZ, encodeWord, lengthOf, readWord } from '../code.ts'
import { createRandom } from '../../../bench/support/random.ts'
import type { Random } from '../../../bench/support/random.ts'

const MAX_DELAY_MS = 30
const MAX_BLOCK_FRAMES = 4000

class CodedVoice implements Backend {
  readonly id = 'coded-test-voice'
  readonly capabilities = {
    pcm: true,
    streaming: true,
    timing: 'word',
    seedable: true,
    lowers: [],
  } satisfies Backend['capabilities']
  readonly #loaded = new Set<string>()

  async loadVoice({ id }: { readonly id: string }): Promise<void> {
    this.#loaded.add(id)
  }

  async unloadVoice(voice: string): Promise<void> {
    this.#loaded.delete(voice)
  }

  memoryBytes(voice: string): number {
    return this.#loaded.has(voice) ? 1 : 0
  }

  estimateBytes(): number {
    return 1
  }

  sampleRateHz(): number {
    return CODED_RATE_HZ
  }

  async *synthesize({ graph, seed, signal }: SynthesisRequest): AsyncGenerator<SynthesisChunk, void, void> {
    const random = createRandom(seed)
    const words = graph.tokens.map(({ text }) => readWord(text))
    const marks = marksOf(graph.tokens)
    const totalFrames = words.reduce((sum, word) => sum + lengthOf(word).frames, 0)
    const split = random.chance(1 / 2) ? words.length : 1 + random.below(words.length)
    for (const [from, to] of [
      [0, split],
      [split, words.length],
    ] as const) {
      if (from === to) continue
      await chance(random, signal)
      yield {
        kind: 'timeline',
        sampleRateHz: CODED_RATE_HZ,
        totalFrames: to === words.length ? totalFrames : null,
        marks: marks.slice(from, to),
        degradations: [],
        spans: { phonemizeMs: 0, encodeMs: 0 },
      }
      const samples = Float32Array.from(words.slice(from, to).flatMap((word) => [...encodeWord(word)]))
      for (let at = 0; at < samples.length;) {
        await chance(random, signal)
        const block = samples.slice(at, at + 1 + random.below(MAX_BLOCK_FRAMES))
        at += block.length
        yield { kind: 'audio', samples: block }
      }
    }
  }

  async close(): Promise<void> {
    this.#loaded.clear()
  }
}

function marksOf(tokens: SynthesisRequest['graph']['tokens']): TimelineMark[] {
  let startFrame = 0
  return tokens.map(({ text }, token) => {
    const { wordFrames, frames } = lengthOf(readWord(text))
    const mark = { kind: 'word', token, startFrame, endFrame: startFrame + wordFrames, text } as const
    startFrame += frames
    return mark
  })
}

/** Late by chance, and faster on the whole than it sounds. */
async function chance(random: Random, signal: AbortSignal | undefined): Promise<void> {
  const delayMs = random.chance(1 / 3) ? random.below(MAX_DELAY_MS) : 0
  if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs))
  signal?.throwIfAborted()
}

serveSynthesis({ backend: new CodedVoice() })
