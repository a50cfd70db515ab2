import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  DownloadError,
  InvalidInputError,
  requireVitsVoice,
  VoiceNotFoundError,
} from '@voice-soundboard/graph'
import type { VitsVoiceManifest } from '@voice-soundboard/graph'
import { createModelStore, loadCatalogue } from '@voice-soundboard/models'
import { decodeBundle } from '@voice-soundboard/ort'
import { fetchFile } from '@voice-soundboard/voices'
import { expect, onTestFinished, test } from 'vitest'
import { miniVits } from '../../ort/src/test-support/mini-vits.ts'
import { isPull, parsePull } from './pull-arguments.ts'
import { pullVoices } from './pull-voices.ts'

const AMY = 'en/en_US/amy/low/en_US-amy-low.onnx'
const FABER = 'pt/pt_BR/faber/medium/pt_BR-faber-medium.onnx'

const CONFIG = {
  audio: { sample_rate: 16_000 },
  espeak: { voice: 'en-us' },
  language: { code: 'en_US' },
  num_speakers: 2,
  phoneme_id_map: { _: [0], '^': [1], $: [2], a: [3] },
}

type Files = Readonly<Record<string, string | Uint8Array>>

const PIPER: Files = {
  [AMY]: miniVits(),
  [`${AMY}.json`]: JSON.stringify(CONFIG),
  'en/en_US/amy/low/MODEL_CARD': '# Amy\nLicence: as the test says',
  [FABER]: miniVits({ speakers: false }),
  [`${FABER}.json`]: JSON.stringify({ ...CONFIG, num_speakers: 1, language: { code: 'pt_BR' } }),
}

/** Below `/piper/`. */
async function serve(files: Files): Promise<string> {
  const server = createServer((request, response) => {
    const file = files[decodeURIComponent(request.url ?? '').slice('/piper/'.length)]
    if (file === undefined) response.writeHead(404).end()
    else response.end(file)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/piper`
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pull-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** As a page does. */
async function readServed(out: string): Promise<readonly VitsVoiceManifest[]> {
  const catalogue = pathToFileURL(join(out, 'voices', 'voices.json')).href
  return (await loadCatalogue(catalogue, { fetch: fetchFile })).map(requireVitsVoice)
}

test('a voice is brought, cut, packed and listed, and a page loads it verified', async () => {
  const out = await temporaryFolder()
  const labels: string[] = []
  const pulled = await pullVoices(['en_US-amy-low'], {
    out,
    mirrors: [await serve(PIPER)],
    onProgress: ({ label }) => labels.push(label),
  })
  expect(pulled).toMatchObject([{ id: 'en_US-amy-low', hasCard: true }])
  expect(labels.every((label) => label.startsWith('en_US-amy-low: '))).toBe(true)

  const [voice] = await readServed(out)
  expect(voice).toMatchObject({
    id: 'en_US-amy-low',
    name: 'amy (English, United States, low)',
    languages: ['en-US'],
    sampleRateHz: 16_000,
    speakers: { count: 2 },
    phonemes: { blank: 0, bos: [1], eos: [2] },
    source: `https://huggingface.co/diffusionstudio/piper-voices/resolve/main/${AMY}`,
  })
  expect(voice).not.toHaveProperty('stockModel')
  const store = createModelStore({ baseUrl: import.meta.url, storage: 'memory', fetch: fetchFile })
  for (const precision of ['compact', 'full'] as const) {
    const file = voice?.bundles[precision]
    if (!file) return expect.unreachable()
    const bytes = await store.load(file)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256)
    expect(decodeBundle(bytes).vocoder.optimized).toBe(true)
  }
  expect(await readFile(join(out, 'voices', 'en_US-amy-low', 'CARD.md'), 'utf8')).toBe(
    PIPER['en/en_US/amy/low/MODEL_CARD'],
  )
})

test('voices pulled later are listed behind those that are there, each once', async () => {
  const out = await temporaryFolder()
  const mirrors = [await serve(PIPER)]
  await pullVoices(['pt_BR-faber-medium'], { out, mirrors })
  await pullVoices(['en_US-amy-low', 'pt_BR-faber-medium'], { out, mirrors })
  expect((await readServed(out)).map(({ id }) => id)).toEqual(['pt_BR-faber-medium', 'en_US-amy-low'])
})

test('a voice without a card names none', async () => {
  const out = await temporaryFolder()
  const pulled = await pullVoices(['pt_BR-faber-medium'], { out, mirrors: [await serve(PIPER)] })
  expect(pulled[0]?.hasCard).toBe(false)
  const [voice] = await readServed(out)
  expect(voice).not.toHaveProperty('card')
})

test('what one mirror lacks the next has', async () => {
  const out = await temporaryFolder()
  const { [AMY]: _, ...without } = PIPER
  await pullVoices(['en_US-amy-low'], { out, mirrors: [await serve(without), await serve(PIPER)] })
  expect((await readServed(out)).map(({ id }) => id)).toEqual(['en_US-amy-low'])
})

test('an id that is none is refused before anything is fetched', async () => {
  const out = await temporaryFolder()
  const pull = pullVoices(['en_US-amy-low', 'en_US-nobody-low'], { out, mirrors: [await serve({})] })
  await expect(pull).rejects.toBeInstanceOf(VoiceNotFoundError)
  expect(await readdir(out)).toEqual([])
})

test.each([
  ['a model that is not there', { [AMY]: undefined }, DownloadError],
  ['a config that is no JSON', { [`${AMY}.json`]: 'Not found' }, InvalidInputError],
  ['a config of something else', { [`${AMY}.json`]: '{}' }, InvalidInputError],
])('%s is refused by type, and nothing is listed', async (_, change, type) => {
  const out = await temporaryFolder()
  const files = Object.fromEntries(
    Object.entries({ ...PIPER, ...change }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  )
  await expect(pullVoices(['en_US-amy-low'], { out, mirrors: [await serve(files)] })).rejects.toBeInstanceOf(
    type,
  )
  await expect(readdir(join(out, 'voices'))).rejects.toMatchObject({ code: 'ENOENT' })
})

test('a model that is none is corrupt', async () => {
  const mirrors = [await serve({ ...PIPER, [AMY]: new Uint8Array(100) })]
  const pull = pullVoices(['en_US-amy-low'], { out: await temporaryFolder(), mirrors })
  await expect(pull).rejects.toMatchObject({ code: 'model-corrupt' })
})

test('the verb is told from a text, and its arguments are read', () => {
  expect(isPull(['voices', 'pull', 'a'])).toBe(true)
  expect(isPull(['voices pull', '-o', 'a.wav'])).toBe(false)
  expect(parsePull(['voices', 'pull', 'a', 'b', 'a', '--out', 'x', '--mirror', 'https://m.example'])).toEqual(
    {
      ids: ['a', 'b'],
      out: 'x',
      mirrors: ['https://m.example'],
    },
  )
  expect(parsePull(['voices', 'pull', '--help'])).toBe(null)
})

test.each([
  [['--out', 'x'], '<id ...>'],
  [['a'], '--out'],
  [['a', '--out', 'x', '--mirror', 'm.example'], '--mirror'],
  [['a', '--out', 'x', '--mirror', 'http://'], '--mirror'],
  [['a', '--into', 'x'], 'arguments'],
])('%j names what is wrong', (args, path) => {
  expect(() => parsePull(['voices', 'pull', ...args])).toThrow(InvalidInputError)
  expect(() => parsePull(['voices', 'pull', ...args])).toThrow(path)
})
