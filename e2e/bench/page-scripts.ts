/** Builds what runs in the page: each entry becomes one script without imports. */
import { join } from 'node:path'
import { build } from 'vite'
import { ENGINE_BUNDLING } from '../../scripts/vite-configs.ts'

const PAGE = join(import.meta.dirname, 'page')

export interface PageScripts {
  readonly page: string
  readonly firstSoundWorklet: string
  readonly uncutWorker: string
}

export async function buildPageScripts(): Promise<PageScripts> {
  const [page, firstSoundWorklet, uncutWorker] = await Promise.all(
    ['index.ts', 'first-sound.worklet.ts', 'uncut.worker.ts'].map(buildScript),
  )
  return { page, firstSoundWorklet, uncutWorker } as PageScripts
}

async function buildScript(entry: string): Promise<string> {
  const result = await build({
    ...ENGINE_BUNDLING,
    configFile: false,
    logLevel: 'warn',
    root: PAGE,
    publicDir: false,
    build: {
      write: false,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: { input: join(PAGE, entry) },
    },
  })
  const chunks = 'output' in result ? result.output.filter((file) => file.type === 'chunk') : []
  const [chunk, ...others] = chunks
  if (!chunk || others.length > 0) throw new Error(`${entry} was not built as one script.`)
  return chunk.code
}
