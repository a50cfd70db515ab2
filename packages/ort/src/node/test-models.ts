/** Where tests find the published models: assembled by `packages/voices`, or in a folder of the same layout. */
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const WORKSPACE = join(dirname(fileURLToPath(import.meta.url)), '../../../..')

export type TestVoice = 'piper-libritts-r' | 'piper-faber-pt' | 'dittli-en'

/** `VOICE_SOUNDBOARD_MODELS` holds `<voice>/original.onnx`. */
export async function readTestModel(voice: TestVoice): Promise<Uint8Array> {
  const cache = process.env['VOICE_SOUNDBOARD_CACHE'] || join(WORKSPACE, '.cache', 'voices')
  const folder = process.env['VOICE_SOUNDBOARD_MODELS'] || join(cache, 'original')
  const path = join(folder, voice, 'original.onnx')
  try {
    return await readFile(path)
  } catch (cause) {
    throw new Error(`${path} is missing. Assemble the voices first: npx -y pnpm voices`, { cause })
  }
}
