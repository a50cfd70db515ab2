/** `pnpm speak`: the same voices from the command line. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ROOT } from '../scripts/paths.ts'
import { QUICK_VOICE } from './support/blank.ts'

const speak = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'packages/cli/src/speak.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  })

test('writes a WAV file, the same for the same seed, and says how far it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'speak-'))
  const files = ['a.wav', 'b.wav'].map((name) => join(folder, name))
  for (const file of files) {
    const { status, stderr } = speak('Hello there.', '-o', file, '--voice', QUICK_VOICE)
    expect(stderr).toContain(`${file}: `)
    expect(status).toBe(0)
  }
  const [first, second] = files.map((file) => readFileSync(file))
  expect(first?.toString('latin1', 0, 4)).toBe('RIFF')
  expect(first?.length).toBeGreaterThan(44 + 44_100)
  expect(first?.equals(second as Buffer)).toBe(true)
})

test('refuses what it cannot do with one line that says why, before it begins', () => {
  for (const [args, code] of [
    [['Hello', '-o', 'x.wav', '--voice', 'nobody'], 'voice-not-found'],
    [['', '-o', 'x.wav', '--voice', QUICK_VOICE], 'invalid-input'],
    [['Hello', '-o', '/no/such/folder/x.wav'], 'invalid-input'],
  ] as const) {
    const { status, stderr } = speak(...args)
    expect(status).toBe(1)
    expect(stderr.trim()).toMatch(new RegExp(`^[^\\n]* \\(${code}\\)$`))
  }
})
