/**
 * What a pack of recordings holds, read from outside with care. Manifests of version 2 are read too: `sample_rate`,
 * `intensity_range`, `duration` in seconds, and the recordings of a type under `variants`.
 */
import { deepFreeze, InvalidInputError, PARALINGUISTIC_TYPES } from '@voice-soundboard/graph'
import type { ParalinguisticType } from '@voice-soundboard/graph'
import { ManifestReader } from './manifest-reader.ts'

/** One recording. */
export interface EventVariant {
  /** Its own among the recordings of the type. */
  readonly id: string
  /** Relative to the manifest, and within its folder. */
  readonly file: string
  /** From and to which intensity it fits, both included. */
  readonly intensity: readonly [min: number, max: number]
  readonly durationMs: number
}

export interface EventManifest {
  readonly version: number
  /** Of all its files. */
  readonly sampleRateHz: number
  /** SPDX expression where one exists; null where a manifest of version 2 does not tell. */
  readonly licence: string | null
  /** Where the recordings come from; null where a manifest of version 2 does not tell. */
  readonly source: string | null
  readonly events: Readonly<Partial<Record<ParalinguisticType, readonly EventVariant[]>>>
}

/** @throws InvalidInputError whose path names the property: `events.laugh[0].intensity[1]`. */
export function parseEventManifest(json: unknown): EventManifest {
  const root = ManifestReader.of(json)
  const isV2 = root.has('sample_rate') && !root.has('sampleRateHz')
  const text = (key: string): string | null => (isV2 && !root.has(key) ? null : root.at(key).text())
  return deepFreeze({
    version: isV2 && !root.has('version') ? 2 : root.at('version').integer(1, Number.MAX_SAFE_INTEGER),
    sampleRateHz: root.at(isV2 ? 'sample_rate' : 'sampleRateHz').integer(1000, 384_000),
    licence: text('licence'),
    source: text('source'),
    events: readEvents(root.at('events')),
  })
}

function readEvents(events: ManifestReader): EventManifest['events'] {
  const read: Partial<Record<ParalinguisticType, readonly EventVariant[]>> = {}
  for (const key of events.keys()) {
    const type = PARALINGUISTIC_TYPES.find((known) => known === key)
    if (!type) throw new InvalidInputError('events', PARALINGUISTIC_TYPES.join(', '), JSON.stringify(key))
    const entry = events.at(type)
    read[type] = readVariants(entry.isArray ? entry : entry.at('variants'))
  }
  return read
}

function readVariants(list: ManifestReader): readonly EventVariant[] {
  const ids = new Set<string>()
  return list.items().map((item) => {
    const variant = readVariant(item)
    if (ids.has(variant.id)) throw item.at('id').misfit('an id that no other recording of the type has')
    ids.add(variant.id)
    return variant
  })
}

function readVariant(item: ManifestReader): EventVariant {
  const inSeconds = item.has('duration') && !item.has('durationMs')
  const duration = item.at(inSeconds ? 'duration' : 'durationMs').positive()
  return {
    id: item.at('id').text(),
    file: readFile(item.at('file')),
    intensity: readRange(
      item.at(item.has('intensity_range') && !item.has('intensity') ? 'intensity_range' : 'intensity'),
    ),
    // 0.29 s is 290 ms, and not 290.00000000000006.
    durationMs: inSeconds ? Math.round(duration * 1e6) / 1000 : duration,
  }
}

/** A pack may come from anywhere, and its files are opened beside it, on a disk perhaps. */
function readFile(reader: ManifestReader): string {
  const file = reader.text()
  const isInside = !/^\/|[\\:?#\0]/.test(file) && !file.split('/').includes('..')
  if (!isInside) throw reader.misfit('a relative path within the folder of the pack')
  return file
}

function readRange(reader: ManifestReader): readonly [number, number] {
  const items = reader.items()
  if (items.length !== 2) throw reader.misfit('two numbers, the least and the greatest intensity')
  const [min, max] = items.map((item) => item.number(0, 1)) as [number, number]
  if (min > max) throw reader.misfit('the lesser intensity before the greater')
  return [min, max]
}
