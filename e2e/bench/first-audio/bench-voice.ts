/** The voice that all contenders speak with: its manifest, its stock model, and the ids that we make of a text. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compileRequest } from '@voice-soundboard/compiler'
import { createEnglishPhonemizer } from '@voice-soundboard/g2p-english'
import { phonemizeGraph, requireVitsVoice } from '@voice-soundboard/graph'
import type { VitsVoiceManifest } from '@voice-soundboard/graph'
import { parseManifest } from '@voice-soundboard/models'
import { modelPath, servedFolder } from '@voice-soundboard/voices'
import { phonemeIds } from '../../../packages/backend-vits/src/phoneme-ids.ts'
import { SPEAKER, VOICE_ID } from './workloads.ts'

export interface BenchVoice {
  readonly manifest: VitsVoiceManifest
  /** Of the model as published, uncut and in full precision. */
  readonly modelPath: string
  /** Ids of the whole text as one sequence, from our own compiler and phonemiser. */
  idsOf(text: string): Promise<readonly number[]>
}

export async function openBenchVoice(): Promise<BenchVoice> {
  const path = join(servedFolder(), VOICE_ID, 'voice.json')
  const manifest = requireVitsVoice(parseManifest(JSON.parse(await readFile(path, 'utf8')), path))
  const phonemizer = createEnglishPhonemizer()
  return {
    manifest,
    modelPath: modelPath(VOICE_ID),
    async idsOf(text) {
      const graph = compileRequest(text, { voice: VOICE_ID, speaker: SPEAKER })
      const { phonemes } = await phonemizeGraph(graph, () => phonemizer, undefined)
      return phonemeIds(graph.tokens, phonemes, manifest.phonemes).ids
    },
  }
}
