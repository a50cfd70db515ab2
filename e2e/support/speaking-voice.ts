/** A voice in Node, the way the command line speaks it: text in, samples and word marks out. */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { joinSamples } from '@voice-soundboard/audio'
import { createVitsBackend } from '@voice-soundboard/backend-vits'
import { compileRequest } from '@voice-soundboard/compiler'
import { createEnglishPhonemizer } from '@voice-soundboard/g2p-english'
import { requireVitsVoice } from '@voice-soundboard/graph'
import type { TimelineMark, VitsVoiceManifest, VoicePrecision } from '@voice-soundboard/graph'
import { createModelStore, loadManifest } from '@voice-soundboard/models'
import { configureRuntime } from '@voice-soundboard/ort'
import { ensureVoices, fetchFile, servedFolder } from '@voice-soundboard/voices'
import { synthesizeGraph } from 'voice-soundboard/synthesize-graph'

export interface Speech {
  /** Mono, at the voice's own rate. */
  readonly samples: Float32Array
  /** One for each word, in the order in which they came; in samples. */
  readonly words: readonly TimelineMark[]
}

export interface SpeakingVoice {
  readonly manifest: VitsVoiceManifest
  /** The default speaker, with the voice's own noise. The same seed always says it the same way. */
  speak(text: string, seed: number): Promise<Speech>
  close(): Promise<void>
}

export async function openSpeakingVoice(id: string, precision: VoicePrecision): Promise<SpeakingVoice> {
  configureRuntime({ numThreads: Math.min(2, availableParallelism()) })
  await ensureVoices({ ids: [id] })
  const address = pathToFileURL(join(servedFolder(), id, 'voice.json')).href
  const manifest = requireVitsVoice(await loadManifest(address, { fetch: fetchFile }))
  const assets = createModelStore({ storage: 'memory', fetch: fetchFile, baseUrl: import.meta.url })
  const backend = createVitsBackend({ phonemizers: () => createEnglishPhonemizer() })
  await backend.loadVoice(manifest, { precision, assets })
  const speaker = manifest.speakers.default
  return {
    manifest,
    async speak(text, seed) {
      const graph = compileRequest(text, { voice: id, speaker, language: manifest.languages[0] ?? 'en' })
      const blocks: Float32Array[] = []
      const words: TimelineMark[] = []
      for await (const chunk of synthesizeGraph(backend, graph, { manifest, speaker, seed })) {
        if (chunk.kind === 'audio') blocks.push(chunk.samples)
        else words.push(...chunk.marks.filter(({ kind }) => kind === 'word'))
      }
      return { samples: joinSamples(blocks), words }
    },
    async close() {
      await backend.close()
      await assets.close()
    },
  }
}
