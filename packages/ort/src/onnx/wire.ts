/**
 * Bounded reading and splicing writing of protobuf messages on top of `pbf`. Reading never looks outside the
 * message it was given, so bytes that were cut short or altered end in an error and never in a hang or in
 * foreign memory; writing collects views, so 78 MB of weights are copied once, into the final file.
 */
import Pbf from 'pbf'

/** Wire types of protobuf that ONNX uses. */
export const VARINT = 0
export const FIXED64 = 1
export const BYTES = 2
export const FIXED32 = 5

/** The bytes do not form the message they claim to be; the model reader turns it into a `ModelCorruptError`. */
export class WireFormatError extends Error {
  override readonly name = 'WireFormatError'
}

/** One field as it stands in the file: `value` is the payload, `whole` includes the field's tag. */
export interface Field {
  readonly tag: number
  readonly type: number
  readonly value: Uint8Array
  readonly whole: Uint8Array
}

/** Reads the fields of one message, top level only; nested messages are fields' values. */
export function readFields(message: Uint8Array, onField: (field: Field) => void): void {
  // `pbf` addresses its DataView from the start of the buffer, not of the view: give it the whole buffer.
  const buffer = new Uint8Array(message.buffer)
  const pbf = new Pbf(buffer)
  const end = message.byteOffset + message.byteLength
  pbf.pos = message.byteOffset
  while (pbf.pos < end) {
    const start = pbf.pos
    const key = readVarint(pbf, end)
    const tag = Math.floor(key / 8)
    const type = key % 8
    if (tag < 1 || tag > 0x1fffffff) throw new WireFormatError(`field number ${tag}`)
    let from = pbf.pos
    if (type === BYTES) {
      const length = readVarint(pbf, end)
      from = pbf.pos
      pbf.pos += length
    } else if (type === VARINT) readVarint(pbf, end)
    else if (type === FIXED32) pbf.pos += 4
    else if (type === FIXED64) pbf.pos += 8
    else throw new WireFormatError(`wire type ${type}`)
    if (pbf.pos > end) throw new WireFormatError('a field reaches beyond its message')
    onField({ tag, type, value: buffer.subarray(from, pbf.pos), whole: buffer.subarray(start, pbf.pos) })
  }
}

function readVarint(pbf: Pbf, end: number, signed = false): number {
  if (pbf.pos >= end) throw new WireFormatError('the message ends inside a number')
  const value = pbf.readVarint(signed)
  if (pbf.pos > end) throw new WireFormatError('the message ends inside a number')
  return value
}

function expectType(field: Field, type: number): void {
  if (field.type !== type) throw new WireFormatError(`field ${field.tag} has wire type ${field.type}`)
}

/** A signed integer, exact up to ±2^53. */
export function integerOf(field: Field): number {
  expectType(field, VARINT)
  return integersIn(field.value)[0] as number
}

/** The numbers of a repeated integer field, packed or one by one. */
export function integersOf(field: Field): number[] {
  if (field.type !== BYTES) return [integerOf(field)]
  return integersIn(field.value)
}

function integersIn(bytes: Uint8Array): number[] {
  const pbf = new Pbf(bytes)
  const values: number[] = []
  while (pbf.pos < bytes.byteLength) values.push(readVarint(pbf, bytes.byteLength, true))
  return values
}

const decoder = new TextDecoder('utf-8', { fatal: true })

export function stringOf(field: Field): string {
  expectType(field, BYTES)
  try {
    return decoder.decode(field.value)
  } catch (cause) {
    throw new WireFormatError(`field ${field.tag} is not text`, { cause })
  }
}

export function bytesOf(field: Field): Uint8Array {
  expectType(field, BYTES)
  return field.value
}

/** Views of this size and more are kept as they are until the file is joined. */
const LARGE_BYTES = 4096

/** A message under construction. What is small is gathered; what is large is copied once, by `finish`. */
export class MessageWriter {
  readonly #chunks: Uint8Array[] = []
  #byteLength = 0
  /** The small fields since the last large one. */
  #open: Pbf | undefined

  /** Appends bytes that already are whole fields. */
  raw(bytes: Uint8Array): this {
    if (bytes.byteLength >= LARGE_BYTES) {
      this.#closeSmall()
      this.#chunks.push(bytes)
      this.#byteLength += bytes.byteLength
      return this
    }
    return this.#small((pbf) => {
      pbf.realloc(bytes.byteLength)
      pbf.buf.set(bytes, pbf.pos)
      pbf.pos += bytes.byteLength
    })
  }

  integer(tag: number, value: number): this {
    return this.#small((pbf) => pbf.writeVarintField(tag, value))
  }

  integers(tag: number, values: readonly number[]): this {
    for (const value of values) this.integer(tag, value)
    return this
  }

  string(tag: number, value: string): this {
    return this.#small((pbf) => pbf.writeStringField(tag, value))
  }

  bytes(tag: number, value: Uint8Array): this {
    return this.#header(tag, value.byteLength).raw(value)
  }

  message(tag: number, message: MessageWriter): this {
    message.#closeSmall()
    this.#header(tag, message.#byteLength)
    for (const chunk of message.#chunks) this.raw(chunk)
    return this
  }

  finish(): Uint8Array<ArrayBuffer> {
    this.#closeSmall()
    const bytes = new Uint8Array(this.#byteLength)
    let offset = 0
    for (const chunk of this.#chunks) {
      bytes.set(chunk, offset)
      offset += chunk.byteLength
    }
    return bytes
  }

  #header(tag: number, length: number): this {
    return this.#small((pbf) => {
      pbf.writeTag(tag, BYTES)
      pbf.writeVarint(length)
    })
  }

  #small(write: (pbf: Pbf) => void): this {
    this.#open ??= new Pbf()
    write(this.#open)
    return this
  }

  #closeSmall(): void {
    if (!this.#open) return
    const bytes = this.#open.finish()
    this.#open = undefined
    this.#chunks.push(bytes)
    this.#byteLength += bytes.byteLength
  }
}
