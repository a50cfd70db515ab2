/**
 * The bundle's container: `VSBUNDL1`, length of the header, checksum of all that follows, the header as JSON,
 * then blobs, each at a multiple of 8. Numbers are little endian.
 */
import { ModelCorruptError } from '@voice-soundboard/graph'
import type { VoicePrecision } from '@voice-soundboard/graph'
import type { GraphPart, VitsCut } from '../vits-cut.ts'

/** Where a blob lies, counted from the end of the header. */
export interface Blob {
  readonly offset: number
  readonly length: number
}

/**
 * `int8`: one float32 scale per channel along `axis`, then the elements. `half` is exact in full precision:
 * it is used there only where no element changes.
 */
export interface TensorEntry {
  readonly name: string
  readonly dims: readonly number[]
  readonly encoding: 'single' | 'half' | 'int8'
  readonly axis?: number
  readonly blob: Blob
}

export interface PartEntry extends Omit<GraphPart, 'model'> {
  /** Fields of the model but its graph, and fields of the graph but its large tensors. */
  readonly shell: Blob
  readonly graph: Blob
  readonly tensors: readonly TensorEntry[]
}

export interface BundleHeader extends Omit<VitsCut, 'encoder' | 'flow' | 'vocoder'> {
  readonly precision: VoicePrecision
  readonly encoder: PartEntry
  readonly flow: PartEntry
  readonly vocoder: PartEntry
}

const MAGIC = 'VSBUNDL1'
const PREFIX_BYTES = 16
const ALIGNMENT = 8

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT

/** Collects blobs, each at an aligned place. */
export class BlobWriter {
  readonly #blobs: { readonly offset: number; readonly bytes: Uint8Array }[] = []
  #length = 0

  add(bytes: Uint8Array): Blob {
    const offset = this.#length
    this.#blobs.push({ offset, bytes })
    this.#length = aligned(offset + bytes.byteLength)
    return { offset, length: bytes.byteLength }
  }

  finish(header: BundleHeader): Uint8Array<ArrayBuffer> {
    const json = new TextEncoder().encode(JSON.stringify(header))
    const start = PREFIX_BYTES + aligned(json.byteLength)
    const bytes = new Uint8Array(start + this.#length)
    bytes.set(new TextEncoder().encode(MAGIC))
    bytes.set(json, PREFIX_BYTES)
    bytes.fill(0x20, PREFIX_BYTES + json.byteLength, start)
    for (const blob of this.#blobs) bytes.set(blob.bytes, start + blob.offset)
    const view = new DataView(bytes.buffer)
    view.setUint32(8, start - PREFIX_BYTES, true)
    view.setUint32(12, checksum(bytes), true)
    return bytes
  }
}

export interface OpenBundle {
  readonly header: BundleHeader
  blob(place: Blob): Uint8Array<ArrayBuffer>
}

/** @throws {ModelCorruptError} when the bytes are no bundle, cut short, or altered in any place. */
export function openBundle(given: Uint8Array, source: string): OpenBundle {
  const corrupt = (detail: string, cause?: unknown) => new ModelCorruptError(source, detail, { cause })
  // Typed arrays need aligned places; a view into something larger may not have them.
  const bytes =
    given.buffer instanceof ArrayBuffer && given.byteOffset % ALIGNMENT === 0
      ? (given as Uint8Array<ArrayBuffer>)
      : new Uint8Array(given)
  if (bytes.byteLength < PREFIX_BYTES) throw corrupt('it is shorter than a bundle can be')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (new TextDecoder().decode(bytes.subarray(0, 8)) !== MAGIC) throw corrupt('it is not a voice bundle')
  if (bytes.byteLength % ALIGNMENT !== 0 || view.getUint32(12, true) !== checksum(bytes))
    throw corrupt('its checksum is wrong: it was cut short or altered')
  const start = PREFIX_BYTES + view.getUint32(8, true)
  let header: BundleHeader
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.subarray(PREFIX_BYTES, start))) as BundleHeader
  } catch (cause) {
    throw corrupt('its header is not readable', cause)
  }
  return {
    header,
    blob({ offset, length }) {
      const from = start + offset
      if (!(offset >= 0 && length >= 0 && from + length <= bytes.byteLength))
        throw corrupt('it points outside itself')
      return bytes.subarray(from, from + length)
    },
  }
}

/**
 * Of everything but the magic and itself, word by word. Each step is one to one, so no change within one word
 * goes unseen; whole files are verified by sha256 when they are fetched.
 */
function checksum(bytes: Uint8Array<ArrayBuffer>): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2)
  let hash = words[2] as number
  for (let i = PREFIX_BYTES / 4; i < words.length; i++)
    hash = Math.imul((hash << 5) ^ (hash >>> 27) ^ (words[i] as number), 0x9e3779b1)
  return hash >>> 0
}
