/** Plugins through the public module: each layer heard or read in what is said, and nothing left when they go. */
import type { Page } from '@playwright/test'
import { openBlank, QUICK_VOICE } from './support/blank.ts'
import { expect, test } from './support/test.ts'

/** A module that a plugin names as its worker half. */
async function serveHalf(page: Page, path: string, source: string): Promise<void> {
  await page.route(`**/${path}`, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      headers: {
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      },
      body: source,
    }),
  )
}

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

test('what a plugin does wrong is told and stays its own; three times, and it is out', async ({ page }) => {
  await openBlank(page)
  const told = await page.evaluate(async (voice) => {
    const { createVoiceEngine, definePlugin } = window.voiceSoundboard
    const bad = [
      definePlugin({
        name: 'throws',
        version: '1.0.0',
        onGraph: () => {
          throw new Error('broken')
        },
      }),
      definePlugin({
        name: 'hangs',
        version: '1.0.0',
        timeoutMs: 30,
        onGraph: () => new Promise<undefined>(() => {}),
      }),
      definePlugin({
        name: 'garbage',
        version: '1.0.0',
        onGraph: () => ({ tokens: [{ text: 3 }] }) as never,
      }),
      definePlugin({
        name: 'mutates',
        version: '1.0.0',
        onGraph: (graph) => void (graph.tokens as unknown[]).pop(),
      }),
      definePlugin({
        name: 'elsewhere',
        version: '1.0.0',
        onToken: (token) => ({ ...token, source: [0, 10_000] as const }),
      }),
    ]
    const engine = await createVoiceEngine({ voice, plugins: bad })
    await engine.ready()
    const codes: string[] = []
    engine.on('degraded', ({ degradation }) => codes.push(degradation.code))
    const heard: string[] = []
    for (let turn = 0; turn < 3; turn++) heard.push((await engine.speak('All is well.').finished).heard.text)
    const { plugins, components, reasons } = engine.health()
    engine.plugins.enable('throws')
    const after = engine.plugins.list().find(({ name }) => name === 'throws')
    await engine.close()
    return {
      heard,
      codes: [...new Set(codes)],
      plugins,
      components,
      reasons: reasons.map(({ code }) => code),
      after,
    }
  }, QUICK_VOICE)
  expect(told.heard).toEqual(['All is well.', 'All is well.', 'All is well.'])
  expect(told.codes.sort()).toEqual(['plugin-disabled', 'plugin-failed'])
  expect(told.components.plugins).toBe('degraded')
  expect(told.plugins.map(({ name, isEnabled, faults }) => `${name} ${isEnabled} ${faults >= 3}`)).toEqual([
    'throws false true',
    'hangs false true',
    'garbage false true',
    'mutates false true',
    'elsewhere false true',
  ])
  expect(told.after).toMatchObject({ isEnabled: true, faults: 0 })
})

test('a filter that fails lets nothing pass, also when it is put aside', async ({ page }) => {
  await openBlank(page)
  const told = await page.evaluate(async (voice) => {
    const { createVoiceEngine, definePlugin } = window.voiceSoundboard
    const filter = definePlugin({
      name: 'filter',
      version: '1.0.0',
      onClause: () => {
        throw new Error('no list')
      },
    })
    const engine = await createVoiceEngine({ realtime: false, voice, plugins: [filter] })
    const outcomes: string[] = []
    const attempt = (): Promise<void> =>
      engine.render('All is well.').then(
        () => void outcomes.push('said'),
        (error: Error) => void outcomes.push(error.name),
      )
    for (let turn = 0; turn < 5; turn++) await attempt()
    engine.plugins.disable('filter')
    await attempt()
    await engine.close()
    return outcomes
  }, QUICK_VOICE)
  expect(told).toEqual([...Array.from({ length: 5 }, () => 'RefusedError'), 'said'])
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

const BREAKING_HALF = `
  export default {
    createAudioStage() {
      let blocks = 0
      return {
        latencyFrames: 0,
        process(block) {
          if (++blocks > 1) throw new Error('out of tape')
          return block
        },
        flush: () => new Float32Array(0),
      }
    },
  }`

test('a stage that breaks in mid-speech leaves the sound as it was', async ({ page }) => {
  await openBlank(page)
  await serveHalf(page, 'breaking.js', BREAKING_HALF)
  const said = await page.evaluate(async (voice) => {
    const { createVoiceEngine, definePlugin } = window.voiceSoundboard
    const breaking = definePlugin({ name: 'breaking', version: '1.0.0', worker: '/breaking.js' })
    const engine = await createVoiceEngine({ voice, plugins: [breaking] })
    await engine.ready()
    const { outcome, heard } = await engine.speak('It breaks, and nobody hears it.').finished
    const [plugin] = engine.health().plugins
    await engine.close()
    return { outcome, heard: heard.text, faults: plugin?.faults, last: plugin?.lastFault }
  }, QUICK_VOICE)
  expect(said).toEqual({
    outcome: 'completed',
    heard: 'It breaks, and nobody hears it.',
    faults: 1,
    last: 'worker: out of tape',
  })
})

test('what cannot be taken in is refused by type, and leaves nothing', async ({ page }) => {
  await openBlank(page)
  const told = await page.evaluate(async (voice) => {
    const { createVoiceEngine, definePlugin } = window.voiceSoundboard
    const engine = await createVoiceEngine({ realtime: false, voice })
    const voices = engine.voices().length
    const one = (fields: object) => definePlugin({ name: 'one', version: '1.2.3', ...fields })
    const attempts: readonly [string, () => Promise<void>][] = [
      ['missing', () => engine.use(one({ requires: { other: '^1.0.0' } }))],
      ['version', () => engine.use(one({ requires: { 'voice-soundboard': '>=99.0.0' } }))],
      [
        'cyclic',
        () =>
          engine.use([
            one({ before: ['two'] }),
            definePlugin({ name: 'two', version: '1.0.0', before: ['one'] }),
          ]),
      ],
      ['twice', () => engine.use([one({}), one({})])],
      [
        'setup',
        () =>
          engine.use([
            definePlugin({ name: 'first', version: '1.0.0' }),
            one({ setup: () => Promise.reject(new Error('no')) }),
          ]),
      ],
      ['half', () => engine.use(one({ worker: '/nowhere.js' }))],
      ['nothing', () => engine.use({ name: 'one' })],
      [
        'config',
        () =>
          engine.use(
            one({
              config: {
                '~standard': {
                  version: 1,
                  vendor: 'test',
                  validate: () => ({ issues: [{ message: 'is no list', path: ['words'] }] }),
                },
              },
            }),
          ),
      ],
    ]
    const outcomes: Record<string, string> = {}
    for (const [name, attempt] of attempts) {
      outcomes[name] = await attempt().then(
        () => 'taken',
        (error: Error & { fault?: string; code?: string }) => error.fault ?? error.code ?? error.message,
      )
    }
    const left = [engine.plugins.list().length, engine.voices().length - voices]
    await engine.use(one({}))
    await engine.use(definePlugin({ name: 'needs', version: '1.0.0', requires: { one: '^1.2.0' } }))
    const needed = await engine.plugins
      .remove('one')
      .catch((error: Error & { fault?: string }) => error.fault)
    const order = engine.plugins.list().map(({ name }) => name)
    await engine.close()
    return { outcomes, left, needed, order }
  }, QUICK_VOICE)
  expect(told.outcomes).toEqual({
    missing: 'missing-dependency',
    version: 'wrong-version',
    cyclic: 'cyclic-dependency',
    twice: 'duplicate',
    setup: 'setup-failed',
    half: 'setup-failed',
    nothing: 'invalid-input',
    config: 'bad-config',
  })
  expect(told.left).toEqual([0, 0])
  expect(told.needed).toBe('still-needed')
  expect(told.order).toEqual(['one', 'needs'])
})
