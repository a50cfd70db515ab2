import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GRAPH_SCHEMA, validateGraph } from './index.ts'
import { arbitraryGraph, sampleGraph } from './test-support/graphs.ts'

type Json = Record<string, unknown>

/** Draft 2020-12, as much of it as the schema uses, read without our own reader. It throws at any other keyword. */
function accepts(schema: Json, value: unknown): boolean {
  return Object.entries(schema).every(([keyword, given]) => holds(keyword, given as never, schema, value))
}

function holds(keyword: string, given: never, schema: Json, value: unknown): boolean {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  switch (keyword) {
    case '$schema':
    case 'title':
    case 'description':
      return true
    case 'type':
      return [given].flat().some((type) => isOfType(type, value))
    case 'const':
      return value === given
    case 'enum':
      return (given as unknown[]).includes(value)
    case 'required':
      return !isObject || (given as string[]).every((key) => Object.hasOwn(value, key))
    case 'properties':
      return (
        !isObject ||
        Object.entries(given as Record<string, Json>).every(
          ([key, property]) => !Object.hasOwn(value, key) || accepts(property, (value as Json)[key]),
        )
      )
    case 'items':
      return !Array.isArray(value) || value.every((item) => accepts(given, item))
    case 'oneOf':
      return (given as Json[]).filter((alternative) => accepts(alternative, value)).length === 1
    case 'minItems':
      return !Array.isArray(value) || value.length >= given
    case 'maxItems':
      return !Array.isArray(value) || value.length <= given
    case 'minLength':
      return typeof value !== 'string' || [...value].length >= given
    case 'pattern':
      return typeof value !== 'string' || new RegExp(given, 'u').test(value)
    case 'minimum':
      return typeof value !== 'number' || value >= given
    case 'exclusiveMinimum':
      return typeof value !== 'number' || value > given
    case 'maximum':
      return typeof value !== 'number' || value <= given
    default:
      throw new Error(`${keyword} in ${JSON.stringify(schema)}`)
  }
}

function isOfType(type: string, value: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null
    case 'array':
      return Array.isArray(value)
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
    case 'integer':
      return Number.isInteger(value)
    default:
      return typeof value === type
  }
}

const schema = GRAPH_SCHEMA as Json

/** Every place in a value: the keys that lead to it. */
function placesOf(value: unknown): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => [
    [key],
    ...placesOf(child).map((place) => [key, ...place]),
  ])
}

function withChange(value: unknown, [key, ...rest]: readonly string[], change: (at: Json) => void): void {
  const at = value as Json
  if (rest.length === 0) change(at)
  else withChange(at[key as string], rest, change)
}

const full = sampleGraph({
  sampleRateHz: 24_000,
  speakers: [
    { type: 'voice', voice: 'a', speaker: 3, name: 'A' },
    { type: 'preset', preset: 'narrator', name: 'B' },
    { type: 'embedding', embedding: [0.5, -1], voice: 'a', name: 'C' },
  ],
  turns: [{ tokens: [0, 4], speaker: 0, gapBeforeMs: 10 }],
  events: [{ type: 'sigh', beforeToken: 1, startMs: 5, durationMs: 100, intensity: 0.5 }],
})

/** What the fields are worth alone: replacements that change no relation between fields. */
const worthless = [null, '', ' ', 'x', -1, 0.5, true, {}, [], [1], ['a']]
const isBetweenFields = /source|\.speaker|tokens\]?$|beforeToken|turns|startMs/

test('any sound graph fits the schema', () => {
  expect(accepts(schema, full)).toBe(true)
  fc.assert(
    fc.property(arbitraryGraph, (graph) => {
      expect(accepts(schema, graph)).toBe(true)
    }),
  )
})

test('what the schema refuses, validateGraph refuses at the same place, and the other way round', () => {
  let refused = 0
  for (const place of placesOf(full)) {
    const path = place.join('.').replace(/\.(\d+)/g, '[$1]')
    for (const value of [...worthless, undefined]) {
      const changed = structuredClone(full)
      withChange(changed, place, (at) => {
        if (value !== undefined) at[place.at(-1) as string] = value
        else if (!Array.isArray(at)) delete at[place.at(-1) as string]
      })
      const problems = validateGraph(changed)
      const fits = accepts(schema, changed)
      if (!fits) {
        refused++
        expect([path, value, problems[0]?.path.startsWith(path.replace(/\.type$/, ''))]).toEqual([
          path,
          value,
          true,
        ])
      } else if (!problems.every((problem) => isBetweenFields.test(problem.path))) {
        expect([path, value, problems]).toEqual([path, value, []])
      }
    }
  }
  expect(refused).toBeGreaterThan(500)
})

test('generated faults are judged alike', () => {
  const value = fc.oneof(fc.constantFrom(...worthless), fc.jsonValue())
  fc.assert(
    fc.property(arbitraryGraph, fc.nat(), value, (graph, choice, fault) => {
      const changed = structuredClone(graph)
      const places = placesOf(changed)
      const place = places[choice % places.length] as readonly string[]
      withChange(changed, place, (at) => (at[place.at(-1) as string] = structuredClone(fault)))
      const problems = validateGraph(changed)
      if (!accepts(schema, changed)) expect(problems).not.toEqual([])
      else for (const problem of problems) expect(problem.path).toMatch(isBetweenFields)
    }),
    { numRuns: 2000 },
  )
})

test('the schema is data that can be published', () => {
  expect(JSON.parse(JSON.stringify(GRAPH_SCHEMA))).toEqual(GRAPH_SCHEMA)
  expect(Object.isFrozen(GRAPH_SCHEMA.properties?.['tokens']?.items?.required)).toBe(true)
})
