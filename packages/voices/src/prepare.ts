/** Makes the served bundles from a stock model, and knows when they must be made again. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { LoadOptions, VoicePrecision } from '@voice-soundboard/graph'
import { workspaceFolder } from './paths.ts'

export interface BundleTools {
  /** Changes whenever `prepare` would make something else of the same model. */
  version(): Promise<string>
  prepare(
    model: Uint8Array,
    options: LoadOptions & { readonly precision: VoicePrecision; readonly source: string },
  ): Promise<Uint8Array>
}

/** Everything that decides what a bundle holds is imported from here. */
const ENTRY = join(workspaceFolder(), 'packages', 'ort', 'src', 'node', 'prepare-vits.ts')

export const bundleTools: BundleTools = {
  /** Of the code itself: a number kept by hand would be forgotten, and stale voices look like bugs. */
  async version() {
    const hash = createHash('sha256')
    for (const [path, code] of await readModules(ENTRY)) hash.update(relative(ENTRY, path)).update(code)
    return hash.digest('hex')
  },

  async prepare(model, options) {
    // Brings the native ONNX Runtime, which a second run never needs.
    const { prepareVits } = await import('@voice-soundboard/ort/node')
    return prepareVits(model, options)
  },
}

/** A module and all that it imports by relative path, in the order of first import. */
async function readModules(entry: string): Promise<ReadonlyMap<string, string>> {
  const modules = new Map<string, string>()
  const visit = async (path: string): Promise<void> => {
    if (modules.has(path)) return
    const code = await readFile(path, 'utf8')
    modules.set(path, code)
    for (const [, target] of code.matchAll(/^(?:import|export)\b[^;]*?\bfrom '(\.[^']+)'/gm)) {
      await visit(join(dirname(path), target as string))
    }
  }
  await visit(entry)
  return modules
}
