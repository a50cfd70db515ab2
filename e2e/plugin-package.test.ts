/** Plugins from outside, built into a page by a bundler: one that npm packed, and the examples of each layer. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { x as extract } from 'tar'
import { ROOT } from '../scripts/paths.ts'
import { openOutsideApp } from './support/outside-app.ts'
import { expect, test } from './support/test.ts'

const EXAMPLES = join(ROOT, 'examples', 'plugins')

const TONE_APP = `
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

async function told(page: Page, url: string): Promise<unknown> {
  await page.goto(url)
  await page.waitForFunction(() => 'told' in window)
  return page.evaluate(() => (window as unknown as { told: unknown }).told)
}

test('a package that npm packed adds a backend and speaks, with nothing of ours changed', async ({
  page,
}) => {
  const app = await openOutsideApp(TONE_APP, async (folder) => {
    const source = join(dirname(folder), 'tone-voice')
    cpSync(join(EXAMPLES, 'tone-voice'), source, { recursive: true })
    execFileSync('npm', ['pack', '--pack-destination', dirname(folder)], { cwd: source, stdio: 'ignore' })
    const installed = join(folder, 'node_modules', 'tone-voice')
    mkdirSync(installed, { recursive: true })
    await extract({ file: join(dirname(folder), 'tone-voice-1.0.0.tgz'), cwd: installed, strip: 1 })
  })
  try {
    expect(await told(page, app.url)).toEqual({
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
  } finally {
    await app.close()
  }
})

const EXAMPLES_APP = `
  import { createVoiceEngine } from 'voice-soundboard'
  import whisperTiming from './plugins/whisper-timing/index.js'
  import profanityFilter from './plugins/profanity-filter/index.js'
  import heardReport, { interruptions } from './plugins/heard-report/index.js'
  import radio from './plugins/radio/index.js'
  const plugins = [whisperTiming, profanityFilter.with({ words: ['Darn'] }), heardReport, radio]
  const engine = await createVoiceEngine({ voice: 'dittli-en', plugins })
  const text = 'We meet behind the old house.'
  const plain = await engine.render(text)
  const whispered = await engine.render(text, { tags: { manner: 'whisper' } })
  const narrow = await engine.render(text, { tags: { through: 'radio' } })
  const rude = await engine.render('That darn cat.')
  const refused = await engine.use(profanityFilter.with({ words: 3 })).catch((error) => error.fault)
  const utterance = engine.speak('This is quite a long sentence, and nobody will hear all of it.', { tags: { turn: '1' } })
  await new Promise((resolve) => utterance.on('word', ({ token }) => token === 2 && resolve()))
  await engine.interrupt({ reason: 'user_spoke' })
  const rms = ({ samples }) => Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)
  // The mean of what lies within 3 ms is what lies below some 150 Hz.
  const bass = ({ samples, sampleRate }) => {
    const width = Math.round(sampleRate * 0.003)
    const sums = new Float64Array(samples.length + 1)
    samples.forEach((sample, at) => (sums[at + 1] = sums[at] + sample))
    return rms({ samples: samples.slice(width).map((_, at) => (sums[at + width] - sums[at]) / width) }) / rms({ samples })
  }
  await engine.close()
  window.told = {
    longer: whispered.metadata.durationMs / plain.metadata.durationMs,
    softer: rms(whispered) / rms(plain),
    thinner: bass(narrow) / bass(plain),
    codes: rude.metadata.degradations.map(({ code }) => code),
    refused,
    interruptions,
  }
`

test('the examples of each layer do what they say', async ({ page }) => {
  const app = await openOutsideApp(EXAMPLES_APP, (folder) =>
    cpSync(EXAMPLES, join(folder, 'plugins'), { recursive: true }),
  )
  try {
    const result = (await told(page, app.url)) as Record<string, unknown>
    expect(result['longer']).toBeGreaterThan(1.1)
    expect(result['softer']).toBeLessThan(0.6)
    expect(result['thinner']).toBeLessThan(0.6)
    expect(result['codes']).toEqual(['filtered'])
    expect(result['refused']).toBe('duplicate')
    expect(result['interruptions']).toEqual([
      {
        utterance: 1,
        reason: 'user_spoke',
        heard: expect.stringMatching(/^This is/),
        tags: { turn: '1' },
      },
    ])
  } finally {
    await app.close()
  }
})
