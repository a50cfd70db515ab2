/**
 * What speaking costs the page's main thread, task by task, out of a trace of the browser. A task counts by the
 * processor time it took, so that a busy machine, which takes the processor away in mid-task, is not held
 * against us; how long it stood on the clock is told beside it.
 */
import type { BenchPage } from '../support/bench-page.ts'
import { PARAGRAPH } from '../support/texts.ts'

export interface MainThreadUse {
  readonly watchedMs: number
  /** Processor time of all tasks over the time watched. */
  readonly cpuShare: number
  readonly tasks: number
  /** The longest first. */
  readonly worst: readonly MainThreadTask[]
}

export interface MainThreadTask {
  readonly cpuMs: number
  readonly wallMs: number
  /** Who posted it, as the browser's sources name it, and the longest script, timer or collection within it. */
  readonly from: string
  /** Whether page script or the garbage collector ran in it; all else is the browser's own. */
  readonly isScript: boolean
}

export interface MainThreadResult {
  /** The engine is there and says nothing. */
  readonly idle: MainThreadUse
  readonly speaking: MainThreadUse & { readonly playedMs: number; readonly words: number }
}

const IDLE_MS = 15_000
const WORST_KEPT = 10
const CATEGORIES = ['-*', 'toplevel', 'devtools.timeline']

/** @param bench A page in which the engine was started. */
export async function watchMainThread({ page, browser }: BenchPage): Promise<MainThreadResult> {
  const watch = async <Result>(run: () => Promise<Result>): Promise<[MainThreadUse, Result]> => {
    await browser.startTracing(page, { categories: CATEGORIES })
    const startedAt = performance.now()
    const result = await run()
    const watchedMs = performance.now() - startedAt
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as Trace
    return [readUse(traceEvents, watchedMs), result]
  }
  const [idle] = await watch(() => page.waitForTimeout(IDLE_MS))
  const [speaking, spoken] = await watch(() =>
    page.evaluate((text) => window.latencyBench.speakToTheEnd(text), PARAGRAPH),
  )
  return { idle, speaking: { ...speaking, ...spoken } }
}

interface Trace {
  readonly traceEvents: readonly TraceEvent[]
}

/** Times in microseconds; `tdur` is processor time. */
interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args: {
    readonly name?: string
    readonly src_file?: string
    readonly src_func?: string
    readonly data?: { readonly functionName?: string; readonly url?: string }
  }
}

const TASK = 'ThreadControllerImpl::RunTask'
const SCRIPT = /^(?:FunctionCall|EvaluateScript|TimerFire|v8\.|RunMicrotasks|(?:Minor|Major)GC|V8\.GC)/

function readUse(events: readonly TraceEvent[], watchedMs: number): MainThreadUse {
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`
  const mainThreads = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf),
  )
  const timed = events
    .filter((event) => event.ph === 'X' && mainThreads.has(threadOf(event)))
    .sort((a, b) => a.ts - b.ts)
  const tasks = timed.filter(({ name }) => name === TASK)
  if (tasks.length === 0) throw new Error('The trace has no task of a main thread.')
  const longest = [...tasks].sort((a, b) => cpu(b) - cpu(a)).slice(0, WORST_KEPT)
  return {
    watchedMs,
    cpuShare: tasks.reduce((sum, task) => sum + cpu(task), 0) / 1000 / watchedMs,
    tasks: tasks.length,
    worst: longest.map((task) => describe(task, within(task, timed))),
  }
}

/** @throws where the browser measures no processor time of threads. */
function cpu({ tdur }: TraceEvent): number {
  if (tdur === undefined) throw new Error('The trace tells no processor time.')
  return tdur
}

const within = (task: TraceEvent, events: readonly TraceEvent[]): readonly TraceEvent[] =>
  events.filter(
    (event) =>
      event !== task &&
      event.pid === task.pid &&
      event.tid === task.tid &&
      event.ts >= task.ts &&
      event.ts < task.ts + (task.dur ?? 0),
  )

function describe(task: TraceEvent, inner: readonly TraceEvent[]): MainThreadTask {
  const scripts = inner.filter(({ name }) => SCRIPT.test(name)).sort((a, b) => (b.dur ?? 0) - (a.dur ?? 0))
  const longest = scripts.find(({ name }) => name !== 'RunMicrotasks') ?? scripts[0]
  const { functionName, url } = longest?.args.data ?? {}
  const { src_func: signature = '?', src_file: file = '?' } = task.args
  const poster = `${nameOf(signature)} (${file.split('/').at(-1)})`
  const script = longest && [longest.name, functionName, url?.split('/').at(-1)].filter(Boolean).join(' ')
  return {
    cpuMs: cpu(task) / 1000,
    wallMs: (task.dur ?? 0) / 1000,
    from: script ? `${poster}: ${script}` : poster,
    isScript: scripts.length > 0,
  }
}

/** Of a C++ function, without its type, its scope and its parameters. */
const nameOf = (signature: string): string => /(\w+)\(/.exec(signature)?.[1] ?? signature
