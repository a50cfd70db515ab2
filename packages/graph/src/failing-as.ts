/** Gives a foreign failure its stage; our own errors and an abort's reason pass as they are. */
import { isVoiceSoundboardError } from './errors/base.ts'
import { SynthesisError } from './errors/runtime.ts'

export async function failingAs<T>(
  stage: SynthesisError['stage'],
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (isVoiceSoundboardError(error) || error === signal?.reason) throw error
    throw new SynthesisError(stage, error instanceof Error ? error.message : String(error), { cause: error })
  }
}
