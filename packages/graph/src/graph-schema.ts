/**
 * The shape of a ControlGraph of version 2, as a JSON Schema that other programs can use too. It says what each
 * field holds; what fields say of each other (order of ranges, indices, overlaps) is for `validateGraph`. Fields
 * that it does not name are allowed, and nobody reads them.
 */
import { deepFreeze } from './control-graph.ts'
import { PARALINGUISTIC_TYPES } from './paralinguistic.ts'
import type { Schema } from './schema-reader.ts'

const TEXT: Schema = { type: 'string' }
const NAME: Schema = { type: 'string', minLength: 1 }
const INDEX: Schema = { type: 'integer', minimum: 0 }
const RANGE: Schema = { type: 'array', items: INDEX, minItems: 2, maxItems: 2 }

const duration = (description: string): Schema => ({
  type: 'number',
  exclusiveMinimum: 0,
  description: `${description}, in ms`,
})
const silence = (description: string): Schema => ({
  type: 'number',
  minimum: 0,
  description: `${description}, in ms`,
})
const factor = (description: string): Schema => ({ type: 'number', exclusiveMinimum: 0, description })

const VOICE_SPEAKER: Schema = {
  type: 'object',
  properties: {
    type: { const: 'voice' },
    voice: NAME,
    speaker: { type: ['integer', 'string'], minimum: 0 },
    name: TEXT,
  },
  required: ['type', 'voice'],
}

const PRESET_SPEAKER: Schema = {
  type: 'object',
  properties: { type: { const: 'preset' }, preset: NAME, name: TEXT },
  required: ['type', 'preset'],
}

const EMBEDDING_SPEAKER: Schema = {
  type: 'object',
  properties: {
    type: { const: 'embedding' },
    embedding: { type: 'array', items: { type: 'number' }, minItems: 1, maxItems: 4096 },
    voice: NAME,
    name: TEXT,
  },
  required: ['type', 'embedding'],
}

const EVENT_PROPERTIES: Readonly<Record<string, Schema>> = {
  type: { enum: PARALINGUISTIC_TYPES },
  durationMs: duration('200 when absent'),
  intensity: { type: 'number', minimum: 0, maximum: 1, description: '1 when absent' },
}

const TOKEN: Schema = {
  type: 'object',
  properties: {
    text: { type: 'string', pattern: '\\S', description: 'As written, without surrounding punctuation' },
    spokenAs: { type: 'string', description: 'As it is read, where that differs' },
    kind: { type: 'string', minLength: 1, description: 'What it was taken for' },
    source: { ...RANGE, description: 'Half-open range of UTF-16 offsets into sourceText' },
    punctuationBefore: TEXT,
    punctuationAfter: TEXT,
    boundaryAfter: { enum: ['none', 'clause', 'sentence', 'paragraph'] },
    speaker: { ...INDEX, description: 'Index into speakers' },
    language: { type: 'string', minLength: 1, description: 'BCP 47 tag' },
    phonemes: { type: ['array', 'null'], items: TEXT, description: 'IPA phones' },
    pitchScale: factor('1 is neutral, 2 an octave higher'),
    energyScale: factor('1 is neutral'),
    durationScale: factor('1 is neutral, 2 twice as long'),
    emphasis: factor('1 is neutral'),
    targetDurationMs: duration('Exact length'),
    pauseBeforeMs: silence('Silence before the token'),
    pauseAfterMs: silence('Silence behind the token'),
    marksBefore: { type: 'array', items: TEXT },
    marksAfter: { type: 'array', items: TEXT },
    event: {
      type: 'object',
      properties: EVENT_PROPERTIES,
      required: ['type'],
      description: 'Sounds in the place of a word',
    },
  },
  required: [
    'text',
    'source',
    'punctuationBefore',
    'punctuationAfter',
    'boundaryAfter',
    'speaker',
    'phonemes',
    'pitchScale',
    'energyScale',
    'durationScale',
    'emphasis',
    'pauseAfterMs',
    'marksBefore',
  ],
}

const TURN: Schema = {
  type: 'object',
  properties: {
    tokens: { ...RANGE, description: 'Half-open range of indices into tokens' },
    speaker: { ...INDEX, description: 'Index into speakers' },
    gapBeforeMs: silence('Silence before the turn'),
  },
  required: ['tokens', 'speaker'],
}

const EVENT: Schema = {
  type: 'object',
  properties: {
    ...EVENT_PROPERTIES,
    beforeToken: { ...INDEX, description: 'Index into tokens' },
    startMs: silence('Since the beginning of the utterance'),
  },
  required: ['type'],
}

/** JSON Schema, draft 2020-12. */
export const GRAPH_SCHEMA: Schema = deepFreeze<Schema>({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'ControlGraph 2',
  type: 'object',
  properties: {
    version: { const: 2 },
    language: { type: 'string', minLength: 1, description: 'BCP 47 tag' },
    globalSpeed: factor('2 is twice as fast'),
    globalPitch: factor('2 is an octave higher'),
    sampleRateHz: { type: 'integer', minimum: 1, description: 'What a graph of version 1 asked for' },
    speakers: {
      type: 'array',
      items: { oneOf: [VOICE_SPEAKER, PRESET_SPEAKER, EMBEDDING_SPEAKER] },
      minItems: 1,
    },
    tokens: { type: 'array', items: TOKEN, minItems: 1 },
    turns: { type: 'array', items: TURN, minItems: 1 },
    events: { type: 'array', items: EVENT },
    sourceText: TEXT,
  },
  required: ['version', 'language', 'globalSpeed', 'globalPitch', 'speakers', 'tokens', 'sourceText'],
})
