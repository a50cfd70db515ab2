/** `pnpm build`: the soundboard, the ESM library and the one-file build, precompressed. */
import { cp, readdir } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build as viteBuild } from 'vite'
import { precompress } from './compress.ts'
import { isMain } from './main.ts'
import { APP_DIST, GLOBAL_DIST, LIBRARY_DIST, ROOT } from './paths.ts'
import { createStamp, hashSources } from './stamp.ts'
import { appConfig, globalConfig, libraryConfig } from './vite-configs.ts'

/** The library's own entries; everything else in its folder is what the engine fetches at run time. */
const LIBRARY_ONLY = /^(?:index\.js|text\.js|global)$/

export async function build(): Promise<void> {
  const stamp = createStamp('build')
  stamp.forget()
  const hash = hashSources()

  await step('soundboard', APP_DIST, () => viteBuild(appConfig()))
  await step('library', LIBRARY_DIST, () => viteBuild(libraryConfig()))
  await step('one-file build', GLOBAL_DIST, async () => {
    await viteBuild(globalConfig())
    for (const name of await readdir(LIBRARY_DIST)) {
      if (!LIBRARY_ONLY.test(name))
        await cp(join(LIBRARY_DIST, name), join(GLOBAL_DIST, name), { recursive: true })
    }
  })
  for (const folder of [APP_DIST, LIBRARY_DIST, GLOBAL_DIST]) {
    await cp(join(ROOT, 'THIRD_PARTY.md'), join(folder, 'licences.md'))
  }
  await step('compression', '', async () => {
    for (const folder of [APP_DIST, GLOBAL_DIST]) await precompress(folder)
  })
  stamp.set(hash)
}

/** @returns whether anything had to be done. */
export async function buildIfChanged(): Promise<boolean> {
  const outputs = [APP_DIST, LIBRARY_DIST, GLOBAL_DIST]
  if (outputs.every((output) => existsSync(output)) && createStamp('build').matches(hashSources()))
    return false
  await build()
  return true
}

async function step(name: string, output: string, work: () => Promise<unknown>): Promise<void> {
  const started = performance.now()
  await work()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`built ${name} in ${seconds} s${output ? ` → ${relative(ROOT, output)}` : ''}`)
}

if (isMain(import.meta.url)) await build()
