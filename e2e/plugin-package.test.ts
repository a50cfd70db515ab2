/** A plugin from outside: packed as npm packs it, built into a page by a bundler, and it speaks with its own backend. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sirv from 'sirv'
import { x as extract } from 'tar'
import { build } from 'vite'
import type { Handler } from '../scripts/mounts.ts'
import { ROOT } from '../scripts/paths.ts'
import { serve } from '../scripts/server.ts'
import { expect, test } from './support/test.ts'

const BASE = '/outside/'

const MAIN = `
  import { createVoiceEngine } from 'voice-soundboard'
  import tone from 'tone-voice'
  const engine = await createVoiceEngine({ voice: 'dittli-en', plugins: [tone], backends: ['tone', 'vits'] })
  const words = []
  const utterance = engine.speak('Three short tones.', { voice: 'tone' })
  utterance.on('word', ({ text, startMs }) => words.push([text, Math.round(startMs)]))
  const { outcome, backend, heard } = await utterance.finished
  const clip = await engine.render('Three short tones.', { voice: 'tone', speed: 2 })
  const [plugin] = engine.plugins.list()
  await engine.plugins.remove('tone-voice')
  const left = engine.voices().map(({ id }) => id).includes('tone')
  await engine.close()
  window.told = { outcome, backend, heard: heard.text, words, ms: clip.metadata.durationMs, plugin: plugin.name, left }
`

test('a package that npm packed adds a backend and speaks, with nothing of ours changed', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'outside-'))
  try {
    const source = join(folder, 'tone-voice')
    cpSync(join(ROOT, 'examples/plugins/tone-voice'), source, { recursive: true })
    execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: source, stdio: 'ignore' })
    const app = join(folder, 'app')
    const installed = join(app, 'node_modules', 'tone-voice')
    mkdirSync(installed, { recursive: true })
    await extract({ file: join(folder, 'tone-voice-1.0.0.tgz'), cwd: installed, strip: 1 })
    writeFileSync(
      join(app, 'index.html'),
      '<!doctype html><link rel="icon" href="data:," /><script type="module" src="./main.js"></script>',
    )
    writeFileSync(join(app, 'main.js'), MAIN)
    await build({
      root: app,
      base: BASE,
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { 'voice-soundboard': join(ROOT, 'packages/engine/dist/index.js') } },
      // What is inlined is no address that a worker could load.
      build: { assetsInlineLimit: 0, target: 'es2022', minify: false },
    })
    const files = sirv(join(app, 'dist'))
    const mount: Handler = (request, response, next) => {
      if (!request.url?.startsWith(BASE)) return next()
      request.url = request.url.slice(BASE.length - 1)
      files(request, response, next)
    }
    const server = await serve({ port: 0, mounts: [mount] })
    await page.goto(new URL(BASE, server.url).href)
    await page.waitForFunction(() => 'told' in window)
    expect(await page.evaluate(() => (window as unknown as { told: unknown }).told)).toEqual({
      outcome: 'completed',
      backend: 'tone',
      heard: 'Three short tones.',
      words: [
        ['Three', 0],
        ['short', 200],
        ['tones', 400],
      ],
      ms: 300,
      plugin: 'tone-voice',
      left: false,
    })
    await server.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
