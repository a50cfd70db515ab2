/** What an engine tells of itself: its health as it changes, its log, its figures, and what it cannot say. */
import { answerStatus, failingFirst, modelBy } from './faults/network.ts'
import { openBlank, QUICK_VOICE } from './support/blank.ts'
import { expect, test } from './support/test.ts'

test('health turns degraded when a voice cannot be had, another speaks, and it heals by itself', async ({
  page,
  context,
  problems,
}) => {
  problems.allow(/Failed to load resource/)
  await modelBy(failingFirst(1, answerStatus(404)))({ context })
  await openBlank(page)
  const seen = await page.evaluate(async (voice) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
    const told: string[] = []
    engine.on('health', ({ status, components }) => told.push(`${status}/${components.voice}`))
    const fallbacks: string[] = []
    engine.on('fallback', ({ from, to }) => fallbacks.push(`${from} → ${to}`))
    await new Promise<void>((resolve) => engine.on('degraded', () => resolve()))
    const during = engine.health()
    const spoken = await engine.speak('Another voice says this.').finished
    for (let left = 300; left > 0 && engine.health().status !== 'healthy'; left--)
      await new Promise((resolve) => setTimeout(resolve, 200))
    const after = engine.health()
    const again = await engine.speak('And now the first one.').finished
    const changes = [...told]
    await engine.close()
    const { lastErrors } = after
    return {
      told: changes,
      fallbacks,
      during,
      spoken,
      after,
      again,
      codes: lastErrors.map(({ code }) => code),
    }
  }, QUICK_VOICE)
  expect(seen.during).toMatchObject({
    status: 'degraded',
    modelLoaded: false,
    components: { voice: 'degraded', worker: 'healthy' },
    reasons: [{ code: 'download-failed' }],
  })
  expect(seen.spoken).toMatchObject({
    outcome: 'completed',
    voice: 'piper-libritts-r',
    unheard: '',
    degradations: [{ code: 'voice-replaced' }],
  })
  expect(seen.fallbacks).toEqual([`${QUICK_VOICE} → piper-libritts-r`])
  expect(seen.after).toMatchObject({ status: 'healthy', ready: true, voice: QUICK_VOICE, reasons: [] })
  expect(seen.again).toMatchObject({ outcome: 'completed', voice: QUICK_VOICE, degradations: [] })
  expect(seen.told).toContain('degraded/degraded')
  expect(seen.told.at(-1)).toBe('healthy/healthy')
  expect(seen.codes).toContain('download-failed')
})

test('where no voice can speak the words pass in silence, and the result says that they were not heard', async ({
  page,
  context,
  problems,
}) => {
  problems.allow(/Failed to load resource/)
  await modelBy(answerStatus(404))({ context })
  await openBlank(page)
  const text = 'Nobody can say this, and still it takes its time.'
  const seen = await page.evaluate(
    async ({ voice, text }) => {
      const { createVoiceEngine } = window.voiceSoundboard
      const speak = async (backends: string[]) => {
        const engine = await createVoiceEngine({ voice, backends })
        const utterance = engine.speak(text)
        const words: string[] = []
        utterance.on('word', (word) => words.push(word.text))
        const failed = new Promise((resolve) =>
          engine.on('fail', ({ heard, unheard }) => resolve({ heard: heard.text, unheard })),
        )
        const end = await utterance.finished.catch(async ({ code }: { code: string }) => ({
          code,
          ...((await failed) as object),
        }))
        await engine.close()
        return { end, words }
      }
      return { silent: await speak(['silence']), refused: await speak([]) }
    },
    { voice: QUICK_VOICE, text },
  )
  expect(seen.silent.end).toMatchObject({
    outcome: 'completed',
    backend: 'silence',
    heard: { text: '' },
    unheard: text,
  })
  expect((seen.silent.end as unknown as { degradations: { code: string }[] }).degradations[0]?.code).toBe(
    'spoken-in-silence',
  )
  expect((seen.silent.end as { playedMs: number }).playedMs).toBeGreaterThan(2000)
  expect(seen.silent.words.join(' ')).toBe(text.replaceAll(/[,.]/g, ''))
  expect(seen.refused.end).toEqual({ code: 'download-failed', heard: '', unheard: text })
})

test('the log of one utterance tells its story, and nothing of its text', async ({ page }) => {
  await openBlank(page)
  const seen = await page.evaluate(async (voice) => {
    const { createLogger, createVoiceEngine } = window.voiceSoundboard
    const { createEngineMetrics, MetricsRegistry } = await window.importObserve()
    const records: { event: string; utterance: unknown; line: string }[] = []
    const logger = createLogger({
      level: 'debug',
      sinks: [
        {
          write: (record) =>
            void records.push({
              event: record.event,
              utterance: record.utterance ?? null,
              line: JSON.stringify(record),
            }),
        },
      ],
    })
    const registry = new MetricsRegistry()
    const spans: string[] = []
    const engine = await createVoiceEngine({
      voice,
      logger,
      metrics: createEngineMetrics(registry),
      traceSinks: [{ span: ({ name }) => void spans.push(name) }],
    })
    await engine.warmUp()
    await engine.speak('Zanzibar lies far away. Nobody here has seen it.').finished
    const kept = engine.recentLog()
    await engine.close()
    const story = records.filter(({ utterance }) => utterance === 1).map(({ event }) => event)
    const all = records.map(({ line }) => line).join('\n')
    return {
      story,
      events: [...new Set(records.map(({ event }) => event))],
      all,
      kept,
      prometheus: registry.toPrometheusText(),
      spans,
    }
  }, QUICK_VOICE)
  const { story } = seen
  expect(story.slice(0, 2)).toEqual(['graph.compiled', 'utterance.queued'])
  const milestones = [
    'segment.made',
    'stream.committed',
    'utterance.start',
    'stream.written',
    'utterance.end',
  ]
  expect(milestones.map((event) => story.indexOf(event))).toEqual(
    milestones.map((event) => story.indexOf(event)).sort((a, b) => a - b),
  )
  for (const event of milestones) expect(story).toContain(event)
  expect(seen.events).toEqual(expect.arrayContaining(['voice.loaded', 'download.start', 'download.end']))
  expect(seen.kept.split('\n').filter((line) => line.includes('"utterance.')).length).toBeGreaterThanOrEqual(
    3,
  )
  for (const log of [seen.all, seen.kept]) expect(log).not.toMatch(/Zanzibar|far away|Nobody/)
  expect(seen.prometheus).toContain('voice_soundboard_utterances_total{outcome="completed"} 1')
  expect(seen.prometheus).toMatch(/voice_soundboard_time_to_first_audio_seconds_count 1/)
  expect(seen.spans).toEqual(
    expect.arrayContaining(['utterance', 'compile', 'encode', 'decode', 'commit-to-render', 'playback']),
  )
})

test('ready() resolves when speech can begin, and rejects when none can', async ({
  page,
  context,
  problems,
}) => {
  problems.allow(/Failed to load resource/)
  await openBlank(page)
  const ready = await page.evaluate(async (voice) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
    const before = engine.health().ready
    await engine.ready()
    const after = engine.health().ready
    const { status, checks } = await engine.diagnose()
    await engine.close()
    return { before, after, status, ids: checks.map(({ id }) => id) }
  }, QUICK_VOICE)
  expect(ready).toMatchObject({ before: false, after: true, status: 'ok' })
  expect(ready.ids).toContain('engine')
  await context.route('**/*.vsb', (route) => route.fulfill({ status: 404 }))
  const refused = await page.evaluate(async () => {
    const engine = await window.voiceSoundboard.createVoiceEngine({
      voice: 'piper-libritts-r',
      backends: [],
    })
    const error = await engine.ready().catch(({ code }: { code: string }) => code)
    await engine.close()
    return error
  })
  expect(refused).toBe('download-failed')
})
