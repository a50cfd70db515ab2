/** Serves the baselines' files from an origin of their own, cacheable, as the hosts they come from do. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'

export interface AssetServer {
  /** Address of the folder that was given under this name, with a slash at its end. */
  urlOf(name: string): string
  close(): Promise<void>
}

/** @param folders Folder by name. */
export async function serveAssets(folders: Readonly<Record<string, string>>): Promise<AssetServer> {
  const handlers = Object.entries(folders).map(([name, folder]) => ({
    prefix: `/${name}/`,
    handle: sirv(folder, { maxAge: 31_536_000, immutable: true }),
  }))
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
    const url = request.url ?? '/'
    const handler = handlers.find(({ prefix }) => url.startsWith(prefix))
    if (!handler) return void response.writeHead(404).end()
    request.url = url.slice(handler.prefix.length - 1)
    handler.handle(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    urlOf(name) {
      if (!(name in folders)) throw new Error(`Nothing is served as "${name}".`)
      return `http://127.0.0.1:${port}/${name}/`
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
