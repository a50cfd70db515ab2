import { InvalidInputError, segmentGraph } from '@voice-soundboard/graph'
import type { GraphSegment } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import { compileRequest, compileStream } from './index.ts'

const OPTIONS = { voice: 'v' }
const TEXT = 'Hello there, my friend. It is late.'

/** A source that tells whether it was closed, and stalls for ever where a chunk is a pending promise. */
function sourceOf(chunks: readonly unknown[]) {
  const source = { closed: false, taken: 0, chunks: generate() as AsyncGenerator<string> }
  async function* generate() {
    try {
      for (const chunk of chunks) {
        source.taken++
        yield chunk
      }
    } finally {
      source.closed = true
    }
  }
  return source
}

async function collect(
  stream: AsyncIterable<GraphSegment>,
  into: GraphSegment[] = [],
): Promise<GraphSegment[]> {
  for await (const segment of stream) into.push(segment)
  return into
}

test('gives the segments of the whole text, the first before the source has ended', async () => {
  const source = sourceOf(TEXT.split(''))
  const stream = compileStream(source.chunks, OPTIONS)
  const first = (await stream.next()).value as GraphSegment
  expect(source.taken).toBe('Hello there, m'.length)
  const segments = await collect(stream, [first])
  expect(segments).toEqual(segmentGraph(compileRequest(TEXT, OPTIONS)))
  expect(source.closed).toBe(true)
})

test('a source without words gives nothing', async () => {
  expect(await collect(compileStream(sourceOf([]).chunks, OPTIONS))).toEqual([])
})

test.each([
  [null, 'null'],
  [7, 'number'],
  [undefined, 'undefined'],
])('a chunk %j is named by its place', async (chunk, received) => {
  const source = sourceOf(['One two, ', 'three. ', 'Four', chunk])
  const segments: GraphSegment[] = []
  const error: unknown = await collect(compileStream(source.chunks, OPTIONS), segments).catch(
    (e: unknown) => e,
  )
  expect(error).toBeInstanceOf(InvalidInputError)
  expect(error).toMatchObject({ path: 'input[3]', received })
  expect(segments.map((s) => s.tokens.length)).toEqual([2, 1])
  expect(source.closed).toBe(true)
})

test('an option out of range rejects before anything is read', async () => {
  const source = sourceOf(['a'])
  await expect(compileStream(source.chunks, { voice: 'v', speed: 9 }).next()).rejects.toThrow(
    /options\.speed/,
  )
  expect(source.taken).toBe(0)
})

test('an error of the source comes through', async () => {
  const failure = new Error('gone')
  const source = sourceOf(['One two, three', Promise.reject(failure)])
  await expect(collect(compileStream(source.chunks, OPTIONS))).rejects.toBe(failure)
})

test('a caller that stops early closes the source', async () => {
  const source = sourceOf(TEXT.split(''))
  for await (const _segment of compileStream(source.chunks, OPTIONS)) break
  expect(source.closed).toBe(true)
})

test('an abort ends the stream even while the source is stalled, which closes when it goes on', async () => {
  let goOn = (_chunk: string): void => undefined
  const stalled = new Promise<string>((resolve) => (goOn = resolve))
  const source = sourceOf(['One two, three', stalled, 'never read'])
  const controller = new AbortController()
  const stream = compileStream(source.chunks, { ...OPTIONS, signal: controller.signal })
  await stream.next()
  const next = stream.next()
  await expect.poll(() => source.taken).toBe(2)
  controller.abort(new Error('enough'))
  await expect(next).rejects.toThrow('enough')
  goOn(' four')
  await expect.poll(() => source.closed).toBe(true)
  expect(source.taken).toBe(2)
})

test('an abort between two reads reads no more', async () => {
  const source = sourceOf(['One two, three', ' four'])
  const controller = new AbortController()
  const stream = compileStream(source.chunks, { ...OPTIONS, signal: controller.signal })
  await stream.next()
  controller.abort()
  await expect(stream.next()).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
  expect(source).toMatchObject({ taken: 1, closed: true })
})
