/** How Italian is said: numbers, dates, times, money, measures, ordinals, Roman numerals and abbreviations. */
import { expect, it } from 'vitest'
import { ITALIAN } from './it.ts'
import { cases, sentences, speak, speakSlowly } from './test-support/speak.ts'

const NUMBERS = cases(`
  0 → zero
  1 → uno
  3 → tre
  14 → quattordici
  17 → diciassette
  18 → diciotto
  20 → venti
  21 → ventuno
  23 → ventitré
  28 → ventotto
  31 → trentuno
  38 → trentotto
  43 → quarantatré
  81 → ottantuno
  88 → ottantotto
  99 → novantanove
  100 → cento
  101 → centouno
  103 → centotré
  108 → centotto
  180 → centottanta
  200 → duecento
  388 → trecentottantotto
  555 → cinquecentocinquantacinque
  1.000 → mille
  1.001 → milleuno
  1999 → millenovecentonovantanove
  2.000 → duemila
  2345 → duemilatrecentoquarantacinque
  21.000 → ventunomila
  100.000 → centomila
  999.999 → novecentonovantanovemilanovecentonovantanove
  1.000.000 → un milione
  2.500.000 → due milioni cinquecentomila
  1.000.000.000 → un miliardo
  3 000 000 000 → tre miliardi
  1.000.000.000.000 → mille miliardi
  10 000 → diecimila
  10'000 → diecimila
  007 → zero zero sette
  3,14 → tre virgola quattordici
  0,5 → zero virgola cinque
  1,05 → uno virgola zero cinque
  3.5 → tre punto cinque
  -7 → meno sette
  −12 → meno dodici
  1.234,5 → milleduecentotrentaquattro virgola cinque
  1/2 → mezzo
  3/4 → tre quarti
  2/3 → due terzi
  1/3 → un terzo
  ½ → mezzo
  1 libro → un libro
  1 casa → una casa
  1 studente → uno studente
  1 zaino → uno zaino
  1 amica → un'amica
  1 volta → una volta
  21 persone → ventuno persone
  1 su 3 → uno su tre
  a pagina 21 → a pagina ventuno
  Ho 3 figli. → Ho tre figli
  (21) → ventuno
  1.000.000 abitanti → un milione di abitanti
  3 milioni di euro → tre milioni di euro
  l'8 → l'otto
  dall'11 → dall'undici
  2.0.1 → due punto zero punto uno
`)

const DATES = cases(`
  3 maggio 2024 → tre maggio duemilaventiquattro
  il 3 maggio → il tre maggio
  1° maggio → primo maggio
  il 1º gennaio 2000 → il primo gennaio duemila
  l'8 marzo → l'otto marzo
  l'11 settembre 2001 → l'undici settembre duemilauno
  l'1 marzo → l'uno marzo
  dal 3 al 5 maggio → dal tre al cinque maggio
  3/5/2024 → tre maggio duemilaventiquattro
  il 03/05/2024 → il tre maggio duemilaventiquattro
  01/05/2024 → primo maggio duemilaventiquattro
  03.05.2024 → tre maggio duemilaventiquattro
  2024-05-03 → tre maggio duemilaventiquattro
  il 3/5 → il tre maggio
  lunedì 6 gennaio 2025. → lunedì sei gennaio duemilaventicinque
  (31 dicembre) → trentuno dicembre
  12 dic. 2021 → dodici dicembre duemilaventuno
  nel 1999 → nel millenovecentonovantanove
  nel 2023 → nel duemilaventitré
  dal 1945 in poi → dal millenovecentoquarantacinque in poi
  1914–1918 → millenovecentoquattordici a millenovecentodiciotto
  maggio 1968 → maggio millenovecentosessantotto
`)

const TIMES = cases(`
  alle 14:30 → alle quattordici e trenta
  14:30 → quattordici e trenta
  ore 14:30 → ore quattordici e trenta
  ore 14.30 → ore quattordici e trenta
  alle 9.05 → alle nove e cinque
  alle 9:00 → alle nove
  all'1:30 → all'una e trenta
  alle 21:15 → alle ventuno e quindici
  14h30 → quattordici e trenta
  9:00–12:30 → nove a dodici e trenta
  alle 20:15. → alle venti e quindici
  10:30:15 → dieci e trenta e quindici secondi
  hanno vinto 3:2 → hanno vinto tre a due
  in 16:9 → in sedici a nove
`)

const MONEY = cases(`
  3,50 € → tre euro e cinquanta centesimi
  3,50€ → tre euro e cinquanta centesimi
  €3,50 → tre euro e cinquanta centesimi
  1 € → un euro
  1,01 € → un euro e un centesimo
  21 € → ventuno euro
  0,99 € → novantanove centesimi
  5,00 € → cinque euro
  3,5 € → tre virgola cinque euro
  -5 € → meno cinque euro
  $5 → cinque dollari
  $1 → un dollaro
  $3.50 → tre dollari e cinquanta centesimi
  US$ 20 → venti dollari
  £1 → una sterlina
  £10 → dieci sterline
  10 CHF → dieci franchi svizzeri
  12,80 euro → dodici euro e ottanta centesimi
  1.000.000 € → un milione di euro
  5 mln € → cinque milioni di euro
  3,2 milioni di euro → tre virgola due milioni di euro
  costa 5–10 € → costa da cinque a dieci euro
  2 €/kg → due euro per chilogrammo
  10 000 EUR → diecimila euro
  Costa 3,50 €. → Costa tre euro e cinquanta centesimi
  (solo 2 €) → solo due euro
`)

const MEASURES = cases(`
  5 km → cinque chilometri
  5km → cinque chilometri
  1 km → un chilometro
  1 h → un'ora
  2 h → due ore
  2,5 kg → due virgola cinque chilogrammi
  120 km/h → centoventi chilometri all'ora
  10 m/s → dieci metri al secondo
  20 °C → venti gradi Celsius
  -5 °C → meno cinque gradi Celsius
  1 °C → un grado Celsius
  30° → trenta gradi
  50 % → cinquanta per cento
  50% → cinquanta per cento
  l'1% → l'uno per cento
  l'8 % → l'otto per cento
  3,5 % → tre virgola cinque per cento
  80 m² → ottanta metri quadrati
  10 m³ → dieci metri cubi
  16 GB → sedici gigabyte
  30 min → trenta minuti
  10 s → dieci secondi
  500 ml → cinquecento millilitri
  3 t → tre tonnellate
  5 ha → cinque ettari
  per 10–20 km → per dieci a venti chilometri
  10-20 → dieci a venti
  pagine 10–20 → pagine da dieci a venti
  circa il 5–10 % → circa il cinque a dieci per cento
  3 GHz → tre gigahertz
  Sono 5 km. → Sono cinque chilometri
`)

const ORDINALS = cases(`
  1º → primo
  2ª → seconda
  il 3° posto → il terzo posto
  la 3ª volta → la terza volta
  il 10° anniversario → il decimo anniversario
  11º → undicesimo
  20º → ventesimo
  21º → ventunesimo
  23º → ventitreesimo
  26º → ventiseiesimo
  100º → centesimo
  1000º → millesimo
  2000º → duemillesimo
  il secolo XX → il secolo ventesimo
  il XX secolo → il ventesimo secolo
  nel XXI secolo, tutto → nel ventunesimo secolo tutto
  nei secoli XIX e XX → nei secoli diciannovesimo e ventesimo
  l'XI secolo → l'undicesimo secolo
  Luigi XIV → Luigi quattordicesimo
  Elisabetta II → Elisabetta seconda
  Vittorio Emanuele II → Vittorio Emanuele secondo
  Giovanni Paolo II morì → Giovanni Paolo secondo morì
  Pio IX → Pio nono
  Giovanni XXIII → Giovanni ventitreesimo
  capitolo IV → capitolo quarto
  la II guerra mondiale → la seconda guerra mondiale
  il XV congresso → il quindicesimo congresso
`)

const ABBREVIATIONS = cases(`
  sig. Rossi → signor Rossi
  la sig.ra Bianchi → la signora Bianchi
  il dott. Verdi → il dottor Verdi
  Dott. Verdi → dottor Verdi
  la dott.ssa Neri → la dottoressa Neri
  il prof. Russo → il professor Russo
  mele, pere, ecc. → mele pere eccetera
  il n. 5 → il numero cinque
  n° 5 → numero cinque
  pag. 12 → pagina dodici
  vedi p. 12 → vedi pagina dodici
  art. 5 → articolo cinque
  l'art. 5 → l'articolo cinque
  dell’art. 5 → dell'articolo cinque
  n°12 → numero dodici
  44 a.C. → quarantaquattro avanti Cristo
  44 a. C. → quarantaquattro avanti Cristo
  da S. Francesco → da San Francesco
  ad es. Roma → ad esempio Roma
  Rossi & figli → Rossi e figli
  G. B. Vico → G B Vico
  la NATO e l'UE → la NATO e l'UE
  I libri di Roma → I libri di Roma
  +39 06 1234567 → più tre nove zero sei uno due tre quattro cinque sei sette
  Il mio CD → Il mio CD
  dal 3 → dal tre
`)

it.each([...NUMBERS, ...DATES, ...TIMES, ...MONEY, ...MEASURES, ...ORDINALS, ...ABBREVIATIONS])(
  '%s',
  (written, spoken) => {
    expect(speak(ITALIAN, written)).toBe(spoken)
    expect(speakSlowly(ITALIAN, written)).toBe(spoken)
  },
)

it.each([
  ['Pane, latte, ecc. Poi uscì.', ['Pane latte eccetera', 'Poi uscì']],
  ['Il sig. Rossi venne. Poi uscì.', ['Il signor Rossi venne', 'Poi uscì']],
  ['Nacque nel 1999. Morì nel 2020.', ['Nacque nel millenovecentonovantanove', 'Morì nel duemilaventi']],
  ['Era Luigi XIV. Regnò a lungo.', ['Era Luigi quattordicesimo', 'Regnò a lungo']],
])('ends the sentences of %s', (text, expected) => {
  expect(sentences(ITALIAN, text)).toEqual(expected)
})
