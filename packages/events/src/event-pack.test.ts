import { encodeWav } from '@voice-soundboard/audio'
import { ClosedError, InvalidInputError } from '@voice-soundboard/graph'
import type { ParalinguisticType } from '@voice-soundboard/graph'
import { describe, expect, test } from 'vitest'
import { parseEventManifest } from './event-manifest.ts'
import { openDefaultEventPack, openEventPack } from './event-pack.ts'
import type { EventPackOptions } from './event-pack.ts'
import { synthesizeEvent } from './synthesize-event.ts'

const RATE_HZ = 24_000

const tone = (ms: number, hz: number): Uint8Array => {
  const samples = Float32Array.from(
    { length: (ms / 1000) * RATE_HZ },
    (_, i) => 0.5 * Math.sin((2 * Math.PI * hz * (i + 0.5)) / RATE_HZ),
  )
  return encodeWav(samples, RATE_HZ)
}

const FILES: Record<string, Uint8Array> = {
  'soft.wav': tone(200, 400),
  'hard.wav': tone(400, 800),
  'broken.wav': tone(100, 400),
}

const manifest = parseEventManifest({
  version: 1,
  sampleRateHz: RATE_HZ,
  licence: 'CC0-1.0',
  source: 'made for this test',
  events: {
    laugh: [
      { id: 'soft', file: 'soft.wav', intensity: [0, 0.4], durationMs: 200 },
      { id: 'hard', file: 'hard.wav', intensity: [0.6, 1], durationMs: 400 },
    ],
    cough: [{ id: 'broken', file: 'broken.wav', intensity: [0, 1], durationMs: 200 }],
    yawn: [],
  },
})

function openCounted(load?: EventPackOptions['load']) {
  const loads: string[] = []
  const pack = openEventPack(manifest, {
    load: async (file, options) => {
      loads.push(file)
      return load ? load(file, options) : (FILES[file] as Uint8Array)
    },
  })
  return { pack, loads }
}

const laugh = { type: 'laugh', sampleRateHz: RATE_HZ, seed: 1 } as const

describe('the default pack', () => {
  test('makes what it names, in full intensity unless told otherwise', async () => {
    const pack = openDefaultEventPack()
    for (const type of pack.types) {
      const rendered = await pack.render({ type, sampleRateHz: 22_050, seed: 5 })
      expect(rendered?.samples).toEqual(
        synthesizeEvent(type as 'hum', { sampleRateHz: 22_050, seed: 5, intensity: 1 }),
      )
    }
    expect(pack.types).toEqual(expect.arrayContaining(['breath', 'sigh', 'hum']))
  })

  test('has nothing for a laugh, nor for a breath of an hour', async () => {
    const pack = openDefaultEventPack()
    expect(await pack.render(laugh)).toBeNull()
    expect(await pack.render({ ...laugh, type: 'breath', durationMs: 3_600_000 })).toBeNull()
  })

  test('rejects what is no number of a sound, what was aborted, and everything once closed', async () => {
    const pack = openDefaultEventPack()
    await expect(pack.render({ ...laugh, type: 'hum', intensity: 2 })).rejects.toThrow(InvalidInputError)
    await expect(pack.render({ ...laugh, type: 'hum', durationMs: Infinity })).rejects.toThrow(
      InvalidInputError,
    )
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(pack.render({ ...laugh, type: 'hum', signal })).rejects.toThrow('enough')
    pack.close()
    pack.close()
    await expect(pack.render({ ...laugh, type: 'hum' })).rejects.toThrow(ClosedError)
  })
})

describe('a pack of recordings', () => {
  test('names the types that it has recordings of', () => {
    expect(openCounted().pack.types).toEqual(['laugh', 'cough'])
  })

  test('renders the recording for the intensity, at the rate that is asked for', async () => {
    const { pack } = openCounted()
    const soft = await pack.render({ ...laugh, intensity: 0.2, sampleRateHz: 48_000 })
    expect(soft?.variant).toBe('soft')
    expect(soft?.samples.length).toBe(9_600)
    const rising = soft?.samples.reduce((n, x, i, all) => n + (x > 0 && (all[i - 1] ?? 0) <= 0 ? 1 : 0), 0)
    expect(rising).toBe(80)
    expect((await pack.render(laugh))?.variant).toBe('hard')
  })

  test('has nothing between its ranges, for a type without recordings, or for a name that is no type', async () => {
    const { pack, loads } = openCounted()
    expect(await pack.render({ ...laugh, intensity: 0.5 })).toBeNull()
    expect(await pack.render({ ...laugh, type: 'yawn' })).toBeNull()
    expect(await pack.render({ ...laugh, type: 'constructor' as ParalinguisticType })).toBeNull()
    expect(loads).toEqual([])
  })

  test('loads each file once, and gives samples that may be changed', async () => {
    const { pack, loads } = openCounted()
    const [first, second] = await Promise.all([pack.render(laugh), pack.render(laugh)])
    first?.samples.fill(1)
    const third = await pack.render(laugh)
    expect(third).toEqual(second)
    await pack.render({ ...laugh, sampleRateHz: 16_000 })
    expect(loads).toEqual(['hard.wav'])
  })

  test('tells what is wrong with a recording, by its file', async () => {
    const { pack } = openCounted()
    await expect(pack.render({ ...laugh, type: 'cough' })).rejects.toMatchObject({
      code: 'invalid-input',
      path: 'broken.wav',
      received: expect.stringContaining('It lasts 100 ms; its manifest says 200 ms.'),
    })
  })

  test.each([{ intensity: -1 }, { intensity: Number.NaN }, { sampleRateHz: 0 }, { durationMs: 0 }])(
    'refuses by name: %o',
    async (change) => {
      await expect(openCounted().pack.render({ ...laugh, ...change })).rejects.toMatchObject({
        code: 'invalid-input',
        path: Object.keys(change)[0],
      })
    },
  )

  test('a load that failed is tried again', async () => {
    let attempts = 0
    const { pack } = openCounted(async (file) => {
      if (attempts++ === 0) throw new Error('offline')
      return FILES[file] as Uint8Array
    })
    await expect(pack.render(laugh)).rejects.toThrow('offline')
    expect((await pack.render(laugh))?.variant).toBe('hard')
  })

  test('who gives up alone does not stop the load; when all have, it is aborted and may begin anew', async () => {
    const seen: AbortSignal[] = []
    let finish = (_bytes: Uint8Array): void => undefined
    const { pack } = openCounted((_file, { signal }) => {
      seen.push(signal as AbortSignal)
      return new Promise((resolve) => (finish = resolve))
    })
    const [one, two] = [new AbortController(), new AbortController()]
    const first = pack.render({ ...laugh, signal: one.signal })
    const second = pack.render({ ...laugh, signal: two.signal })
    one.abort(new Error('first gives up'))
    await expect(first).rejects.toThrow('first gives up')
    expect(seen[0]?.aborted).toBe(false)
    two.abort(new Error('second gives up'))
    await expect(second).rejects.toThrow('second gives up')
    expect(seen[0]?.aborted).toBe(true)
    const third = pack.render(laugh)
    await expect.poll(() => seen.length).toBe(2)
    finish(FILES['hard.wav'] as Uint8Array)
    expect((await third)?.variant).toBe('hard')
  })

  test('closing rejects what is under way, and everything after', async () => {
    const { pack } = openCounted(() => new Promise(() => undefined))
    const waiting = pack.render(laugh)
    pack.close()
    pack.close()
    await expect(waiting).rejects.toThrow(ClosedError)
    await expect(pack.render(laugh)).rejects.toThrow(ClosedError)
  })
})
