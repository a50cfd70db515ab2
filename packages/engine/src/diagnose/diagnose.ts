/** Why speech would not be at its best in this page, and what to change: found by trying, with or without an engine. */
import { InvalidInputError } from '@voice-soundboard/graph'
import { runtimeUrls } from '../runtime-urls.ts'
import { CHECKS, ENGINE_CHECKS, LAST_CHECKS } from './checks.ts'
import { readEnvironment } from './environment.ts'
import { fetchPageHeaders } from './page-headers.ts'
import type { PageHeaders } from './page-headers.ts'
import { parseUrl } from './parse-url.ts'
import { diagnosisText, worstOf } from './report.ts'
import { runCheck } from './run-check.ts'
import type { CheckContext, CheckSource, DiagnoseOptions, Diagnosis } from './types.ts'
import { watchViolations } from './violations.ts'

/** Beyond this a page that does not answer is one of the things found. */
const HEADERS_LIMIT_MS = 8000

const OPTIONS = ['assetBase', 'signal', 'health']

/**
 * Tries what speech needs and reports what was found: in a second or two, and in less than half a minute where
 * everything hangs. It plays nothing, asks for no permission, and leaves nothing behind.
 *
 * @throws InvalidInputError for an option that is none; the signal's reason when it aborts. Whatever else fails is
 *   told by the check that met it.
 */
export async function diagnose(options: DiagnoseOptions = {}): Promise<Diagnosis> {
  const assetBase = readOptions(options)
  const { signal, health = null } = options
  signal?.throwIfAborted()
  const violations = watchViolations()
  let headers: Promise<PageHeaders> | undefined
  const context: Omit<CheckContext, 'signal'> = {
    urls: runtimeUrls,
    assetBase,
    health,
    violations,
    pageHeaders: () => (headers ??= fetchPageHeaders(AbortSignal.timeout(HEADERS_LIMIT_MS))),
  }
  const run = (check: CheckSource) => runCheck(check, context, signal)
  try {
    const first = await Promise.all([...CHECKS, ...(health ? ENGINE_CHECKS : [])].map(run))
    const checks = [...first, ...(await Promise.all(LAST_CHECKS.map(run)))]
    const found = { status: worstOf(checks), checks, environment: readEnvironment() }
    return { ...found, toText: () => diagnosisText(found) }
  } finally {
    violations.stop()
  }
}

/** @returns the absolute address below which voices are looked for. */
function readOptions(options: DiagnoseOptions): string {
  if (typeof options !== 'object' || options === null)
    throw new InvalidInputError('diagnose.options', 'an object', String(options))
  const unknown = Object.keys(options).find((name) => !OPTIONS.includes(name))
  if (unknown !== undefined)
    throw new InvalidInputError('diagnose.options', OPTIONS.join(', '), `"${unknown}"`)
  const { assetBase = runtimeUrls.assetBase } = options
  const isAddress = typeof assetBase === 'string' || assetBase instanceof URL
  const url = isAddress ? parseUrl(assetBase, document.baseURI) : null
  if (url) return url.href
  throw new InvalidInputError('diagnose.options.assetBase', 'an address', String(assetBase))
}
