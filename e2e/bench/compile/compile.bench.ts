/** `pnpm bench:compile`: what it costs to read a text, in time and in bytes to load. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { ensureBrowser } from '../../../scripts/browser.ts'
import { buildIfChanged } from '../../../scripts/build.ts'
import { LIBRARY_DIST } from '../../../scripts/paths.ts'
import { serve } from '../../../scripts/server.ts'
import { openBenchPage } from '../support/bench-page.ts'
import { describeMachine, loadAverage } from '../support/machine.ts'
import { writeResults } from '../support/output.ts'
import { buildScript } from '../support/page-scripts.ts'
import { distribute } from '../support/statistics.ts'
import { printTable } from '../support/table.ts'
import { printTargets } from '../support/target.ts'
import type { Target } from '../support/target.ts'
import { drawCompile } from './compile-picture.ts'
import { BOOK, SENTENCES } from './compile-texts.ts'
import type { CompileCase } from './compile-texts.ts'

const TRIALS = 300
const BOOK_TRIALS = 3
/** English at a moderate pace. */
const CHARACTERS_PER_SECOND = 15

export interface CompileResult {
  readonly name: string
  readonly characters: number
  readonly tokens: number
  readonly p50: number
  readonly p95: number
}

ensureBrowser()
await buildIfChanged()
const server = await serve({ port: 0 })
try {
  const before = loadAverage()
  const script = await buildScript(join(import.meta.dirname, 'page', 'index.ts'))
  const bench = await openBenchPage({ serverUrl: server.url, script })
  const results: CompileResult[] = []
  try {
    await bench.load()
    const timed = async ({ name, ...given }: CompileCase, trials: number): Promise<CompileResult> => {
      const { trialsMs, tokens } = await bench.page.evaluate(
        ({ given, trials }) => window.compileBench.time(given, trials),
        { given, trials },
      )
      const { p50, p95 } = distribute(trialsMs)
      return { name, characters: given.text.length, tokens, p50, p95 }
    }
    for (const sentence of SENTENCES) results.push(await timed(sentence, TRIALS))
    const book = await timed(BOOK, BOOK_TRIALS)
    const sizes = await bytesToLoad()
    report([...results, book], sizes)
    const targets = targetsOf(results, book, sizes)
    printTargets(targets)
    const run = {
      date: new Date().toISOString(),
      machine: describeMachine(),
      browser: bench.browser.version(),
      load: { before, after: loadAverage() },
    }
    await writeResults(
      'compile',
      { ...run, results: [...results, book], sizes, targets },
      drawCompile(results),
    )
  } finally {
    await bench.close()
  }
} finally {
  await server.close()
}

interface Sizes {
  /** By the name of the file, without its hash; in bytes. */
  readonly files: Readonly<Record<string, number>>
  /** What the engine's entry loads with itself, beyond itself: the compiler with English. */
  readonly compiler: number
}

/** Of the library's files, compressed as servers do. */
async function bytesToLoad(): Promise<Sizes> {
  const names = (await readdir(LIBRARY_DIST)).filter((name) => name.endsWith('.js'))
  const files: Record<string, number> = {}
  const imports = new Map<string, readonly string[]>()
  for (const name of names) {
    const code = await readFile(join(LIBRARY_DIST, name))
    files[name] = brotliCompressSync(code).length
    const found = code.toString().matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)
    imports.set(
      name,
      [...found].map(([, imported = '']) => imported),
    )
  }
  const loaded = new Set(['index.js'])
  for (const name of loaded) for (const imported of imports.get(name) ?? []) loaded.add(imported)
  loaded.delete('index.js')
  const compiler = [...loaded].reduce((sum, name) => sum + (files[name] ?? 0), 0)
  return { files, compiler }
}

function report(results: readonly CompileResult[], { files }: Sizes): void {
  console.log('\nTime to compile')
  printTable(
    ['', 'characters', 'tokens', 'median ms', 'p95 ms', 'times as fast as speech'],
    results.map(({ name, characters, tokens, p50, p95 }) => [
      name,
      String(characters),
      String(tokens),
      p50.toFixed(2),
      p95.toFixed(2),
      Math.round((characters / CHARACTERS_PER_SECOND) * (1000 / p50)).toLocaleString('en'),
    ]),
  )
  console.log('\nBytes to load, compressed')
  printTable(
    ['', 'kB'],
    Object.entries(files)
      .sort(([, a], [, b]) => b - a)
      .map(([name, bytes]) => [name, (bytes / 1000).toFixed(1)]),
  )
}

function targetsOf(sentences: readonly CompileResult[], book: CompileResult, { compiler }: Sizes): Target[] {
  const slowest = sentences.reduce((a, b) => (a.p50 > b.p50 ? a : b))
  // At a hundred times the pace of speech, as a fast voice makes it.
  const share = book.p50 / 1000 / (book.characters / CHARACTERS_PER_SECOND / 100)
  return [
    {
      name: `200 characters (${slowest.name})`,
      measured: `${slowest.p50.toFixed(2)} ms`,
      wanted: 'under 2 ms',
      met: slowest.p50 < 2,
    },
    {
      name: 'a megabyte, of its synthesis at 100 × real time',
      measured: `1/${Math.round(1 / share)}`,
      wanted: 'under 1/50',
      met: share < 1 / 50,
    },
    {
      name: 'compiler with English',
      measured: `${(compiler / 1000).toFixed(1)} kB`,
      wanted: 'at most 25 kB',
      met: compiler <= 25_000,
    },
  ]
}
