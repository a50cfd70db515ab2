/** Tells whether something must be built again: by the content of its sources, never by dates. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { CACHE, ROOT } from './paths.ts'

const SOURCES = ['packages', 'apps', 'scripts', 'pnpm-lock.yaml', 'THIRD_PARTY.md']
const IGNORED = /(?:^|\/)(?:node_modules|dist|test-results|\.[^/]+)(?:\/|$)|\.test\.ts$/

/** Hash over path and content of everything that a build reads. */
export function hashSources(): string {
  const hash = createHash('sha256').update(process.version)
  for (const source of SOURCES) addTo(hash, join(ROOT, source))
  return hash.digest('hex')
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
  const name = relative(ROOT, path).split(sep).join('/')
  if (IGNORED.test(name) || !existsSync(path)) return
  const children = childrenOf(path)
  if (children) for (const child of children) addTo(hash, join(path, child))
  else hash.update(`${name}\0`).update(readFileSync(path)).update('\0')
}

function childrenOf(path: string): string[] | null {
  try {
    return readdirSync(path).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return null
    throw error
  }
}

/** A remembered hash; `forget` before work begins, so that an interrupted build is never taken for a good one. */
export function createStamp(name: string): {
  matches(hash: string): boolean
  set(hash: string): void
  forget(): void
} {
  const path = join(CACHE, `${name}.stamp`)
  return {
    matches: (hash) => existsSync(path) && readFileSync(path, 'utf8') === hash,
    set(hash) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, hash)
    },
    forget: () => rmSync(path, { force: true }),
  }
}
