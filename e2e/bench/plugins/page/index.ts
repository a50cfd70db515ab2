/** What the benchmark of plugins runs in its page: the same text with and without a plugin that does nothing. */
import type * as VoiceSoundboard from 'voice-soundboard'
import type { HookTime, VoiceEngine } from 'voice-soundboard'

export interface PluginTrial {
  /** Of `render()`, in ms. */
  readonly plainMs: number
  readonly pluggedMs: number
  /** In the backend, of the second. */
  readonly synthesisMs: number
  readonly hooks: Readonly<Record<string, HookTime>>
}

async function open(voice: string, worker: string | null): Promise<VoiceEngine> {
  const { createVoiceEngine, definePlugin } = window.voiceSoundboard
  const idle = definePlugin({
    name: 'idle',
    version: '1.0.0',
    ...(worker === null ? {} : { worker }),
    beforeCompile: () => undefined,
    onToken: (token) => token,
    onGraph: (graph) => graph,
    onClause: async () => ({ verdict: 'allow' }),
    onEnqueue: () => undefined,
    onSchedule: () => undefined,
    onInterrupt: () => undefined,
    onDegraded: () => undefined,
    onHealth: () => undefined,
    onDuck: () => undefined,
    onClip: (clip) => clip,
  })
  const engine = await createVoiceEngine({ realtime: false, voice, plugins: worker === null ? [] : [idle] })
  await engine.warmUp()
  return engine
}

const timed = async <Result>(work: () => Promise<Result>): Promise<{ ms: number; result: Result }> => {
  const startedAt = performance.now()
  const result = await work()
  return { ms: performance.now() - startedAt, result }
}

/** One engine at a time: two would share the cores. */
async function trial(voice: string, text: string, half: string): Promise<PluginTrial> {
  const plain = await open(voice, null)
  const { ms: plainMs } = await timed(() => plain.render(text))
  await plain.close()
  const plugged = await open(voice, half)
  const before = plugged.plugins.list()[0]?.hooks ?? {}
  const { ms: pluggedMs, result } = await timed(() => plugged.render(text))
  const after = plugged.plugins.list()[0]?.hooks ?? {}
  await plugged.close()
  const hooks = Object.fromEntries(
    Object.entries(after).map(([name, time]) => [
      name,
      {
        ...time,
        calls: time.calls - (before[name]?.calls ?? 0),
        totalMs: time.totalMs - (before[name]?.totalMs ?? 0),
      },
    ]),
  )
  return { plainMs, pluggedMs, synthesisMs: result.metadata.metrics.synthesisMs, hooks }
}

declare global {
  interface Window {
    voiceSoundboard: typeof VoiceSoundboard
    pluginBench: { trial: typeof trial }
  }
}

window.pluginBench = { trial }
window.benchReady = true
