/** Workers that get no time, or hang for a while: what is missing is counted, faded and told, and never clicks. */
import type { Page } from '@playwright/test'
import { openBlank, QUICK_VOICE } from './support/blank.ts'
import { installListener } from './support/listener.ts'
import { expect, test } from './support/test.ts'

// The faults are injected as scripts that are none of the site's files.
test.use({ bypassCSP: true })

const TEXT = 'The river ran on under the bridge and past the mill, as it always had. Nobody saw it go.'

declare global {
  interface Window {
    /** Keeps every worker of the page busy for that long, as if it had been denied the processor. */
    hangWorkers(ms: number): void
    /** Takes the processor from the page's workers until the returned function is called. */
    startBusyWorkers(count: number): () => void
    largestStep(samples: Float32Array): number
  }
}

/** Before the page is opened. */
async function installFaults(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const urlOf = (code: string): string => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
    const workers: Worker[] = []
    const Original = window.Worker
    window.Worker = class extends Original {
      constructor(url: string | URL, options?: WorkerOptions) {
        const code = `
          import ${JSON.stringify(new URL(url, document.baseURI).href)}
          addEventListener('message', ({ data }) => {
            if (!data?.hangMs) return
            for (const until = performance.now() + data.hangMs; performance.now() < until; );
          })`
        super(urlOf(code), options)
        workers.push(this)
      }
    }
    window.hangWorkers = (hangMs) => {
      for (const worker of workers) worker.postMessage({ hangMs })
    }
    window.startBusyWorkers = (count) => {
      const url = urlOf('for (;;);')
      const busy = Array.from({ length: count }, () => new Original(url))
      return () => {
        for (const worker of busy) worker.terminate()
      }
    }
    window.largestStep = (samples) => {
      let largest = 0
      for (let i = 1; i < samples.length; i++)
        largest = Math.max(largest, Math.abs((samples[i] as number) - (samples[i - 1] as number)))
      return largest
    }
  })
}

test('a worker that hangs leaves a faded gap that is counted and told; speech goes on and recovers', async ({
  page,
}) => {
  await installFaults(page)
  await installListener(page)
  await openBlank(page)
  const seen = await page.evaluate(
    async ({ voice, text }) => {
      const engine = await window.voiceSoundboard.createVoiceEngine({ voice, maxLatencyMs: 200 })
      const short = 'One.'
      await engine.prepare(text)
      await engine.prepare(short)
      const listener = await window.listenTo(engine)
      const control = await listener.hear([text])
      const told: string[] = []
      engine.on('degraded', ({ degradation }) => told.push(degradation.code))
      // Longer than the ring holds.
      const heard = await listener.hear([text], (words) => words === 2 && window.hangWorkers(3000))
      const isWidened = (): boolean => engine.health().reasons.some(({ code }) => code === 'lead-widened')
      const widened = isWidened()
      let calm = 0
      for (; isWidened() && calm < 60; calm++) await engine.speak(short).finished
      const recovered = !isWidened()
      await engine.close()
      const steps = [window.largestStep(heard.samples), window.largestStep(control.samples)]
      return { control, heard, told, widened, recovered, steps }
    },
    { voice: QUICK_VOICE, text: TEXT },
  )
  expect(seen.heard.underruns).toBeGreaterThanOrEqual(1)
  expect(seen.heard.outcomes).toEqual(['completed'])
  expect(seen.heard.words).toEqual(seen.control.words)
  expect(seen.told).toContain('lead-widened')
  expect(seen.widened).toBe(true)
  expect(seen.recovered).toBe(true)
  const [step, usual] = seen.steps
  expect(usual).toBeGreaterThan(0)
  expect(step).toBeLessThanOrEqual((usual ?? 0) * 1.1)
})

test('four busy workers beside it: speech is whole, and what gaps there are do not click', async ({
  page,
}) => {
  await installFaults(page)
  await installListener(page)
  await openBlank(page)
  const seen = await page.evaluate(
    async ({ voice, text }) => {
      const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
      await engine.loadVoice(voice)
      const listener = await window.listenTo(engine)
      const control = await listener.hear([text])
      const release = window.startBusyWorkers(4)
      const heard = await listener.hear([text])
      release()
      const widened = engine.health().reasons.some(({ code }) => code === 'lead-widened')
      await engine.close()
      const steps = [window.largestStep(heard.samples), window.largestStep(control.samples)]
      return { control, heard, widened, steps }
    },
    { voice: QUICK_VOICE, text: TEXT },
  )
  expect(seen.heard.outcomes).toEqual(['completed'])
  expect(seen.heard.words).toEqual(seen.control.words)
  expect(seen.widened).toBe(seen.heard.underruns + seen.control.underruns > 0)
  const [step, usual] = seen.steps
  expect(step).toBeLessThanOrEqual((usual ?? 0) * 1.1)
})
