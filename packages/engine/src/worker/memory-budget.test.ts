import type { Backend, VoiceManifest } from '@voice-soundboard/graph'
import { beforeEach, expect, test } from 'vitest'
import type { HostEvent, VoiceRequest } from '../host/protocol.ts'
import { aheadCapacityFrames, MemoryBudget } from './memory-budget.ts'
import { SegmentCache } from './segment-cache.ts'
import { Occupations } from './occupations.ts'
import { VoiceKeeper } from './voice-keeper.ts'

/** Voices of 100 bytes; 80 are expected of each, and 100 of `exact`. */
class FakeBackend implements Partial<Backend> {
  readonly loaded = new Set<string>()
  memoryBytes = (voice: string): number => (this.loaded.has(voice) ? 100 : 0)
  estimateBytes = ({ id }: VoiceManifest): number => (id === 'exact' ? 100 : 80)
  loadVoice = async ({ id }: VoiceManifest): Promise<void> => {
    if (id === 'broken') throw new Error('broken')
    this.loaded.add(id)
  }
  unloadVoice = async (voice: string): Promise<void> => void this.loaded.delete(voice)
}

const AHEAD_FRAMES = 10
const request = (id: string): VoiceRequest => ({ manifest: { id } as VoiceManifest, precision: 'full' })
const record = (bytes: number): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)

let events: HostEvent[]
let backend: FakeBackend
let prepared: SegmentCache
let voices: VoiceKeeper
let budget: MemoryBudget

function open(limitBytes: number): void {
  events = []
  backend = new FakeBackend()
  prepared = new SegmentCache()
  voices = new VoiceKeeper({
    backend: backend as unknown as Backend,
    assets: {} as never,
    occupations: new Occupations(() => undefined),
    fit: () => budget.fit(),
  })
  budget = new MemoryBudget({
    limitBytes,
    aheadFrames: AHEAD_FRAMES,
    voices,
    heapBytes: () => 0,
    prepared,
    emit: (event) => events.push(event),
  })
}

const load = (...ids: string[]): Promise<unknown> =>
  ids.reduce<Promise<unknown>>(
    (before, id) => before.then(() => voices.load(request(id), {})),
    Promise.resolve(),
  )
const troubles = (): unknown[] => events.filter(({ type }) => type.startsWith('trouble'))

beforeEach(() => open(240))

test('what fits is kept, and told', async () => {
  await load('a')
  prepared.put('bark', record(90))
  await budget.fit()
  expect(prepared.bytes).toBe(90)
  expect(budget.preparedRoom).toBe(100)
  expect(events.at(-1)).toEqual({
    type: 'memory',
    memory: { voices: 100, ahead: 0, prepared: 90, heap: 0 },
    loadedVoices: ['a'],
  })
  expect(troubles()).toEqual([])
})

test('which voices are loaded is told though the figures stay as expected', async () => {
  await load('exact')
  expect(events.at(-1)).toMatchObject({ memory: { voices: 100 }, loadedVoices: ['exact'] })
  const before = events.length
  await load('exact')
  expect(events).toHaveLength(before)
})

test('a load first pushes out prepared speech, the least recently used first', async () => {
  open(290)
  await load('a')
  for (const key of ['x', 'y', 'z']) prepared.put(key, record(40))
  prepared.get('x')
  await load('b')
  expect(voices.loaded).toEqual(['a', 'b'])
  expect(['x', 'y', 'z'].filter((key) => prepared.has(key))).toEqual(['x'])
})

test('then the voice that has been idle for longest, and never one in use', async () => {
  await load('a')
  const release = voices.hold('a')
  await load('b', 'c')
  expect(voices.loaded).toEqual(['a', 'c'])
  release()
  await load('b')
  expect(voices.loaded).toEqual(['c', 'b'])
  expect(troubles()).toEqual([])
})

test('what is needed is loaded though it does not fit; that is told with both numbers, and when it is over', async () => {
  open(240)
  const releases = ['a', 'b', 'c'].map((voice) => voices.hold(voice))
  await load('a', 'b', 'c')
  expect(voices.loaded).toEqual(['a', 'b', 'c'])
  expect(troubles().at(-1)).toMatchObject({
    type: 'trouble',
    degradation: { code: 'memory-budget-exceeded', message: expect.stringMatching(/MB.*MB/) },
  })
  for (const release of releases) release()
  await budget.fit()
  expect(voices.loaded).toEqual(['b', 'c'])
  expect(events.at(-1)).toEqual({ type: 'trouble-over', code: 'memory-budget-exceeded' })
})

test('room is made before a load, by what the voice is expected to take; a failed one takes nothing', async () => {
  prepared.put('bark', record(150))
  await expect(load('broken')).rejects.toThrow('broken')
  expect(prepared.bytes).toBe(0)
  expect(events.at(-1)).toMatchObject({ memory: { voices: 0 } })
})

test('speech made ahead is told in steps, and when it begins and ends', () => {
  const told: number[] = []
  for (const frames of [1, 2, 3, 9, 10, 0]) {
    budget.noteAhead(frames)
    const event = events.at(-1)
    if (event?.type === 'memory') told.push(event.memory.ahead)
  }
  expect(told).toEqual([4, 4, 12, 36, 36, 0])
})

test('speech is made ten seconds ahead, less under a small budget, and never less than one', () => {
  const seconds = [512, 16, 1].map((megabytes) => aheadCapacityFrames(megabytes * 2 ** 20, 48_000) / 48_000)
  expect(seconds[0]).toBe(10)
  expect(seconds[1]).toBeCloseTo(5.46, 2)
  expect(seconds[2]).toBe(1)
})
