/** A worker that dies takes its utterance with it, says so, and is replaced by the next call. */
import { openBlank, QUICK_VOICE } from './support/blank.ts'
import { expect, test } from './support/test.ts'

test('when the worker dies in mid-speech the utterance rejects, and the next one speaks', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const workers: Worker[] = []
    const Original = window.Worker
    window.Worker = class extends Original {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args)
        workers.push(this)
      }
    }
    Object.assign(window, {
      killWorkers: () => {
        for (const worker of workers.splice(0)) {
          worker.terminate()
          worker.dispatchEvent(new ErrorEvent('error', { message: 'killed' }))
        }
      },
    })
  })
  await openBlank(page)
  const seen = await page.evaluate(async (voice) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
    const utterance = engine.speak('This sentence will not come to its end, whatever it has to say.')
    await new Promise((resolve) => utterance.on('word', resolve))
    ;(window as unknown as { killWorkers: () => void }).killWorkers()
    const failure = await utterance.finished.then(
      () => null,
      ({ name, code, retryable }: { name: string; code: string; retryable: boolean }) => ({
        name,
        code,
        retryable,
      }),
    )
    const down = engine.health()
    const next = await engine.speak('But this one does.').finished
    const up = engine.health()
    await engine.close()
    return {
      failure,
      down: [down.status, down.reasons.map(({ code }) => code)],
      next: [next.outcome, next.heard.text],
      up: [up.status, up.reasons],
    }
  }, QUICK_VOICE)
  expect(seen).toEqual({
    failure: { name: 'WorkerDiedError', code: 'worker-died', retryable: true },
    down: ['unhealthy', ['worker-died']],
    next: ['completed', 'But this one does.'],
    up: ['healthy', []],
  })
})
