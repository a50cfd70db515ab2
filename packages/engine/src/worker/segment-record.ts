/**
 * A synthesised segment as bytes: its chunks exactly as the backend gave them. One form for memory and for disk,
 * so that what is held is counted to the byte, and a replay cannot touch what is kept.
 */
import type { SourceRange, SynthesisChunk, Token } from '@voice-soundboard/graph'

export type SegmentRecord = Uint8Array<ArrayBuffer>

/** To be raised with every change of the layout: the length of the header, the header as JSON, then the samples. */
export const RECORD_FORMAT = 1

const LENGTH_BYTES = 4
const SAMPLE_BYTES = Float32Array.BYTES_PER_ELEMENT

type Timeline = SynthesisChunk & { readonly kind: 'timeline' }
type Entry = Omit<Timeline, 'spans'> | { readonly kind: 'audio'; readonly frames: number }

interface Header {
  readonly entries: readonly Entry[]
}

export function encodeSegment(chunks: readonly SynthesisChunk[]): SegmentRecord {
  const entries: Entry[] = []
  const blocks: Float32Array[] = []
  for (const chunk of chunks) {
    if (chunk.kind === 'timeline') {
      const { spans: _, ...entry } = chunk
      entries.push(entry)
    } else {
      entries.push({ kind: 'audio', frames: chunk.samples.length })
      blocks.push(chunk.samples)
    }
  }
  const json = new TextEncoder().encode(JSON.stringify({ entries } satisfies Header))
  const start = samplesStart(json.length)
  const frames = blocks.reduce((sum, block) => sum + block.length, 0)
  const record = new Uint8Array(start + frames * SAMPLE_BYTES)
  new DataView(record.buffer).setUint32(0, json.length)
  record.set(json, LENGTH_BYTES)
  const samples = new Float32Array(record.buffer, start)
  blocks.reduce((at, block) => (samples.set(block, at), at + block.length), 0)
  return record
}

/**
 * The chunks as if they were made now, of a segment with the same words: the samples are the caller's own, and
 * nothing was spent on them.
 *
 * @param tokens Where degradations point; the record was made of {@link withoutPosition | tokens without}.
 */
export function* replaySegment(record: SegmentRecord, tokens: readonly Token[]): Generator<SynthesisChunk> {
  const { entries, start } = readHeader(record)
  let at = record.byteOffset + start
  for (const entry of entries) {
    if (entry.kind === 'timeline') {
      const degradations = entry.degradations.map((degradation) =>
        degradation.source ? { ...degradation, source: sourceOf(degradation.source, tokens) } : degradation,
      )
      yield { ...entry, degradations, spans: { phonemizeMs: 0, encodeMs: 0 } }
    } else {
      const end = at + entry.frames * SAMPLE_BYTES
      yield { kind: 'audio', samples: new Float32Array(record.buffer.slice(at, end)) }
      at = end
    }
  }
}

/** How long it sounds. */
export function durationMs(record: SegmentRecord): number {
  let frames = 0
  let sampleRateHz = 1
  for (const entry of readHeader(record).entries) {
    if (entry.kind === 'audio') frames += entry.frames
    else sampleRateHz = entry.sampleRateHz
  }
  return (frames / sampleRateHz) * 1000
}

function readHeader(record: SegmentRecord): Header & { readonly start: number } {
  const length = new DataView(record.buffer, record.byteOffset).getUint32(0)
  const json = record.subarray(LENGTH_BYTES, LENGTH_BYTES + length)
  return { ...(JSON.parse(new TextDecoder().decode(json)) as Header), start: samplesStart(length) }
}

/** Typed arrays need aligned places. */
const samplesStart = (jsonBytes: number): number =>
  Math.ceil((LENGTH_BYTES + jsonBytes) / SAMPLE_BYTES) * SAMPLE_BYTES

/** From a range of token places to the range of their sources. */
function sourceOf([first, end]: SourceRange, tokens: readonly Token[]): SourceRange {
  const start = tokens[first]?.source[0] ?? 0
  return [start, tokens[end - 1]?.source[1] ?? start]
}
