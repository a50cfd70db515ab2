/** The suite holds for a backend without fault, and each fault is found by the check that is there for it. */
import { validateGraph } from '@voice-soundboard/graph'
import { afterAll, describe, expect, test } from 'vitest'
import { oddGraphs } from './graphs.ts'
import { checkBackendContract, describeBackendContract, faultyBackends } from './index.ts'
import type { ContractSubject, FaultName } from './index.ts'
import { createToneBackend, noAssets, toneManifest } from './test-support/tone-backend.ts'

const tone: ContractSubject = {
  createBackend: createToneBackend,
  manifest: toneManifest,
  assets: noAssets,
  hasNoise: true,
}

describeBackendContract('tone', tone, { describe, test, afterAll })

const failuresOf = async (subject: Partial<ContractSubject>, only?: readonly string[]) => {
  const results = await checkBackendContract({ ...tone, ...subject }, only)
  return results.flatMap(({ id, failure }) => (failure === null ? [] : [id]))
}

/** What must be found; that more fails besides is no harm. */
const FOUND_BY: Readonly<Record<FaultName, readonly string[]>> = {
  faultyNaN: ['sound', 'odd-text'],
  faultyRate: ['sample-rate'],
  faultyNegativeTime: ['marks-in-order', 'odd-text'],
  faultyBackwards: ['marks-in-order', 'words-complete'],
  faultyLateMarks: ['timeline-first'],
  faultyWordless: ['words-complete', 'phonemes-within-words'],
  faultyMute: ['timeline-first', 'sound', 'long-text'],
  faultyTooMuch: ['total-frames'],
  faultyUntold: ['sound', 'lowers-pitch', 'lowers-energy', 'other-seed'],
  faultyFlat: [
    'lowers-speed',
    'lowers-durationScale',
    'lowers-targetDuration',
    'lowers-pitch',
    'lowers-energy',
    'lowers-emphasis',
    'lowers-pause',
    'lowers-phonemes',
  ],
  faultyDeaf: ['abort-before', 'abort-between'],
  faultyBusy: ['abort-meanwhile'],
  faultyUntyped: ['timeline-first', 'odd-text', 'concurrent'],
  faultyAnySpeaker: ['unknown-speaker'],
  faultySeedless: ['same-seed', 'abort-between', 'listener-leaves', 'concurrent'],
  faultyDeadSeed: ['other-seed'],
  faultyHoarder: ['no-leak'],
  faultyCloseOnce: ['closed'],
  faultyHanging: ['timeline-first', 'sound', 'long-text'],
  faultyStrange: ['odd-text'],
}

const faulty = faultyBackends(createToneBackend)

test.each(Object.entries(FOUND_BY))('%s is found', async (name, checks) => {
  const createBackend = faulty[name as FaultName]
  const found = await failuresOf({ createBackend, timeoutMs: 300 }, checks)
  expect(found.sort()).toEqual([...checks].sort())
})

test('a fault is found by its own checks, not by all', async () => {
  const timing = ['timeline-first', 'marks-in-order', 'words-complete', 'total-frames', 'sample-rate']
  expect(await failuresOf({ createBackend: faulty.faultyNaN }, timing)).toEqual([])
  expect(await failuresOf({ createBackend: faulty.faultyDeadSeed }, ['same-seed', 'concurrent'])).toEqual([])
})

test('what is not lowered must be told with its place, and what is lowered must not be told as lost', async () => {
  const modest = (tell: boolean) => () => {
    const backend = createToneBackend()
    const lowers = backend.capabilities.lowers.filter((what) => what !== 'emphasis')
    const synthesize: typeof backend.synthesize = async function* (request) {
      const lost = request.graph.tokens.find(({ emphasis }) => emphasis !== 1)
      for await (const chunk of backend.synthesize(request)) {
        const isTold = tell && lost && chunk.kind === 'timeline'
        const degradation = {
          code: 'prosody-not-lowered',
          message: 'No emphasis.',
          source: lost?.source ?? [0, 0],
        }
        yield isTold ? { ...chunk, degradations: [degradation] } : chunk
      }
    }
    return { ...backend, capabilities: { ...backend.capabilities, lowers }, synthesize }
  }
  const only = ['lowers-emphasis']
  expect(await failuresOf({ createBackend: modest(true) }, only)).toEqual([])
  expect(await failuresOf({ createBackend: modest(false) }, only)).toEqual(only)
  const boastful = () => ({ ...modest(true)(), capabilities: createToneBackend().capabilities })
  expect(await failuresOf({ createBackend: boastful }, only)).toEqual(only)
})

test('a heap that grows by what is spoken is found, one that does not is not', async () => {
  let bytes = 0
  const growing = { heapBytes: () => (bytes += 50 * 2 ** 20) }
  expect(await failuresOf(growing, ['no-leak'])).toEqual(['no-leak'])
  expect(await failuresOf({ heapBytes: () => 10 }, ['no-leak'])).toEqual([])
})

test('a recogniser decides whether speech is understood', async () => {
  const hears = (heard: string) => ({ recognizer: { transcribe: async () => heard } })
  const only = ['understood']
  expect(await failuresOf(hears('Many small rivers run along a valley'), only)).toEqual([])
  expect(await failuresOf(hears('Beep beep.'), only)).toEqual(only)
})

test('checks are left out by name and reason; a name that is none is told', async () => {
  const createBackend = faulty.faultyDeadSeed
  expect(await failuresOf({ createBackend, skip: { 'other-seed': 'has a fault' } }, ['other-seed'])).toEqual(
    [],
  )
  const wrong = { ...tone, skip: { 'no-such-check': 'a slip' } }
  expect(() => describeBackendContract('tone', wrong, { describe, test, afterAll })).toThrow(/no-such-check/)
})

test('the odd graphs are graphs', () => {
  for (const { what, graph } of oddGraphs('en')) expect(validateGraph(graph), what).toEqual([])
})
