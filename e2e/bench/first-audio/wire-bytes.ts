/**
 * Bytes over the wire until the first sound, with empty caches. They are counted on the connection itself,
 * between browser and server, so that nothing can hide: headers, the page, scripts, workers, worklet,
 * runtime, catalogue and voice, as encoded, whoever asked for them.
 */
import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import type { Request } from 'playwright-core'
import { openContestPage } from './bench-site.ts'
import type { BenchSite } from './bench-site.ts'
import { WORKLOADS } from './workloads.ts'

export interface WireBytes {
  readonly voice: string
  /** From server to browser, until the first sound. */
  readonly bytes: number
  /** What the browser's own count says of each response that had ended by then (`Network.loadingFinished`), largest first. */
  readonly responses: readonly { readonly path: string; readonly bytes: number }[]
}

export async function measureWireBytes(
  site: BenchSite,
  voice: string,
  options: { readonly threads: number },
): Promise<WireBytes> {
  const wire = await countingProxy(new URL(site.serverUrl))
  const bench = await openContestPage({ ...site, serverUrl: wire.url }, options)
  const finished: Request[] = []
  bench.page.context().on('requestfinished', (request) => finished.push(request))
  try {
    await bench.load()
    const setup = { voice, threads: options.threads, worklet: site.scripts.firstSoundWorklet }
    await bench.page.evaluate(([given, said]) => window.bench.ourEngine.speakAtOnce(given, said), [
      setup,
      WORKLOADS[0]?.text ?? '',
    ] as const)
    const bytes = wire.bytes()
    return { voice, bytes, responses: await sizesOf(finished, wire.url) }
  } finally {
    await bench.close()
    await wire.close()
  }
}

async function sizesOf(requests: readonly Request[], base: string): Promise<WireBytes['responses']> {
  const responses = await Promise.all(
    requests.map(async (request) => {
      const { responseBodySize, responseHeadersSize } = await request.sizes()
      return { path: request.url().replace(base, '/'), bytes: responseBodySize + responseHeadersSize }
    }),
  )
  // What came out of a cache has no size on the wire.
  return responses.filter(({ bytes }) => bytes > 0).sort((a, b) => b.bytes - a.bytes)
}

interface CountingProxy {
  readonly url: string
  /** Sent from the server towards the browser so far. */
  bytes(): number
  close(): Promise<void>
}

/** Passes connections on to `target` as they are, and counts. */
async function countingProxy(target: URL): Promise<CountingProxy> {
  const sockets = new Set<Socket>()
  let bytes = 0
  const server = createServer((browser) => {
    const upstream = connect(Number(target.port), target.hostname)
    for (const [socket, other] of [
      [browser, upstream],
      [upstream, browser],
    ] as const) {
      sockets.add(socket)
      socket.pipe(other)
      // A connection that either side drops takes the other with it; the browser tells about its own failures.
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        other.destroy()
        sockets.delete(socket)
      })
    }
    upstream.on('data', (chunk) => (bytes += chunk.length))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    bytes: () => bytes,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
