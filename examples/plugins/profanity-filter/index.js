/** Filter: a tone over each word of a list, in whatever form it is written. */
import { definePlugin } from 'voice-soundboard'

/** A schema of any library that knows the Standard Schema does the same: valibot, zod, arktype. */
const CONFIG = {
  '~standard': {
    version: 1,
    vendor: 'profanity-filter',
    validate: (value) =>
      Array.isArray(value?.words) && value.words.every((word) => typeof word === 'string')
        ? { value: { words: new Set(value.words.map((word) => word.toLowerCase())) } }
        : { issues: [{ message: 'expected a list of words', path: ['words'] }] },
  },
}

export default definePlugin({
  name: 'profanity-filter',
  version: '1.0.0',
  config: CONFIG,
  setup: ({ config: { words } }) => ({
    onClause: ({ tokens }) => {
      const found = tokens.flatMap(({ text }, at) => (words.has(text.toLowerCase()) ? [[at, at + 1]] : []))
      if (found.length === 0) return { verdict: 'allow' }
      return { verdict: 'bleep', words: found, reason: `${found.length} of the words on the list` }
    },
  }),
})
