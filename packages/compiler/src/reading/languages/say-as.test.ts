import { expect, test } from 'vitest'
import { compileRequest } from '../../index.ts'

const said = (language: string, kind: string, text: string, format = '') => {
  const attributes = `interpret-as="${kind}"${format === '' ? '' : ` format="${format}"`}`
  const options = { voice: 'v', format: 'ssml', language } as const
  const { tokens } = compileRequest(`<speak><say-as ${attributes}>${text}</say-as></speak>`, options)
  return tokens.map(({ text: written, spokenAs }) => spokenAs ?? written).join(' ')
}

test.each([
  ['de', 'ordinal', '3', '', 'dritter'],
  ['de', 'date', '3.5.2020', 'dmy', 'dritter Mai zweitausendzwanzig'],
  ['de', 'date', '3. Mai', '', 'dritter Mai'],
  ['de', 'fraction', '3/4', '', 'drei Viertel'],
  ['de', 'cardinal', '-3,5', '', 'minus drei Komma fünf'],
  ['de', 'telephone', '030 123', '', 'null drei null, eins zwei drei'],
  ['de', 'time', '14:30', '', 'vierzehn Uhr dreißig'],
  ['de', 'currency', '5 €', '', 'fünf Euro'],
  ['fr', 'ordinal', '21', '', 'vingt-et-unième'],
  ['fr', 'date', '3/5/2020', 'dmy', 'trois mai deux-mille-vingt'],
  ['fr', 'cardinal', '80', '', 'quatre-vingts'],
  ['es', 'ordinal', '3', '', 'tercero'],
  ['es', 'date', '2020-05-03', 'ymd', 'tres de mayo de dos mil veinte'],
  ['es', 'telephone', '91 55', '', 'nueve uno, cinco cinco'],
  ['it', 'fraction', '2/3', '', 'due terzi'],
  ['it', 'ordinal', '2', '', 'secondo'],
  ['pt', 'ordinal', '10', '', 'décimo'],
  ['pt', 'cardinal', '22', '', 'vinte e dois'],
  ['en', 'fraction', '3/4', '', 'three quarters'],
])('%s: <say-as interpret-as="%s">%s', (language, kind, text, format, expected) => {
  expect(said(language, kind, text, format)).toBe(expected)
})

test.each(['date', 'ordinal', 'cardinal', 'fraction', 'telephone'])(
  'what is no %s is read like any other text',
  (kind) => {
    expect(said('de', kind, 'Haus')).toBe('Haus')
  },
)
