/** `@diffusionstudio/vits-web` as published, called as its README says. */
import type { predict } from '@diffusionstudio/vits-web'

export interface VitsWebTrial {
  /** Until `predict()` resolved: its first sample cannot sound before. */
  readonly wallMs: number
  /** Of it, until the model began to run: what a ready engine has behind it. */
  readonly beforeRunMs: number
  readonly audioMs: number
}

interface Session {
  release(): Promise<void>
  run(...parameters: unknown[]): Promise<unknown>
}
interface OrtModule {
  readonly InferenceSession: { create(...parameters: unknown[]): Promise<Session> }
}

/** Sessions that `predict()` made and let go of. */
const abandoned: Session[] = []
let speak: typeof predict | null = null
/** Of the last call. */
let runAt = NaN

export const vitsWeb = {
  async prepare(moduleUrl: string, ortUrl: string): Promise<void> {
    const map = document.createElement('script')
    map.type = 'importmap'
    map.textContent = JSON.stringify({ imports: { 'onnxruntime-web': ortUrl } })
    document.head.append(map)

    // Each call makes a session of 80 MB that nothing ever frees: after some thirty calls its WebAssembly
    // memory would be full. They are freed between the trials, outside of what is timed.
    const { InferenceSession } = (await import(/* @vite-ignore */ ortUrl)) as OrtModule
    const create = InferenceSession.create.bind(InferenceSession)
    InferenceSession.create = async (...parameters) => {
      const session = await create(...parameters)
      abandoned.push(session)
      const run = session.run.bind(session)
      session.run = (...feeds) => {
        runAt = performance.now()
        return run(...feeds)
      }
      return session
    }
    const module = (await import(/* @vite-ignore */ moduleUrl)) as { readonly predict: typeof predict }
    speak = module.predict
  },

  async predict(text: string): Promise<VitsWebTrial> {
    if (!speak) throw new Error('vits-web was not set up.')
    const started = performance.now()
    const wav = await speak({ text, voiceId: 'en_US-libritts_r-medium' })
    const wallMs = performance.now() - started
    for (const session of abandoned.splice(0)) await session.release()
    return { wallMs, beforeRunMs: runAt - started, audioMs: await durationMs(wav) }
  },
}

/** From the header of the 16-bit mono WAV file that `predict()` gives. */
async function durationMs(wav: Blob): Promise<number> {
  const header = new DataView(await wav.slice(0, 44).arrayBuffer())
  return ((wav.size - 44) / 2 / header.getUint32(24, true)) * 1000
}
