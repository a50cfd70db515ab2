/** Builds what runs in a benchmark's page: each entry becomes one script without imports. */
import { dirname } from 'node:path'
import { build } from 'vite'
import { ENGINE_BUNDLING } from '../../../scripts/vite-configs.ts'

/** @param entry Path of the script's source. */
export async function buildScript(entry: string): Promise<string> {
  const result = await build({
    ...ENGINE_BUNDLING,
    configFile: false,
    logLevel: 'warn',
    root: dirname(entry),
    publicDir: false,
    build: {
      write: false,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { codeSplitting: false } },
    },
  })
  const chunks = 'output' in result ? result.output.filter((file) => file.type === 'chunk') : []
  const [chunk, ...others] = chunks
  if (!chunk || others.length > 0) throw new Error(`${entry} was not built as one script.`)
  return chunk.code
}
