/** Reads RIFF/WAVE as recordings for a pack must be: uncompressed, mono, 16 bits. What is cut short is refused. */
import { InvalidInputError } from '@voice-soundboard/graph'

/** What a file says of itself, and where its samples lie. */
export interface WavHeader {
  readonly channels: number
  readonly sampleRateHz: number
  readonly bitsPerSample: number
  readonly dataOffset: number
  readonly dataBytes: number
}

export interface WavAudio {
  /** Full scale is ±1. */
  readonly samples: Float32Array<ArrayBuffer>
  readonly sampleRateHz: number
}

const PCM = 1
/** The format proper then stands 24 bytes into the chunk. */
const EXTENSIBLE = 0xfffe

/** @throws InvalidInputError for what is no PCM in RIFF/WAVE, or no whole file. */
export function readWavHeader(bytes: Uint8Array): WavHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 12 || tagAt(view, 0) !== 'RIFF' || tagAt(view, 8) !== 'WAVE') {
    throw new InvalidInputError('wav', 'a RIFF/WAVE file', `${bytes.length} bytes of something else`)
  }
  const format = findChunk(view, 'fmt ')
  if (format.bytes < 16) throw new InvalidInputError('wav.fmt', '16 bytes or more', String(format.bytes))
  const stated = view.getUint16(format.offset, true)
  const encoding =
    stated === EXTENSIBLE && format.bytes >= 40 ? view.getUint16(format.offset + 24, true) : stated
  if (encoding !== PCM) throw new InvalidInputError('wav.fmt', 'PCM (1)', `encoding ${encoding}`)
  const data = findChunk(view, 'data')
  return {
    channels: view.getUint16(format.offset + 2, true),
    sampleRateHz: view.getUint32(format.offset + 4, true),
    bitsPerSample: view.getUint16(format.offset + 14, true),
    dataOffset: data.offset,
    dataBytes: data.bytes,
  }
}

/** @throws InvalidInputError as {@link readWavHeader}, and for another number of channels or bits. */
export function readWav(bytes: Uint8Array): WavAudio {
  const { channels, bitsPerSample, sampleRateHz, dataOffset, dataBytes } = readWavHeader(bytes)
  if (channels !== 1) throw new InvalidInputError('wav.channels', '1', String(channels))
  if (bitsPerSample !== 16) throw new InvalidInputError('wav.bitsPerSample', '16', String(bitsPerSample))
  if (dataBytes % 2 !== 0) {
    throw new InvalidInputError('wav.data', 'a whole number of samples', `${dataBytes} bytes`)
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const samples = new Float32Array(dataBytes / 2)
  for (let i = 0; i < samples.length; i++) samples[i] = view.getInt16(dataOffset + 2 * i, true) / 32_768
  return { samples, sampleRateHz }
}

function findChunk(view: DataView, tag: string): { readonly offset: number; readonly bytes: number } {
  let at = 12
  while (at + 8 <= view.byteLength) {
    const bytes = view.getUint32(at + 4, true)
    const offset = at + 8
    if (tagAt(view, at) === tag) {
      const left = view.byteLength - offset
      if (bytes > left) throw new InvalidInputError(`wav.${tag.trim()}`, `${bytes} bytes`, `${left}`)
      return { offset, bytes }
    }
    // A chunk of odd length is followed by a byte that belongs to none.
    at = offset + bytes + (bytes % 2)
  }
  throw new InvalidInputError('wav', `a chunk "${tag.trim()}"`, 'none')
}

const tagAt = (view: DataView, offset: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(offset + i)))
