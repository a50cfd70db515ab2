import { beforeAll, expect, test } from 'vitest'
import { compileWithProblems, loadTextParts, normalizeText } from '../../index.ts'

const LANGUAGES = ['nl', 'sv', 'da', 'nb', 'tr', 'ja', 'id', 'hu', 'ko', 'vi', 'hi', 'fa', 'th']

test('numbers of a language whose rules were not loaded are left as written, and told', () => {
  const { graph, problems } = compileWithProblems('Saat 21, 34.', { voice: 'v', language: 'az' })
  expect(graph.tokens.map(({ spokenAs }) => spokenAs)).toEqual(graph.tokens.map(() => undefined))
  expect(problems.map(({ code }) => code)).toEqual(['numbers-as-written'])
})

beforeAll(async () => {
  await Promise.all(LANGUAGES.map((language) => loadTextParts({ language })))
})

test.each([
  ['nl', 'Wij zijn 21, zij 1.000.000.', 'Wij zijn eenentwintig, zij één miljoen.'],
  ['nl', 'Het is -5 graden.', 'Het is min vijf graden.'],
  ['nl', 'Pi is 3,14.', 'Pi is drie komma veertien.'],
  ['sv', 'Det kostar 100 kronor.', 'Det kostar hundra kronor.'],
  ['da', 'Der er 24 timer.', 'Der er fireogtyve timer.'],
  ['tr', 'Saat 12 oldu.', 'Saat on iki oldu.'],
  ['id', 'Ada 15 orang.', 'Ada lima belas orang.'],
  ['hu', 'Van 34 alma.', 'Van harmincnégy alma.'],
  ['vi', 'Tôi có 21 quyển.', 'Tôi có hai mươi mốt quyển.'],
  ['nl', 'De stad telt 1 000 000 mensen.', 'De stad telt één miljoen mensen.'],
  [
    'sv',
    'Det är 1 234 567 kronor.',
    'Det är en miljon två hundra trettiofyra tusen fem hundra sextiosju kronor.',
  ],
  ['sv', 'Det är −7 grader.', 'Det är minus sju grader.'],
  ['sv', 'Den väger 3,5 kilo.', 'Den väger tre komma fem kilo.'],
  ['nb', 'Vi er 234 i dag.', 'Vi er to hundre og trettifire i dag.'],
  ['nb', 'Vi er 101.', 'Vi er ett hundre og en.'],
  ['da', 'Vi er 1.234.', 'Vi er ettusinde tohundrede og fireogtredive.'],
  ['tr', 'Sıcaklık -8 derece.', 'Sıcaklık eksi sekiz derece.'],
  ['tr', 'Burada 1.234 kişi var.', 'Burada bin iki yüz otuz dört kişi var.'],
  ['id', 'Nilainya 3,14.', 'Nilainya tiga koma satu empat.'],
  ['ja', '12345', '一万二千三百四十五'],
  ['ja', '3.14', '三点一四'],
  ['ko', '3.14', '삼 점 일 사'],
  ['ko', '12,345', '만 이천삼백사십오'],
  ['hi', '1,00,000', 'एक लाख'],
  ['hi', '२१', 'इक्कीस'],
  ['fa', '۲۱', 'بیست و یک'],
  ['th', '21', 'ยี่สิบเอ็ด'],
  ['hu', 'Van 1 234 alma.', 'Van ezerkétszázharmincnégy alma.'],
])('%s: %s', (language, text, expected) => {
  expect(normalizeText(text, { language }).text).toBe(expected)
})

test.each([
  ['nl', 'Bel 0123.'],
  ['nl', 'Versie 1.2.3'],
  ['nl', 'Code 1234567890123'],
  ['da', 'Der er 1.000.000 af dem.'],
  ['da', 'Vi ses den 1. maj.'],
  ['tr', '1. gün'],
  ['hu', 'Van 2 alma.'],
  ['hu', 'Ez 3,5 kiló.'],
  ['sv', 'Jag har 1 bil.'],
  ['sv', 'Han föddes 1984.'],
  ['ko', '3 개'],
])('%s: what is no plain number is left as it is: %s', (language, text) => {
  expect(normalizeText(text, { language }).text).toBe(text)
})

test('a language whose numbers agree with what they count is left as written, and told once', () => {
  const { graph, problems } = compileWithProblems('Это 2 книги и 5 столов.', { voice: 'v', language: 'ru' })
  expect(graph.tokens.every(({ spokenAs }) => spokenAs === undefined)).toBe(true)
  expect(problems.map(({ code }) => code)).toEqual(['numbers-as-written'])
})
