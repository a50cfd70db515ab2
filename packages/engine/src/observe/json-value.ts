/**
 * Anything as JSON, without ever throwing: what is logged comes from everywhere, and a log that fails on an odd
 * value would fail just when it is needed.
 */
import { UserText } from './user-text.ts'

export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [name: string]: JsonValue }

export type JsonObject = { readonly [name: string]: JsonValue }

/** For what stands inside of a value; `isHidden` as in {@link JsonReading}. */
export type ReadInner = (value: unknown, isHidden: boolean) => JsonValue

/** How the values are read that may hold what a person wrote. */
export interface JsonReading {
  /** `isHidden`: it was marked as user text, or stands below a name that `hides` knows. */
  readonly string: (value: string, isHidden: boolean) => JsonValue
  readonly name: (name: string) => string
  readonly hides: (name: string) => boolean
  readonly error: (error: Error, read: ReadInner) => JsonObject
}

const MAX_DEPTH = 10
/** Of one value, at all depths together. */
const MAX_ENTRIES = 1000

export function toJsonValue(value: unknown, reading: JsonReading): JsonValue {
  return new JsonWalk(reading).read(value, false)
}

class JsonWalk {
  readonly #reading: JsonReading
  readonly #ancestors = new Set<object>()
  #entriesLeft = MAX_ENTRIES

  constructor(reading: JsonReading) {
    this.#reading = reading
  }

  read(value: unknown, isHidden: boolean): JsonValue {
    if (value === null || value === undefined) return null
    if (typeof value === 'string') return this.#reading.string(value, isHidden)
    if (typeof value === 'boolean') return value
    if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
    if (typeof value === 'bigint') return String(value)
    if (typeof value !== 'object') return `[${typeof value}]`
    if (this.#ancestors.has(value)) return '[circular]'
    if (this.#ancestors.size >= MAX_DEPTH) return '[too deep]'
    this.#ancestors.add(value)
    try {
      return this.#readObject(value, isHidden)
    } catch {
      return '[unreadable]'
    } finally {
      this.#ancestors.delete(value)
    }
  }

  #readObject(value: object, isHidden: boolean): JsonValue {
    if (value instanceof UserText) return this.#reading.string(value.read(), true)
    if (value instanceof Error)
      return this.#reading.error(value, (inner, hides) => this.read(inner, isHidden || hides))
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString()
    if (value instanceof URL) return this.#reading.string(value.href, isHidden)
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return this.read(value.valueOf(), isHidden)
    }
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${value.byteLength} bytes]`
    if (Array.isArray(value) || value instanceof Set || value instanceof Map) {
      return this.#readList(value, isHidden)
    }
    return this.#readEntries(value, isHidden)
  }

  #readList(values: Iterable<unknown>, isHidden: boolean): JsonValue {
    const read: JsonValue[] = []
    for (const value of values) {
      if (this.#entriesLeft-- <= 0) return [...read, '[more]']
      read.push(this.read(value, isHidden))
    }
    return read
  }

  #readEntries(value: object, isHidden: boolean): JsonValue {
    const read: [string, JsonValue][] = []
    for (const name of Object.keys(value)) {
      if (this.#entriesLeft-- <= 0) {
        read.push(['[more]', true])
        break
      }
      const inner = valueOf(value, name)
      if (inner === undefined) continue
      read.push([this.#reading.name(name), this.read(inner, isHidden || this.#reading.hides(name))])
    }
    return Object.fromEntries(read)
  }
}

/** A getter that throws must not cost the fields beside it. */
function valueOf(value: object, name: string): unknown {
  try {
    return (value as Readonly<Record<string, unknown>>)[name]
  } catch {
    return '[unreadable]'
  }
}
