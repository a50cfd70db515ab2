/** The words that Italian readings are made of. */
import { words } from './shared/language.ts'
import type { Abbreviations, Counted, Gender } from './shared/language.ts'

export const ITALIAN_MONTHS =
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' ')

export const ITALIAN_MONTH_ABBREVIATIONS: Readonly<Record<string, number>> = {
  gen: 1,
  genn: 1,
  feb: 2,
  febbr: 2,
  mar: 3,
  apr: 4,
  mag: 5,
  giu: 6,
  lug: 7,
  ago: 8,
  set: 9,
  sett: 9,
  ott: 10,
  nov: 11,
  dic: 12,
}

export const ITALIAN_FUNCTION_WORDS = words(`
  il lo la i gli le un uno una di a da in con su per tra fra del dello della dei degli delle al allo alla ai agli alle dal
  dallo dalla dai dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle e ed o od né ma che chi cui se
  come quando dove perché poiché mentre però anche non sì già più meno molto io tu lui lei noi voi loro egli ella essi mi ti
  si ci vi ne suo sua suoi sue mio mia tuo tua nostro nostra questo questa questi queste quello quella quelli quelle è sono
  era erano fu furono essere sarà saranno ha hanno aveva avevano ho abbiamo c'è poi dopo allora ora oggi ieri domani qui là
  così tutto tutti tutta tutte ogni verso circa quasi mila mille milione milioni miliardo miliardi virgola punto
`)

export const ITALIAN_LABELS = words(`
  pagina pagine pag capitolo capitoli numero numeri n° camera sala linea articolo art articoli livello fase tipo versione porta
  via tomo volume parte sezione tabella figura esercizio lezione binario canale gruppo atto scena allegato titolo punto
  autobus volo codice tema unità modulo piazza interno
`)

export const ITALIAN_YEAR_CUES = words(`
  nel dal del al il anno anni gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
  estate inverno autunno primavera
`)

const MASCULINE_IN_A =
  /(?:problema|programma|tema|sistema|clima|diploma|dramma|panorama|poema|schema|grammo|chilogramma|telegramma|diagramma|pianeta|pigiama|cinema|[^v]ista|atleta|poeta|collega|papa|enigma|trauma|aroma|prisma|delta|boia)$/
const FEMININE =
  /(?:a|zioni?|sioni?|gioni?|tà|tù|trici?|notti?|parti?|chiavi?|classi?|mani?|mano|foto|auto|moto|mogli|moglie|fine|leggi|legge|voci?|luci?|croci?|gente|madri?|reti?|navi?|arte|arti|morte|fonti?|frasi?|basi?|fasi?|tesi|crisi|serie|specie|radio|neve|pelle|torri?|valli?|stazioni?|immagini?|origini?|ore|persone|volte|pagine|donne|case|settimane|lire|sterline|cose|città)$/

function genderOf(word: string): Gender {
  if (MASCULINE_IN_A.test(word)) return 'masculine'
  return FEMININE.test(word) ? 'feminine' : 'masculine'
}

/** Nouns have small letters, as other words have: what is no other word is counted. */
export function italianCounted(word: string): Counted | null {
  if (!/^\p{Ll}[\p{Ll}-]+$/u.test(word) || ITALIAN_FUNCTION_WORDS.has(word)) return null
  // A past tense: `nel 1945 finì`.
  if (/[òì]$/.test(word) || /(?:arono|erono|irono|ava|avano)$/.test(word)) return null
  return { word, gender: genderOf(word) }
}

export const ITALIAN_SYMBOLS: Readonly<Record<string, string>> = {
  '&': 'e',
  '+': 'più',
  '=': 'uguale a',
  '%': 'per cento',
  '×': 'per',
  '÷': 'diviso',
  '±': 'più o meno',
  '−': 'meno',
  '°': 'gradi',
  '°C': 'gradi Celsius',
  '<': 'minore di',
  '>': 'maggiore di',
  '§': 'paragrafo',
}

export const ITALIAN_ABBREVIATIONS: Abbreviations = {
  always: {
    'sig.': 'signor',
    'sig.ra': 'signora',
    'sig.na': 'signorina',
    'sigg.': 'signori',
    'dott.': 'dottor',
    'dott.ssa': 'dottoressa',
    'Dr.': 'dottor',
    'prof.': 'professor',
    'prof.ssa': 'professoressa',
    'ing.': 'ingegner',
    'avv.': 'avvocato',
    'arch.': 'architetto',
    'geom.': 'geometra',
    'rag.': 'ragionier',
    'on.': 'onorevole',
    'cav.': 'cavalier',
    'comm.': 'commendator',
    'mons.': 'monsignor',
    'gen.': 'general',
    'egr.': 'egregio',
    'gent.': 'gentile',
    'ecc.': 'eccetera',
    'etc.': 'eccetera',
    'es.': 'esempio',
    'p.es.': 'per esempio',
    'ad es.': 'ad esempio',
    'tel.': 'telefono',
    'a.C.': 'avanti Cristo',
    'd.C.': 'dopo Cristo',
    'S.p.A.': 'S P A',
    'p.za': 'piazza',
    'P.zza': 'piazza',
    'V.le': 'viale',
    'c.so': 'corso',
    'C.so': 'corso',
    'c.a.': 'corrente anno',
    'cfr.': 'confronta',
    'vs.': 'versus',
    'max.': 'massimo',
    'min.': 'minimo',
    'ca.': 'circa',
    'c.d.': 'cosiddetto',
    'cd.': 'cosiddetto',
    'p.v.': 'prossimo venturo',
    'u.s.': 'ultimo scorso',
    's.r.l.': 'S R L',
    'S.r.l.': 'S R L',
    'F.lli': 'fratelli',
    'N.B.': 'nota bene',
    'P.S.': 'post scriptum',
    'pag.': 'pagina',
    'pagg.': 'pagine',
    'sec.': 'secolo',
    'secc.': 'secoli',
    'ss.': 'seguenti',
    'St.': 'saint',
    'jr.': 'junior',
  },
  beforeNumber: {
    'n.': 'numero',
    'n°': 'numero',
    'N°': 'numero',
    nº: 'numero',
    'N.': 'numero',
    'nn.': 'numeri',
    'num.': 'numero',
    'p.': 'pagina',
    'pp.': 'pagine',
    'art.': 'articolo',
    'artt.': 'articoli',
    'cap.': 'capitolo',
    'vol.': 'volume',
    'fig.': 'figura',
    'tab.': 'tabella',
    'co.': 'comma',
    'v.': 'vedi',
    '#': 'numero',
  },
  beforeName: { 'S.': 'San', 'D.': 'don' },
  final: words('ecc. etc. a.C. d.C. S.p.A. c.a. s.r.l. S.r.l. p.v. u.s. ss.'),
}

export const ITALIAN_RULERS = words(`
  luigi carlo enrico francesco napoleone filippo giovanni paolo pio benedetto gregorio leone clemente innocenzo alessandro
  urbano giulio nicola niccolò giorgio edoardo guglielmo federico giuseppe pietro elisabetta caterina riccardo ramses
  ramsete costantino margherita cristiano gustavo alberto leopoldo vittorio emanuele sisto bonifacio adriano stefano dario
  serse massimiliano rodolfo ottone ivan umberto amedeo ferdinando cosimo lorenzo tolomeo celestino eugenio martino callisto
  giacomo manfredi ruggero tutmosi amenofi felipe juan hassan maria cristina vittoria isabella
`)
