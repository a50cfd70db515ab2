/** Checks what came from outside before anything trusts it; an error names the field. */
import { InvalidInputError } from '@voice-soundboard/graph'
import type { VoiceManifest } from '@voice-soundboard/graph'
import * as v from 'valibot'

const text = v.pipe(v.string(), v.nonEmpty())
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const positive = v.pipe(v.number(), v.finite(), v.gtValue(0))
const scale = v.pipe(v.number(), v.finite(), v.minValue(0))
const ids = v.array(count)

const assetFile = v.object({
  url: text,
  bytes: v.pipe(count, v.minValue(1)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not 64 lower-case hex digits')),
})

const common = {
  schema: v.literal(1),
  id: text,
  name: text,
  backend: text,
  languages: v.pipe(v.array(text), v.nonEmpty()),
  sampleRateHz: v.pipe(v.number(), v.integer(), v.minValue(8_000), v.maxValue(192_000)),
  speakers: v.pipe(
    v.object({
      count: v.pipe(count, v.minValue(1)),
      default: count,
      names: v.exactOptional(v.array(v.string())),
      languages: v.exactOptional(v.array(text)),
      genders: v.exactOptional(v.array(v.picklist(['female', 'male', 'unknown']))),
    }),
    v.check((it) => it.default < it.count, 'default is not below count'),
    v.check((it) => !it.names || it.names.length === it.count, 'names are not as many as count'),
    v.check((it) => !it.languages || it.languages.length === it.count, 'languages are not as many as count'),
    v.check((it) => !it.genders || it.genders.length === it.count, 'genders are not as many as count'),
  ),
  licence: v.object({ weights: text, data: text, note: text }),
  source: text,
  card: v.exactOptional(text),
}

const vitsManifestSchema = v.pipe(
  v.object({
    ...common,
    family: v.picklist(['piper', 'dittli']),
    hopFrames: v.pipe(count, v.minValue(1)),
    phonemes: v.object({
      set: v.picklist(['espeak-ipa', 'dittli']),
      symbols: v.record(v.string(), ids),
      tones: v.exactOptional(v.record(v.string(), count)),
      languageId: v.exactOptional(count),
      edgeSymbol: v.exactOptional(text),
      blank: v.nullable(count),
      bos: ids,
      eos: ids,
    }),
    inference: v.object({ noiseScale: scale, noiseScaleDuration: scale, lengthScale: positive }),
    bundles: v.object({ compact: v.exactOptional(assetFile), full: v.exactOptional(assetFile) }),
    stockModel: v.exactOptional(v.union([assetFile, v.strictObject({ url: text })])),
  }),
  v.check(
    (it) => Boolean(it.bundles.compact ?? it.bundles.full ?? it.stockModel),
    'no bundle and no stockModel: nothing to load',
  ),
)

const otherManifestSchema = v.object({
  ...common,
  family: v.literal('other'),
  files: v.record(v.string(), assetFile),
  settings: v.record(v.string(), v.unknown()),
})

const catalogueSchema = v.object({ schema: v.literal(1), voices: v.array(text) })

const piperConfigSchema = v.object({
  audio: v.object({ sample_rate: v.pipe(v.number(), v.integer()) }),
  espeak: v.exactOptional(v.object({ voice: text })),
  language: v.exactOptional(v.object({ code: v.exactOptional(text) })),
  inference: v.exactOptional(
    v.object({
      noise_scale: v.exactOptional(scale),
      length_scale: v.exactOptional(positive),
      noise_w: v.exactOptional(scale),
    }),
  ),
  phoneme_type: v.exactOptional(v.literal('espeak')),
  phoneme_id_map: v.record(v.string(), ids),
  num_speakers: v.exactOptional(v.pipe(count, v.minValue(1))),
  speaker_id_map: v.exactOptional(v.record(v.string(), count)),
  hop_length: v.exactOptional(v.pipe(count, v.minValue(1))),
})

export type PiperConfig = v.InferOutput<typeof piperConfigSchema>

/** `where` names the source in errors: `voices/a/voice.json`. @throws InvalidInputError */
export function parseManifest(value: unknown, where: string): VoiceManifest {
  const isOther = (value as Partial<VoiceManifest> | null)?.family === 'other'
  return isOther ? check(otherManifestSchema, value, where) : check(vitsManifestSchema, value, where)
}

/** Addresses of manifests, relative to the catalogue. @throws InvalidInputError */
export const parseCatalogue = (value: unknown, where: string): readonly string[] =>
  check(catalogueSchema, value, where).voices

/** @throws InvalidInputError */
export const parsePiperConfig = (value: unknown, where: string): PiperConfig =>
  check(piperConfigSchema, value, where)

function check<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  where: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  const issue = result.issues[0]
  const field = v.getDotPath(issue)
  throw new InvalidInputError(
    field ? `${where}: ${field}` : where,
    issue.expected ?? 'a sound value',
    foundOf(issue),
  )
}

/** A check of ours carries its reason in the message; a type's own issue says what it received. */
const foundOf = (issue: v.BaseIssue<unknown>): string =>
  issue.type === 'check' || issue.type === 'regex' ? issue.message : issue.received
