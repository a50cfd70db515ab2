/** Small packages that look like the published ones, for the tests of this folder. */
import { createCipheriv, createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { create } from 'tar'
import { onTestFinished } from 'vitest'
import { findSource } from './sources.ts'
import { MODEL_FILE } from './voice-source.ts'
import type { VoiceSource } from './voice-source.ts'

/** Gone with the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'voices-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** Does not compress, so that a tarball cut short is cut within the model. */
export const MODEL = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16)).update(
  Buffer.alloc(50_000),
)

export const METADATA = JSON.stringify({
  language_id: 2,
  tone_offset: 7,
  sample_rate: 44_100,
  n_speakers: 1,
  symbols: ['_', 'V', 'ah', 'hh', 'l', 'ow', 'v', 'ih'],
})

/** Bytes around the model, as in an archive of several files. */
const OFFSET = 1_000
const ARCHIVE = Buffer.concat([Buffer.alloc(OFFSET, 1), MODEL, Buffer.from(METADATA), Buffer.alloc(70, 2)])

/** `dittli-en` with other files: the voice's own rules, without its download. */
export const SOURCE: VoiceSource = {
  ...findSource('dittli-en'),
  package: { name: 'small-voice', version: '1.0.0', tarballBytes: 60_000 },
  files: [
    { path: 'a/all.data', offset: OFFSET, bytes: MODEL.length, sha256: sha256(MODEL), as: MODEL_FILE },
    {
      path: 'a/all.data',
      offset: OFFSET + MODEL.length,
      bytes: METADATA.length,
      sha256: sha256(METADATA),
      as: 'metadata.json',
    },
  ],
}

/** Packs files as npm does. @returns path of the tarball. */
export async function packTarball(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>> = { 'a/all.data': ARCHIVE },
): Promise<string> {
  const all = { 'package.json': '{"name":"small-voice","version":"1.0.0"}', ...files }
  for (const [path, content] of Object.entries(all)) {
    const target = join(folder, 'package', path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
  }
  const tarball = join(folder, 'small-voice-1.0.0.tgz')
  await create({ file: tarball, gzip: true, cwd: folder }, ['package'])
  return tarball
}

export function alteredArchive(): Uint8Array {
  const altered = Uint8Array.from(ARCHIVE)
  altered[OFFSET + 1_234] = (altered[OFFSET + 1_234] as number) ^ 1
  return altered
}

/** Flips one bit of a file in place. */
export async function damage(path: string): Promise<void> {
  const bytes = await readFile(path)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1
  await writeFile(path, bytes)
}
