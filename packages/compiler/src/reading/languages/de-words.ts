/** The words that German readings are made of. */
import { words } from './shared/language.ts'
import type { Abbreviations, Currency, Noun } from './shared/language.ts'
import { metricUnits, noun } from './shared/metric-units.ts'

export const GERMAN_MONTHS =
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')

export const GERMAN_MONTH_ABBREVIATIONS: Readonly<Record<string, number>> = {
  jan: 1,
  jän: 1,
  jänner: 1,
  feb: 2,
  febr: 2,
  mär: 3,
  mrz: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  okt: 10,
  nov: 11,
  dez: 12,
}

export const GERMAN_FUNCTION_WORDS = words(`
  der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner
  ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen man wer was wo wie wann warum weshalb
  mein meine dein deine sein seine ihre unser unsere euer eure dieser diese dieses diesen diesem jeder jede jedes
  und oder aber denn doch sondern sowie als wenn weil dass ob obwohl während bevor nachdem damit seit bis
  in im am an auf aus bei beim mit nach von vom vor zu zum zur über unter durch für gegen ohne um zwischen trotz wegen
  ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte soll sollen muss müssen darf
  dann danach dort da hier heute gestern morgen jetzt nun so auch nur noch schon sehr nicht nie immer oft manchmal
  außerdem deshalb daher trotzdem jedoch dabei dazu dafür darauf später zuerst schließlich insgesamt alle alles viele
  mehr weniger pro je bzw ca circa etwa rund fast minus plus uhr prozent euro
`)

export const GERMAN_LABELS = words(`
  seite kapitel band teil nummer nr abschnitt artikel absatz paragraf paragraph zimmer raum gleis linie tor platz
  klasse stufe phase typ version level kanal bus tabelle abbildung abb tab bild lektion übung aufgabe haus kategorie
  gruppe akt szene anlage satz punkt ziffer seiten s
`)

export const GERMAN_YEAR_CUES = words(`
  jahr jahre jahres jahren in seit von bis ab um anno sommer winter frühjahr frühling herbst anfang mitte ende nach vor
  januar februar märz april mai juni juli august september oktober november dezember
`)

const same = (word: string, gender: Noun['gender']): Noun => noun(word, word, gender)

const EURO: Currency = { major: same('Euro', 'masculine'), minor: same('Cent', 'masculine') }
const DOLLAR: Currency = { major: same('Dollar', 'masculine'), minor: same('Cent', 'masculine') }
const POUND: Currency = { major: same('Pfund', 'neuter'), minor: noun('Penny', 'Pence', 'masculine') }
const FRANC: Currency = {
  major: noun('Schweizer Franken', 'Schweizer Franken', 'masculine'),
  minor: same('Rappen', 'masculine'),
}
const YEN: Currency = { major: same('Yen', 'masculine'), minor: same('Sen', 'masculine') }

export const GERMAN_CURRENCIES: Readonly<Record<string, Currency>> = {
  '€': EURO,
  EUR: EURO,
  euro: EURO,
  euros: EURO,
  $: DOLLAR,
  US$: DOLLAR,
  USD: DOLLAR,
  dollar: DOLLAR,
  '£': POUND,
  GBP: POUND,
  CHF: FRANC,
  Fr: FRANC,
  franken: { ...FRANC, major: same('Franken', 'masculine') },
  '¥': YEN,
  JPY: YEN,
}

const MILLION = noun('Million', 'Millionen', 'feminine')
const MILLIARDE = noun('Milliarde', 'Milliarden', 'feminine')
const BILLION = noun('Billion', 'Billionen', 'feminine')

export const GERMAN_SCALES: Readonly<Record<string, Noun>> = {
  M: MILLION,
  Mio: MILLION,
  Mrd: MILLIARDE,
  mio: MILLION,
  million: MILLION,
  millionen: MILLION,
  mrd: MILLIARDE,
  milliarde: MILLIARDE,
  milliarden: MILLIARDE,
  billion: BILLION,
  billionen: BILLION,
}

const METER = same('Meter', 'masculine')

export const GERMAN_UNITS = metricUnits({
  prefixes: {
    k: 'Kilo',
    K: 'Kilo',
    M: 'Mega',
    G: 'Giga',
    T: 'Tera',
    m: 'Milli',
    µ: 'Mikro',
    μ: 'Mikro',
    n: 'Nano',
    c: 'Zenti',
    d: 'Dezi',
    h: 'Hekto',
  },
  bases: {
    g: same('Gramm', 'neuter'),
    l: same('Liter', 'masculine'),
    L: same('Liter', 'masculine'),
    W: same('Watt', 'neuter'),
    Wh: noun('Wattstunde', 'Wattstunden', 'feminine'),
    Hz: same('Hertz', 'neuter'),
    B: same('Byte', 'neuter'),
    bit: same('Bit', 'neuter'),
    V: same('Volt', 'neuter'),
    A: same('Ampere', 'neuter'),
    Ah: noun('Amperestunde', 'Amperestunden', 'feminine'),
    Pa: same('Pascal', 'neuter'),
    J: same('Joule', 'neuter'),
    N: same('Newton', 'neuter'),
    cal: noun('Kalorie', 'Kalorien', 'feminine'),
    bar: same('Bar', 'neuter'),
  },
  lengths: {
    m: METER,
    km: same('Kilometer', 'masculine'),
    Km: same('Kilometer', 'masculine'),
    cm: same('Zentimeter', 'masculine'),
    mm: same('Millimeter', 'masculine'),
    dm: same('Dezimeter', 'masculine'),
    µm: same('Mikrometer', 'masculine'),
    nm: same('Nanometer', 'masculine'),
  },
  square: ({ singular }) => same(`Quadrat${singular.toLowerCase()}`, 'masculine'),
  cube: ({ singular }) => same(`Kubik${singular.toLowerCase()}`, 'masculine'),
  others: {
    t: noun('Tonne', 'Tonnen', 'feminine'),
    ha: same('Hektar', 'masculine'),
    h: noun('Stunde', 'Stunden', 'feminine'),
    Std: noun('Stunde', 'Stunden', 'feminine'),
    min: noun('Minute', 'Minuten', 'feminine'),
    Min: noun('Minute', 'Minuten', 'feminine'),
    s: noun('Sekunde', 'Sekunden', 'feminine'),
    sek: noun('Sekunde', 'Sekunden', 'feminine'),
    Sek: noun('Sekunde', 'Sekunden', 'feminine'),
    ms: noun('Millisekunde', 'Millisekunden', 'feminine'),
    µs: noun('Mikrosekunde', 'Mikrosekunden', 'feminine'),
    '°': same('Grad', 'masculine'),
    '°C': same('Grad Celsius', 'masculine'),
    '°F': same('Grad Fahrenheit', 'masculine'),
    K: same('Kelvin', 'neuter'),
    dB: same('Dezibel', 'neuter'),
    PS: same('P S', 'neuter'),
    px: same('Pixel', 'neuter'),
    Stk: same('Stück', 'neuter'),
  },
})

export const GERMAN_SYMBOLS: Readonly<Record<string, string>> = {
  '&': 'und',
  '+': 'plus',
  '=': 'gleich',
  '%': 'Prozent',
  '§': 'Paragraf',
  '§§': 'Paragrafen',
  '×': 'mal',
  '÷': 'geteilt durch',
  '±': 'plus minus',
  '−': 'minus',
  '°': 'Grad',
  '°C': 'Grad Celsius',
  '<': 'kleiner als',
  '>': 'größer als',
}

export const GERMAN_ABBREVIATIONS: Abbreviations = {
  always: {
    'z.B.': 'zum Beispiel',
    'd.h.': 'das heißt',
    'u.a.': 'unter anderem',
    'u.ä.': 'und ähnliches',
    'u.Ä.': 'und Ähnliches',
    'o.ä.': 'oder ähnliches',
    'o.Ä.': 'oder Ähnliches',
    'i.d.R.': 'in der Regel',
    'v.a.': 'vor allem',
    'z.T.': 'zum Teil',
    'z.Z.': 'zur Zeit',
    'z.Zt.': 'zur Zeit',
    'm.E.': 'meines Erachtens',
    'u.U.': 'unter Umständen',
    's.o.': 'siehe oben',
    's.u.': 'siehe unten',
    'o.g.': 'oben genannt',
    'i.A.': 'im Auftrag',
    'i.V.': 'in Vertretung',
    'a.D.': 'außer Dienst',
    'u.s.w.': 'und so weiter',
    'usw.': 'und so weiter',
    'usf.': 'und so fort',
    'etc.': 'et cetera',
    'bzw.': 'beziehungsweise',
    'ca.': 'circa',
    'evtl.': 'eventuell',
    'ggf.': 'gegebenenfalls',
    'inkl.': 'inklusive',
    'exkl.': 'exklusive',
    'vgl.': 'vergleiche',
    'sog.': 'sogenannt',
    'bspw.': 'beispielsweise',
    'insb.': 'insbesondere',
    'max.': 'maximal',
    'min.': 'minimal',
    'mind.': 'mindestens',
    'zzgl.': 'zuzüglich',
    'abzgl.': 'abzüglich',
    'geb.': 'geboren',
    'gest.': 'gestorben',
    'verh.': 'verheiratet',
    'Dr.': 'Doktor',
    'Prof.': 'Professor',
    'Hr.': 'Herr',
    'Fr.': 'Frau',
    'Dipl.': 'Diplom',
    'Ing.': 'Ingenieur',
    'Mag.': 'Magister',
    'St.': 'Sankt',
    'hl.': 'heilig',
    'jr.': 'junior',
    'Jr.': 'junior',
    'sen.': 'senior',
    'Str.': 'Straße',
    'Tel.': 'Telefon',
    'Abb.': 'Abbildung',
    'Jh.': 'Jahrhundert',
    'Jhd.': 'Jahrhundert',
    'v.Chr.': 'vor Christus',
    'n.Chr.': 'nach Christus',
    'Mio.': 'Millionen',
    'Mrd.': 'Milliarden',
    'Std.': 'Stunden',
    'Min.': 'Minuten',
    'Sek.': 'Sekunden',
    'Stk.': 'Stück',
    'Tsd.': 'Tausend',
    'vs.': 'versus',
    'Hrsg.': 'Herausgeber',
    'Aufl.': 'Auflage',
    'ff.': 'folgende',
    'e.V.': 'eingetragener Verein',
    'MwSt.': 'Mehrwertsteuer',
    'allg.': 'allgemein',
    'engl.': 'englisch',
    'dt.': 'deutsch',
    'lat.': 'lateinisch',
    'frz.': 'französisch',
    'Fa.': 'Firma',
    'Mo.': 'Montag',
    'Di.': 'Dienstag',
    'Mi.': 'Mittwoch',
    'Do.': 'Donnerstag',
    'Sa.': 'Samstag',
    'So.': 'Sonntag',
    'Jan.': 'Januar',
    'Feb.': 'Februar',
    'Apr.': 'April',
    'Aug.': 'August',
    'Sept.': 'September',
    'Okt.': 'Oktober',
    'Nov.': 'November',
    'Dez.': 'Dezember',
  },
  beforeNumber: {
    'Nr.': 'Nummer',
    'S.': 'Seite',
    'Art.': 'Artikel',
    'Abs.': 'Absatz',
    'Kap.': 'Kapitel',
    'Bd.': 'Band',
    'Tab.': 'Tabelle',
    'Ziff.': 'Ziffer',
    'No.': 'Nummer',
    'Nrn.': 'Nummern',
    'Abschn.': 'Abschnitt',
    'Rn.': 'Randnummer',
    'km.': 'Kilometer',
    '#': 'Nummer',
  },
  beforeName: {},
  final: words(
    'usw. usf. u.s.w. etc. u.a. u.ä. u.Ä. o.ä. o.Ä. n.Chr. v.Chr. a.D. e.V. Jh. Jhd. Std. Min. Sek. Mio. Mrd. Stk. jr. Jr. Str. ff. s.o. s.u. inkl. MwSt.',
  ),
}
