/** What plugins do wrong: told, kept apart, and speech goes on. */
import { openBlank, QUICK_VOICE } from './support/blank.ts'
import { expect, test } from './support/test.ts'
import { serveHalf } from './support/worker-half.ts'

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
