/** Which phonemiser reads which language. Each is loaded when its first word is to be spoken. */
import { SynthesisError } from '@voice-soundboard/graph'
import type { Phonemizer } from '@voice-soundboard/graph'

export interface PhonemizerSource {
  /** BCP 47 primary tags; `*` for any. */
  readonly languages: readonly string[]
  readonly load: () => Promise<Phonemizer>
}

/** The first that knows the language reads it. @throws SynthesisError when none does. */
export function choosePhonemizer(
  sources: readonly PhonemizerSource[],
): (language: string) => Promise<Phonemizer> {
  const loaded = new Map<PhonemizerSource, Promise<Phonemizer>>()
  return (language) => {
    const primary = language.toLowerCase().split('-')[0] as string
    const source = sources.find(({ languages }) => languages.includes(primary) || languages.includes('*'))
    if (!source) return Promise.reject(unreadable(language, sources))
    const loading = loaded.get(source) ?? source.load()
    loaded.set(source, loading)
    loading.catch(() => loaded.delete(source))
    return loading
  }
}

const unreadable = (language: string, sources: readonly PhonemizerSource[]): SynthesisError =>
  new SynthesisError(
    'phonemize',
    `no phonemiser reads "${language}"; this worker reads ${sources.flatMap((s) => s.languages).join(', ')}` +
      ' (bring a worker of your own for more: see the guide, "Other languages")',
  )
