/**
 * Capabilities are promises: what a backend says that it lowers has an effect, in the direction and size that the
 * graph asks for; what it does not lower is told, with the place in the text.
 */
import { msToFrames } from '@voice-soundboard/graph'
import type { BackendCapabilities, ControlGraph, Token } from '@voice-soundboard/graph'
import { wordRange } from './bench.ts'
import type { Bench, Spoken } from './bench.ts'
import { withToken } from './graphs.ts'
import { isSame, longestSilence, medianPitchHz, rms } from './measure.ts'
import { must, mustBeWithin } from './must.ts'
import type { ContractCheck } from './subject.ts'

type Prosody = BackendCapabilities['lowers'][number]

interface ProsodyPromise {
  readonly promise: string
  /** Graphs that ask for it, each by itself. */
  readonly asks: (graph: ControlGraph) => readonly ControlGraph[]
  /** That it is done. */
  readonly measure: (bench: Bench, plain: Spoken, graph: ControlGraph) => Promise<void>
}

/** In the middle of the sentence, with neighbours on both sides. */
const AT = 2
const PAUSE_MS = 300
const EXACT_MS = 640
/** Both are spoken by any voice that has sounds at all; the second is longer. */
const PHONES = [
  ['m', 'ˈ', 'i', 'ː'],
  ['b', 'ə', 'n', 'ˈ', 'æ', 'n', 'ə', 's'],
] as const

const asksOfToken =
  (...fields: readonly Partial<Token>[]) =>
  (graph: ControlGraph): readonly ControlGraph[] =>
    fields.map((each) => withToken(graph, AT, each))

const PROSODY: Readonly<Record<Prosody, ProsodyPromise>> = {
  speed: {
    promise: 'twice the speed takes half the time, half the speed twice',
    asks: (graph) => [{ ...graph, globalSpeed: 2 }],
    async measure(bench, plain, graph) {
      for (const speed of [2, 0.5]) {
        const paced = await bench.speak({ ...graph, globalSpeed: speed })
        const share = (seconds(paced) / seconds(plain)) * speed
        mustBeWithin(share, 0.9, 1.1, `length at speed ${speed}, times that speed, of the plain length`)
      }
    },
  },
  durationScale: {
    promise: 'a word that is stretched lasts longer, one that is squeezed shorter',
    asks: asksOfToken({ durationScale: 2 }),
    async measure(bench, plain, graph) {
      for (const durationScale of [2, 0.6]) {
        const stretched = await bench.speak(withToken(graph, AT, { durationScale }))
        const gain = seconds(stretched) - seconds(plain)
        must(gain * (durationScale - 1) > 0, `stretched by ${durationScale}, the whole changed by ${gain} s`)
        if (!hasWords(plain)) continue
        const share = wordSeconds(stretched, AT) / wordSeconds(plain, AT) / durationScale
        mustBeWithin(share, 0.75, 1.3, `a word at ${durationScale} of its length, for that factor`)
      }
    },
  },
  targetDuration: {
    promise: 'a word with an exact length has it, within 2 %',
    asks: asksOfToken({ targetDurationMs: EXACT_MS }),
    async measure(bench, plain, graph) {
      for (const targetDurationMs of [EXACT_MS, EXACT_MS / 4]) {
        const timed = await bench.speak(withToken(graph, AT, { targetDurationMs }))
        const wanted = targetDurationMs / 1000
        const gain = seconds(timed) - seconds(plain)
        if (!hasWords(plain)) continue
        const share = wordSeconds(timed, AT) / wanted
        mustBeWithin(share, 0.98, 1.02, `a word of ${targetDurationMs} ms, for that length`)
        const expected = wanted - wordSeconds(plain, AT)
        mustBeWithin(
          gain - expected,
          -0.12,
          0.12,
          'seconds by which the sound grew beyond what its marks say',
        )
      }
    },
  },
  pitch: {
    promise: 'pitch raises and lowers the tone, of all words or of some',
    asks: (graph) => [{ ...graph, globalPitch: 1.3 }, ...asksOfToken({ pitchScale: 1.3 })(graph)],
    async measure(bench, plain, graph) {
      const own = pitchOf(plain)
      for (const factor of [1.3, 0.8]) {
        const whole = pitchOf(await bench.speak({ ...graph, globalPitch: factor }))
        mustBeWithin(whole / own / factor, 0.88, 1.12, `tone at pitch ${factor}, for that factor`)
        const words = pitchOf(await bench.speak(withToken(graph, 'all', { pitchScale: factor })))
        mustBeWithin(words / own / factor, 0.88, 1.12, `tone of words at pitch ${factor}, for that factor`)
      }
    },
  },
  energy: {
    promise: 'energy scales loudness, and that of its own word alone',
    asks: asksOfToken({ energyScale: 0.5 }),
    async measure(bench, plain, graph) {
      const quiet = await bench.speak(withToken(graph, 'all', { energyScale: 0.5 }))
      mustBeWithin(rms(quiet.samples) / rms(plain.samples), 0.4, 0.63, 'loudness of all words at half energy')
      if (!hasWords(plain)) return
      const one = await bench.speak(withToken(graph, AT, { energyScale: 0.5 }))
      mustBeWithin(wordRms(one, AT) / wordRms(plain, AT), 0.35, 0.75, 'loudness of a word at half energy')
      mustBeWithin(wordRms(one, 0) / wordRms(plain, 0), 0.8, 1.25, 'loudness of another word')
    },
  },
  emphasis: {
    promise: 'a word with emphasis is louder, longer or higher',
    asks: asksOfToken({ emphasis: 1.5 }),
    async measure(bench, plain, graph) {
      const stressed = await bench.speak(withToken(graph, AT, { emphasis: 1.5 }))
      const louder = wordRms(stressed, AT) > wordRms(plain, AT) * 1.1
      const longer = wordSeconds(stressed, AT) > wordSeconds(plain, AT) * 1.05
      const higher = (wordPitch(stressed, AT) ?? 0) > (wordPitch(plain, AT) ?? Infinity) * 1.04
      must(louder || longer || higher, 'a word with emphasis 1.5 is neither louder nor longer nor higher')
    },
  },
  pause: {
    promise: 'a pause adds exactly its length, in silence',
    asks: (graph) => [
      ...asksOfToken({ pauseAfterMs: PAUSE_MS })(graph),
      withToken(graph, 0, { pauseBeforeMs: PAUSE_MS }),
    ],
    async measure(bench, plain, graph) {
      const frames = msToFrames(PAUSE_MS, plain.sampleRateHz)
      const places: readonly (readonly [number, Partial<Token>])[] = [
        [0, { pauseBeforeMs: PAUSE_MS }],
        [AT, { pauseAfterMs: PAUSE_MS }],
        [graph.tokens.length - 1, { pauseAfterMs: PAUSE_MS }],
      ]
      for (const [token, fields] of places) {
        const paused = await bench.speak(withToken(graph, token, fields))
        const where = `${Object.keys(fields).join()} of token ${token}`
        const gain = paused.samples.length - plain.samples.length
        mustBeWithin(gain, frames - 1, frames + 1, `frames that ${where} adds`)
        must(longestSilence(paused.samples) >= frames - 1, `${where}: no silence of ${frames} frames`)
        if (!hasWords(plain)) continue
        const after = 'pauseBeforeMs' in fields ? token : token + 1
        if (after >= graph.tokens.length) continue
        const shift = wordRange(paused, after)[0] - wordRange(plain, after)[0]
        mustBeWithin(shift, frames - 1, frames + 1, `frames by which ${where} moves the word behind it`)
      }
    },
  },
  phonemes: {
    promise: 'phonemes that are given are spoken, whatever the text says',
    asks: asksOfToken({ phonemes: PHONES[1] }),
    async measure(bench, plain, graph) {
      const [short, long] = PHONES
      const one = await bench.speak(withToken(graph, AT, { phonemes: short }))
      const other = await bench.speak(withToken(graph, AT, { phonemes: long }))
      must(!isSame(one.samples, plain.samples), 'phonemes changed nothing')
      must(!isSame(one.samples, other.samples), 'other phonemes gave the same samples')
      if (hasWords(plain)) must(wordSeconds(one, AT) < wordSeconds(other, AT), 'fewer phonemes took longer')
      const renamed = await bench.speak(withToken(graph, AT, { phonemes: short, text: 'other' }))
      must(isSame(one.samples, renamed.samples), 'the text was read where phonemes are given')
    },
  },
}

export const PROSODY_CHECKS: readonly ContractCheck[] = (Object.keys(PROSODY) as Prosody[]).map((what) => {
  const { promise, asks, measure } = PROSODY[what]
  return {
    id: `lowers-${what}`,
    promise: `${promise}; or that it is not done is told with its place`,
    async run(bench) {
      const graph = await bench.graph(bench.texts.sentence)
      const plain = await bench.speak(graph)
      const isLowered = (await bench.shared()).capabilities.lowers.includes(what)
      for (const asking of asks(graph)) {
        const { degradations } = await bench.speak(asking)
        const told = degradations.filter(
          ({ message }) => !plain.degradations.some((own) => own.message === message),
        )
        if (isLowered) {
          must(told.length === 0, `"${what}" is among what is lowered, and told as lost: ${told[0]?.message}`)
        } else {
          const isPlaced = told.some(({ source, message }) => source !== undefined && message !== '')
          must(isPlaced, `"${what}" is not lowered, and nothing with a place in the text tells so`)
        }
      }
      if (isLowered) await measure(bench, plain, graph)
      return isLowered ? undefined : 'not lowered, and told'
    },
  }
})

const hasWords = ({ marks }: Spoken): boolean => marks.some(({ kind }) => kind === 'word')
const seconds = ({ samples, sampleRateHz }: Spoken): number => samples.length / sampleRateHz

function wordSeconds(spoken: Spoken, token: number): number {
  const [start, end] = wordRange(spoken, token)
  return (end - start) / spoken.sampleRateHz
}

const wordSamples = (spoken: Spoken, token: number): Float32Array =>
  spoken.samples.subarray(...wordRange(spoken, token))
const wordRms = (spoken: Spoken, token: number): number => rms(wordSamples(spoken, token))
const wordPitch = (spoken: Spoken, token: number): number | null =>
  medianPitchHz(wordSamples(spoken, token), spoken.sampleRateHz)

function pitchOf({ samples, sampleRateHz }: Spoken): number {
  const pitch = medianPitchHz(samples, sampleRateHz)
  must(pitch !== null, 'no tone can be measured')
  return pitch
}
