/**
 * The page's side: asks the server which check is next, runs it, reports, and loads itself anew for the one after
 * that. Nothing controls the browser from outside: under remote control Firefox now and then blocks a worker that
 * starts a worker for ever.
 */
import type { VoiceEngine } from 'voice-soundboard'
import type {} from '../../../apps/soundboard/src/blank.ts'
import { CHECK_LIMIT_MS, NEXT_PATH, REPORT_PATH, type NextCheck, type Report } from '../protocol.ts'
import { pause } from './check.ts'
import { CHECKS } from './checks.ts'

/** Small, so that the suite is quick. */
const VOICE = 'dittli-en'

/** What went wrong beside the check: nobody awaited it, or the page's policy forbids it. */
const problems: string[] = []
addEventListener('error', ({ message }) => problems.push(`uncaught: ${message}`))
addEventListener('unhandledrejection', ({ reason }) => problems.push(`unhandled: ${reason}`))
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  problems.push(`policy: ${violatedDirective} blocked ${blockedURI}`),
)

async function runCheck(name: string): Promise<void> {
  const check = CHECKS.find((candidate) => candidate.name === name)
  if (!check) throw new Error(`There is no check "${name}".`)
  const engines: VoiceEngine[] = []
  await check.run({
    voice: VOICE,
    async open(options = {}) {
      const engine = await window.voiceSoundboard.createVoiceEngine({ voice: VOICE, ...options })
      engines.push(engine)
      await engine.loadVoice(VOICE)
      return engine
    },
  })
  await Promise.all(engines.map((engine) => engine.close()))
  if (problems.length > 0) throw new Error(problems.join('\n'))
}

/** Null when the check holds, else what is wrong. */
async function failureOf(name: string): Promise<string | null> {
  const limit = pause(CHECK_LIMIT_MS).then(() => {
    throw new Error(`It took longer than ${CHECK_LIMIT_MS / 1000} s.`)
  })
  try {
    await Promise.race([runCheck(name), limit])
    return null
  } catch (error) {
    return error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)
  }
}

const { name } = (await (await fetch(NEXT_PATH)).json()) as NextCheck
if (name !== null) {
  const report: Report = { name, failure: await failureOf(name) }
  await fetch(REPORT_PATH, { method: 'POST', body: JSON.stringify(report) })
  location.reload()
}
