/** What every response of the production server carries. */
import { expect, test } from './support/test.ts'

const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
}

test('every page, file and error is isolated and under the strict policy', async ({ request }) => {
  for (const path of [
    '',
    'blank.html',
    'global.html',
    'voices/voices.json',
    'global/voice-soundboard.global.js',
    'nothing',
  ]) {
    const response = await request.get(path)
    expect(response.headers(), path).toMatchObject(ISOLATED)
    const policy = response.headers()['content-security-policy']
    expect(policy, path).toContain("default-src 'self'")
    expect(policy, path).not.toContain('unsafe-inline')
    expect(response.status(), path).toBe(path === 'nothing' ? 404 : 200)
  }
})

test('the runtime comes as WebAssembly, compressed, and in ranges', async ({ request }) => {
  const runtime = 'global/ort-wasm-simd-threaded.wasm'
  const whole = await request.head(runtime, { headers: { 'accept-encoding': 'br' } })
  expect(whole.headers()).toMatchObject({ 'content-type': 'application/wasm', 'content-encoding': 'br' })
  expect(Number(whole.headers()['content-length'])).toBeLessThan(3_000_000)

  const part = await request.get(runtime, { headers: { 'accept-encoding': 'identity', range: 'bytes=0-3' } })
  expect(part.status()).toBe(206)
  expect([...(await part.body())]).toEqual([0x00, 0x61, 0x73, 0x6d])
})

test('only files with a hash in their name may be kept without asking', async ({ request, page }) => {
  const page_ = await request.get('')
  expect(page_.headers()['cache-control']).toBe('no-cache')
  const script = /assets\/index-[\w-]+\.js/.exec(await page_.text())?.[0] ?? ''
  expect((await request.get(script)).headers()['cache-control']).toContain('immutable')
  expect((await request.get('global/voice-soundboard.global.js')).headers()['cache-control']).toBe('no-cache')
  await page.goto('blank.html')
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
})

test('it reads and answers, and takes nothing', async ({ request }) => {
  expect((await request.post('')).status()).toBe(405)
  expect((await request.get('..%2f..%2fpackage.json')).status()).toBe(404)
})
