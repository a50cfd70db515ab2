/** A page of its own for tests: begins a download that never ends, and dies when it is terminated. */
import { createModelStore } from '../index.ts'

interface Start {
  readonly databaseName: string
  readonly file: { readonly url: string; readonly bytes: number; readonly sha256: string }
  /** What its server gives of the file, before it falls silent. */
  readonly first: Uint8Array<ArrayBuffer>
}

globalThis.addEventListener('message', ({ data }: MessageEvent<Start>) => {
  const { databaseName, file, first } = data
  const silent = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(first) })
  const store = createModelStore({
    baseUrl: '/voices/',
    databaseName,
    fetch: async () => new Response(silent),
    retries: 0,
  })
  void store.load(file, {
    onProgress: ({ loadedBytes }) => globalThis.postMessage({ loadedBytes }),
  })
})
