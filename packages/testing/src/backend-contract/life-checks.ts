/** A backend over time: what it repeats, what it holds, and what it gives back. */
import type { Bench, Spoken } from './bench.ts'
import { isSame } from './measure.ts'
import { must, mustFailAs } from './must.ts'
import type { ContractCheck } from './subject.ts'

const UTTERANCES = 100
/** Warm-up, in which caches fill and code is compiled. */
const SETTLING = 20
/** What a collector leaves behind, and what an engine allocates for itself. */
const NOISE_BYTES = 3 * 2 ** 20

export const LIFE_CHECKS: readonly ContractCheck[] = [
  {
    id: 'same-seed',
    promise: 'same seed, same graph, same voice: the same samples, in this backend and in another one',
    async run(bench) {
      if (!(await bench.shared()).capabilities.seedable) return 'this backend is not seedable'
      const first = await bench.say(bench.texts.sentence, { seed: 11 })
      await bench.say(bench.texts.other, { seed: 12 })
      const again = await bench.say(bench.texts.sentence, { seed: 11 })
      must(isSame(first.samples, again.samples), 'the same seed gave other samples after another text')
      const other = await bench.open()
      try {
        const graph = await bench.graph(bench.texts.sentence)
        const elsewhere = await bench.speakWith(other, graph, { seed: 11 })
        must(isSame(first.samples, elsewhere.samples), 'another backend gave other samples for the same seed')
      } finally {
        await other.close()
      }
      return undefined
    },
  },
  {
    id: 'other-seed',
    promise: 'where a voice has noise, another seed gives other samples',
    async run(bench) {
      if (!bench.subject.hasNoise) return 'this voice has no noise'
      const one = await bench.say(bench.texts.sentence, { seed: 11 })
      const other = await bench.say(bench.texts.sentence, { seed: 12 })
      must(!isSame(one.samples, other.samples), 'two seeds gave the same samples')
      return undefined
    },
  },
  {
    id: 'concurrent',
    promise: 'several texts at once come out as they do one by one',
    async run(bench) {
      const { seedable } = (await bench.shared()).capabilities
      const texts = [bench.texts.sentence, bench.texts.other, bench.texts.word]
      const alone: Spoken[] = []
      for (const text of texts) alone.push(await bench.say(text))
      const together = await Promise.all(texts.map((text) => bench.say(text)))
      together.forEach(({ samples }, index) => {
        const expected = alone[index]?.samples ?? new Float32Array(0)
        must(samples.length > 0, `"${texts[index]}" was lost among others`)
        must(!seedable || isSame(samples, expected), `"${texts[index]}" came out otherwise among others`)
      })
    },
  },
  {
    id: 'memory',
    promise: 'a loaded voice tells what it takes, and takes nothing once it is unloaded',
    async run(bench) {
      const backend = await bench.subject.createBackend()
      try {
        const { manifest, precision = 'full' } = bench.subject
        const estimate = backend.estimateBytes(manifest, precision)
        must(Number.isFinite(estimate) && estimate >= 0, `estimateBytes() tells ${estimate}`)
        must(backend.memoryBytes(bench.voice) === 0, 'a voice takes memory before it is loaded')
        for (const time of ['first', 'second']) {
          await bench.load(backend)
          const bytes = backend.memoryBytes(bench.voice)
          must(
            Number.isFinite(bytes) && bytes > 0,
            `loaded for the ${time} time, a voice takes ${bytes} bytes`,
          )
          await backend.unloadVoice(bench.voice)
          const left = backend.memoryBytes(bench.voice)
          must(left === 0, `unloaded for the ${time} time, a voice takes ${left} bytes`)
          const graph = await bench.graph(bench.texts.word)
          await mustFailAs('voice-not-found', 'a voice that was unloaded', () =>
            bench.speakWith(backend, graph),
          )
        }
        await backend.unloadVoice('nobody-loaded-this')
      } finally {
        await backend.close()
      }
    },
  },
  {
    id: 'concurrent-load',
    promise: 'a voice that is loaded twice at once is loaded, and once',
    async run(bench) {
      const backend = await bench.subject.createBackend()
      try {
        await Promise.all([bench.load(backend), bench.load(backend)])
        const bytes = backend.memoryBytes(bench.voice)
        await bench.load(backend)
        must(backend.memoryBytes(bench.voice) === bytes, 'loading a loaded voice changed what it takes')
        await bench.speakWith(backend, await bench.graph(bench.texts.word))
      } finally {
        await backend.close()
      }
    },
  },
  {
    id: 'no-leak',
    promise: `${UTTERANCES} utterances leave nothing behind`,
    run: mustNotLeak,
  },
]

async function mustNotLeak(bench: Bench): Promise<string> {
  const { heapBytes } = bench.subject
  const backend = await bench.shared()
  const graph = await bench.graph(bench.texts.word)
  const speakTimes = async (times: number): Promise<number> => {
    let frames = 0
    for (let time = 0; time < times; time++) {
      frames += (await bench.speakWith(backend, graph, { seed: time })).samples.length
    }
    return frames
  }
  await speakTimes(heapBytes ? SETTLING : 1)
  const told = backend.memoryBytes(bench.voice)
  const before = await heapBytes?.()
  const frames = await speakTimes(UTTERANCES)
  const toldAfter = backend.memoryBytes(bench.voice)
  must(told === toldAfter, `the voice took ${told} bytes, and ${toldAfter} after ${UTTERANCES} utterances`)
  if (before === undefined || !heapBytes) return 'heap unmeasured: nothing here can collect it'
  const growth = (await heapBytes()) - before
  const samplesBytes = frames * Float32Array.BYTES_PER_ELEMENT
  const most = Math.max(NOISE_BYTES, samplesBytes / 4)
  must(growth < most, `the heap grew by ${growth} bytes while ${samplesBytes} bytes of samples were made`)
  return `heap grew by ${Math.round(growth / 1024)} kB over ${Math.round(samplesBytes / 1024)} kB of samples`
}
