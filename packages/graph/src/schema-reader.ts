/**
 * Reads data from outside by a JSON Schema: one description serves checking, copying and publishing. It knows the
 * keywords that our schemas use, and no others. Whatever the value holds (getters, cycles, proxies), nothing is
 * thrown, and each property is read once, so that what was checked is what is used.
 */

export type SchemaType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'null'

/** Keywords mean what draft 2020-12 says. The alternatives of `oneOf` differ in the constant of their `type`. */
export interface Schema {
  readonly $schema?: string
  readonly title?: string
  readonly description?: string
  readonly type?: SchemaType | readonly SchemaType[]
  readonly const?: string | number
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  /** For the `u` flag. */
  readonly pattern?: string
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly maximum?: number
  readonly oneOf?: readonly Schema[]
}

/** What is wrong with a value, and where it stands: `tokens[3].pauseAfterMs`. */
export interface GraphProblem {
  readonly path: string
  readonly expected: string
  readonly received: string
}

/** Beyond this many, a list of problems helps nobody, and an array of 2³² holes would never end. */
const MAX_PROBLEMS = 100

/** The way to a value, put into words only where there is a problem; null is the graph itself. */
export interface Place {
  readonly parent: Place | null
  readonly key: string | number
}

export class Problems {
  readonly list: GraphProblem[] = []

  get isFull(): boolean {
    return this.list.length >= MAX_PROBLEMS
  }

  add(path: string, expected: string, received: string): void {
    if (!this.isFull) this.list.push({ path, expected, received })
  }

  addMisfit(place: Place | null, schema: Schema, value: unknown): void {
    this.add(pathOf(place), expectedBy(schema), describe(value))
  }
}

/** Stands for a property whose getter throws. */
const UNREADABLE = Symbol('unreadable')

/**
 * A copy of `value` that holds what the schema knows and nothing else. What does not fit is told, and undefined
 * in the copy; a property that is undefined is absent.
 */
export function readBySchema(
  schema: Schema,
  value: unknown,
  place: Place | null,
  problems: Problems,
): unknown {
  if (schema.oneOf) return readAlternative(schema.oneOf, value, place, problems)
  const type = typeOf(value)
  if (!isOfType(schema, value, type) || !isInBounds(schema, value)) {
    return void problems.addMisfit(place, schema, value)
  }
  if (type === 'object' && schema.properties) return readObject(schema, value as object, place, problems)
  if (type === 'array' && schema.items) return readArray(schema, value as object, place, problems)
  // JSON does not write the sign of a zero.
  return value === 0 ? 0 : value
}

/** An own property of any value; undefined when it has none. */
export function ownValue(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  try {
    return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
  } catch {
    return UNREADABLE
  }
}

/** A value for a person to read, in few words; never the text that somebody wanted spoken, unless it is short. */
export function describe(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return 'nothing'
    case 'string':
      return value.length <= 40 ? JSON.stringify(value) : `a string of ${value.length} characters`
    case 'number':
    case 'boolean':
      return String(value)
    case 'bigint':
      return 'a bigint'
    case 'symbol':
      return value === UNREADABLE ? 'what cannot be read' : 'a symbol'
    case 'function':
      return 'a function'
    case 'object':
      return describeObject(value)
  }
}

function describeObject(value: object | null): string {
  if (value === null) return 'null'
  if (typeOf(value) !== 'array') return 'an object'
  const length = ownValue(value, 'length')
  return typeof length === 'number' ? `an array of ${length}` : 'an array'
}

function readAlternative(
  alternatives: readonly Schema[],
  value: unknown,
  place: Place | null,
  problems: Problems,
): unknown {
  if (typeOf(value) !== 'object') return void problems.addMisfit(place, { type: 'object' }, value)
  const type = ownValue(value, 'type')
  const chosen = alternatives.find(({ properties }) => properties?.['type']?.const === type)
  if (chosen) return readBySchema(chosen, value, place, problems)
  const types = alternatives.map(({ properties }) => String(properties?.['type']?.const))
  return void problems.addMisfit({ parent: place, key: 'type' }, { enum: types }, type)
}

function readObject(schema: Schema, value: object, place: Place | null, problems: Problems): unknown {
  const { properties = {}, required = [] } = schema
  const copy: Record<string, unknown> = {}
  for (const key in properties) {
    const property = properties[key] as Schema
    const found = ownValue(value, key)
    if (found !== undefined) copy[key] = readBySchema(property, found, { parent: place, key }, problems)
    else if (required.includes(key)) problems.addMisfit({ parent: place, key }, property, found)
  }
  return copy
}

function readArray(schema: Schema, value: object, place: Place | null, problems: Problems): unknown {
  const length = ownValue(value, 'length')
  const { items = {}, minItems = 0, maxItems = 2 ** 32 - 1 } = schema
  if (typeof length !== 'number' || !(length >= minItems && length <= maxItems)) {
    return void problems.addMisfit(place, schema, value)
  }
  const copy: unknown[] = []
  for (let index = 0; index < length && !problems.isFull; index++) {
    copy.push(readBySchema(items, ownValue(value, index), { parent: place, key: index }, problems))
  }
  return copy
}

function pathOf(place: Place | null): string {
  const keys: (string | number)[] = []
  for (let at = place; at; at = at.parent) keys.unshift(at.key)
  return (
    keys
      .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
      .join('')
      .slice(1) || 'graph'
  )
}

function typeOf(value: unknown): SchemaType | 'other' {
  if (value === null) return 'null'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  if (typeof value !== 'object') return 'other'
  try {
    return Array.isArray(value) ? 'array' : 'object'
  } catch {
    // A proxy that was revoked.
    return 'other'
  }
}

function isOfType(schema: Schema, value: unknown, type: SchemaType | 'other'): boolean {
  if (schema.const !== undefined) return value === schema.const
  if (schema.enum) return (schema.enum as readonly unknown[]).includes(value)
  if (typeof value === 'number' && !Number.isFinite(value)) return false
  const { type: allowed } = schema
  if (typeof allowed === 'string') return includes(allowed, type)
  return allowed === undefined || allowed.some((one) => includes(one, type))
}

const includes = (allowed: SchemaType, type: SchemaType | 'other'): boolean =>
  allowed === type || (allowed === 'number' && type === 'integer')

function isInBounds(schema: Schema, value: unknown): boolean {
  if (typeof value === 'string') {
    const { minLength = 0, pattern } = schema
    return value.length >= minLength && (pattern === undefined || new RegExp(pattern, 'u').test(value))
  }
  if (typeof value !== 'number') return true
  const { minimum = -Infinity, exclusiveMinimum = -Infinity, maximum = Infinity } = schema
  return value >= minimum && value > exclusiveMinimum && value <= maximum
}

function expectedBy(schema: Schema): string {
  if (schema.oneOf) return 'an object'
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return `one of ${schema.enum.join(', ')}`
  const { type = [] } = schema
  const types = [type].flat()
  return types.length > 0 ? types.map((one) => expectedOf(one, schema)).join(' or ') : 'a value'
}

function expectedOf(type: SchemaType, schema: Schema): string {
  const { minItems, maxItems, minLength = 0, pattern } = schema
  switch (type) {
    case 'null':
      return 'null'
    case 'object':
      return 'an object'
    case 'string':
      if (pattern !== undefined) return 'a string that is not blank'
      return minLength === 0 ? 'a string' : 'a string that is not empty'
    case 'array':
      if (minItems === undefined) return 'an array'
      if (maxItems === undefined) return `an array of ${minItems} or more`
      return `an array of ${minItems === maxItems ? minItems : `${minItems} to ${maxItems}`}`
    case 'integer':
    case 'number':
      return `${type === 'integer' ? 'an integer' : 'a finite number'}${boundsOf(schema)}`
  }
}

function boundsOf({ minimum, exclusiveMinimum, maximum }: Schema): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`
  if (exclusiveMinimum !== undefined) return ` above ${exclusiveMinimum}`
  return minimum === undefined ? '' : `, ${minimum} or more`
}
