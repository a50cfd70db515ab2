/** What was thrown, as one sentence with a full stop, whatever it was. */
import { isVoiceSoundboardError } from '@voice-soundboard/graph'

export function failureText(error: unknown): string {
  if (!(error instanceof Error) && !(error instanceof DOMException)) return asSentence(String(error))
  const { name, message } = error
  if (message === '') return asSentence(name)
  // Our own messages say of themselves what they are about.
  return asSentence(name === 'Error' || isVoiceSoundboardError(error) ? message : `${name}: ${message}`)
}

function asSentence(text: string): string {
  const trimmed = text.trim()
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`
}
