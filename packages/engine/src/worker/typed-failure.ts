/** What a backend of somebody else throws, as an error of the family: so that it tells where it happened. */
import { isVoiceSoundboardError, SynthesisError } from '@voice-soundboard/graph'

/** @returns the error itself where it is one of the family, or what the caller aborted with. */
export function typedFailure(
  stage: 'load' | 'decode',
  error: unknown,
  signal: AbortSignal | undefined,
): unknown {
  if (signal?.aborted || isVoiceSoundboardError(error)) return error
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return new SynthesisError(stage, detail, { cause: error })
}
