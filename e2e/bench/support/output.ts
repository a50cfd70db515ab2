/** Where benchmarks leave what they found. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { ROOT } from '../../../scripts/paths.ts'

const FOLDER = join(ROOT, 'bench-results')

/** Writes `NAME.json` and `NAME.svg`. */
export async function writeResults(name: string, results: object, picture: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  const files = { [`${name}.json`]: `${JSON.stringify(results, null, 2)}\n`, [`${name}.svg`]: picture }
  for (const [file, content] of Object.entries(files)) {
    const path = join(FOLDER, file)
    await writeFile(path, content)
    console.log(`wrote ${relative(ROOT, path)}`)
  }
}
