/** What each check makes of what it saw. */
import { expect, test } from 'vitest'
import type { Health } from '../health.ts'
import { judgeAudio } from './check-audio.ts'
import type { AudioSeen } from './check-audio.ts'
import { judgeClock, judgeDevice } from './check-device.ts'
import { judgeEngine } from './check-engine.ts'
import { judgeFiles } from './check-files.ts'
import { judgePolicy } from './check-policy.ts'
import { judgeStorage } from './check-storage.ts'
import { faultOf } from './file-answer.ts'
import type { FileAnswer } from './file-answer.ts'
import { EMPTY_MODULE, SIMD_MODULE, THREADS_MODULE } from './tiny-wasm.ts'

test('the modules are valid where SIMD and threads are known, and none with another instruction or type', () => {
  for (const module of [EMPTY_MODULE, SIMD_MODULE, THREADS_MODULE]) {
    expect(WebAssembly.validate(module)).toBe(true)
  }
  // There is no atomic instruction of this number, so the bytes are read as instructions, and not passed over.
  const noAtomic = THREADS_MODULE.map((byte, i) => (THREADS_MODULE[i - 1] === 0xfe ? 0x7f : byte))
  expect(WebAssembly.validate(noAtomic)).toBe(false)
  // The result is declared a v128; an i32 in its place is refused.
  const scalar = SIMD_MODULE.map((byte) => (byte === 0x7b ? 0x7f : byte))
  expect(WebAssembly.validate(scalar)).toBe(false)
})

const answer = (change: Partial<FileAnswer> = {}): FileAnswer => ({
  url: 'https://site.example/assets/engine.mjs',
  status: 200,
  type: 'text/javascript',
  coep: null,
  csp: null,
  error: null,
  ...change,
})

test.each([
  ['text/javascript', null],
  ['application/javascript', null],
  ['application/x-javascript', null],
  ['application/octet-stream', 'type'],
  ['text/plain', 'type'],
  [null, 'type'],
  ['text/html', 'web-page'],
])('a script served as %s: %s', (type, kind) => {
  expect(faultOf(answer({ type }), 'script')?.kind ?? null).toBe(kind)
})

test('a file that is missing or cannot be asked for is named', () => {
  expect(faultOf(answer({ status: 404 }), 'script')).toMatchObject({ kind: 'missing', name: 'engine.mjs' })
  expect(faultOf(answer({ status: 500 }), 'data')?.sentence).toContain('500')
  const unreachable = answer({ status: null, type: null, error: 'TypeError: Failed to fetch.' })
  expect(faultOf(unreachable, 'data')?.sentence).toBe(
    'engine.mjs cannot be fetched (TypeError: Failed to fetch).',
  )
})

test('WebAssembly of another type is slower, a script of another type is none', () => {
  const wasm = answer({ url: 'https://site.example/ort.wasm', type: 'application/octet-stream' })
  const files = [
    { answer: answer(), kind: 'script' as const },
    { answer: wasm, kind: 'wasm' as const },
  ]
  expect(judgeFiles(files)).toMatchObject({ status: 'warning' })
  const script = { answer: answer({ type: 'text/plain' }), kind: 'script' as const }
  expect(judgeFiles([...files, script])).toMatchObject({ status: 'problem' })
  expect(judgeFiles([{ answer: answer({ ...wasm, status: 404 }), kind: 'wasm' }]).status).toBe('problem')
})

const places = {
  page: 'https://site.example',
  needed: ['https://site.example/assets/worker.js', 'https://cdn.example/voices/'],
}
const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"

test('of what the policy blocked only what speech needs counts', () => {
  const image = { directive: 'img-src', blocked: 'https://ads.example/pixel.gif', policy: POLICY }
  expect(judgePolicy([POLICY], [image], places)).toMatchObject({ status: 'ok' })
  const voices = {
    directive: 'connect-src',
    blocked: 'https://cdn.example/voices/voices.json',
    policy: POLICY,
  }
  const finding = judgePolicy([POLICY], [image, voices, voices], places)
  expect(finding.status).toBe('problem')
  expect(finding.found).not.toContain('pixel')
  expect(finding.advice?.split('\n').slice(1)).toEqual(["    connect-src 'self' https://cdn.example"])
})

test('a policy that other browsers would take WebAssembly from is a warning', () => {
  const finding = judgePolicy(["script-src 'self'"], [], places)
  expect(finding.status).toBe('warning')
  expect(finding.advice).toContain("    script-src 'self' 'wasm-unsafe-eval'")
  expect(judgePolicy([], [], places)).toMatchObject({ status: 'ok' })
})

const audio: AudioSeen = {
  state: 'running',
  isMoving: true,
  hasHadGesture: false,
  isInFrame: false,
  sampleRateHz: 48_000,
  channels: 2,
  baseLatencyMs: 10,
  outputLatencyMs: 12.4,
}

test('silence before the first gesture is the browser’s rule, and after it a fault', () => {
  expect(judgeAudio(audio)).toMatchObject({ status: 'ok', found: expect.stringContaining('22 ms') })
  const waiting = judgeAudio({ ...audio, state: 'suspended', isMoving: false })
  expect(waiting).toMatchObject({ status: 'ok', advice: expect.stringContaining('engine.unlock()') })
  const refused = { ...audio, state: 'suspended', isMoving: false, hasHadGesture: true }
  expect(judgeAudio(refused)).toMatchObject({ status: 'warning' })
  expect(judgeAudio({ ...refused, isInFrame: true }).advice).toContain('allow="autoplay"')
  expect(judgeAudio({ ...audio, isMoving: false })).toMatchObject({ status: 'warning' })
  expect(judgeAudio({ ...audio, channels: 0 })).toMatchObject({ status: 'warning' })
})

const MB = 2 ** 20

test('storage that refuses or is nearly full is a warning; one that may be cleared is not', () => {
  const seen = { failure: null, quotaBytes: 10_000 * MB, usageBytes: 50 * MB, persisted: true }
  expect(judgeStorage(seen)).toMatchObject({ status: 'ok', advice: null })
  expect(judgeStorage({ ...seen, persisted: false })).toMatchObject({
    status: 'ok',
    advice: expect.stringContaining('navigator.storage.persist()'),
  })
  expect(judgeStorage({ ...seen, usageBytes: 9900 * MB })).toMatchObject({ status: 'warning' })
  const refused = judgeStorage({ ...seen, failure: 'SecurityError: No.' })
  expect(refused).toMatchObject({ status: 'warning', found: expect.stringContaining('SecurityError: No.') })
  expect(judgeStorage({ failure: null, quotaBytes: null, usageBytes: null, persisted: null }).status).toBe(
    'ok',
  )
})

test('a weak machine is told of the small voice', () => {
  expect(judgeDevice({ cores: 8, deviceMemoryGb: 8 })).toMatchObject({ status: 'ok', advice: null })
  expect(judgeDevice({ cores: null, deviceMemoryGb: null })).toMatchObject({ status: 'ok', advice: null })
  for (const seen of [
    { cores: 1, deviceMemoryGb: 8 },
    { cores: 8, deviceMemoryGb: 0.5 },
  ]) {
    expect(judgeDevice(seen)).toMatchObject({
      status: 'warning',
      advice: expect.stringContaining("voice: 'dittli-en'"),
    })
  }
  expect(judgeDevice({ cores: 2, deviceMemoryGb: null })).toMatchObject({
    status: 'ok',
    advice: expect.stringContaining('dittli-en'),
  })
})

test('a clock that gives no time is a warning; one that the system has left behind is told', () => {
  const seen = { timeOriginMs: 1_700_000_000_000, nowMs: 5000, dateMs: 1_700_000_005_000 }
  expect(judgeClock(seen)).toMatchObject({ status: 'ok', details: { driftMs: 0 } })
  const slept = judgeClock({ ...seen, dateMs: seen.dateMs + 3_600_000 })
  expect(slept).toMatchObject({ status: 'ok', found: expect.stringContaining('3600 s') })
  expect(judgeClock({ ...seen, timeOriginMs: 0 })).toMatchObject({ status: 'warning' })
  expect(judgeClock({ ...seen, timeOriginMs: Number.NaN })).toMatchObject({ status: 'warning' })
})

const health = {
  status: 'healthy',
  state: 'ready',
  voice: 'piper-libritts-r',
  realTimeFactor: 0.2,
  underruns: 0,
  reasons: [],
  accounting: { pending: 1 },
  audioContext: { state: 'suspended' },
  lastErrors: [{ at: 1, code: 'invalid-input', message: 'speak.input: received "my diary".' }],
} as unknown as Health

test('an engine is judged by its health, by its pace, and not for waiting for a gesture', () => {
  expect(judgeEngine(health, true)).toMatchObject({ status: 'ok', advice: null })
  expect(judgeEngine({ ...health, realTimeFactor: 0.95 }, true)).toMatchObject({
    status: 'warning',
    advice: expect.stringContaining('dittli-en'),
  })
  const waiting: Health = {
    ...health,
    status: 'degraded',
    reasons: [{ code: 'audio-context-not-running', message: 'It is suspended.' }],
  }
  expect(judgeEngine(waiting, false)).toMatchObject({ status: 'ok', advice: null })
  expect(judgeEngine(waiting, true)).toMatchObject({ status: 'warning', advice: expect.any(String) })
  const atRest: Health = { ...waiting, accounting: { ...waiting.accounting, pending: 0 } }
  expect(judgeEngine(atRest, true)).toMatchObject({ status: 'ok', advice: null })
  const context = { sampleRateHz: 48_000, baseLatencyMs: 0, outputLatencyMs: 0 }
  const stalled: Health = { ...atRest, audioContext: { ...context, state: 'stalled' } }
  expect(judgeEngine(stalled, true)).toMatchObject({ status: 'warning' })
  const late: Health = { ...waiting, reasons: [{ code: 'latency-exceeded', message: 'Late by 80 ms.' }] }
  expect(judgeEngine(late, false)).toMatchObject({
    status: 'warning',
    found: expect.stringContaining('Late by 80 ms.'),
    advice: expect.stringContaining('maxLatencyMs'),
  })
  expect(judgeEngine({ ...health, status: 'unhealthy' }, true)).toMatchObject({ status: 'problem' })
})

test('of the engine’s last errors the codes are told, and not what they quote', () => {
  const told = JSON.stringify(judgeEngine(health, true))
  expect(told).toContain('invalid-input')
  expect(told).not.toContain('diary')
})
