/** What real text holds besides sentences, and whether a sentence can be understood. */
import { isVoiceSoundboardError } from '@voice-soundboard/graph'
import { oddGraphs } from './graphs.ts'
import { firstBroken } from './measure.ts'
import { ContractError, describeThrown, failureOf, must } from './must.ts'
import type { ContractCheck } from './subject.ts'

const DEFAULT_MAX_MISSING = 0.5
/** An hour of sound for a few words is no speech. */
const LONGEST_S = 600

export const TEXT_CHECKS: readonly ContractCheck[] = [
  {
    id: 'odd-text',
    promise: 'odd text neither hangs nor gives broken samples; what cannot be spoken is told by type',
    async run(bench) {
      const language = bench.subject.manifest.languages[0] ?? 'en'
      const refused: string[] = []
      for (const { what, graph } of oddGraphs(language)) {
        const failure = await failureOf(async () => {
          const { samples, sampleRateHz, marks } = await bench.speak(graph)
          const broken = firstBroken(samples)
          must(broken < 0, `sample ${broken} is ${samples[broken]}`)
          must(samples.length <= LONGEST_S * sampleRateHz, `${samples.length / sampleRateHz} s of sound`)
          const outside = marks.find(
            ({ startFrame, endFrame }) => !(startFrame >= 0 && endFrame <= samples.length),
          )
          must(!outside, `the ${outside?.kind} "${outside?.text}" lies outside the sound`)
        })
        if (failure === null) continue
        const { thrown } = failure
        if (thrown instanceof ContractError) throw new ContractError(`${what}: ${thrown.message}`)
        must(
          isVoiceSoundboardError(thrown),
          `${what}: an error of no type of ours: ${describeThrown(thrown)}`,
        )
        refused.push(what)
      }
      return refused.length > 0 ? `refused by type: ${refused.join(', ')}` : undefined
    },
  },
  {
    id: 'long-text',
    promise: 'a long text is spoken whole',
    async run(bench) {
      const graph = bench.longGraph()
      const { samples, sampleRateHz } = await bench.speak(graph, { seed: 3 })
      const perWord = samples.length / sampleRateHz / graph.tokens.length
      must(perWord > 0.1 && perWord < 2, `${perWord.toFixed(2)} s for each of ${graph.tokens.length} words`)
    },
  },
  {
    id: 'understood',
    promise: 'a sentence can be understood',
    async run(bench) {
      const { recognizer } = bench.subject
      if (!recognizer) return 'no recogniser was given'
      const { samples, sampleRateHz } = await bench.say(bench.texts.sentence)
      const heard = await recognizer.transcribe(samples, sampleRateHz)
      const words = wordsOf(bench.texts.sentence)
      const given = new Set(wordsOf(heard))
      const missing = words.filter((word) => !given.has(word))
      const share = missing.length / words.length
      const most = recognizer.maxMissing ?? DEFAULT_MAX_MISSING
      must(share <= most, `of "${bench.texts.sentence}" was heard: "${heard}"`)
      return `heard: "${heard}"`
    },
  },
]

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []
