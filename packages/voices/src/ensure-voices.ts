/** The one call that development, tests and demos make before they need voices. */
import type { LoadOptions } from '@voice-soundboard/graph'
import type * as Assemble from './assemble.ts'
import type * as AssemblePublished from './assemble-published.ts'
import type { PublishedVoice } from './assemble-published.ts'
import type { AssembledVoice } from './publish.ts'
import type * as PublishedSources from './published-sources.ts'
import type * as Sources from './sources.ts'
import { createTerminalProgress } from './terminal-progress.ts'

export interface EnsureVoicesOptions extends LoadOptions {
  /** Default: every voice for everyone. Those for tests must be named. */
  readonly ids?: readonly string[]
  /** Hashes every file anew, and replaces those that are not sound. */
  readonly verify?: boolean
}

/**
 * Assembles the voices that are not there yet; a second call takes milliseconds. Progress goes to the terminal
 * unless `onProgress` takes it.
 *
 * @throws VoiceNotFoundError, DownloadError, ModelCorruptError, ModelUnsupportedError, or the signal's reason.
 */
export async function ensureVoices(options: EnsureVoicesOptions = {}): Promise<readonly AssembledVoice[]> {
  const [{ assemble }, { findSource, SOURCES }] = await Promise.all([
    load<typeof Assemble>('./assemble.ts'),
    load<typeof Sources>('./sources.ts'),
  ])
  const { ids, onProgress, ...rest } = options
  const sources = ids
    ? ids.map((id) => findSource(id))
    : SOURCES.filter((source) => source.audience === 'everyone')
  const terminal = onProgress ? undefined : createTerminalProgress()
  try {
    return await assemble(sources, { ...rest, onProgress: onProgress ?? terminal })
  } finally {
    terminal?.done()
  }
}

/**
 * The same for a voice that is fetched only when it is asked for: `kokoro`, 89 MB.
 *
 * @throws VoiceNotFoundError, DownloadError, ModelCorruptError, or the signal's reason.
 */
export async function ensurePublishedVoice(
  id: string,
  { onProgress, ...rest }: Omit<EnsureVoicesOptions, 'ids'> = {},
): Promise<PublishedVoice> {
  const [{ assemblePublished }, { findSource }, { PUBLISHED_SOURCES }] = await Promise.all([
    load<typeof AssemblePublished>('./assemble-published.ts'),
    load<typeof Sources>('./sources.ts'),
    load<typeof PublishedSources>('./published-sources.ts'),
  ])
  const source = findSource(id, PUBLISHED_SOURCES)
  const terminal = onProgress ? undefined : createTerminalProgress()
  try {
    return await assemblePublished(source, { ...rest, onProgress: onProgress ?? terminal })
  } finally {
    terminal?.done()
  }
}

/** Of the voices that {@link ensurePublishedVoice} brings. */
export async function publishedIds(): Promise<readonly string[]> {
  const { PUBLISHED_SOURCES } = await load<typeof PublishedSources>('./published-sources.ts')
  return PUBLISHED_SOURCES.map(({ id }) => id)
}

/**
 * Build configurations bundle this package for its paths alone, and must not follow into the rest of the
 * workspace, whose sources only a bundler's own server or tsx can load: hence an address made at run time.
 */
function load<Module>(path: string): Promise<Module> {
  return import(/* @vite-ignore */ new URL(path, import.meta.url).href) as Promise<Module>
}
