import { readdir, readFile, stat, truncate, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DownloadError, requireVitsVoice } from '@voice-soundboard/graph'
import type { Progress } from '@voice-soundboard/graph'
import { createModelStore, loadCatalogue } from '@voice-soundboard/models'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { assemble } from './assemble.ts'
import type { AssembleTools } from './assemble.ts'
import { cacheFolder, fetchFile, modelPath, servedFolder } from './index.ts'
import { findSource } from './sources.ts'
import { alteredArchive, damage, packTarball, sha256, SOURCE, temporaryFolder } from './testing.ts'

const ID = SOURCE.id
const served = (name: string): string => join(servedFolder(), ID, name)

let version = '1'
const fetchTarball = vi.fn<AssembleTools['fetchTarball']>((_, folder) => packTarball(folder))
const prepare = vi.fn<AssembleTools['bundles']['prepare']>(async (model, { precision }) =>
  Buffer.concat([Buffer.from(precision), model.subarray(0, 100)]),
)
const tools: AssembleTools = { fetchTarball, bundles: { version: async () => version, prepare } }
const run = (options = {}) => assemble([SOURCE], options, tools)

beforeEach(async () => {
  vi.clearAllMocks()
  version = '1'
  vi.stubEnv('VOICE_SOUNDBOARD_CACHE', await temporaryFolder())
})

describe('what is served', () => {
  test('can be read by the model store, and is what the manifest promises', async () => {
    const [voice] = await run()
    const catalogue = pathToFileURL(join(servedFolder(), 'voices.json')).href
    const manifests = (await loadCatalogue(catalogue, { fetch: fetchFile })).map(requireVitsVoice)
    expect(manifests.map((manifest) => manifest.id)).toEqual([ID])
    const store = createModelStore({ baseUrl: catalogue, storage: 'memory', fetch: fetchFile })
    for (const precision of ['compact', 'full'] as const) {
      const file = manifests[0]?.bundles[precision]
      expect(file?.sha256).toBe(voice?.manifest.bundles[precision]?.sha256)
      const bytes = await store.load(file ?? { url: '' })
      expect(Buffer.from(bytes).toString('latin1')).toContain(precision)
    }
    expect(sha256(await readFile(modelPath(ID)))).toBe(SOURCE.files[0]?.sha256)
    expect(await readFile(served('CARD.md'), 'utf8')).toContain('Apache-2.0')
    expect(
      (await readdir(servedFolder(), { recursive: true })).filter((name) => name.includes('.part')),
    ).toEqual([])
  })

  test('a voice for tests is assembled but not listed', async () => {
    const hidden = { ...SOURCE, id: 'piper-faber-pt', audience: 'tests' } as const
    await assemble([hidden], {}, tools)
    expect(findSource('piper-faber-pt').audience).toBe('tests')
    expect(JSON.parse(await readFile(join(servedFolder(), 'voices.json'), 'utf8'))).toEqual({
      schema: 1,
      voices: [],
    })
    await expect(stat(join(servedFolder(), 'piper-faber-pt', 'voice.json'))).resolves.toBeDefined()
  })
})

describe('a second run', () => {
  test('does nothing and leaves every file as it was', async () => {
    const first = await run()
    const before = await stat(served('voice.json'))
    vi.clearAllMocks()
    expect(await run()).toEqual(first)
    expect(fetchTarball).not.toHaveBeenCalled()
    expect(prepare).not.toHaveBeenCalled()
    expect((await stat(served('voice.json'))).mtimeMs).toBe(before.mtimeMs)
  })

  test('prepares anew, without the network, when the preparation changed', async () => {
    await run()
    version = '2'
    await run()
    expect(fetchTarball).toHaveBeenCalledTimes(1)
    expect(prepare).toHaveBeenCalledTimes(4)
  })

  test.each([
    ['an altered model', () => damage(modelPath(ID)), 2, 2],
    ['a model cut short', () => truncate(modelPath(ID), 99), 2, 2],
    ['an altered bundle', () => damage(served(`${ID}.compact.vsb`)), 1, 3],
    ['a bundle cut short', () => truncate(served(`${ID}.full.vsb`), 9), 1, 3],
    ['a lost manifest', () => truncate(served('voice.json'), 0), 1, 2],
    ['a broken ledger', () => truncate(join(cacheFolder(), 'ledger.json'), 9), 1, 4],
  ])('makes good %s', async (_, harm, fetched, prepared) => {
    const sound = await run()
    await harm()
    expect(await run()).toEqual(sound)
    expect(fetchTarball).toHaveBeenCalledTimes(fetched)
    expect(prepare).toHaveBeenCalledTimes(prepared)
    expect(sha256(await readFile(modelPath(ID)))).toBe(SOURCE.files[0]?.sha256)
    expect(sha256(await readFile(served(`${ID}.full.vsb`)))).toBe(sound[0]?.manifest.bundles.full?.sha256)
  })

  test('with verify sees even what kept its size and time', async () => {
    await run()
    const path = served(`${ID}.compact.vsb`)
    const { atime, mtime } = await stat(path)
    await damage(path)
    await utimes(path, atime, mtime)
    await run({ verify: true })
    expect(prepare).toHaveBeenCalledTimes(3)
  })
})

describe('when something goes wrong', () => {
  test('an altered package is refused, leaves nothing that looks whole, and the next run is sound', async () => {
    fetchTarball.mockImplementationOnce((_, folder) =>
      packTarball(folder, { 'a/all.data': alteredArchive() }),
    )
    await expect(run()).rejects.toMatchObject({ code: 'model-corrupt' })
    await expect(stat(modelPath(ID))).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(stat(join(servedFolder(), ID))).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(run()).resolves.toHaveLength(1)
  })

  test('without a network the error is the typed one, and nothing stays behind', async () => {
    fetchTarball.mockRejectedValueOnce(new DownloadError('npm:small-voice@1.0.0', null))
    await expect(run()).rejects.toBeInstanceOf(DownloadError)
    expect(await readdir(join(cacheFolder(), 'incoming'))).toEqual([])
  })

  test('an abort during the download rejects with its reason', async () => {
    const stop = new AbortController()
    fetchTarball.mockImplementationOnce((_, folder) => {
      stop.abort(new Error('enough'))
      return packTarball(folder)
    })
    await expect(run({ signal: stop.signal })).rejects.toThrow('enough')
    expect(prepare).not.toHaveBeenCalled()
  })
})

test('of two runs at once one works and the other waits for it', async () => {
  const labels: string[] = []
  const onProgress = ({ label }: Progress): void => void labels.push(label)
  const [first, second] = await Promise.all([run({ onProgress }), run({ onProgress })])
  expect(first).toEqual(second)
  expect(fetchTarball).toHaveBeenCalledTimes(1)
  expect(prepare).toHaveBeenCalledTimes(2)
  expect(labels).toContain('waiting for another process that assembles voices')
})
