/** Speech as data. */
import type { AudioClip } from 'voice-soundboard'
import { equal, holds, refuses, wordsOf, type Check } from './check.ts'

const TEXT = 'Once upon a time, a small voice filled a large room.'

const digestOf = async ({ samples }: AudioClip): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', samples))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export const rendering: readonly Check[] = [
  {
    name: 'a rendered clip is as long as its timeline says, and sounds while its words last',
    async run({ open }) {
      const engine = await open({ realtime: false })
      const { samples, sampleRate, timeline, metadata, toBlob: _, ...rest } = await engine.render(TEXT)
      holds(Object.keys(rest).length === 0, 'a clip is what its type says')
      const lengthMs = (samples.length / sampleRate) * 1000
      holds(Math.abs(metadata.durationMs - lengthMs) < 1e-6, `${metadata.durationMs} ms are ${lengthMs} ms`)
      const words = timeline.filter(({ kind }) => kind === 'word')
      equal(
        words.flatMap(({ source }) => wordsOf(TEXT.slice(...source))),
        wordsOf(TEXT),
        'the words',
      )
      holds(
        words.every(({ endMs }) => endMs <= lengthMs),
        'every word ends inside the clip',
      )
      for (const { text, startMs, endMs } of words) {
        const [from, to] = [startMs, endMs].map((ms) => Math.round((ms / 1000) * sampleRate))
        holds(
          samples.subarray(from, to).some((sample) => Math.abs(sample) > 0.01),
          `"${text}" sounds`,
        )
      }
      holds(
        samples.every((sample) => Math.abs(sample) <= 1),
        'samples lie between −1 and 1',
      )
    },
  },
  {
    name: 'the same seed is the same sound, bit for bit, in two engines; another seed is another',
    async run({ open }) {
      const first = await open({ realtime: false })
      const digests = [
        await digestOf(await first.render(TEXT, { seed: 5 })),
        await digestOf(await first.render(TEXT, { seed: 5 })),
        await digestOf(await (await open({ realtime: false })).render(TEXT, { seed: 5 })),
      ]
      equal(new Set(digests).size, 1, 'different digests of one seed')
      const other = await digestOf(await first.render(TEXT, { seed: 6 }))
      holds(other !== digests[0], 'another seed is another sound')
    },
  },
  {
    name: 'a clip becomes a WAV file that the browser itself can read',
    async run({ open }) {
      const clip = await (await open({ realtime: false })).render(TEXT)
      const file = await clip.toBlob().arrayBuffer()
      const decoder = new OfflineAudioContext(1, 1, clip.sampleRate)
      const decoded = await decoder.decodeAudioData(file)
      equal([decoded.sampleRate, decoded.length], [clip.sampleRate, clip.samples.length], 'rate and length')
      const read = decoded.getChannelData(0)
      const worst = clip.samples.reduce(
        (worst, sample, i) => Math.max(worst, Math.abs(sample - (read[i] ?? 9))),
        0,
      )
      holds(worst <= 1.5 / 32_768, `16 bits are kept: off by ${worst}`)
    },
  },
  {
    name: 'a render that is aborted rejects with the signal’s reason, and the next one is whole',
    async run({ open }) {
      const engine = await open({ realtime: false })
      const abort = new AbortController()
      const failure = await engine
        .render(TEXT.repeat(40), { signal: abort.signal, onProgress: () => abort.abort() })
        .then(
          () => 'completed',
          (error: Error) => error.name,
        )
      equal(failure, 'AbortError', 'the failure')
      holds((await engine.render(TEXT)).samples.length > 0, 'the next one has samples')
    },
  },
  {
    name: 'a batch engine has no output and refuses to speak',
    async run({ open }) {
      const engine = await open({ realtime: false })
      const expected = { name: 'InvalidInputError', code: 'invalid-input' }
      await refuses(() => engine.speak('Hello.').finished, expected)
      await refuses(() => engine.output, expected)
      equal([engine.health().transport, engine.health().audioContext], ['none', null], 'its health')
    },
  },
]
