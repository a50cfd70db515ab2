/** Whether the voices are where the engine looks for them. */
import { isVitsVoice } from '@voice-soundboard/graph'
import type { VoiceManifest } from '@voice-soundboard/graph'
import { loadCatalogue } from '@voice-soundboard/models'
import { adviceFor } from './check-files.ts'
import { copyLines } from './copy-lines.ts'
import { failureText } from './failure-text.ts'
import { askForFile, faultOf } from './file-answer.ts'
import type { CheckSource } from './types.ts'

export const assetsCheck: CheckSource = {
  id: 'assets',
  title: 'Voices',
  limitMs: 8000,
  async run({ assetBase, health, signal }) {
    const url = new URL('voices/voices.json', assetBase).href
    const list = await askForFile(url, signal)
    const { status, type, error } = list
    const details = { url, status, type, error }
    const fault = faultOf(list, 'json')
    if (fault) {
      return {
        status: 'problem',
        found: `The list of voices was looked for at ${url}: ${fault.sentence}`,
        advice: [
          copyLines('Put the folder voices/ there, or tell the engine where it lies:', [
            "createVoiceEngine({ assetBase: '/where/it/lies/' })",
          ]),
          ...(fault.kind === 'missing' ? [] : [adviceFor([fault])]),
        ].join('\n'),
        details,
      }
    }
    let voices: readonly VoiceManifest[]
    try {
      voices = await loadCatalogue(url, { signal })
    } catch (cause) {
      return {
        status: 'problem',
        found: `The list of voices is there, but it cannot be read: ${failureText(cause)}`,
        advice: 'Copy the folder voices/ anew and whole, as the build or the package of the voice made it.',
        details,
      }
    }
    const ids = voices.map(({ id }) => id)
    const voice = voices.find(({ id }) => id === health?.voice) ?? voices[0]
    if (!voice) {
      const advice =
        'Add a voice to voices/voices.json, or load one by engine.loadVoice({ id, modelUrl, configUrl }).'
      return { status: 'problem', found: `The list of voices at ${url} is empty.`, advice, details }
    }
    const file = fileOf(voice)
    const answer = file === null ? null : await askForFile(file, signal)
    const missing = answer && faultOf(answer, 'data')
    if (missing) {
      return {
        status: 'problem',
        found: `The list of voices is there, but the file of "${voice.id}" is not: ${missing.sentence}`,
        advice: adviceFor([missing]),
        details: { ...details, voices: ids, file },
      }
    }
    return {
      status: 'ok',
      found: `${ids.length === 1 ? 'One voice is' : `${ids.length} voices are`} to be had: ${ids.join(', ')}.`,
      details: { ...details, voices: ids },
    }
  },
}

/** The one that the engine downloads first. */
function fileOf(voice: VoiceManifest): string | null {
  if (!isVitsVoice(voice)) return Object.values(voice.files)[0]?.url ?? null
  const { bundles, stockModel } = voice
  return (bundles.compact ?? bundles.full ?? stockModel)?.url ?? null
}
