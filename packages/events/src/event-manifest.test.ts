import { InvalidInputError } from '@voice-soundboard/graph'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseEventManifest } from './event-manifest.ts'

const laugh = { id: 'soft', file: 'laugh/soft.wav', intensity: [0, 0.4], durationMs: 290 }
const pack = {
  version: 1,
  sampleRateHz: 24_000,
  licence: 'CC0-1.0',
  source: 'recorded for this pack',
  events: { laugh: [laugh], sigh: [] },
}
const withLaugh = (change: Record<string, unknown>) => ({
  ...pack,
  events: { laugh: [{ ...laugh, ...change }] },
})

test('a manifest is read, frozen, and rid of what is not known', () => {
  const read = parseEventManifest({
    ...pack,
    note: 'x',
    events: { ...pack.events, laugh: [{ ...laugh, mood: 1 }] },
  })
  expect(read).toEqual(pack)
  expect(Object.isFrozen(read.events.laugh?.[0]?.intensity)).toBe(true)
})

describe('version 2', () => {
  const variants = [{ id: 'soft', file: 'laugh/soft.wav', intensity_range: [0, 0.4], duration: 0.29 }]

  test('seconds become milliseconds; what it does not tell is null', () => {
    const expected = {
      version: 2,
      sampleRateHz: 24_000,
      licence: null,
      source: null,
      events: { laugh: [laugh] },
    }
    expect(parseEventManifest({ sample_rate: 24_000, events: { laugh: { variants } } })).toEqual(expected)
    expect(parseEventManifest({ sample_rate: 24_000, events: { laugh: variants } })).toEqual(expected)
  })

  test.each([
    ['sample_rate', { sample_rate: '24k', events: {} }],
    ['events.cough.variants', { sample_rate: 24_000, events: { cough: {} } }],
    [
      'events.laugh.variants[0].duration',
      { sample_rate: 24_000, events: { laugh: { variants: [{ ...variants[0], duration: -1 }] } } },
    ],
    [
      'events.laugh.variants[0].intensity_range[1]',
      { sample_rate: 24_000, events: { laugh: { variants: [{ ...variants[0], intensity_range: [0, 2] }] } } },
    ],
  ])('a fault is named as the file spells it: %s', (path, json) => {
    expect(() => parseEventManifest(json)).toThrow(expect.objectContaining({ path }))
  })
})

test.each([
  ['manifest', null],
  ['manifest', 'a string'],
  ['manifest', undefined],
  ['manifest', []],
  ['version', { ...pack, version: 0 }],
  ['version', { ...pack, version: undefined }],
  ['sampleRateHz', { ...pack, sampleRateHz: 24_000.5 }],
  ['sampleRateHz', { ...pack, sampleRateHz: undefined }],
  ['licence', { ...pack, licence: ' ' }],
  ['source', { ...pack, source: undefined }],
  ['events', { ...pack, events: undefined }],
  ['events', { ...pack, events: { sneeze: [] } }],
  ['events', JSON.parse(JSON.stringify(pack).replace('"laugh"', '"__proto__"'))],
  ['events.laugh[0]', { ...pack, events: { laugh: ['soft.wav'] } }],
  ['events.laugh[0].id', withLaugh({ id: '' })],
  ['events.laugh[1].id', { ...pack, events: { laugh: [laugh, laugh] } }],
  ['events.laugh[0].file', withLaugh({ file: 3 })],
  ['events.laugh[0].file', withLaugh({ file: '../secret.wav' })],
  ['events.laugh[0].file', withLaugh({ file: 'a/../../secret.wav' })],
  ['events.laugh[0].file', withLaugh({ file: '/etc/passwd' })],
  ['events.laugh[0].file', withLaugh({ file: 'https://elsewhere.example/a.wav' })],
  ['events.laugh[0].file', withLaugh({ file: '..\\secret.wav' })],
  ['events.laugh[0].intensity', withLaugh({ intensity: [0.5] })],
  ['events.laugh[0].intensity', withLaugh({ intensity: [0.6, 0.5] })],
  ['events.laugh[0].intensity[0]', withLaugh({ intensity: [-0.1, 0.5] })],
  ['events.laugh[0].intensity[1]', withLaugh({ intensity: [0.1, Number.NaN] })],
  ['events.laugh[0].durationMs', withLaugh({ durationMs: 0 })],
  ['events.laugh[0].durationMs', withLaugh({ durationMs: undefined })],
])('a fault is told by its path: %s', (path, json) => {
  const attempt = () => parseEventManifest(json)
  expect(attempt).toThrow(InvalidInputError)
  expect(attempt).toThrow(expect.objectContaining({ path }))
})

test('nothing but an InvalidInputError comes of any value', () => {
  const cycle: Record<string, unknown> = {}
  cycle.self = cycle
  const hostile = {
    get version(): never {
      throw new Error('no')
    },
  }
  for (const value of [cycle, hostile, 1n, Symbol('x'), () => 1]) {
    expect(() => parseEventManifest(value)).toThrow(InvalidInputError)
  }
  const near = fc.record(
    {
      version: fc.anything(),
      sampleRateHz: fc.constantFrom(24_000, 'x'),
      licence: fc.constant('MIT'),
      source: fc.constant('here'),
      events: fc.oneof(fc.anything(), fc.record({ laugh: fc.anything() })),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.oneof(fc.anything(), near), (value) => {
      try {
        parseEventManifest(value)
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidInputError)
      }
    }),
  )
})
