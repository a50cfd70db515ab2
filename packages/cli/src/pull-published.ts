/** Puts a voice that is served as it was published into a folder that a site can serve. */
import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { LoadOptions } from '@voice-soundboard/graph'
import { CARD_FILE, ensurePublishedVoice, writeVoice } from '@voice-soundboard/voices'

/**
 * @param folder That of all voices.
 * @returns Bytes of its files.
 * @throws DownloadError, ModelCorruptError, or the signal's reason.
 */
export async function pullPublished(id: string, folder: string, options: LoadOptions): Promise<number> {
  const { manifest, folder: from } = await ensurePublishedVoice(id, options)
  const files = Object.values(manifest.files)
  for (const { url } of files) {
    options.signal?.throwIfAborted()
    const to = join(folder, id, url)
    await mkdir(dirname(to), { recursive: true })
    await copyFile(join(from, url), to)
  }
  await writeVoice(folder, manifest, await readFile(join(from, CARD_FILE), 'utf8'))
  return files.reduce((sum, { bytes }) => sum + bytes, 0)
}
