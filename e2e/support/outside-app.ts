/** A page of somebody else: in a folder of its own, built by a bundler with the library as it is published, served. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sirv from 'sirv'
import { build } from 'vite'
import type { Handler } from '../../scripts/mounts.ts'
import { ROOT } from '../../scripts/paths.ts'
import { serve } from '../../scripts/server.ts'

const BASE = '/outside/'
const PAGE = '<!doctype html><link rel="icon" href="data:," /><script type="module" src="./main.js"></script>'

export interface OutsideApp {
  readonly url: string
  close(): Promise<void>
}

/**
 * @param main Source of the page's module, which may import `voice-soundboard`.
 * @param furnish Puts more into the folder before it is built.
 */
export async function openOutsideApp(
  main: string,
  furnish: (app: string) => Promise<void> | void = () => undefined,
): Promise<OutsideApp> {
  const folder = mkdtempSync(join(tmpdir(), 'outside-'))
  const clear = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    const app = join(folder, 'app')
    mkdirSync(app)
    writeFileSync(join(app, 'index.html'), PAGE)
    writeFileSync(join(app, 'main.js'), main)
    await furnish(app)
    await build({
      root: app,
      base: BASE,
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { 'voice-soundboard': join(ROOT, 'packages/engine/dist/index.js') } },
      // What is inlined is no address that a worker could load.
      build: { assetsInlineLimit: 0, target: 'es2022', minify: false },
    })
    const files = sirv(join(app, 'dist'))
    const mount: Handler = (request, response, next) => {
      if (!request.url?.startsWith(BASE)) return next()
      request.url = request.url.slice(BASE.length - 1)
      files(request, response, next)
    }
    const server = await serve({ port: 0, mounts: [mount] })
    return {
      url: new URL(BASE, server.url).href,
      close: async () => {
        await server.close()
        clear()
      },
    }
  } catch (error) {
    clear()
    throw error
  }
}
