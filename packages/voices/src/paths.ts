/** Where the voices lie. Imports nothing heavy: servers and build configurations ask only for this. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const workspaceFolder = (): string =>
  dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))

/** `.cache/voices` of the workspace, or where `VOICE_SOUNDBOARD_CACHE` points. Everything in it can be made again. */
export const cacheFolder = (): string =>
  process.env['VOICE_SOUNDBOARD_CACHE'] || join(workspaceFolder(), '.cache', 'voices')

/** What a site serves below `/voices/`. */
export const servedFolder = (): string => join(cacheFolder(), 'served')

/** The published files of a voice, as they were in its package. */
export const originalFolder = (id: string): string => join(cacheFolder(), 'original', id)

/** The stock model of an assembled voice, for tests and benchmarks; not served. */
export const modelPath = (id: string): string => join(originalFolder(id), 'original.onnx')
