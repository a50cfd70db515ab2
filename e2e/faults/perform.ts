/** Plays a fault in a fresh context of the browser. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { buildScript } from '../bench/support/page-scripts.ts'
import { QUICK_VOICE } from '../support/blank.ts'
import type {} from './page/perform.ts'
import type { Fault } from './fault.ts'
import type { FaultReport } from './report.ts'

const TEXT = 'The lamp went out, and the room was dark. Nobody had seen him leave. The door stood open.'

const scripts = new Map<string, Promise<string>>()

function scriptOf(name: string): Promise<string> {
  const script = scripts.get(name) ?? buildScript(join(import.meta.dirname, 'page', name))
  scripts.set(name, script)
  return script
}

/** The page's policy must be lifted: what injects the faults is none of the site's files. */
export async function performFault(page: Page, fault: Fault): Promise<FaultReport> {
  const context = page.context()
  if (fault.isCached) await fillCache(page)
  await fault.prepare?.({ page, context })
  await open(page)
  await page.addScriptTag({ content: await scriptOf('perform.ts'), type: 'module' })
  await page.waitForFunction(() => window.faultsReady)
  await fault.arrange?.({ page, context })
  const worker =
    fault.backend === undefined
      ? null
      : {
          script: await scriptOf('faulty-backend.worker.ts'),
          fault: fault.backend,
          isForGood: fault.backend === 'throws-at-load',
        }
  const report = await page.evaluate((setup) => window.performFault(setup), {
    voice: QUICK_VOICE,
    text: TEXT,
    worker,
    workerPrelude: fault.inWorker ?? '',
    inPage: fault.inPage ?? null,
    options: fault.options ?? {},
  })
  await context.setOffline(false)
  return report
}

async function open(page: Page): Promise<void> {
  await page.goto('blank.html')
  await page.waitForFunction(() => 'voiceSoundboard' in window)
}

async function fillCache(page: Page): Promise<void> {
  await open(page)
  await page.evaluate(async (voice) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ voice, realtime: false })
    await engine.warmUp()
    await engine.close()
  }, QUICK_VOICE)
}
