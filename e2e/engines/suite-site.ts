/** The built site with one page more: the blank page, with the suite in it. */
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { build } from 'vite'
import { SERVER_HEADERS } from '../../scripts/headers.ts'
import { appMount, libraryMounts, type Handler } from '../../scripts/mounts.ts'
import { APP_DIST } from '../../scripts/paths.ts'
import { NEXT_PATH, PAGE_PATH, REPORT_PATH, SCRIPT_PATH, type NextCheck, type Report } from './protocol.ts'

export interface SuiteListener {
  next(): NextCheck
  report(report: Report): void
}

export interface SuiteSite {
  /** Address of the page that runs the suite. */
  readonly url: string
  /** Who hears of the page's requests from now on. */
  listener: SuiteListener
  close(): Promise<void>
}

export async function openSuiteSite(): Promise<SuiteSite> {
  const script = await buildSuite()
  const blank = await readFile(join(APP_DIST, 'blank.html'), 'utf8')
  const page = blank.replace('</head>', `<script type="module" src="${SCRIPT_PATH}"></script></head>`)
  let listener: SuiteListener = { next: () => ({ name: null }), report: () => undefined }

  const suite: Handler = (request, response, next) => {
    if (request.url === PAGE_PATH) send(response, 'text/html', page)
    else if (request.url === SCRIPT_PATH) send(response, 'text/javascript', script)
    else if (request.url === NEXT_PATH) send(response, 'application/json', JSON.stringify(listener.next()))
    else if (request.url === REPORT_PATH) void receive(request, response)
    else next()
  }
  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const report = (await json(request)) as Report
    send(response, 'application/json', 'null')
    listener.report(report)
  }

  const handlers = [suite, ...libraryMounts({ live: false }), appMount(), notFound]
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(SERVER_HEADERS)) response.setHeader(name, value)
    const run = (index: number): void => handlers[index]?.(request, response, () => run(index + 1))
    run(0)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${PAGE_PATH}`,
    set listener(to: SuiteListener) {
      listener = to
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

const notFound: Handler = (_request, response) => void response.writeHead(404).end()

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { 'Content-Type': `${type};charset=utf-8`, 'Cache-Control': 'no-store' }).end(body)
}

/** The suite as one script without imports. */
async function buildSuite(): Promise<string> {
  const root = join(import.meta.dirname, 'suite')
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    root,
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: { input: join(root, 'index.ts') },
    },
  })
  const chunk = 'output' in result ? result.output.find((file) => file.type === 'chunk') : undefined
  if (!chunk) throw new Error('The suite was not built.')
  return chunk.code
}
