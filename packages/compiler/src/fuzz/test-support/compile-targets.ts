/** Whole texts in, graphs out: every language and every format. */
import { graphFromJSON, graphToJSON, InvalidInputError } from '@voice-soundboard/graph'
import { compileRequest } from '../../index.ts'
import type { TextFormat } from '../../index.ts'
import { holds, isSame, outcome, target } from './campaign.ts'
import type { FuzzTarget, Verdict } from './campaign.ts'
import { markdownText, plainText, ssmlText } from './texts.ts'
import { graphIsSound, rangesAreInOrder, tokensCoverText } from './token-laws.ts'

/** `xx` has no rules of its own. */
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt', 'it', 'ja', 'xx'] as const
export const FORMATS = ['text', 'markdown', 'ssml'] as const satisfies readonly TextFormat[]

export const TEXTS = { text: plainText, markdown: markdownText, ssml: ssmlText }

const WORD = /[\p{L}\p{N}]/u

function graphOfText(text: string, language: string, format: TextFormat): Verdict {
  const { error, ...found } = outcome(() => compileRequest(text, { voice: 'v', language, format }))
  if (error) {
    holds(error instanceof InvalidInputError, 'another error', error.name)
    if (format === 'text') holds(!WORD.test(text), 'words are refused:', text)
    return 'refused'
  }
  const { value: graph } = found as { value: ReturnType<typeof compileRequest> }
  graphIsSound(graph)
  holds(graph.sourceText === text && graph.language === language, 'another text')
  if (format === 'text') tokensCoverText(text, graph.tokens)
  else
    rangesAreInOrder(
      graph.tokens.map(({ source }) => source),
      text.length,
    )
  holds(isSame(graphFromJSON(graphToJSON(graph)), graphFromJSON(graph)), 'not read back', text)
  return 'accepted'
}

export const COMPILE_TARGETS: readonly FuzzTarget[] = [
  ...LANGUAGES.map((language) =>
    target(`compileRequest text ${language}`, plainText, (text) => graphOfText(text, language, 'text')),
  ),
  target('compileRequest markdown', markdownText, (text) => graphOfText(text, 'en', 'markdown')),
  target('compileRequest ssml', ssmlText, (text) => graphOfText(text, 'en', 'ssml'), { accepted: 0.2 }),
]
