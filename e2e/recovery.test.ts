/** Workers that end when nobody speaks: what was loaded is there again, and nothing has to be asked for twice. */
import type { Page } from '@playwright/test'
import { openBlank, QUICK_VOICE } from './support/blank.ts'
import { expect, test } from './support/test.ts'

/** Before the page is opened: gives it `killWorkers()`, which ends them as a browser ends one that takes too much. */
async function installKiller(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const workers: Worker[] = []
    const Original = window.Worker
    window.Worker = class extends Original {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args)
        workers.push(this)
      }
    }
    window.killWorkers = () => {
      for (const worker of workers.splice(0)) {
        worker.terminate()
        worker.dispatchEvent(new ErrorEvent('error', { message: 'killed' }))
      }
    }
  })
}

declare global {
  interface Window {
    killWorkers(): void
  }
}

test('a worker that dies while nobody speaks is replaced, and its voice is loaded again', async ({
  page,
}) => {
  await installKiller(page)
  await openBlank(page)
  const seen = await page.evaluate(async (voice) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
    await engine.ready()
    const told: string[] = []
    engine.on('health', ({ status, components }) => told.push(`${status}/${components.worker}`))
    window.killWorkers()
    const during = engine.health()
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (engine.health().ready) resolve()
        else setTimeout(look, 50)
      }
      look()
    })
    const after = engine.health()
    const { outcome, degradations } = await engine.speak('As if nothing had been.').finished
    await engine.close()
    return { during, told, after, outcome, degradations }
  }, QUICK_VOICE)
  expect(seen.during).toMatchObject({
    status: 'unhealthy',
    ready: false,
    components: { worker: 'unhealthy' },
    reasons: [{ code: 'worker-died' }],
    lastErrors: [{ code: 'worker-died' }],
  })
  expect(seen.after).toMatchObject({ status: 'healthy', ready: true, workerRestarts: 1, reasons: [] })
  expect(seen).toMatchObject({ outcome: 'completed', degradations: [] })
  expect(seen.told).toContain('unhealthy/unhealthy')
  expect(seen.told).toContain('healthy/healthy')
})

test('a render goes on with another worker, and gives the same samples', async ({ page }) => {
  await installKiller(page)
  await openBlank(page)
  const seen = await page.evaluate(async (voice) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ voice, realtime: false })
    const text = 'Nothing of this is lost, whatever happens to the worker that makes it.'
    const undisturbed = await engine.render(text)
    let isKilled = false
    const clip = await engine.render(text, {
      onProgress: () => {
        if (!isKilled) window.killWorkers()
        isKilled = true
      },
    })
    const { workerRestarts } = engine.health()
    await engine.close()
    const isSame = clip.samples.every((sample, index) => sample === undisturbed.samples[index])
    return { isSame, workerRestarts, lengths: [clip.samples.length, undisturbed.samples.length] }
  }, QUICK_VOICE)
  expect(seen.isSame).toBe(true)
  expect(seen.lengths[0]).toBe(seen.lengths[1])
  expect(seen.workerRestarts).toBe(1)
})

test.describe('a worker that has grown far beyond its budget', () => {
  // What makes it grow is none of the site's files.
  test.use({ bypassCSP: true })

  test('is replaced between two utterances, and nobody notices', async ({ page }) => {
    await page.addInitScript(() => {
      const urlOf = (code: string): string =>
        URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
      const Original = window.Worker
      let started = 0
      window.Worker = class extends Original {
        constructor(url: string | URL, options?: WorkerOptions) {
          const grow = `setTimeout(() => { globalThis.grown = new WebAssembly.Memory({ initial: 16_000 }) }, 500)`
          const own = `import ${JSON.stringify(new URL(url, document.baseURI).href)}`
          super(urlOf(started++ === 0 ? `${own}\n${grow}` : own), options)
        }
      }
    })
    await openBlank(page)
    const seen = await page.evaluate(async (voice) => {
      const engine = await window.voiceSoundboard.createVoiceEngine({ voice, memoryBudgetMb: 64 })
      await engine.ready()
      await new Promise((resolve) => setTimeout(resolve, 1000))
      const first = await engine.speak('The first one makes it grow.').finished
      const second = await engine.speak('The second one finds another.').finished
      const { memory, workerRestarts } = engine.health()
      const log = engine.recentLog()
      await engine.close()
      const outcomes = [first.outcome, second.outcome]
      const degradations = [first.degradations, second.degradations]
      return { outcomes, degradations, memory, workerRestarts, log }
    }, QUICK_VOICE)
    expect(seen.outcomes).toEqual(['completed', 'completed'])
    expect(seen.workerRestarts).toBe(1)
    expect(seen.log).toContain('"worker.recycled"')
    expect(seen.memory.heapMb).toBeLessThan(500)
    expect(seen.degradations).toEqual([[], []])
  })
})
