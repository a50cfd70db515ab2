import { expect, test } from 'vitest'
import { judgeIsolation } from './check-isolation.ts'
import type { IsolationSeen } from './check-isolation.ts'
import { missingIsolationLines } from './page-headers.ts'

const COOP = 'Cross-Origin-Opener-Policy: same-origin'
const COEP = 'Cross-Origin-Embedder-Policy: require-corp'

test.each([
  ['same-origin', 'require-corp', []],
  ['same-origin', 'credentialless', []],
  ['same-origin; report-to="here"', ' require-corp ;report-to="here"', []],
  [null, null, [COOP, COEP]],
  ['same-origin', null, [COEP]],
  ['same-origin-allow-popups', 'require-corp', [COOP]],
  ['unsafe-none', 'unsafe-none', [COOP, COEP]],
  // Two of a kind are no valid value, and browsers take none.
  ['same-origin, same-origin', 'require-corp', [COOP]],
  // The values are case-sensitive.
  ['Same-Origin', 'require-corp', [COOP]],
])('of COOP %s and COEP %s is missing: %j', (coop, coep, lines) => {
  expect(missingIsolationLines({ coop, coep })).toEqual(lines)
})

const headers = { status: 200, coop: 'same-origin', coep: 'require-corp', csp: null, dip: null }
const seen: IsolationSeen = { isIsolated: false, isInFrame: false, isSecure: true, headers, unreadable: null }

test('an isolated page is in order, whatever its headers look like now', () => {
  const finding = judgeIsolation({ ...seen, isIsolated: true, headers: { ...headers, coop: null } })
  expect(finding).toMatchObject({ status: 'ok' })
  expect(finding.advice ?? null).toBeNull()
})

test('a browser that does not know the flag is not blamed', () => {
  expect(judgeIsolation({ ...seen, isIsolated: undefined })).toMatchObject({ status: 'ok' })
})

test('each cause has its own advice', () => {
  const adviceOf = (change: Partial<IsolationSeen>) => {
    const { status, advice } = judgeIsolation({ ...seen, ...change })
    expect(status).toBe('warning')
    return advice
  }
  expect(adviceOf({ headers: { ...headers, coep: null } })).toContain(`\n    ${COEP}`)
  expect(adviceOf({ headers: { ...headers, coep: null } })).not.toContain(COOP)
  expect(adviceOf({ isInFrame: true })).toContain('allow="cross-origin-isolated"')
  expect(adviceOf({ isSecure: false })).toContain('https')
  expect(adviceOf({})).toContain('Reload')
  const unread = adviceOf({ headers: null, unreadable: 'no network.' })
  expect(unread).toContain(COOP)
  expect(unread).toContain(COEP)
})

test('a header that is sent twice is called so', () => {
  const { found } = judgeIsolation({ ...seen, headers: { ...headers, coop: 'same-origin, same-origin' } })
  expect(found).toContain('sent twice')
})
