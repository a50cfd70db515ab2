/** The queue: order, and utterances taken out of it. */
import type { Utterance, VoiceEngine } from 'voice-soundboard'
import { equal, type Check } from './check.ts'

const TEXTS = ['One fish.', 'Two fish.', 'Red fish.']

/** Speaks all three and writes down what happens, as in `1 start`. */
function speakAll(engine: VoiceEngine): { utterances: Utterance[]; history: string[] } {
  const history: string[] = []
  const utterances = TEXTS.map((text, i) => {
    const utterance = engine.speak(text)
    for (const type of ['start', 'end'] as const) utterance.on(type, () => history.push(`${i + 1} ${type}`))
    return utterance
  })
  return { utterances, history }
}

const endOf = async (utterances: readonly Utterance[]): Promise<string[]> => {
  const results = await Promise.all(utterances.map(({ finished }) => finished))
  return results.map(({ outcome, heard }) => `${outcome}: ${heard.text}`)
}

const completed = (text: string | undefined): string => `completed: ${text}`

export const queueing: readonly Check[] = [
  {
    name: 'three utterances are spoken one after the other, in the order they were given',
    async run({ open }) {
      const { utterances, history } = speakAll(await open())
      equal(await endOf(utterances), TEXTS.map(completed), 'the ends')
      equal(history, ['1 start', '1 end', '2 start', '2 end', '3 start', '3 end'], 'the history')
    },
  },
  {
    name: 'one that waits can be taken out: it is never heard, and the others are whole',
    async run({ open }) {
      const { utterances, history } = speakAll(await open())
      await new Promise((resolve) => utterances[0]?.on('word', resolve))
      await utterances[1]?.interrupt()
      equal(await endOf(utterances), [completed(TEXTS[0]), 'interrupted: ', completed(TEXTS[2])], 'the ends')
      equal(history, ['1 start', '2 end', '1 end', '3 start', '3 end'], 'the history')
    },
  },
  {
    name: 'the one that sounds can be taken out: those behind it go on, whole',
    async run({ open }) {
      const { utterances, history } = speakAll(await open())
      await new Promise((resolve) => utterances[0]?.on('word', resolve))
      await utterances[0]?.interrupt()
      const [first, ...others] = await endOf(utterances)
      equal(first?.split(':')[0], 'interrupted', 'the outcome of the first')
      equal(others, TEXTS.slice(1).map(completed), 'the ends of the others')
      equal(history, ['1 start', '1 end', '2 start', '2 end', '3 start', '3 end'], 'the history')
    },
  },
  {
    name: 'two engines on one page speak at the same time, each its own text',
    async run({ open }) {
      const engines = [await open(), await open()]
      equal(
        await endOf(engines.map((engine, i) => engine.speak(TEXTS[i] ?? ''))),
        TEXTS.slice(0, 2).map(completed),
        'the ends',
      )
    },
  },
]
