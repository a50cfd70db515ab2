/** Interruption: silence at the output, and a true account of what was heard. */
import type { InterruptBehavior } from 'voice-soundboard'
import { equal, holds, pause, wordsOf, type Check } from './check.ts'
import { Ear } from './ear.ts'

const TEXT = 'The river ran on under the bridge and past the mill, as it always had, and nobody saw it go.'

const inMidSentence = (behavior: InterruptBehavior): Check => ({
  name: `interrupt (${behavior}) in mid-sentence is silent, and heard is a prefix that ends with a word`,
  async run({ open }) {
    const engine = await open()
    const ear = new Ear(engine.output)
    const utterance = engine.speak(TEXT)
    let begun = 0
    await new Promise<void>((resolve) => {
      utterance.on('word', () => {
        if (++begun === 5) resolve()
      })
    })
    holds(ear.hearsSpeech(), 'it sounds before')
    const report = await engine.interrupt({ behavior, reason: 'user_spoke' })
    const result = await utterance.finished

    await pause(1.5 * ear.windowMs)
    equal(ear.peak(), 0, 'the peak after it')
    equal(begun, 5, 'words told, with those after the interruption')
    equal([result.outcome, report.reason], ['interrupted', 'user_spoke'], 'outcome and reason')
    equal(report.heard, result.heard, 'heard, in the report and in the result')
    const { text, endOffset, words } = result.heard
    equal(text, TEXT.slice(0, endOffset), 'heard text and its end')
    holds(/\w$/.test(text) && /^\W/.test(TEXT.slice(endOffset)), `"${text}" ends with a word`)
    equal(words, wordsOf(text).length, 'words heard')
    // Those that are over were heard; the fifth has just begun, and the fourth may still be in the device.
    holds(words >= 3 && words <= 5, `${words} words heard of five begun`)
    holds(report.remainingMs > 0 && report.playedMs > 0, 'some was played, some was not')
    holds(report.interruptToSilenceMs !== null, 'the time to silence is known')
  },
})

export const interrupting: readonly Check[] = [
  inMidSentence('fade'),
  inMidSentence('immediate'),
  {
    name: 'interrupted before its first sound, nothing was heard and nothing sounds',
    async run({ open }) {
      const engine = await open()
      const ear = new Ear(engine.output)
      const utterance = engine.speak(TEXT)
      const events: string[] = []
      for (const type of ['start', 'word', 'end'] as const) utterance.on(type, () => events.push(type))
      const report = await engine.interrupt()
      const { outcome, heard } = await utterance.finished
      equal(outcome, 'interrupted', 'the outcome')
      equal(
        [report.heard, heard].map(({ text }) => text),
        ['', ''],
        'what was heard',
      )
      await pause(2 * ear.windowMs)
      equal(ear.peak(), 0, 'the peak')
      equal(events, ['end'], 'the events')
    },
  },
  {
    name: 'an interruption of nothing reports nothing, and speech afterwards is whole',
    async run({ open }) {
      const engine = await open()
      const { heard, interruptToSilenceMs } = await engine.interrupt()
      equal([heard.text, interruptToSilenceMs], ['', null], 'the report')
      const { outcome } = await engine.speak('Still here.').finished
      equal(outcome, 'completed', 'the outcome')
    },
  },
  {
    name: 'twenty interruptions in mid-word leave an engine that speaks whole sentences',
    async run({ open }) {
      const engine = await open()
      for (let trial = 0; trial < 20; trial++) {
        const utterance = engine.speak(TEXT)
        await new Promise((resolve) => utterance.on('start', resolve))
        // Each stops at another place.
        await pause((trial * 53) % 300)
        const [{ heard }] = await Promise.all([engine.interrupt(), engine.interrupt()])
        holds(TEXT.startsWith(heard.text), `"${heard.text}" is a prefix`)
      }
      const { outcome, heard } = await engine.speak('After the storm.').finished
      equal([outcome, heard.text], ['completed', 'After the storm.'], 'the last one')
    },
  },
  {
    name: 'a signal ends the utterance it was given to, and no other',
    async run({ open }) {
      const engine = await open()
      const abort = new AbortController()
      const first = engine.speak(TEXT, { signal: abort.signal })
      const second = engine.speak('The second one.')
      await new Promise((resolve) => first.on('word', resolve))
      abort.abort()
      const results = await Promise.all([first.finished, second.finished])
      equal(
        results.map(({ outcome }) => outcome),
        ['interrupted', 'completed'],
        'the outcomes',
      )
      equal(results[1].heard.text, 'The second one.', 'heard of the second')
    },
  },
]
