/** Every language and format at hand at once: for programs that do not count bytes, and call without waiting. */
import { LANGUAGES, portuguese } from './reading/languages/index.ts'
import { addRules } from './reading/rules.ts'
import { addFormat } from './markup/formats.ts'
import { MarkdownReader } from './markup/markdown/markdown-reader.ts'
import { SsmlReader } from './markup/ssml/ssml-reader.ts'

for (const [primary, rules] of Object.entries(LANGUAGES)) addRules(primary, () => rules)
addRules('pt', portuguese)
addFormat('markdown', ({ markdown }) => new MarkdownReader(markdown))
addFormat('ssml', ({ language, ssml }) => new SsmlReader({ ...ssml, language }))
