/** What this package promises of any published voice, said once for the quick and the slow tests. */
import { expect } from 'vitest'
import { signalToNoiseDb, speak, spellingPhonemizer } from '../test-support/mini-voice.ts'
import { createVitsBackend } from '../vits-backend.ts'
import { readAssembledVoice, speakAsPublished, spokenSentence, withoutNoise } from './assembled-voices.ts'
import type { AssembledId, AssembledVoice } from './assembled-voices.ts'

const load = async ({ manifest, assets }: AssembledVoice) => {
  const backend = createVitsBackend({ phonemizers: async () => spellingPhonemizer })
  await backend.loadVoice(manifest, { precision: 'full', assets })
  return backend
}

/** Staged equals published. Returns what the work took, for a person to read. */
export async function checkVoice(id: AssembledId): Promise<string> {
  const voice = await readAssembledVoice(id)
  const graph = spokenSentence()
  const published = await speakAsPublished(voice, graph)

  const plain = await load(withoutNoise(voice))
  const timed = async (streaming: boolean) => {
    const started = performance.now()
    const spoken = await speak(plain, graph, { voice: id, streaming })
    return { ...spoken, elapsedMs: performance.now() - started }
  }
  const whole = await timed(false)
  const windowed = await timed(true)
  await plain.close()
  expect(whole.degradations).toEqual([])
  expect(signalToNoiseDb(published.samples, whole.samples)).toBe(Infinity)
  expect(signalToNoiseDb(published.samples, windowed.samples)).toBeGreaterThan(100)

  const ratio = windowed.elapsedMs / published.elapsedMs
  return (
    `${id}: uncut ${published.elapsedMs.toFixed(0)} ms, staged ${whole.elapsedMs.toFixed(0)} ms,` +
    ` windowed ${windowed.elapsedMs.toFixed(0)} ms (${ratio.toFixed(2)} of uncut)`
  )
}

/** Two instances say the same with the same seed, and a long sentence keeps its timeline's promise. */
export async function checkSeeds(id: AssembledId): Promise<void> {
  const voice = await readAssembledVoice(id)
  const { tokens, ...graph } = spokenSentence()
  const long = { ...graph, tokens: [...tokens, ...tokens] }
  const [first, second] = await Promise.all([load(voice), load(voice)])
  const a = await speak(first, long, { voice: id, seed: 3 })
  const b = await speak(second, long, { voice: id, seed: 3 })
  await Promise.all([first.close(), second.close()])
  expect(a.kinds.filter((kind) => kind === 'timeline')).toHaveLength(2)
  expect(a.samples).toHaveLength(a.totalFrames as number)
  expect(signalToNoiseDb(a.samples, b.samples)).toBe(Infinity)
}
