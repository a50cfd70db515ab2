/** Walks through data from outside and knows at each step where it stands, so that a fault can be named. */
import { InvalidInputError } from '@voice-soundboard/graph'

export class ManifestReader {
  private constructor(
    readonly path: string,
    readonly value: unknown,
  ) {}

  /** Of what JSON would keep of a value: getters, cycles and proxies are behind us after this. */
  static of(value: unknown): ManifestReader {
    const root = new ManifestReader('', copyAsJson(value))
    if (!isRecord(root.value)) throw root.misfit('an object')
    return root
  }

  get isArray(): boolean {
    return Array.isArray(this.value)
  }

  has(key: string): boolean {
    return isRecord(this.value) && Object.hasOwn(this.value, key)
  }

  at(key: string): ManifestReader {
    if (!isRecord(this.value)) throw this.misfit('an object')
    const value = Object.hasOwn(this.value, key) ? this.value[key] : undefined
    return new ManifestReader(this.path === '' ? key : `${this.path}.${key}`, value)
  }

  keys(): readonly string[] {
    if (!isRecord(this.value)) throw this.misfit('an object')
    return Object.keys(this.value)
  }

  items(): readonly ManifestReader[] {
    if (!Array.isArray(this.value)) throw this.misfit('an array')
    return this.value.map((item: unknown, index) => new ManifestReader(`${this.path}[${index}]`, item))
  }

  text(): string {
    if (typeof this.value !== 'string' || this.value.trim() === '') {
      throw this.misfit('a string that is not blank')
    }
    return this.value
  }

  integer(min: number, max: number): number {
    const { value } = this
    if (!Number.isSafeInteger(value) || (value as number) < min || (value as number) > max) {
      throw this.misfit(
        max === Number.MAX_SAFE_INTEGER ? `an integer, ${min} or more` : `an integer from ${min} to ${max}`,
      )
    }
    return value as number
  }

  number(min: number, max: number): number {
    const { value } = this
    if (typeof value !== 'number' || value < min || value > max) {
      throw this.misfit(`a number from ${min} to ${max}`)
    }
    return value
  }

  positive(): number {
    const { value } = this
    if (typeof value !== 'number' || value <= 0) throw this.misfit('a number above 0')
    return value
  }

  /** For the caller to throw. */
  misfit(expected: string): InvalidInputError {
    return new InvalidInputError(this.path === '' ? 'manifest' : this.path, expected, describe(this.value))
  }
}

function copyAsJson(value: unknown): unknown {
  let text: string | undefined
  try {
    text = JSON.stringify(value)
  } catch (error) {
    throw new InvalidInputError('manifest', 'data that JSON can hold', String(error))
  }
  return text === undefined ? undefined : (JSON.parse(text) as unknown)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function describe(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `an array of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = JSON.stringify(value)
  return text.length <= 60 ? text : `${typeof value} of ${text.length} characters`
}
