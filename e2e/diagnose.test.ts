/** Diagnostics: what each kind of bad page is told, and the dialog that tells it. */
import type { Locator, Page } from '@playwright/test'
import type { Check } from 'voice-soundboard'
import { openBlank, QUICK_VOICE } from './support/blank.ts'
import { expect, test } from './support/test.ts'

interface Seen {
  readonly status: string
  readonly checks: Readonly<Record<string, Check>>
  readonly text: string
}

async function diagnosisOf(page: Page, options: { readonly assetBase?: string } = {}): Promise<Seen> {
  return page.evaluate(async (given) => {
    const diagnosis = await window.voiceSoundboard.diagnose(given)
    const checks = Object.fromEntries(diagnosis.checks.map((check) => [check.id, check]))
    return { status: diagnosis.status, checks, text: diagnosis.toText() }
  }, options)
}

/** All that are not in order: a cause must not show in checks that have nothing to do with it. */
const notOk = ({ checks }: Seen): string[] =>
  Object.values(checks)
    .filter(({ status }) => status !== 'ok')
    .map(({ id, status }) => `${id}: ${status}`)

/** Serves the page with its headers changed; null takes one away. */
async function withHeaders(
  page: Page,
  pattern: string,
  change: Record<string, string | null>,
): Promise<void> {
  await page.route(pattern, async (route) => {
    const response = await route.fetch()
    const headers = Object.entries({ ...response.headers(), ...change })
    const kept = headers.filter((header): header is [string, string] => header[1] !== null)
    await route.fulfill({ response, headers: Object.fromEntries(kept) })
  })
}

const ISOLATION = ['Cross-Origin-Opener-Policy: same-origin', 'Cross-Origin-Embedder-Policy: require-corp']

test('on the page as it is served all is in order, and nothing is left behind', async ({ page }) => {
  await openBlank(page)
  const seen = await diagnosisOf(page)
  expect(notOk(seen)).toEqual([])
  expect(seen.status).toBe('ok')
  expect(Object.keys(seen.checks)).toEqual(
    'secure-context isolation shared-memory webassembly files worker worklet assets audio storage device webgpu web-locks service-worker clock policy'.split(
      ' ',
    ),
  )
  const { checks } = seen
  expect(checks['webassembly']?.details).toEqual({ simd: true, threads: true, compiles: true })
  expect(checks['assets']?.details['voices']).toContain(QUICK_VOICE)
  expect(checks['audio']?.details).toMatchObject({ sampleRateHz: expect.any(Number) })
  expect(checks['policy']?.details['policies']).toHaveLength(1)
  expect(checks['files']?.details['files']).toHaveLength(4)
  expect(seen.text).toMatch(/^Voice Soundboard \d+\.\d+\.\d+: ok\n/)
  expect(seen.text).toContain(await page.evaluate(() => navigator.userAgent))

  const left = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    locks: (await navigator.locks.query()).held,
  }))
  expect(left).toEqual({ databases: [], locks: [] })
})

test('without the isolation headers both lines are named, and nothing else is blamed', async ({ page }) => {
  await withHeaders(page, '**/blank.html', {
    'cross-origin-opener-policy': null,
    'cross-origin-embedder-policy': null,
  })
  await openBlank(page)
  const seen = await diagnosisOf(page)
  expect(notOk(seen)).toEqual(['isolation: warning', 'shared-memory: warning'])
  expect(seen.status).toBe('warning')
  for (const line of ISOLATION) {
    expect(seen.checks['isolation']?.advice?.split('\n')).toContain(`    ${line}`)
    expect(seen.text).toContain(line)
  }
})

test('of two isolation headers only the one that is wrong is to be added', async ({ page }) => {
  await withHeaders(page, '**/blank.html', { 'cross-origin-embedder-policy': 'unsafe-none' })
  await openBlank(page)
  const { checks } = await diagnosisOf(page)
  expect(checks['isolation']?.found).toContain('"unsafe-none"')
  const lines = checks['isolation']?.advice?.split('\n')
  expect(lines).toContain(`    ${ISOLATION[1]}`)
  expect(lines).not.toContain(`    ${ISOLATION[0]}`)
})

test('an address without https: what the browser withholds is told, and nothing throws', async ({
  page,
  problems,
  baseURL,
}) => {
  problems.allow(/Cross-Origin-Opener-Policy/)
  await page.route('http://insecure.example/**', async (route) => {
    const { pathname, search } = new URL(route.request().url())
    await route.fulfill({ response: await route.fetch({ url: new URL(pathname + search, baseURL).href }) })
  })
  await page.goto('http://insecure.example/blank.html')
  await page.waitForFunction(() => 'voiceSoundboard' in window)
  const seen = await diagnosisOf(page)
  expect(seen.checks['secure-context']).toMatchObject({ status: 'problem' })
  expect(seen.checks['secure-context']?.advice).toContain('https')
  expect(seen.checks['worklet']).toMatchObject({ status: 'problem' })
  expect(seen.checks['isolation']).toMatchObject({ status: 'warning' })
  expect(seen.checks['isolation']?.advice).toContain('https')
  expect(Object.values(seen.checks).filter(({ status }) => status === 'unknown')).toEqual([])
})

test('voices that are not where they are looked for', async ({ page, problems }) => {
  problems.allow(/404/)
  await page.route('**/voices/voices.json', (route) => route.fulfill({ status: 404, body: 'Nothing' }))
  await openBlank(page)
  const seen = await diagnosisOf(page)
  expect(notOk(seen)).toEqual(['assets: problem'])
  expect(seen.checks['assets']?.found).toContain('/voices/voices.json')
  expect(seen.checks['assets']?.found).toContain('404')
  expect(seen.checks['assets']?.advice).toContain('assetBase')

  await page.unroute('**/voices/voices.json')
  const elsewhere = await diagnosisOf(page, { assetBase: '/elsewhere/' })
  expect(elsewhere.checks['assets']?.found).toContain('/elsewhere/voices/voices.json')
  expect(elsewhere.status).toBe('problem')
})

test('a server that answers every address with its page', async ({ page }) => {
  await page.route('**/voices/voices.json', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>App</title>' }),
  )
  await openBlank(page)
  const { checks } = await diagnosisOf(page)
  expect(checks['assets']).toMatchObject({ status: 'problem' })
  expect(checks['assets']?.found).toContain('web page')
})

test('a list of voices that is there, and the file of the voice that is not', async ({ page, problems }) => {
  problems.allow(/404/)
  await page.route(/\/voices\/[^/]+\/.*\.(?:bin|vsb|onnx|bundle)/, (route) =>
    route.fulfill({ status: 404, body: 'Nothing' }),
  )
  await openBlank(page)
  const { checks } = await diagnosisOf(page)
  expect(checks['assets']).toMatchObject({ status: 'problem' })
  expect(checks['assets']?.found).toContain('the file of')
})

test('files with wrong types, and files that are missing', async ({ page, problems }) => {
  problems.allow(/404|MIME|worklet|worker/i)
  await withHeaders(page, '**/*.wasm', { 'content-type': 'application/octet-stream' })
  await openBlank(page)
  const slow = await diagnosisOf(page)
  expect(notOk(slow)).toEqual(['files: warning'])
  expect(slow.checks['files']?.advice).toContain('application/wasm')

  await withHeaders(page, '**/*.mjs', { 'content-type': 'application/octet-stream' })
  const broken = await diagnosisOf(page)
  expect(notOk(broken)).toEqual(['files: problem'])
  expect(broken.checks['files']?.advice).toContain('.mjs')

  await page.route('**/*worklet*', (route) => route.fulfill({ status: 404, body: 'Nothing' }))
  await page.route('**/*synthesis.worker*', (route) => route.fulfill({ status: 404, body: 'Nothing' }))
  // What a worklet loads passes no route of a test.
  await page.evaluate(() => {
    AudioWorklet.prototype.addModule = () => Promise.reject(new DOMException('Unable to load.', 'AbortError'))
  })
  const missing = await diagnosisOf(page)
  expect(notOk(missing)).toEqual(['files: problem', 'worker: problem', 'worklet: problem'])
  expect(missing.checks['files']?.found).toContain('404')
  for (const id of ['worker', 'worklet']) expect(missing.checks[id]?.advice).toContain('Serve all files')
})

test('a worker whose file lacks the header that an isolated page asks for', async ({ page, problems }) => {
  problems.allow(/ERR_BLOCKED_BY_RESPONSE|worker/i)
  await withHeaders(page, '**/*synthesis.worker*', { 'cross-origin-embedder-policy': null })
  await openBlank(page)
  const seen = await diagnosisOf(page)
  expect(notOk(seen)).toEqual(['worker: problem'])
  expect(seen.checks['worker']?.advice).toContain(ISOLATION[1])
})

for (const { name, policy, checks, lines } of [
  {
    name: 'no WebAssembly',
    policy: "default-src 'self'; script-src 'self' https://example.com",
    checks: ['webassembly: problem', 'policy: problem'],
    lines: ["    script-src 'self' https://example.com 'wasm-unsafe-eval'"],
  },
  {
    name: 'no workers',
    policy: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'",
    checks: ['worker: problem', 'policy: problem'],
    lines: ["    worker-src 'self'"],
  },
]) {
  test(`a policy that allows ${name}: the line to write is told`, async ({ page, problems }) => {
    problems.allow(/policy|Content Security|wasm-eval|worker/i)
    await withHeaders(page, '**/blank.html', { 'content-security-policy': policy })
    await openBlank(page)
    const seen = await diagnosisOf(page)
    expect(notOk(seen)).toEqual(expect.arrayContaining(checks))
    for (const line of lines) expect(seen.checks['policy']?.advice?.split('\n')).toContain(line)
  })
}

test('IndexedDB refused, and IndexedDB that never answers', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The user denied permission to access the database.', 'SecurityError')
    }
  })
  await openBlank(page)
  const refused = await diagnosisOf(page)
  expect(notOk(refused)).toEqual(['storage: warning'])
  expect(refused.checks['storage']?.found).toContain('The user denied permission')
  expect(refused.checks['storage']?.advice).toContain('private browsing')

  const silent = await page.evaluate(async () => {
    IDBFactory.prototype.open = () => document.createElement('a') as unknown as IDBOpenDBRequest
    const started = performance.now()
    const { checks, status } = await window.voiceSoundboard.diagnose()
    return { storage: checks.find(({ id }) => id === 'storage'), status, ms: performance.now() - started }
  })
  expect(silent.storage).toMatchObject({ status: 'warning' })
  expect(silent.storage?.found).toMatch(/no answer/i)
  expect(silent.status).toBe('warning')
  expect(silent.ms).toBeLessThan(12_000)
})

test('a check that throws is told as unknown, and the others are made', async ({ page }) => {
  await openBlank(page)
  await page.evaluate(() => {
    navigator.locks.request = () => Promise.reject(new Error('Locks are out of order'))
  })
  const seen = await diagnosisOf(page)
  expect(notOk(seen)).toEqual(['web-locks: unknown'])
  expect(seen.checks['web-locks']?.found).toContain('Locks are out of order')
})

test('what is no option is refused, and a signal ends it', async ({ page }) => {
  await openBlank(page)
  const failures = await page.evaluate(async () => {
    const { diagnose } = window.voiceSoundboard
    const failureOf = async (options: unknown): Promise<unknown> => {
      const failure: unknown = await diagnose(options as never).then(
        () => 'a diagnosis',
        (error: unknown) => error,
      )
      const { name, path } = Object(failure) as { name: string; path?: string }
      return [name, path]
    }
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 20)
    return [
      await failureOf({ assetBase: 7 }),
      await failureOf({ assetBase: 'https://[' }),
      await failureOf({ assetsBase: '/' }),
      await failureOf(null),
      await failureOf({ signal: AbortSignal.abort() }),
      await failureOf({ signal: controller.signal }),
    ]
  })
  expect(failures).toEqual([
    ['InvalidInputError', 'diagnose.options.assetBase'],
    ['InvalidInputError', 'diagnose.options.assetBase'],
    ['InvalidInputError', 'diagnose.options'],
    ['InvalidInputError', 'diagnose.options'],
    ['AbortError', undefined],
    ['AbortError', undefined],
  ])
})

test('with the health of an engine the engine is judged too', async ({ page }) => {
  await openBlank(page)
  const engines = await page.evaluate(async (voice) => {
    const { createVoiceEngine, diagnose } = window.voiceSoundboard
    const engine = await createVoiceEngine({ voice })
    await engine.speak('Hello.').finished
    const alive = await diagnose({ health: engine.health() })
    await engine.close()
    const closed = await diagnose({ health: engine.health() })
    const engineOf = ({ checks }: typeof alive) => checks.find(({ id }) => id === 'engine')
    return [engineOf(alive), engineOf(closed), closed.toText()] as const
  }, QUICK_VOICE)
  expect(engines[0]?.details['health']).toMatchObject({ voice: QUICK_VOICE, transport: 'ring' })
  expect(engines[1]).toMatchObject({ status: 'problem' })
  expect(engines[2]).not.toContain('Hello')
})

test.describe('the dialog', () => {
  const SECRET = 'My diary of Tuesday'
  const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Diagnostics' })
  const item = (page: Page, id: string): Locator => dialog(page).locator(`[data-check="${id}"]`)

  test('opens by keyboard, tells each check by a word, and copies a report without the text', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto('')
    await expect(page.getByRole('status')).toHaveText('Ready.')
    await page.getByRole('textbox', { name: 'Text to speak' }).fill(SECRET)
    const opener = page.getByRole('button', { name: 'Diagnostics' })
    await opener.focus()
    await page.keyboard.press('Enter')
    await expect(dialog(page)).toBeVisible()
    await expect(dialog(page).getByRole('heading', { name: 'Diagnostics' })).toBeFocused()
    await expect(dialog(page).getByRole('listitem')).toHaveCount(17)
    for (const row of await dialog(page).getByRole('listitem').all()) {
      await expect(row.locator('.check-word')).toHaveText(/^(?:OK|Warning|Problem|Unknown)$/)
      await expect(row.locator('.check-sign')).toHaveText(/^[✓!✕?]$/)
    }
    for (const id of ['isolation', 'engine']) {
      await expect(item(page, id).locator('.check-word')).toHaveText('OK')
    }

    await dialog(page).getByRole('button', { name: 'Copy bug report' }).focus()
    await page.keyboard.press('Enter')
    await expect(dialog(page).getByText('Copied.')).toBeVisible()
    const report = await page.evaluate(() => navigator.clipboard.readText())
    expect(report).toMatch(/^Voice Soundboard \d+\.\d+\.\d+: /)
    for (const part of [
      'userAgent: ',
      '[ok] Cross-origin isolation',
      '"transport":"ring"',
      '"accounting":',
    ]) {
      expect(report).toContain(part)
    }
    expect(report).not.toContain('diary')

    await page.keyboard.press('Escape')
    await expect(dialog(page)).toBeHidden()
    await expect(opener).toBeFocused()
  })

  test('says what is wrong first, with the lines to copy, and looks again when asked', async ({
    page,
    problems,
  }) => {
    problems.allow(/404/)
    await withHeaders(page, '**/', {
      'cross-origin-opener-policy': null,
      'cross-origin-embedder-policy': null,
    })
    await page.goto('')
    await expect(page.getByRole('status')).toHaveText('Ready.')
    await page.route('**/voices/voices.json', (route) => route.fulfill({ status: 404, body: 'Nothing' }))
    await page.getByRole('button', { name: 'Diagnostics' }).click()
    const rows = dialog(page).getByRole('listitem')
    await expect(rows.first()).toHaveAttribute('data-check', 'assets')
    await expect(rows.first().locator('.check-word')).toHaveText('Problem')
    await expect(item(page, 'isolation').locator('pre')).toHaveText(ISOLATION.join('\n'))
    await expect(dialog(page).getByText(/^1 problem, 2 warnings/)).toBeVisible()

    await page.unroute('**/voices/voices.json')
    await dialog(page).getByRole('button', { name: 'Check again' }).click()
    await expect(rows.first()).toHaveAttribute('data-check', 'isolation')
    await expect(item(page, 'assets').locator('.check-word')).toHaveText('OK')
  })

  test('shows the report where the page may not copy', async ({ page }) => {
    await page.addInitScript(() => {
      Clipboard.prototype.writeText = () => Promise.reject(new DOMException('No.', 'NotAllowedError'))
    })
    await page.goto('')
    await expect(page.getByRole('status')).toHaveText('Ready.')
    await page.getByRole('button', { name: 'Diagnostics' }).click()
    await dialog(page).getByRole('button', { name: 'Copy bug report' }).click()
    const report = dialog(page).getByLabel('Bug report', { exact: true })
    await expect(report).toContainText('Voice Soundboard')
    await expect(report).toBeFocused()
  })
})
