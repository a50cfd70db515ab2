/** What a text needs beyond plain English, loaded before it is compiled. */
import type { TextFormat } from './markup/formats.ts'
import { hasFormat, loadFormat } from './markup/formats.ts'
import { hasRules, loadRules } from './reading/rules.ts'

export interface TextNeeds {
  /** BCP 47. Default `en`. */
  readonly language?: string
  /** Default `text`. */
  readonly format?: TextFormat
}

/** SSML may turn to any of them in the middle of a sentence. */
const LANGUAGES_OF_SSML = ['de', 'es', 'fr', 'it', 'pt']

/** Texts with these needs can be compiled without waiting. */
export function areTextPartsLoaded({ language = 'en', format = 'text' }: TextNeeds): boolean {
  return hasRules(language) && hasFormat(format) && (format !== 'ssml' || LANGUAGES_OF_SSML.every(hasRules))
}

/** Rejects as a module that cannot be fetched does; a later call tries again. */
export async function loadTextParts({ language = 'en', format = 'text' }: TextNeeds): Promise<void> {
  const languages = format === 'ssml' ? [language, ...LANGUAGES_OF_SSML] : [language]
  await Promise.all([loadFormat(format), ...languages.map(loadRules)])
}
