/** Plugins through the public module: each layer heard or read in what is said, and nothing left when they go. */
import { openBlank, QUICK_VOICE } from './support/blank.ts'
import { expect, test } from './support/test.ts'
import { serveHalf } from './support/worker-half.ts'

test('hooks of the compiler change how a text is read, in their order', async ({ page }) => {
  await openBlank(page)
  const said = await page.evaluate(async (voice) => {
    const { createVoiceEngine, definePlugin } = window.voiceSoundboard
    const seen: string[] = []
    const shout = definePlugin({
      name: 'shout',
      version: '1.0.0',
      after: ['lexicon'],
      onToken: (token) => {
        seen.push(`token ${token.spokenAs ?? token.text}`)
        return token.text === 'sold' ? { ...token, spokenAs: 'bought' } : undefined
      },
      onGraph: (graph) => {
        seen.push(`graph ${graph.tokens.length} ${Object.isFrozen(graph.tokens)}`)
        return { ...graph, tokens: graph.tokens.filter(({ text }) => text !== 'never') }
      },
    })
    const lexicon = definePlugin({
      name: 'lexicon',
      version: '1.0.0',
      beforeCompile: ({ text }) => {
        seen.push(`compile ${text}`)
        return { words: { Acme: 'ack me' }, speed: 2 }
      },
    })
    const engine = await createVoiceEngine({ realtime: false, voice, plugins: [shout, lexicon] })
    const changed = await engine.render('Acme never sold it.', { tags: { scene: 'one' } })
    await engine.plugins.remove('shout')
    await engine.plugins.remove('lexicon')
    const plain = await engine.render('Acme never sold it.')
    await engine.close()
    const words = ({ timeline }: typeof plain) =>
      timeline.flatMap(({ kind, text, source }) => (kind === 'word' ? [`${text} ${source.join('-')}`] : []))
    const ms = [changed.metadata.durationMs, plain.metadata.durationMs]
    return {
      seen,
      changed: words(changed),
      plain: words(plain),
      ms,
      tags: changed.metadata.tags,
      left: engine.plugins.list(),
    }
  }, QUICK_VOICE)
  expect(said.seen).toEqual([
    'compile Acme never sold it.',
    'token ack me',
    'token never',
    'token sold',
    'token it',
    'graph 4 true',
  ])
  expect(said.changed).toEqual(['Acme 0-4', 'sold 11-15', 'it 16-18'])
  expect(said.plain).toEqual(['Acme 0-4', 'never 5-10', 'sold 11-15', 'it 16-18'])
  expect((said.ms[0] ?? 0) / (said.ms[1] ?? 1)).toBeLessThan(0.7)
  expect(said.tags).toEqual({ scene: 'one' })
  expect(said.left).toEqual([])
})

test('a filter holds a stream back clause by clause, bleeps a word and refuses the rest', async ({
  page,
}) => {
  await openBlank(page)
  const said = await page.evaluate(async (voice) => {
    const { createVoiceEngine, definePlugin } = window.voiceSoundboard
    const asked: string[] = []
    const filter = definePlugin({
      name: 'filter',
      version: '1.0.0',
      onClause: async ({ text, tokens }) => {
        asked.push(text)
        await new Promise((resolve) => setTimeout(resolve, 20))
        if (text.includes('secret')) return { verdict: 'refuse', reason: 'it is a secret' }
        const at = tokens.findIndex((token) => token.text === 'darn')
        if (at < 0) return { verdict: 'allow' }
        return { verdict: 'bleep', words: [[at, at + 1]], reason: 'rude' }
      },
    })
    const engine = await createVoiceEngine({ voice, plugins: [filter] })
    await engine.ready()
    async function* model() {
      for (const word of 'The darn cat sat down. The secret code is nine. More of it.'.split(/(?<= )/)) {
        yield word
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    }
    const words: string[] = []
    const utterance = engine.speak(model())
    utterance.on('word', ({ text }) => words.push(text))
    const fails: unknown[] = []
    utterance.on('fail', ({ heard, unheard }) => fails.push([heard.text, unheard]))
    const codes: string[] = []
    utterance.on('degraded', ({ degradation }) => codes.push(degradation.code))
    const error = await utterance.finished.catch(
      (thrown: unknown) => thrown as Error & Record<string, unknown>,
    )
    await engine.close()
    const { name, code, plugin, reason, atOffset } = error as unknown as Record<string, unknown>
    return { asked, words, codes, fails, error: { name, code, plugin, reason, atOffset } }
  }, QUICK_VOICE)
  expect(said.asked).toEqual(['The darn cat sat down', 'The secret code is nine'])
  expect(said.words).toEqual(['The', 'darn', 'cat', 'sat', 'down'])
  expect(said.codes).toContain('filtered')
  expect(said.error).toEqual({
    name: 'RefusedError',
    code: 'refused',
    plugin: 'filter',
    reason: 'it is a secret',
    atOffset: 23,
  })
  const [[heard, unheard] = []] = said.fails as [string, string][]
  expect(heard).toBe('The darn cat sat down')
  expect(unheard).toContain('secret')
})

test('a bleep is a tone over its word and nothing else', async ({ page }) => {
  await openBlank(page)
  const said = await page.evaluate(async (voice) => {
    const { createVoiceEngine, definePlugin } = window.voiceSoundboard
    const filter = definePlugin({
      name: 'filter',
      version: '1.0.0',
      onClause: () => ({ verdict: 'bleep', words: [[2, 3]], reason: 'rude' }),
    })
    const engine = await createVoiceEngine({ realtime: false, voice, plugins: [filter] })
    const { samples, sampleRate, timeline } = await engine.render('It is darn cold.')
    await engine.close()
    const share = (text: string): number => {
      const mark = timeline.find((each) => each.kind === 'word' && each.text === text)
      const from = Math.round(((mark?.startMs ?? 0) / 1000) * sampleRate)
      const part = samples.subarray(from, Math.round(((mark?.endMs ?? 0) / 1000) * sampleRate))
      // Goertzel: how much of its energy lies at 1 kHz.
      const step = (2 * Math.PI * 1000) / sampleRate
      let [re, im, energy] = [0, 0, 0]
      part.forEach((value, index) => {
        re += value * Math.cos(step * index)
        im += value * Math.sin(step * index)
        energy += value * value
      })
      return (2 * (re * re + im * im)) / (part.length * energy)
    }
    return { darn: share('darn'), cold: share('cold'), is: share('is') }
  }, QUICK_VOICE)
  expect(said.darn).toBeGreaterThan(0.9)
  expect(said.cold).toBeLessThan(0.1)
  expect(said.is).toBeLessThan(0.1)
})

const HALVING_HALF = `
  export default {
    createAudioStage({ tags }) {
      if (tags.loud) return null
      const late = 480
      let held = new Float32Array(late)
      const shift = (block) => {
        const all = new Float32Array(held.length + block.length)
        all.set(held)
        all.set(block.map((value) => value / 2), held.length)
        held = all.slice(all.length - late)
        return all.slice(0, all.length - late)
      }
      return { latencyFrames: late, process: shift, flush: () => held }
    },
    setup({ channel, config }) {
      channel.onmessage = ({ data }) => channel.postMessage([data, config])
    },
  }`

test('a half in the worker works on the sound and talks with its other half, and goes without a trace', async ({
  page,
}) => {
  await openBlank(page)
  await serveHalf(page, 'halving.js', HALVING_HALF)
  const said = await page.evaluate(async (voice) => {
    const { createVoiceEngine, definePlugin } = window.voiceSoundboard
    const answers: unknown[] = []
    const halving = definePlugin<string>({
      name: 'halving',
      version: '1.0.0',
      worker: '/halving.js',
      setup: ({ channel }) => {
        if (!channel) return
        channel.onmessage = ({ data }) => answers.push(data)
        channel.postMessage('hello')
      },
    })
    const engine = await createVoiceEngine({ realtime: false, voice })
    const before = await engine.render('One, two, three, four, five, six, seven.')
    await engine.use(halving.with('sure'))
    const half = await engine.render('One, two, three, four, five, six, seven.')
    const loud = await engine.render('One, two, three, four, five, six, seven.', { tags: { loud: 'yes' } })
    await engine.plugins.remove('halving')
    const after = await engine.render('One, two, three, four, five, six, seven.')
    await engine.close()
    const isFactor = (clip: typeof before, factor: number): boolean =>
      clip.samples.length === before.samples.length &&
      clip.samples.every((sample, index) => sample === (before.samples[index] ?? NaN) * factor)
    return { answers, half: isFactor(half, 0.5), loud: isFactor(loud, 1), after: isFactor(after, 1) }
  }, QUICK_VOICE)
  expect(said).toEqual({ answers: [['hello', 'sure']], half: true, loud: true, after: true })
})
