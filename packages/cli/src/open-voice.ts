/** Finds a voice in the assembled cache, assembling it first when it is not there. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { LoadOptions, VoiceManifest } from '@voice-soundboard/graph'
import { parseManifest } from '@voice-soundboard/models'
import { ensureVoices, servedFolder } from '@voice-soundboard/voices'

export interface OpenVoice {
  readonly manifest: VoiceManifest
  /** Address of the folder of its files, with a slash at its end. */
  readonly folder: string
}

/** @throws VoiceNotFoundError */
export async function openVoice(id: string, options: LoadOptions): Promise<OpenVoice> {
  await ensureVoices({ ids: [id], ...options })
  const path = join(servedFolder(), id, 'voice.json')
  const manifest = parseManifest(JSON.parse(await readFile(path, 'utf8')) as unknown, path)
  return { manifest, folder: pathToFileURL(join(servedFolder(), id) + '/').href }
}
