import { expect, test } from 'vitest'
import { bugReport } from './bug-report.ts'

const diagnosis = (ids: readonly string[]) => ({
  toText: () => 'Voice Soundboard 1.2.3: ok\n',
  checks: ids.map((id) => ({ id, status: 'ok' as const, title: id, found: '', advice: null, details: {} })),
})

test('says whether there was an engine, and what it logged last', () => {
  expect(bugReport({ diagnosis: diagnosis(['engine']), records: [] })).toBe('Voice Soundboard 1.2.3: ok\n')
  expect(bugReport({ diagnosis: diagnosis([]), records: [] })).toContain('There was no engine.')
  const records = Array.from({ length: 60 }, (_, i) => ({ event: 'speak', i }))
  const lines = bugReport({ diagnosis: diagnosis(['engine']), records })
    .trimEnd()
    .split('\n')
  expect(lines).toContain('Log, last 50:')
  expect(lines.at(-1)).toBe('{"event":"speak","i":59}')
  expect(lines).not.toContain('{"event":"speak","i":9}')
  expect(lines).toContain('{"event":"speak","i":10}')
})
