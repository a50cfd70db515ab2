/** How German is said: numbers, dates, times, money, measures, ordinals and abbreviations. */
import { expect, it } from 'vitest'
import { GERMAN } from './de.ts'
import { cases, sentences, speak, speakSlowly } from './test-support/speak.ts'

const NUMBERS = cases(`
  0 → null
  1 → eins
  7 → sieben
  11 → elf
  12 → zwölf
  16 → sechzehn
  17 → siebzehn
  20 → zwanzig
  21 → einundzwanzig
  30 → dreißig
  66 → sechsundsechzig
  77 → siebenundsiebzig
  99 → neunundneunzig
  100 → einhundert
  101 → einhunderteins
  111 → einhundertelf
  219 → zweihundertneunzehn
  1.000 → eintausend
  1.001 → eintausendeins
  2345 → zweitausenddreihundertfünfundvierzig
  21.000 → einundzwanzigtausend
  100.000 → einhunderttausend
  999.999 → neunhundertneunundneunzigtausendneunhundertneunundneunzig
  1.000.000 → eine Million
  2.500.000 → zwei Millionen fünfhunderttausend
  1.000.001 → eine Million eins
  1 000 000 000 → eine Milliarde
  3.000.000.000 → drei Milliarden
  1.000.000.000.000 → eine Billion
  10'000 → zehntausend
  12 345 → zwölftausenddreihundertfünfundvierzig
  1,000,000 → eine Million
  007 → null null sieben
  3,14 → drei Komma eins vier
  0,5 → null Komma fünf
  -7 → minus sieben
  −12 → minus zwölf
  +5 → plus fünf
  1.234,5 → eintausendzweihundertvierunddreißig Komma fünf
  3.5 → drei Punkt fünf
  1/2 → ein halb
  3/4 → drei Viertel
  2/3 → zwei Drittel
  1/8 → ein Achtel
  ½ → ein halb
  2.0.1 → zwei Punkt null Punkt eins
  1 Haus → ein Haus
  1 Frau → eine Frau
  1 Kind → ein Kind
  1 Tonne → eine Tonne
  101 Hunde → einhunderteins Hunde
  1.500 Menschen → eintausendfünfhundert Menschen
  1500 Menschen → eintausendfünfhundert Menschen
  Seite 1 ist leer → Seite eins ist leer
  Es kamen 21 Gäste. → Es kamen einundzwanzig Gäste
  Nur (21) davon! → Nur einundzwanzig davon
  "42", sagte er. → zweiundvierzig sagte er
  1 Million Menschen → eine Million Menschen
  3 Mio. Menschen → drei Millionen Menschen
  20-jährig → zwanzigjährig
  der 20-Jährige → der Zwanzigjährige
  3-mal täglich → dreimal täglich
  ein 5-facher Sieg → ein fünffacher Sieg
  die 1990er Jahre → die neunzehnhundertneunziger Jahre
  die 80er-Jahre → die achtziger-Jahre
  eine 3-Zimmer-Wohnung → eine drei-Zimmer-Wohnung
  ein 100%iger Erfolg → ein einhundertprozentiger Erfolg
  12.000-mal → zwölftausendmal
  der 100-m-Lauf → der einhundert-Meter-Lauf
`)

const YEARS = cases(`
  im Jahr 1999 → im Jahr neunzehnhundertneunundneunzig
  1945 endete der Krieg → neunzehnhundertfünfundvierzig endete der Krieg
  seit 2024 → seit zweitausendvierundzwanzig
  im Jahre 1905 → im Jahre neunzehnhundertfünf
  1900 → neunzehnhundert
  im Jahr 800 → im Jahr achthundert
  im Jahr 1066 → im Jahr eintausendsechsundsechzig
  Er starb 1832. → Er starb achtzehnhundertzweiunddreißig
  (1749–1832) → siebzehnhundertneunundvierzig bis achtzehnhundertzweiunddreißig
  Mai 1968 → Mai neunzehnhundertachtundsechzig
  die Saison 2023/24 → die Saison zweitausenddreiundzwanzig vierundzwanzig
  44 v. Chr. → vierundvierzig vor Christus
`)

const DATES = cases(`
  Termin: 3. Mai 2024 → Termin dritter Mai zweitausendvierundzwanzig
  am 3. Mai 2024 → am dritten Mai zweitausendvierundzwanzig
  der 1. Januar → der erste Januar
  Heute ist der 7. März. → Heute ist der siebte März
  vom 8. August → vom achten August
  am 20. Juli 1944 wurde → am zwanzigsten Juli neunzehnhundertvierundvierzig wurde
  den 31. Dezember 1999 → den einunddreißigsten Dezember neunzehnhundertneunundneunzig
  Berlin, den 12. April 2020 → Berlin den zwölften April zweitausendzwanzig
  am Montag, dem 3. Mai → am Montag dem dritten Mai
  am Montag, 3. Mai → am Montag dritten Mai
  03.05.2024 → dritter Mai zweitausendvierundzwanzig
  am 03.05.2024 → am dritten Mai zweitausendvierundzwanzig
  am 1.1.2000 → am ersten Januar zweitausend
  am 24.12. kommt er → am vierundzwanzigsten Dezember kommt er
  2024-05-03 → dritter Mai zweitausendvierundzwanzig
  am 3/5/2024 → am dritten Mai zweitausendvierundzwanzig
  vom 3. bis 5. Mai → vom dritten bis fünften Mai
  vom 3. bis zum 5. Mai → vom dritten bis zum fünften Mai
  3.–5. Mai → dritter bis fünfter Mai
  der 17. Juni → der siebzehnte Juni
  am 19. Okt. 2021 → am neunzehnten Oktober zweitausendeinundzwanzig
  bis 30. September → bis dreißigsten September
  Treffen am 3. Mai. → Treffen am dritten Mai
  Am 1.5. und 2.5. ist zu. → Am ersten Mai und zweiten Mai ist zu
  Er kam am 3. → Er kam am dritten
  Version 3.5. → Version drei Punkt fünf
  (am 3. Mai) → am dritten Mai
`)

const TIMES = cases(`
  14:30 Uhr → vierzehn Uhr dreißig
  14:30 → vierzehn Uhr dreißig
  9 Uhr → neun Uhr
  1 Uhr → ein Uhr
  um 1:05 Uhr → um ein Uhr fünf
  9:00 Uhr → neun Uhr
  14.30 Uhr → vierzehn Uhr dreißig
  0:30 Uhr → null Uhr dreißig
  14:30:15 → vierzehn Uhr dreißig und fünfzehn Sekunden
  14–16 Uhr → vierzehn bis sechzehn Uhr
  9:30–11:00 Uhr → neun Uhr dreißig bis elf Uhr
  von 9-12 Uhr → von neun bis zwölf Uhr
  um 20:15 Uhr. → um zwanzig Uhr fünfzehn
  Sie gewannen 3:2. → Sie gewannen drei zu zwei
  im Format 16:9 → im Format sechzehn zu neun
`)

const MONEY = cases(`
  3,50 € → drei Euro fünfzig
  3,50€ → drei Euro fünfzig
  €3,50 → drei Euro fünfzig
  € 3,50 → drei Euro fünfzig
  1 € → ein Euro
  1,01 € → ein Euro eins
  0,99 € → neunundneunzig Cent
  0,01 € → ein Cent
  5,00 € → fünf Euro
  3,5 € → drei Komma fünf Euro
  -5 € → minus fünf Euro
  $5 → fünf Dollar
  $3.50 → drei Dollar fünfzig
  US$ 20 → zwanzig Dollar
  £10 → zehn Pfund
  10 CHF → zehn Schweizer Franken
  CHF 19.90 → neunzehn Schweizer Franken neunzig
  12,80 Euro → zwölf Euro achtzig
  1.000.000 € → eine Million Euro
  3,2 Mio. € → drei Komma zwei Millionen Euro
  5 Mrd. Dollar → fünf Milliarden Dollar
  5–10 € → fünf bis zehn Euro
  5 €/kg → fünf Euro pro Kilogramm
  10 000 EUR → zehntausend Euro
  Das kostet 3,50 €. → Das kostet drei Euro fünfzig
  (nur 1,99 €) → nur ein Euro neunundneunzig
`)

const MEASURES = cases(`
  5 km → fünf Kilometer
  5km → fünf Kilometer
  1 m → ein Meter
  2,5 kg → zwei Komma fünf Kilogramm
  120 km/h → einhundertzwanzig Kilometer pro Stunde
  20 °C → zwanzig Grad Celsius
  -5 °C → minus fünf Grad Celsius
  -5°C → minus fünf Grad Celsius
  bei –5 °C → bei minus fünf Grad Celsius
  1 °C → ein Grad Celsius
  30° → dreißig Grad
  50 % → fünfzig Prozent
  50% → fünfzig Prozent
  1 % → ein Prozent
  3,5 % → drei Komma fünf Prozent
  0,5 ‰ → null Komma fünf Promille
  80 m² → achtzig Quadratmeter
  10 m³ → zehn Kubikmeter
  16 GB → sechzehn Gigabyte
  1 h → eine Stunde
  2 h → zwei Stunden
  1 min → eine Minute
  30 min → dreißig Minuten
  10 s → zehn Sekunden
  3 GHz → drei Gigahertz
  500 ml → fünfhundert Milliliter
  10–20 km → zehn bis zwanzig Kilometer
  10-20 km → zehn bis zwanzig Kilometer
  10–20 → zehn bis zwanzig
  5–10 % → fünf bis zehn Prozent
  Seiten 10–20 → Seiten zehn bis zwanzig
  230 V → zweihundertdreißig Volt
  85 dB → fünfundachtzig Dezibel
  3 t → drei Tonnen
  5 ha → fünf Hektar
  100 kWh → einhundert Kilowattstunden
  Es sind 5 km. → Es sind fünf Kilometer
`)

const ORDINALS = cases(`
  der 3. Platz → der dritte Platz
  den 2. Preis → den zweiten Preis
  am 1. Tag → am ersten Tag
  auf dem 3. Platz → auf dem dritten Platz
  in der 2. Liga → in der zweiten Liga
  die 2. Bundesliga → die zweite Bundesliga
  das 3. Mal → das dritte Mal
  zum 10. Mal → zum zehnten Mal
  zur 2. Sitzung → zur zweiten Sitzung
  im 19. Jahrhundert → im neunzehnten Jahrhundert
  des 20. Jahrhunderts → des zwanzigsten Jahrhunderts
  sein 3. Tor → sein drittes Tor
  ihr 2. Kind → ihr zweites Kind
  der 100. Besucher → der einhundertste Besucher
  die 101. Folge → die einhunderterste Folge
  der 16. Spieltag → der sechzehnte Spieltag
  im 2. Weltkrieg → im zweiten Weltkrieg
  im II. Weltkrieg → im zweiten Weltkrieg
  der 3. und 4. Platz → der dritte und vierte Platz
  jeder 3. Deutsche → jeder dritte Deutsche
  eine 2. Chance → eine zweite Chance
  einen 2. Versuch → einen zweiten Versuch
  Ludwig XIV. war König → Ludwig der Vierzehnte war König
  unter Ludwig XIV. wurde → unter Ludwig dem Vierzehnten wurde
  Papst Johannes Paul II. starb → Papst Johannes Paul der Zweite starb
  Königin Elisabeth II. lebte → Königin Elisabeth die Zweite lebte
  Wilhelms II. Flotte → Wilhelms des Zweiten Flotte
  Kaiser Wilhelm II. → Kaiser Wilhelm der Zweite
  Band II → Band zwei
  Kapitel IV → Kapitel vier
`)

const ABBREVIATIONS = cases(`
  so z. B. Äpfel → so zum Beispiel Äpfel
  z.B. Äpfel → zum Beispiel Äpfel
  (Z.B. so) → zum Beispiel so
  also d. h. morgen → also das heißt morgen
  Äpfel, Birnen usw. → Äpfel Birnen und so weiter
  Nr. 5 → Nummer fünf
  auf S. 12 → auf Seite zwölf
  Dr. Müller → Doktor Müller
  Prof. Dr. Schmidt → Professor Doktor Schmidt
  ca. 20 → circa zwanzig
  bzw. später → beziehungsweise später
  er war u. a. in Köln → er war unter anderem in Köln
  das ist i. d. R. gut → das ist in der Regel gut
  vgl. S. 5 → vergleiche Seite fünf
  500 n. Chr. → fünfhundert nach Christus
  Müller & Sohn → Müller und Sohn
  § 5 → Paragraf fünf
  J. S. Bach → J S Bach
  Müllerstr. 12 → Müllerstraße zwölf
  S.12 → Seite zwölf
  die EU und die USA → die EU und die USA
  Tel. 030 1234567 → Telefon null drei null eins zwei drei vier fünf sechs sieben
  +49 30 123456 → plus vier neun drei null eins zwei drei vier fünf sechs
  Das ist constructor → Das ist constructor
  Die Vase ist blau. → Die Vase ist blau
  COVID und DVD → COVID und DVD
  A4 → A4
`)

it.each([...NUMBERS, ...YEARS, ...DATES, ...TIMES, ...MONEY, ...MEASURES, ...ORDINALS, ...ABBREVIATIONS])(
  '%s',
  (written, spoken) => {
    expect(speak(GERMAN, written)).toBe(spoken)
    expect(speakSlowly(GERMAN, written)).toBe(spoken)
  },
)

it.each([
  ['Sie kam als 3. Dann ging sie.', ['Sie kam als drei', 'Dann ging sie']],
  ['Es war Ludwig XIV. Er starb 1715.', ['Es war Ludwig der Vierzehnte', 'Er starb siebzehnhundertfünfzehn']],
  ['Äpfel usw. Das reicht.', ['Äpfel und so weiter', 'Das reicht']],
  ['Dr. Müller kam. Er blieb.', ['Doktor Müller kam', 'Er blieb']],
  ['Er kam am 3. Dann ging er.', ['Er kam am dritten', 'Dann ging er']],
  ['Am 3. Mai regnete es. Am 4. Mai nicht.', ['Am dritten Mai regnete es', 'Am vierten Mai nicht']],
  ['Es kostet 3 Mio. Das ist viel.', ['Es kostet drei Millionen', 'Das ist viel']],
  ['Wir treffen uns am 24.12. Das passt.', ['Wir treffen uns am vierundzwanzigsten Dezember', 'Das passt']],
])('ends the sentences of %s', (text, expected) => {
  expect(sentences(GERMAN, text)).toEqual(expected)
})
