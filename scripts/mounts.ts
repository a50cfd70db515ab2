/** The folders behind the addresses `/`, `/global/` and `/voices/`, for the production and the dev server. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'
import type { Plugin } from 'vite'
import { servedFolder } from '../packages/voices/src/index.ts'
import { APP_DIST, GLOBAL_DIST } from './paths.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

/** Vite names hashed assets `name-XXXXXXXX.ext`; only those may be kept for ever. */
const HASHED = /-[\w-]{8}\.\w+$/

const folder = (directory: string, options: { readonly live: boolean }): Handler =>
  sirv(directory, {
    dev: options.live,
    etag: true,
    brotli: true,
    gzip: true,
    dotfiles: false,
    setHeaders(response, pathname) {
      response.setHeader('Accept-Ranges', 'bytes')
      // Voice cards are read in the browser, and name people.
      if (pathname.endsWith('.md')) response.setHeader('Content-Type', 'text/markdown;charset=utf-8')
      const isHashed = pathname.startsWith('/assets/') && HASHED.test(pathname)
      response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })

/** Passes requests below `prefix` on to `handler`, with the prefix taken off. */
function below(prefix: string, handler: Handler): Handler {
  return (request, response, next) => {
    const original = request.url ?? '/'
    if (!original.startsWith(prefix)) return next()
    request.url = original.slice(prefix.length - 1)
    handler(request, response, () => {
      request.url = original
      next()
    })
  }
}

/** `live` looks at the disk on every request, for folders that change while we serve. */
export function libraryMounts(options: { readonly live: boolean }): readonly Handler[] {
  const voices = folder(servedFolder(), options)
  return [
    below('/voices/', voices),
    // The one-file build looks for everything beside itself.
    below('/global/voices/', voices),
    below('/global/', folder(GLOBAL_DIST, options)),
  ]
}

export const appMount = (): Handler => folder(APP_DIST, { live: false })

/** Gives Vite's own servers (development, browser tests) the same addresses. */
export function mountsPlugin(): Plugin {
  return {
    name: 'voice-soundboard:mounts',
    configureServer(server) {
      for (const handler of libraryMounts({ live: true })) server.middlewares.use(handler)
    },
  }
}
