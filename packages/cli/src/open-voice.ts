/** Finds a voice in the assembled cache, assembling it first when it is not there. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { LoadOptions, VoiceManifest } from '@voice-soundboard/graph'
import { loadManifest } from '@voice-soundboard/models'
import { ensureVoices, fetchFile, servedFolder } from '@voice-soundboard/voices'

/** @throws VoiceNotFoundError */
export async function openVoice(id: string, options: LoadOptions): Promise<VoiceManifest> {
  await ensureVoices({ ids: [id], ...options })
  const address = pathToFileURL(join(servedFolder(), id, 'voice.json')).href
  return loadManifest(address, { fetch: fetchFile, signal: options.signal })
}
