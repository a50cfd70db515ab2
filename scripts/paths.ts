/** Where things lie in the workspace: one place, so that build, server and tests agree. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** Everything that can be made again: ignored by git, kept between runs. */
export const CACHE = join(ROOT, '.cache')

export const APP = join(ROOT, 'apps/soundboard')
export const APP_DIST = join(APP, 'dist')

export const ENGINE_SRC = join(ROOT, 'packages/engine/src')
/** ESM build for bundlers. */
export const LIBRARY_DIST = join(ROOT, 'packages/engine/dist')
/** The one-file build with its worker, worklet and runtime beside it. */
export const GLOBAL_DIST = join(LIBRARY_DIST, 'global')
