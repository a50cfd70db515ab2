/** Serves the built soundboard: local only, isolated, precompressed. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SERVER_HEADERS } from './headers.ts'
import { appMount, libraryMounts, type Handler } from './mounts.ts'

const HOST = '127.0.0.1'
const DEFAULT_PORT = 5173
const PORTS_TO_TRY = 50

export interface RunningServer {
  readonly url: string
  close(): Promise<void>
}

export interface ServeOptions {
  readonly port?: number | undefined
  /** Asked before what is served anyhow. */
  readonly mounts?: readonly Handler[]
}

/**
 * Listens on `port`, where 0 takes any free one; a taken port is an error. Without `port`, the first free one
 * from 5173 on.
 */
export async function serve(options: ServeOptions = {}): Promise<RunningServer> {
  const { mounts = [] } = options
  const handlers = [...mounts, ...libraryMounts({ live: false }), appMount(), notFound]
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(SERVER_HEADERS)) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    const run = (index: number): void => handlers[index]?.(request, response, () => run(index + 1))
    run(0)
  })
  const port = await listen(server, options.port)
  return {
    url: `http://${HOST}:${port}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

/** Last in the chain: nobody had the file. */
const notFound: Handler = (request, response) => {
  response.writeHead(404, { 'Content-Type': 'text/plain;charset=utf-8' })
  response.end(`Nothing at ${request.url}\n`)
}

/** The port that PORT asks for; undefined when it is not set. */
export function portFromEnvironment(env: NodeJS.ProcessEnv = process.env): number | undefined {
  const value = env['PORT']
  if (value === undefined || value === '') return undefined
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error(`PORT: expected a number from 0 to 65535, received "${value}".`)
}

async function listen(server: Server, port: number | undefined): Promise<number> {
  const candidates =
    port === undefined ? Array.from({ length: PORTS_TO_TRY }, (_, i) => DEFAULT_PORT + i) : [port]
  for (const candidate of candidates) {
    if (await tryListen(server, candidate)) return (server.address() as AddressInfo).port
  }
  throw new Error(
    port === undefined
      ? `No free port from ${DEFAULT_PORT} to ${DEFAULT_PORT + PORTS_TO_TRY - 1}. Set PORT.`
      : `Port ${port} is taken. Set PORT to another, or to 0 for any free one.`,
  )
}

function tryListen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(error)
    }
    server.once('error', onError)
    server.listen(port, HOST, () => {
      server.off('error', onError)
      resolve(true)
    })
  })
}
