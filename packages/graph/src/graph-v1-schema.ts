/** The shape of a graph of version 1. Times are in seconds; Python writes `null` for what is absent. */
import { PARALINGUISTIC_TYPES } from './paralinguistic.ts'
import type { Schema } from './schema-reader.ts'

/** Two years: beyond it, milliseconds are no longer exact. */
const MAX_SECONDS = 63_072_000

const SCALE: Schema = { type: 'number', exclusiveMinimum: 0 }
const SECONDS: Schema = { type: 'number', minimum: 0, maximum: MAX_SECONDS }
const NAME: Schema = { type: ['string', 'null'] }

const TOKEN_V1: Schema = {
  type: 'object',
  properties: {
    text: { type: 'string' },
    pitch_scale: SCALE,
    energy_scale: SCALE,
    duration_scale: SCALE,
    phonemes: { type: ['array', 'null'], items: { type: 'string' } },
    paralinguistic: {},
    emphasis: SCALE,
    pause_after: SECONDS,
  },
  required: ['text'],
}

export const EVENT_V1: Schema = {
  type: 'object',
  properties: {
    type: { enum: PARALINGUISTIC_TYPES },
    start_time: SECONDS,
    // A millionth of a millisecond, which is the least that is kept.
    duration: { type: 'number', minimum: 1e-9, maximum: MAX_SECONDS },
    intensity: { type: 'number', minimum: 0, maximum: 1 },
  },
  required: ['type'],
}

const SPEAKERS_V1: readonly Schema[] = ['voice_id', 'preset', 'embedding'].map((type) => ({
  type: 'object',
  properties: {
    type: { const: type },
    value:
      type === 'embedding'
        ? { type: 'array', items: { type: 'number' }, minItems: 1, maxItems: 4096 }
        : { type: 'string', minLength: 1 },
    name: NAME,
  },
  required: ['type', 'value'],
}))

export const GRAPH_V1: Schema = {
  type: 'object',
  properties: {
    tokens: { type: 'array', items: TOKEN_V1, minItems: 1 },
    speaker: { oneOf: SPEAKERS_V1 },
    events: { type: ['array', 'null'], items: EVENT_V1 },
    global_speed: SCALE,
    global_pitch: SCALE,
    sample_rate: { type: 'integer', minimum: 1 },
    source_text: { type: ['string', 'null'] },
  },
  required: ['tokens', 'speaker'],
}
