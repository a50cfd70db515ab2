/** How Portuguese is said, in Portugal and in Brazil. */
import { expect, it } from 'vitest'
import { portuguese } from './pt.ts'
import { cases, sentences, speak, speakSlowly } from './test-support/speak.ts'

const PORTUGAL = portuguese('pt-PT')
const BRAZIL = portuguese('pt-BR')

const NUMBERS = cases(`
  0 → zero
  1 → um
  2 → dois
  14 → catorze
  15 → quinze
  16 → dezasseis
  17 → dezassete
  18 → dezoito
  19 → dezanove
  20 → vinte
  21 → vinte e um
  22 → vinte e dois
  99 → noventa e nove
  100 → cem
  101 → cento e um
  115 → cento e quinze
  200 → duzentos
  555 → quinhentos e cinquenta e cinco
  999 → novecentos e noventa e nove
  1.000 → mil
  1.001 → mil e um
  1.100 → mil e cem
  1.200 → mil e duzentos
  1.234 → mil duzentos e trinta e quatro
  2345 → dois mil trezentos e quarenta e cinco
  2.050 → dois mil e cinquenta
  21.000 → vinte e um mil
  100.000 → cem mil
  999.999 → novecentos e noventa e nove mil novecentos e noventa e nove
  1.000.000 → um milhão
  1.200.000 → um milhão e duzentos mil
  2.500.000 → dois milhões e quinhentos mil
  10 000 → dez mil
  007 → zero zero sete
  3,14 → três vírgula catorze
  0,5 → zero vírgula cinco
  1,05 → um vírgula zero cinco
  3.5 → três ponto cinco
  -7 → menos sete
  −12 → menos doze
  1.234,5 → mil duzentos e trinta e quatro vírgula cinco
  1/2 → meio
  3/4 → três quartos
  2/3 → dois terços
  ½ → meio
  1 livro → um livro
  1 casa → uma casa
  2 casas → duas casas
  2 livros → dois livros
  1 vez → uma vez
  21 pessoas → vinte e uma pessoas
  22 mulheres → vinte e duas mulheres
  200 pessoas → duzentas pessoas
  2.000 pessoas → duas mil pessoas
  2 dias → dois dias
  2 problemas → dois problemas
  1 em cada 3 → um em cada três
  na página 22 → na página vinte e dois
  Tenho 3 filhos. → Tenho três filhos
  (21) → vinte e um
  1.000.000 habitantes → um milhão de habitantes
  3 milhões de euros → três milhões de euros
`)

const DATES = cases(`
  3 de maio de 2024 → três de maio de dois mil e vinte e quatro
  o 3 de maio → o três de maio
  1 de janeiro → um de janeiro
  1º de maio → primeiro de maio
  a 25 de abril de 1974, Portugal → a vinte e cinco de abril de mil novecentos e setenta e quatro Portugal
  3/5/2024 → três de maio de dois mil e vinte e quatro
  no dia 03/05/2024 → no dia três de maio de dois mil e vinte e quatro
  03.05.2024 → três de maio de dois mil e vinte e quatro
  2024-05-03 → três de maio de dois mil e vinte e quatro
  dia 3/5 → dia três de maio
  de 3 a 5 de maio → de três a cinco de maio
  (31 de dezembro) → trinta e um de dezembro
  em 1999 → em mil novecentos e noventa e nove
  em 2024 → em dois mil e vinte e quatro
  o ano 1945 foi duro → o ano mil novecentos e quarenta e cinco foi duro
  1914–1918 → mil novecentos e catorze a mil novecentos e dezoito
  maio de 1968 → maio de mil novecentos e sessenta e oito
`)

const TIMES = cases(`
  às 14h30 → às catorze e trinta
  às 14:30 → às catorze e trinta
  14h → catorze horas
  às 9:00 → às nove horas
  às 9h05 → às nove e cinco
  à 1h15 → à uma e quinze
  às 2h → às duas horas
  às 14h30min → às catorze e trinta
  às 21:00 → às vinte e uma horas
  às 22h30 → às vinte e duas e trinta
  9h-12h → nove a doze horas
  às 20:15. → às vinte e quinze
  ganharam 3:2 → ganharam três a dois
`)

const MONEY = cases(`
  3,50 € → três euros e cinquenta cêntimos
  3,50€ → três euros e cinquenta cêntimos
  €3,50 → três euros e cinquenta cêntimos
  1 € → um euro
  2 € → dois euros
  1,01 € → um euro e um cêntimo
  0,99 € → noventa e nove cêntimos
  5,00 € → cinco euros
  3,5 € → três vírgula cinco euros
  -5 € → menos cinco euros
  $5 → cinco dólares
  $1 → um dólar
  US$ 20 → vinte dólares
  £1 → uma libra
  £2 → duas libras
  £200 → duzentas libras
  10 CHF → dez francos suíços
  12,80 euros → doze euros e oitenta cêntimos
  1.000.000 € → um milhão de euros
  5 M€ → cinco milhões de euros
  5–10 € → cinco a dez euros
  2 €/kg → dois euros por quilograma
  R$ 10,00 → dez reais
  R$ 1,50 → um real e cinquenta centavos
  Custa 3,50 €. → Custa três euros e cinquenta cêntimos
  (só 2 €) → só dois euros
`)

const MEASURES = cases(`
  5 km → cinco quilómetros
  5km → cinco quilómetros
  1 km → um quilómetro
  2,5 kg → dois vírgula cinco quilogramas
  120 km/h → cento e vinte quilómetros por hora
  20 °C → vinte graus Celsius
  20 ºC → vinte graus Celsius
  -5 °C → menos cinco graus Celsius
  1 °C → um grau Celsius
  30° → trinta graus
  50 % → cinquenta por cento
  50% → cinquenta por cento
  1 % → um por cento
  2% → dois por cento
  3,5 % → três vírgula cinco por cento
  80 m² → oitenta metros quadrados
  10 m³ → dez metros cúbicos
  18 GB → dezoito gigabytes
  1 h → uma hora
  2 h → duas horas
  30 min → trinta minutos
  10 s → dez segundos
  500 ml → quinhentos mililitros
  2 t → duas toneladas
  10–20 km → dez a vinte quilómetros
  10-20 → dez a vinte
  páginas 10–20 → páginas dez a vinte
  5–10 % → cinco a dez por cento
  São 5 km. → São cinco quilómetros
`)

const ORDINALS = cases(`
  1.º → primeiro
  2.ª → segunda
  1º → primeiro
  2ª → segunda
  o 3.º andar → o terceiro andar
  a 3ª vez → a terceira vez
  o 10.º aniversário → o décimo aniversário
  a 25.ª edição → a vigésima quinta edição
  11.º → décimo primeiro
  20.º → vigésimo
  100.º → centésimo
  o século XX → o século vinte
  o século V → o século quinto
  os séculos XIX e XX → os séculos dezanove e vinte
  no século XXI, tudo → no século vinte e um tudo
  rei D. João VI → rei dom João sexto
  Luís XIV → Luís catorze
  Isabel II → Isabel segunda
  João Paulo II morreu → João Paulo segundo morreu
  Pio XII → Pio doze
  capítulo IV → capítulo quatro
  a II Guerra Mundial → a segunda Guerra Mundial
  o XV Congresso → o décimo quinto Congresso
`)

const ABBREVIATIONS = cases(`
  Sr. Silva → senhor Silva
  a Sra. Costa → a senhora Costa
  Dr. Sousa → doutor Sousa
  assim p. ex. Lisboa → assim por exemplo Lisboa
  p.ex. → por exemplo
  maçãs, peras, etc. → maçãs peras et cetera
  n.º 5 → número cinco
  nº 5 → número cinco
  pág. 12 → página doze
  44 a. C. → quarenta e quatro antes de Cristo
  Silva & filhos → Silva e filhos
  ouvir J. S. Bach → ouvir J S Bach
  a ONU e a UE → a ONU e a UE
  Av. da Liberdade → avenida da Liberdade
  +351 21 123 4567 → mais três cinco um dois um um dois três quatro cinco seis sete
  O meu CD → O meu CD
`)

it.each([...NUMBERS, ...DATES, ...TIMES, ...MONEY, ...MEASURES, ...ORDINALS, ...ABBREVIATIONS])(
  '%s in Portugal',
  (written, spoken) => {
    expect(speak(PORTUGAL, written)).toBe(spoken)
    expect(speakSlowly(PORTUGAL, written)).toBe(spoken)
  },
)

it.each(
  cases(`
  16 → dezesseis
  17 → dezessete
  19 → dezenove
  116 → cento e dezesseis
  1.000.000.000 → um bilhão
  2.000.000.000 → dois bilhões
  1.000.000.000.000 → um trilhão
  em 2016 → em dois mil e dezesseis
  5 km → cinco quilômetros
  3,50 € → três euros e cinquenta centavos
  $3,50 → três dólares e cinquenta centavos
  R$ 2,50 → dois reais e cinquenta centavos
  R$ 5 milhões → cinco milhões de reais
  às 16h30 → às dezesseis e trinta
  16º → décimo sexto
  1 de janeiro → primeiro de janeiro
  01/05/2024 → primeiro de maio de dois mil e vinte e quatro
`),
)('%s in Brazil', (written, spoken) => {
  expect(speak(BRAZIL, written)).toBe(spoken)
})

it.each(
  cases(`
  1.000.000.000 → mil milhões
  1.000.000.000.000 → um bilião
`),
)('%s is counted in long scales in Portugal', (written, spoken) => {
  expect(speak(PORTUGAL, written)).toBe(spoken)
})

it.each([
  ['Comprou pão, etc. Depois saiu.', ['Comprou pão et cetera', 'Depois saiu']],
  ['O Sr. Silva veio. Foi embora.', ['O senhor Silva veio', 'Foi embora']],
  ['Nasceu em 1999. Morreu cedo.', ['Nasceu em mil novecentos e noventa e nove', 'Morreu cedo']],
])('ends the sentences of %s', (text, expected) => {
  expect(sentences(PORTUGAL, text)).toEqual(expected)
})
