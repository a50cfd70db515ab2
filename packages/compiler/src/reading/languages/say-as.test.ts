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
  ['en', 'fraction', '1/4', '', 'one quarter'],
  ['de', 'time', '2:30 pm', 'hms12', 'vierzehn Uhr dreißig'],
  ['de', 'time', '12:15 am', 'hms12', 'null Uhr fünfzehn'],
  ['fr', 'time', '08:05:10', 'hms24', 'huit heures cinq et dix secondes'],
  ['es', 'time', '7:20', '', 'siete veinte'],
  ['it', 'time', '14:30', '', 'quattordici e trenta'],
  ['de', 'fraction', '2 1/2', '', 'zweieinhalb'],
  ['fr', 'fraction', '2 1/2', '', 'deux et demi'],
  ['es', 'fraction', '3 1/4', '', 'tres y un cuarto'],
  ['it', 'fraction', '1 1/2', '', 'uno e mezzo'],
  ['pt', 'fraction', '2½', '', 'dois e meio'],
  ['de', 'date', '5/2020', 'my', 'Mai zweitausendzwanzig'],
  ['es', 'date', '2020-05', 'ym', 'mayo de dos mil veinte'],
  ['fr', 'date', '8', 'm', 'août'],
  ['pt', 'date', '1999', 'y', 'mil novecentos e noventa e nove'],
  ['it', 'unit', '5 km', '', 'cinque chilometri'],
  ['pt', 'currency', '20 €', '', 'vinte euros'],
  ['fr', 'currency', '3,50 €', '', 'trois euros cinquante'],
])('%s: <say-as interpret-as="%s">%s', (language, kind, text, format, expected) => {
  expect(said(language, kind, text, format)).toBe(expected)
})

test.each(['date', 'time', 'ordinal', 'cardinal', 'fraction', 'telephone', 'currency', 'unit'])(
  'what is no %s is read like any other text',
  (kind) => {
    expect(said('de', kind, 'Haus')).toBe('Haus')
  },
)
