/** Hands a rendered clip to the reader as a file. */
import { create } from './dom.ts'
import type { AudioClip } from './engine.ts'

/** Some browsers read the address only after the click has returned. */
const KEEP_MS = 30_000

export function downloadClip(clip: AudioClip): string {
  const url = URL.createObjectURL(clip.toBlob())
  const name = `${clip.metadata.voice}-${clip.metadata.speaker}-${clip.metadata.seed}.wav`
  create('a', { href: url, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS)
  return name
}
