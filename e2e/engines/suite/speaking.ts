/** What an utterance tells while it sounds, and at its end. */
import { equal, holds, pause, wordsOf, type Check } from './check.ts'
import { Ear } from './ear.ts'

const TEXT = 'The first clause begins at once, and the second one follows it without a gap.'

export const speaking: readonly Check[] = [
  {
    name: 'events come in order, once each, in play-head time',
    async run({ open }) {
      const utterance = (await open()).speak(TEXT)
      const order: string[] = []
      const words: { token: number; text: string; startMs: number; endMs: number }[] = []
      const phonemes: string[] = []
      for (const type of ['start', 'word', 'end'] as const) utterance.on(type, () => order.push(type))
      utterance.on('word', ({ source, token, startMs, endMs }) =>
        words.push({ token, text: TEXT.slice(...source), startMs, endMs }),
      )
      utterance.on('phoneme', ({ token, startMs, text }) => phonemes.push(`${token} ${startMs} ${text}`))
      await utterance.finished
      await pause(100)

      const expected = wordsOf(TEXT)
      equal(order, ['start', ...expected.map(() => 'word'), 'end'], 'the events')
      equal(
        words.flatMap(({ text }) => wordsOf(text)),
        expected,
        'the words',
      )
      equal(new Set(words.map(({ token }) => token)).size, words.length, 'tokens told once')
      for (const [i, { startMs, endMs, text }] of words.entries()) {
        holds(endMs > startMs, `"${text}" takes time`)
        holds(startMs >= (words[i - 1]?.endMs ?? 0), `"${text}" begins when the word before it is over`)
      }
      holds(phonemes.length > words.length, 'phonemes are told too')
      equal(new Set(phonemes).size, phonemes.length, 'phonemes told once')
    },
  },
  {
    name: 'it sounds, and when it ends the whole text was heard and the output is silent',
    async run({ open }) {
      const engine = await open()
      const ear = new Ear(engine.output)
      const utterance = engine.speak(TEXT)
      let words = 0
      let loudWords = 0
      utterance.on('word', () => {
        words++
        if (ear.hearsSpeech()) loudWords++
      })
      const { outcome, heard, remainingMs, playedMs, metrics } = await utterance.finished
      equal(outcome, 'completed', 'the outcome')
      equal(heard, { text: TEXT, endOffset: TEXT.length, words }, 'what was heard')
      equal([remainingMs, metrics.underruns], [0, 0], 'what remains, and underruns')
      holds(Math.abs(playedMs - metrics.audioMs) < 1, `played ${playedMs} of ${metrics.audioMs} ms`)
      // The first has only just begun when it is told: its loud part may be still to come.
      holds(loudWords >= words - 1, `${loudWords} of ${words} words could be heard at the output`)
      await pause(1.5 * ear.windowMs)
      equal(ear.peak(), 0, 'the peak afterwards')
    },
  },
  {
    name: 'a suspended context holds speech, and resuming it goes on without loss',
    async run({ open }) {
      const engine = await open()
      const context = engine.output.context as AudioContext
      const utterance = engine.speak(TEXT)
      const said: string[] = []
      utterance.on('word', ({ source }) => said.push(...wordsOf(TEXT.slice(...source))))
      await new Promise((resolve) => utterance.on('word', resolve))
      await context.suspend()
      await pause(200)
      const before = said.length
      await pause(500)
      equal(said.length, before, 'words told in half a second of suspension')
      await context.resume()
      const { outcome, heard } = await utterance.finished
      equal([outcome, heard.text], ['completed', TEXT], 'the end')
      equal(said, wordsOf(TEXT), 'the words')
    },
  },
  {
    name: 'each word knows its place in the text as it was written',
    async run({ open }) {
      const text = 'Dr. Jones paid $3.50 — “fine”, she said… on May 4, 2021!'
      const utterance = (await open()).speak(text)
      const places: string[] = []
      utterance.on('word', ({ source }) => {
        const place = text.slice(...source)
        if (places.at(-1) !== place) places.push(place)
      })
      const { heard } = await utterance.finished
      equal(heard.text, text, 'what was heard')
      equal(
        places.map((place) => place.replace(/^[^\w$]+|[^\w]+$/g, '')),
        ['Dr', 'Jones', 'paid', '$3.50', 'fine', 'she', 'said', 'on', 'May', '4', '2021'],
        'the places',
      )
    },
  },
]
