/** What a text needs beyond plain English, loaded before it is compiled. */
import { hasDetector, loadDetector } from './language/detector.ts'
import type { TextFormat } from './markup/formats.ts'
import { hasFormat, loadFormat } from './markup/formats.ts'
import { hasRules, loadRules } from './reading/rules.ts'

export interface TextNeeds {
  /** BCP 47. Default `en`. */
  readonly language?: string
  /** Default `text`. */
  readonly format?: TextFormat
  readonly detectLanguages?: readonly string[]
}

/** SSML may turn to any of them in the middle of a sentence. */
const LANGUAGES_OF_SSML = ['de', 'es', 'fr', 'it', 'pt']

/** Texts with these needs can be compiled without waiting. */
export function areTextPartsLoaded(needs: TextNeeds): boolean {
  const { format = 'text', detectLanguages = [] } = needs
  const canDetect = detectLanguages.length === 0 || hasDetector()
  return canDetect && hasFormat(format) && languagesOf(needs).every(hasRules)
}

/** Rejects as a module that cannot be fetched does; a later call tries again. */
export async function loadTextParts(needs: TextNeeds): Promise<void> {
  const { format = 'text', detectLanguages = [] } = needs
  const detector = detectLanguages.length === 0 ? null : loadDetector()
  await Promise.all([detector, loadFormat(format), ...languagesOf(needs).map(loadRules)])
}

const languagesOf = ({ language = 'en', format, detectLanguages = [] }: TextNeeds): readonly string[] => [
  language,
  ...detectLanguages,
  ...(format === 'ssml' ? LANGUAGES_OF_SSML : []),
]
