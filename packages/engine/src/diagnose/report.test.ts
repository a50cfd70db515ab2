import { expect, test } from 'vitest'
import { diagnosisText, worstOf } from './report.ts'
import type { Check, CheckStatus, DiagnosedEnvironment } from './types.ts'

const environment: DiagnosedEnvironment = {
  version: '1.2.3',
  userAgent: 'Browser/1',
  platform: 'Linux',
  cores: 4,
  deviceMemoryGb: null,
  language: 'en',
  origin: 'https://example.com',
  isInFrame: false,
  visibility: 'visible',
  isOnline: true,
}

const checks: readonly Check[] = [
  { id: 'a', status: 'ok', title: 'First', found: 'Fine.', advice: null, details: {} },
  {
    id: 'b',
    status: 'problem',
    title: 'Second',
    found: 'Broken.',
    advice: 'Write:\n    Header: value',
    details: { status: 404 },
  },
]

test.each<[CheckStatus[], string]>([
  [[], 'ok'],
  [['ok', 'ok'], 'ok'],
  [['ok', 'unknown'], 'warning'],
  [['warning', 'ok'], 'warning'],
  [['unknown', 'problem', 'warning'], 'problem'],
])('%j together are %s', (statuses, worst) => {
  expect(worstOf(statuses.map((status) => ({ status })))).toBe(worst)
})

test('the text names version, browser and every check, with lines to be copied as they are', () => {
  expect(diagnosisText({ status: 'problem', checks, environment })).toBe(`Voice Soundboard 1.2.3: problem

userAgent: Browser/1
platform: Linux
cores: 4
deviceMemoryGb: not told
language: en
origin: https://example.com
isInFrame: false
visibility: visible
isOnline: true

[ok] First
  Fine.

[problem] Second
  Broken.
  What to do:
  Write:
      Header: value
  {"status":404}
`)
})
