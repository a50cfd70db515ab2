/**
 * What a person wrote or hears stays out of the logs, unless the application asks for it with `includeText: true`.
 *
 * Guaranteed without it, at any depth, in lists, maps and causes of errors alike:
 * - what {@link userText} marks is `{ characters: n }`;
 * - so is every string below a field whose name is one of text, or ends in one: `text`, `sourceText`, `user_input`;
 *   numbers there stay (`heard.endOffset`);
 * - so is every string, and every name of a field, longer than 120 characters;
 * - an error is told by its name, its code, its place and the fields that programs write. A message stays only
 *   where it is one of the engine's own, without what it quotes: an InvalidInputError tells its path and what was
 *   expected, and how long that was which it received.
 *
 * Not guaranteed: a short string under a name that does not say what it is. Mark it.
 */
import { charactersOf, errorInFull, errorWithoutText } from './error-fields.ts'
import { toJsonValue } from './json-value.ts'
import type { JsonObject, JsonReading, JsonValue } from './json-value.ts'

const LONGEST_STRING = 120

/** `message` and `detail` quote, a `stack` begins with a message, and phonemes can be read back. */
const TEXT_NAMES = new Set([
  ...['text', 'texts', 'sourcetext', 'input', 'inputs', 'ssml', 'markdown', 'transcript', 'spokenas'],
  ...['heard', 'unheard', 'word', 'words', 'token', 'tokens', 'phoneme', 'phonemes', 'grapheme'],
  ...['message', 'messages', 'detail', 'details', 'stack', 'received'],
])
const LAST_WORD = /(?:[A-Z]?[a-z]+|[A-Z]+)$/

/** Whatever the style of writing: `sourceText`, `source_text`, `SOURCE_TEXT`, `text2`. */
function isTextName(name: string): boolean {
  const written = name.slice(-LONGEST_STRING).replace(/[^A-Za-z]+$/, '')
  const lastWord = LAST_WORD.exec(written)?.[0] ?? ''
  return [lastWord, written.replace(/[^A-Za-z]/g, '')].some((word) => TEXT_NAMES.has(word.toLowerCase()))
}

const WITHOUT_TEXT: JsonReading = {
  string: (value, isHidden) => (isHidden || value.length > LONGEST_STRING ? charactersOf(value) : value),
  name: (name) => (name.length > LONGEST_STRING ? `[${name.length} characters]` : name),
  hides: isTextName,
  error: errorWithoutText,
}

const IN_FULL: JsonReading = {
  string: (value) => value,
  name: (name) => name,
  hides: () => false,
  error: errorInFull,
}

/** The fields of a record, as data that JSON can hold. Never throws. */
export function redactFields(fields: unknown, includeText: boolean): JsonObject {
  const value = toJsonValue(fields, includeText ? IN_FULL : WITHOUT_TEXT)
  return isObject(value) ? value : { value }
}

const isObject = (value: JsonValue): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
