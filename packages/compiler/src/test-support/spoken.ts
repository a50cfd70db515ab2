/** What tests of readings compare: only what is said, with sentence ends as full stops. */
import { compileRequest } from '../compile-request.ts'

/** `Dr. Lee paid $3.50` → `doctor Lee paid three dollars fifty`: tokens as they are spoken, without punctuation. */
export function spoken(text: string, language = 'en'): string {
  const { tokens } = compileRequest(text, { voice: 'v', language })
  return tokens.map((token) => token.spokenAs ?? token.text).join(' ')
}

/** Each token that is not said as it is written: `$3.50 (money): three dollars fifty`. */
export function readings(text: string, language = 'en'): string[] {
  const { tokens } = compileRequest(text, { voice: 'v', language })
  return tokens
    .filter(({ kind }) => kind !== undefined && kind !== 'word')
    .map(({ text: written, spokenAs, kind }) => `${written} (${kind}): ${spokenAs ?? written}`)
}
