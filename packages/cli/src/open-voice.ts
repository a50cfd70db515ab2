/** Finds a voice in the assembled cache, assembling it first when it is not there. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { requireVitsVoice } from '@voice-soundboard/graph'
import type { LoadOptions, VitsVoiceManifest } from '@voice-soundboard/graph'
import { loadManifest } from '@voice-soundboard/models'
import { ensureVoices, fetchFile, servedFolder } from '@voice-soundboard/voices'

/** @throws VoiceNotFoundError, ModelUnsupportedError */
export async function openVoice(id: string, options: LoadOptions): Promise<VitsVoiceManifest> {
  await ensureVoices({ ids: [id], ...options })
  const address = pathToFileURL(join(servedFolder(), id, 'voice.json')).href
  return requireVitsVoice(await loadManifest(address, { fetch: fetchFile, signal: options.signal }))
}
