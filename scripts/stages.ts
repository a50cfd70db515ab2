/** Runs the commands behind `pnpm test` one by one and counts what they tested. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { CACHE, ROOT } from './paths.ts'

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export interface StageResult extends Counts {
  readonly name: string
  /** The runner's own summary, or one line on how the command ended. */
  readonly summary: readonly string[]
}

/** A runner that hangs must not take the whole run with it. */
const STAGE_LIMIT_MS = 25 * 60_000

const REPORTS = join(CACHE, 'test-reports')

const count = (passed: number, failed: number, skipped = 0): Counts => ({ passed, failed, skipped })

/** A stage that is one check: the work throws, or it passes. `counts: false` counts only its failure. */
export async function checkStage(
  name: string,
  work: () => Promise<unknown> | unknown,
  options: { readonly counts: boolean },
): Promise<StageResult> {
  heading(name)
  try {
    await work()
    return { name, ...count(options.counts ? 1 : 0, 0), summary: ['passed'] }
  } catch (error) {
    console.error(error)
    return {
      name,
      ...count(0, 1),
      summary: [`failed: ${error instanceof Error ? error.message : String(error)}`],
    }
  }
}

export interface VitestStageOptions {
  /** For projects that are slow by nature. */
  readonly limitMs?: number
  /** One file after another, for tests that would slow each other down. */
  readonly inTurn?: boolean
}

export async function vitestStage(
  name: string,
  project: string,
  options: VitestStageOptions = {},
): Promise<StageResult> {
  const report = freshReport(name)
  heading(name)
  const run = await runTool(
    'vitest',
    [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...(options.inTurn ? ['--no-file-parallelism'] : []),
    ],
    { limitMs: options.limitMs },
  )
  const json = readReport<{ numPassedTests: number; numFailedTests: number; numPendingTests: number }>(report)
  const counts = json ? count(json.numPassedTests, json.numFailedTests, json.numPendingTests) : count(0, 0)
  return finish(name, run, counts, /^\s*(?:Test Files|Tests|Errors)\s/)
}

export async function playwrightStage(
  name: string,
  config: string,
  options: Pick<VitestStageOptions, 'limitMs'> = {},
): Promise<StageResult> {
  const report = freshReport(name)
  heading(name)
  const run = await runTool('playwright', ['test', '--config', config, '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    limitMs: options.limitMs,
  })
  const json = readReport<{
    stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  }>(report)
  // A test that fails and then passes has failed.
  const counts = json
    ? count(json.stats.expected, json.stats.unexpected + json.stats.flaky, json.stats.skipped)
    : count(0, 0)
  return finish(name, run, counts, /^\s+\d+ (?:passed|failed|skipped|flaky|did not run|interrupted)/)
}

/** Throws unless every command exits with 0; all of them run. */
export async function runAll(
  commands: readonly (readonly [tool: string, ...args: string[]])[],
): Promise<void> {
  const failed: string[] = []
  for (const [tool, ...args] of commands) {
    if ((await runTool(tool, args)).exitCode !== 0) failed.push([tool, ...args].join(' '))
  }
  if (failed.length > 0) throw new Error(failed.join('; '))
}

export function totalLine(results: readonly Counts[]): string {
  const sum = (key: keyof Counts) => results.reduce((total, result) => total + result[key], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

interface ToolRun {
  readonly exitCode: number
  readonly lines: readonly string[]
  readonly timedOut: boolean
}

function finish(name: string, run: ToolRun, counts: Counts, summaryLine: RegExp): StageResult {
  const summary = run.lines.filter((line) => summaryLine.test(line)).map((line) => line.trim())
  if (run.timedOut) summary.push('stopped: it took too long')
  // A crash, an error between tests or a run without any test fails, though no test did.
  const crashed = counts.failed === 0 && (run.exitCode !== 0 || counts.passed === 0)
  if (crashed) summary.push(`failed outside its tests (exit code ${run.exitCode})`)
  return { name, ...counts, failed: counts.failed + (crashed ? 1 : 0), summary }
}

/** Runs a tool of the workspace, echoing its output. */
function runTool(
  tool: string,
  args: readonly string[],
  options: { readonly env?: Record<string, string>; readonly limitMs?: number | undefined } = {},
): Promise<ToolRun> {
  const { env = {}, limitMs = STAGE_LIMIT_MS } = options
  return new Promise((resolve, reject) => {
    const child = spawn(join(ROOT, 'node_modules/.bin', tool), args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Its own process group, so that a hung runner is ended with its browser.
      detached: true,
    })
    let output = ''
    for (const [stream, target] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      stream.setEncoding('utf8')
      stream.on('data', (text: string) => {
        output += text
        target.write(text)
      })
    }
    let timedOut = false
    const endGroup = () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    }
    const limit = setTimeout(() => {
      timedOut = true
      endGroup()
    }, limitMs)
    process.once('SIGINT', endGroup)
    child.once('error', reject)
    child.once('close', (exitCode) => {
      clearTimeout(limit)
      process.off('SIGINT', endGroup)
      resolve({ exitCode: exitCode ?? 1, timedOut, lines: stripVTControlCharacters(output).split('\n') })
    })
  })
}

function heading(name: string): void {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`)
}

function freshReport(name: string): string {
  mkdirSync(REPORTS, { recursive: true })
  const path = join(REPORTS, `${name}.json`)
  rmSync(path, { force: true })
  return path
}

/** Null when the runner ended before it could write one. */
function readReport<Report>(path: string): Report | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Report) : null
}
