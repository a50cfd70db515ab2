/** What browsers and systems do to audio while it plays, and what is heard and told of it. */
import { openBlank, QUICK_VOICE } from './support/blank.ts'
import { installFaultyContexts, type FaultyContext } from './support/faulty-context.ts'
import { installListener } from './support/listener.ts'
import { expect, test } from './support/test.ts'

const TEXT = 'The river ran on under the bridge and past the mill, as it always had.'
const NEXT = 'Nobody saw it go.'

test.describe('compared with an undisturbed run', () => {
  test.use({ bypassCSP: true })

  test('a context suspended in mid-speech goes on at the very next sample', async ({ page }) => {
    await installListener(page)
    await openBlank(page)
    const seen = await page.evaluate(
      async ({ voice, text }) => {
        const engine = await window.voiceSoundboard.createVoiceEngine({ voice, maxLatencyMs: 500 })
        await engine.prepare(text)
        const listener = await window.listenTo(engine)
        const control = await listener.hear([text])
        const states: string[] = []
        engine.on('audio', ({ state }) => states.push(state))
        const context = engine.output.context as AudioContext
        const stood: unknown[] = []
        let health = engine.health()
        const suspend = async (words: () => number): Promise<void> => {
          await context.suspend()
          health = engine.health()
          const before = [words(), health.ring?.fillMs]
          await window.pause(700)
          stood.push(before, [words(), engine.health().ring?.fillMs])
          await context.resume()
        }
        let count = 0
        const heard = await listener.hear([text], (words) => {
          count = words
          if (words === 4) void suspend(() => count)
        })
        const after = engine.health().reasons
        await engine.close()
        const difference = window.difference(heard.samples, control.samples)
        return { difference, control, heard, states, stood, health, after }
      },
      { voice: QUICK_VOICE, text: TEXT },
    )
    expect(seen.control.outcomes).toEqual(['completed'])
    expect(seen.difference).toBeNull()
    expect(seen.heard.words).toEqual(seen.control.words)
    expect(seen.heard.underruns).toBe(0)
    expect(seen.stood[1]).toEqual(seen.stood[0])
    expect(seen.states).toEqual(['suspended', 'running'])
    expect(seen.health.audioContext?.state).toBe('suspended')
    expect(seen.health.status).toBe('degraded')
    expect(seen.health.reasons.map(({ code }) => code)).toContain('audio-context-not-running')
    expect(seen.after).toEqual([])
  })

  for (const event of ['a gesture', 'the page coming back into view']) {
    test(`with a context made to be interrupted, speech goes on at ${event}`, async ({ page }) => {
      await installFaultyContexts(page)
      await installListener(page)
      await openBlank(page)
      const states = await page.evaluate(
        async ({ voice, text }) => {
          const engine = await window.voiceSoundboard.createVoiceEngine({ voice, maxLatencyMs: 500 })
          await engine.prepare(text)
          const listener = await window.listenTo(engine)
          const control = await listener.hear([text])
          const states: string[] = []
          engine.on('audio', ({ state }) => states.push(state))
          const context = engine.output.context as FaultyContext
          await new Promise<void>((resolve) => {
            engine.on('audio', () => resolve())
            const heard = listener.hear([text], (words) => {
              if (words === 4) void context.interrupt()
            })
            Object.assign(window, { ended: { engine, control, heard, states } })
          })
          return states
        },
        { voice: QUICK_VOICE, text: TEXT },
      )
      expect(states).toEqual(['interrupted'])
      if (event === 'a gesture') await page.mouse.click(10, 10)
      else await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
      const seen = await page.evaluate(async () => {
        const { ended } = window as unknown as { ended: Ended }
        const heard = await ended.heard
        await ended.engine.close()
        const difference = window.difference(heard.samples, ended.control.samples)
        return { difference, words: heard.words, expected: ended.control.words, states: ended.states }
      })
      expect(seen.difference).toBeNull()
      expect(seen.words).toEqual(seen.expected)
      expect(seen.states).toEqual(['interrupted', 'running'])
    })
  }

  test('the device is changed in mid-speech: not a sample is lost, and its latency counts from then on', async ({
    page,
  }) => {
    await installListener(page)
    await openBlank(page)
    const seen = await page.evaluate(
      async ({ voice, text }) => {
        const engine = await window.voiceSoundboard.createVoiceEngine({ voice, maxLatencyMs: 500 })
        await engine.prepare(text)
        const listener = await window.listenTo(engine)
        const control = await listener.hear([text])
        const context = engine.output.context as AudioContext & {
          setSinkId(id: { type: 'none' }): Promise<void>
        }
        let changed = Promise.resolve()
        const heard = await listener.hear([text], (words) => {
          if (words === 4) changed = context.setSinkId({ type: 'none' })
        })
        await changed
        Object.defineProperty(context, 'outputLatency', { value: 0.3 })
        context.dispatchEvent(new Event('sinkchange'))
        const latencyMs = engine.health().audioContext?.outputLatencyMs
        await engine.close()
        const difference = window.difference(heard.samples, control.samples)
        return { difference, words: heard.words, expected: control.words, latencyMs }
      },
      { voice: QUICK_VOICE, text: TEXT },
    )
    expect(seen.difference).toBeNull()
    expect(seen.words).toEqual(seen.expected)
    expect(seen.latencyMs).toBe(300)
  })

  test('the main thread blocked for 2 s is not heard; its events come late, in order, and all', async ({
    page,
  }) => {
    await installListener(page)
    await openBlank(page)
    const seen = await page.evaluate(
      async ({ voice, texts }) => {
        const engine = await window.voiceSoundboard.createVoiceEngine({ voice, maxLatencyMs: 500 })
        for (const text of texts) await engine.prepare(text)
        const listener = await window.listenTo(engine)
        const control = await listener.hear(texts)
        const heard = await listener.hear(texts, (words) => {
          if (words !== 4) return
          for (const until = performance.now() + 2000; performance.now() < until;);
        })
        await engine.close()
        const difference = window.difference(heard.samples, control.samples)
        return { difference, heard, words: control.words }
      },
      { voice: QUICK_VOICE, texts: [TEXT, NEXT] },
    )
    expect(seen.difference).toBeNull()
    expect(seen.heard.words).toEqual(seen.words)
    expect(seen.heard.outcomes).toEqual(['completed', 'completed'])
    expect(seen.heard.underruns).toBe(0)
  })

  test('at every sample rate speech lasts as long, and its words come at the same times', async ({
    page,
  }) => {
    await installListener(page)
    await openBlank(page)
    const rates = await page.evaluate(
      async ({ voice, text }) => {
        const measure = async (sampleRate: number) => {
          const audioContext = new AudioContext({ sampleRate })
          const engine = await window.voiceSoundboard.createVoiceEngine({ voice, audioContext })
          await engine.prepare(text)
          const times: number[] = []
          const recorder = await window.recordOutput(engine.output)
          const from = recorder.position()
          const utterance = engine.speak(text)
          utterance.on('word', ({ startMs, endMs }) => times.push(startMs, endMs))
          await utterance.finished
          const tape = recorder.read(from, recorder.position())
          const isLoud = (sample: number): boolean => Math.abs(sample) > 0.02
          const frames = tape.findLastIndex(isLoud) - tape.findIndex(isLoud)
          const { ring, underruns } = engine.health()
          await engine.close()
          await audioContext.close()
          const capacityMs = ring?.capacityMs ?? 0
          return { sampleRate, times, loudMs: (frames / sampleRate) * 1000, capacityMs, underruns }
        }
        const rates = []
        for (const rate of [48_000, 8_000, 44_100, 192_000]) rates.push(await measure(rate))
        return rates
      },
      { voice: QUICK_VOICE, text: NEXT },
    )
    const [usual, ...others] = rates
    expect(usual?.loudMs).toBeGreaterThan(400)
    for (const rate of others) {
      const what = `at ${rate.sampleRate} Hz`
      expect(rate.underruns, what).toBe(0)
      expect(rate.capacityMs, what).toBeGreaterThanOrEqual(1000)
      // What a lower rate cannot carry ends and begins a little softer.
      expect(Math.abs(rate.loudMs - (usual?.loudMs ?? 0)), what).toBeLessThan(30)
      expect(rate.times, what).toHaveLength(usual?.times.length ?? 0)
      for (const [i, time] of rate.times.entries())
        expect(Math.abs(time - (usual?.times[i] ?? 0)), what).toBeLessThan(1)
    }
  })
})

for (const death of ['closed', 'made to stand still'] as const) {
  test(`an own context that is ${death} is replaced, and speech goes on where it stood`, async ({ page }) => {
    await installFaultyContexts(page)
    await openBlank(page)
    const seen = await page.evaluate(
      async ({ voice, text, death }) => {
        const engine = await window.voiceSoundboard.createVoiceEngine({ voice, maxLatencyMs: 500 })
        await engine.prepare(text)
        engine.setVolume(0.5)
        const dead = engine.output.context as FaultyContext
        const news: string[] = []
        engine.on('audio', ({ state }) => news.push(state))
        engine.on('output', () => news.push(engine.output.context === dead ? 'same' : 'output'))
        const control = await engine.speak(text).finished
        const spoken: string[] = []
        const utterance = engine.speak(text)
        utterance.on('word', (word) => {
          spoken.push(text.slice(...word.source))
          if (spoken.length === 4) void (death === 'closed' ? dead.close() : dead.freeze())
        })
        const result = await utterance.finished
        const next = await engine.speak('And on.').finished
        const health = engine.health()
        const rates = [dead.sampleRate, engine.output.context.sampleRate]
        const { volume } = engine
        await engine.close()
        return { news, spoken, result, control, next, health, rates, volume, state: dead.state }
      },
      { voice: QUICK_VOICE, text: TEXT, death },
    )
    expect(seen.spoken).toEqual(TEXT.match(/\w+/g))
    expect(seen.result).toMatchObject({ outcome: 'completed', heard: { text: TEXT } })
    expect(seen.result.playedMs).toBe(seen.control.playedMs)
    expect(seen.result.metrics.underruns).toBe(0)
    expect(seen.next.outcome).toBe('completed')
    expect(seen.news.filter((news) => news === 'output' || news === 'same')).toEqual(['output'])
    expect(seen.news[seen.news.indexOf('output') - 1]).toBe('closed')
    expect(seen.news.includes('stalled')).toBe(death === 'made to stand still')
    expect(seen.news.at(-1)).toBe('running')
    expect(seen.health).toMatchObject({ reasons: [], audioContext: { state: 'running' } })
    expect(seen.rates[1]).toBe(seen.rates[0])
    expect(seen.volume).toBe(0.5)
    expect(seen.state).toBe('closed')
  })
}

for (const whose of ['the application', 'the engine, with its ring on the audio thread,'] as const) {
  test(`a closed context of ${whose} ends all speech by name`, async ({ page }) => {
    await openBlank(page)
    const seen = await page.evaluate(
      async ({ voice, text, isOurs }) => {
        const options = isOurs
          ? ({ transport: 'message-port' } as const)
          : { audioContext: new AudioContext() }
        const engine = await window.voiceSoundboard.createVoiceEngine({ voice, ...options })
        const codeOf = (finished: Promise<unknown>) =>
          finished.then(
            () => 'none',
            ({ code, state }: { code: string; state: string }) => `${code} ${state}`,
          )
        const first = engine.speak(text)
        const second = codeOf(engine.speak(text).finished)
        await new Promise((resolve) => first.on('word', resolve))
        const failing = codeOf(first.finished)
        await (engine.output.context as AudioContext).close()
        const codes = [await failing, await second, await codeOf(engine.speak(text).finished)]
        const { status, ready, accounting } = engine.health()
        const unlocked = await codeOf(engine.unlock())
        await engine.close()
        return { codes, status, ready, accounting, unlocked }
      },
      { voice: QUICK_VOICE, text: TEXT, isOurs: whose !== 'the application' },
    )
    const refusal = 'audio-context-refused closed'
    expect(seen.codes).toEqual([refusal, refusal, refusal])
    expect(seen.unlocked).toBe(refusal)
    expect(seen).toMatchObject({ status: 'unhealthy', ready: false })
    expect(seen.accounting).toMatchObject({ queued: 2, failed: 2, pending: 0 })
  })
}

test('audio that no gesture allowed is told as an event, and again when one did', async ({
  page,
  problems,
}) => {
  problems.allow(/AudioContext was not allowed to start/)
  // From the page's own script: whatever a test evaluates counts as a gesture.
  await page.addInitScript((voice) => {
    addEventListener('load', () => {
      void window.voiceSoundboard.createVoiceEngine({ voice }).then(async (engine) => {
        engine.on('audio', ({ state }) => console.log(`audio: ${state}`))
        console.log(`outcome: ${(await engine.speak('At last.').finished).outcome}`)
      })
    })
  }, QUICK_VOICE)
  const told = (text: string) => page.waitForEvent('console', (message) => message.text() === text)

  const refused = told('audio: suspended')
  await page.goto('blank.html')
  await refused
  const [running, outcome] = [told('audio: running'), told('outcome: completed')]
  await page.mouse.click(10, 10)
  await running
  await outcome
})

interface Ended {
  readonly engine: { close(): Promise<void> }
  readonly control: { readonly samples: Float32Array; readonly words: string[] }
  readonly heard: Promise<{ readonly samples: Float32Array; readonly words: string[] }>
  readonly states: string[]
}
