/** What cannot be done is told by an error of the one family, so that a program can act on it. */
import { isVoiceSoundboardError } from '@voice-soundboard/graph'
import { describeThrown, failureOf, must, mustFailAs } from './must.ts'
import type { ContractCheck } from './subject.ts'

export const ERROR_CHECKS: readonly ContractCheck[] = [
  {
    id: 'unknown-voice',
    promise: 'a voice that is not loaded is an error of type voice-not-found',
    run: (bench) =>
      mustFailAs('voice-not-found', 'a voice that nobody loaded', () =>
        bench.say(bench.texts.word, { voice: 'nobody-loaded-this' }),
      ),
  },
  {
    id: 'unknown-speaker',
    promise: 'a speaker that the voice lacks is an error of type speaker-not-found',
    async run(bench) {
      for (const speaker of [bench.subject.manifest.speakers.count, -1, 0.5, NaN]) {
        await mustFailAs('speaker-not-found', `speaker ${speaker}`, () =>
          bench.say(bench.texts.word, { speaker }),
        )
      }
    },
  },
  {
    id: 'foreign-voice',
    promise: 'a voice of another backend is refused by type, and nothing of it stays',
    async run(bench) {
      const backend = await bench.subject.createBackend()
      try {
        const { languages, licence } = bench.subject.manifest
        await mustFailAs('model-unsupported', 'a voice of another backend', () =>
          backend.loadVoice(
            {
              schema: 1,
              id: 'foreign',
              name: 'Foreign',
              backend: 'of-nobody',
              family: 'other',
              languages,
              sampleRateHz: 16_000,
              speakers: { count: 1, default: 0 },
              licence,
              source: 'test',
              files: {},
              settings: {},
            },
            { precision: 'full', assets: bench.subject.assets },
          ),
        )
        must(backend.memoryBytes('foreign') === 0, 'a voice that was refused takes memory')
      } finally {
        await backend.close()
      }
    },
  },
  {
    id: 'closed',
    promise: 'after close() everything fails as closed, and closing again does nothing',
    async run(bench) {
      const backend = await bench.open()
      await backend.close()
      const again = await failureOf(() => backend.close())
      must(again === null, `closing twice threw ${describeThrown(again?.thrown)}`)
      const graph = await bench.graph(bench.texts.word)
      await mustFailAs('closed', 'speaking after close()', () => bench.speakWith(backend, graph))
      await mustFailAs('closed', 'loading after close()', () => bench.load(backend))
      must(backend.memoryBytes(bench.voice) === 0, 'a closed backend holds memory')
    },
  },
  {
    id: 'unload-meanwhile',
    promise: 'a voice that is unloaded while it speaks ends by a typed error, or says what it began',
    async run(bench) {
      const backend = await bench.open()
      try {
        const stream = backend.synthesize(bench.request(await bench.graph(bench.texts.sentence)))
        await bench.inTime(stream.next(), 'the first chunk')
        await bench.inTime(backend.unloadVoice(bench.voice), 'unloading')
        const failure = await failureOf(async () => {
          while (!(await bench.inTime(stream.next(), 'the next chunk')).done);
        })
        const isTyped = failure === null || isVoiceSoundboardError(failure.thrown)
        must(isTyped, `an error of no type of ours: ${describeThrown(failure?.thrown)}`)
      } finally {
        await backend.close()
      }
    },
  },
]
