/** When things are told and when they are heard: the part of the contract that heard text rests on. */
import { headerOf } from '@voice-soundboard/graph'
import type { ControlGraph, TimelineMark } from '@voice-soundboard/graph'
import type { Bench, Spoken } from './bench.ts'
import { withToken } from './graphs.ts'
import { firstBroken, rms } from './measure.ts'
import { must } from './must.ts'
import type { ContractCheck } from './subject.ts'

/** Below it nobody hears anything. */
const AUDIBLE = 1e-3
/** No speech is that far above full scale. */
const LOUDEST = 8

interface Sample {
  readonly graph: ControlGraph
  readonly spoken: Spoken
}

/** Plain, with silence and marks of its own, in one window, and long. */
const speakSamples = (bench: Bench): Promise<readonly Sample[]> =>
  bench.once('samples of speech', async () => {
    const plain = await bench.graph(bench.texts.sentence)
    const marked = withToken(withToken(plain, 1, { marksBefore: ['before'], pauseAfterMs: 120 }), 3, {
      pauseBeforeMs: 80,
      marksAfter: ['after'],
    })
    const samples: Sample[] = []
    for (const graph of [plain, marked, bench.longGraph()]) {
      samples.push({ graph, spoken: await bench.speak(graph) })
    }
    return [...samples, { graph: marked, spoken: await bench.speak(marked, { streaming: false }) }]
  })

async function ofEach(bench: Bench, look: (spoken: Spoken, graph: ControlGraph) => void): Promise<void> {
  for (const { graph, spoken } of await speakSamples(bench)) look(spoken, graph)
}

export const TIMELINE_CHECKS: readonly ContractCheck[] = [
  {
    id: 'timeline-first',
    promise: 'a timeline comes before any sample, and a mark before the samples that it describes',
    run: (bench) =>
      ofEach(bench, ({ kinds, parts }) => {
        must(kinds[0] === 'timeline', 'samples came before the timeline')
        for (const { framesBefore, marks } of parts) {
          const late = marks.find((mark) => mark.startFrame < framesBefore && mark.endFrame > mark.startFrame)
          must(!late, `${name(late)} was told after ${framesBefore} frames had sounded`)
        }
      }),
  },
  {
    id: 'marks-in-order',
    promise: 'marks are whole frames, in order and within the sound; words do not overlap',
    run: (bench) => ofEach(bench, mustBeInOrder),
  },
  {
    id: 'words-complete',
    promise: 'every token has one word mark, in order, and every named mark of the graph is there',
    run: async (bench) => {
      const { timing } = (await bench.shared()).capabilities
      if (timing === 'none') return 'this backend promises no timing'
      await ofEach(bench, mustBeComplete)
      return undefined
    },
  },
  {
    id: 'phonemes-within-words',
    promise: 'phoneme marks lie within the word of their token',
    run: async (bench) => {
      const { timing } = (await bench.shared()).capabilities
      if (timing !== 'phoneme') return 'this backend promises no phoneme timing'
      await ofEach(bench, mustBeWithinWords)
      return undefined
    },
  },
  {
    id: 'total-frames',
    promise: 'the last timeline tells exactly how many frames come',
    run: (bench) =>
      ofEach(bench, ({ parts, samples }) => {
        const total = parts.at(-1)?.totalFrames ?? null
        must(total === samples.length, `${total} frames were told, ${samples.length} came`)
        const early = parts.slice(0, -1).find(({ totalFrames }) => totalFrames !== null)
        must(!early, `a part before the last told a total of ${early?.totalFrames} frames`)
      }),
  },
  {
    id: 'sample-rate',
    promise: 'samples have the rate that sampleRateHz() tells, whatever the graph asks for',
    async run(bench) {
      const backend = await bench.shared()
      const plain = await bench.graph(bench.texts.sentence)
      for (const graph of [plain, { ...plain, globalPitch: 1.25 }, { ...plain, globalSpeed: 1.5 }]) {
        const told = backend.sampleRateHz(bench.subject.manifest, headerOf(graph))
        must(told > 0 && Number.isFinite(told), `sampleRateHz() tells ${told}`)
        for (const { sampleRateHz } of (await bench.speak(graph)).parts) {
          must(sampleRateHz === told, `sampleRateHz() tells ${told}, the timeline ${sampleRateHz}`)
        }
      }
    },
  },
  {
    id: 'sound',
    promise: 'what is given are finite numbers that can be heard; silence in their place is told',
    async run(bench) {
      await ofEach(bench, ({ samples, degradations }, { tokens }) => {
        const broken = firstBroken(samples)
        must(broken < 0, `sample ${broken} of ${samples.length} is ${samples[broken]}`)
        const loudest = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
        must(loudest < LOUDEST, `a sample of ${loudest}`)
        must(samples.length > 0, `nothing at all came for ${tokens.length} words`)
        const isTold = degradations.some(({ source }) => source !== undefined)
        must(
          isTold || rms(samples) > AUDIBLE,
          `nothing can be heard of ${tokens.length} words, nor is it told`,
        )
      })
    },
  },
]

function mustBeInOrder({ marks, samples }: Spoken): void {
  const lastStart = new Map<string, number>()
  let wordEnd = 0
  for (const mark of marks) {
    const { kind, startFrame, endFrame } = mark
    const isWhole = Number.isInteger(startFrame) && Number.isInteger(endFrame)
    must(isWhole && startFrame >= 0, `${name(mark)} lies at frames ${startFrame} to ${endFrame}`)
    must(endFrame >= startFrame, `${name(mark)} ends at ${endFrame}, before it begins at ${startFrame}`)
    must(endFrame <= samples.length, `${name(mark)} ends at ${endFrame} of ${samples.length}`)
    const before = lastStart.get(kind) ?? 0
    must(startFrame >= before, `${name(mark)} begins at ${startFrame}, the ${kind} before it at ${before}`)
    lastStart.set(kind, startFrame)
    if (kind !== 'word') continue
    must(startFrame >= wordEnd, `${name(mark)} begins at ${startFrame}, before the word in front ends`)
    wordEnd = endFrame
  }
}

function mustBeComplete({ marks }: Spoken, { tokens }: ControlGraph): void {
  const words = marks.filter(({ kind }) => kind === 'word')
  must(words.length === tokens.length, `${words.length} word marks for ${tokens.length} tokens`)
  words.forEach((word, index) => {
    must(word.token === index, `${name(word)} is of token ${word.token}, not ${index}`)
    const { text = '' } = tokens[index] ?? {}
    must(word.text === text, `the word mark of "${text}" says "${word.text}"`)
  })
  const wanted = tokens.flatMap(({ marksBefore, marksAfter = [] }) => [...marksBefore, ...marksAfter])
  const given = marks.filter(({ kind }) => kind === 'mark').map(({ text }) => text)
  must(wanted.join() === given.join(), `the marks "${wanted.join()}" came as "${given.join()}"`)
}

function mustBeWithinWords({ marks }: Spoken): void {
  const words = new Map(marks.filter(({ kind }) => kind === 'word').map((word) => [word.token, word]))
  const phones = marks.filter(({ kind }) => kind === 'phoneme')
  must(phones.length > words.size / 2, `${phones.length} phonemes for ${words.size} words`)
  for (const phone of phones) {
    const word = words.get(phone.token)
    const isWithin = word && phone.startFrame >= word.startFrame && phone.endFrame <= word.endFrame
    must(isWithin === true, `${name(phone)} lies outside ${name(word)}`)
  }
}

const name = (mark: TimelineMark | undefined): string =>
  mark ? `the ${mark.kind} "${mark.text}"` : 'no mark'
