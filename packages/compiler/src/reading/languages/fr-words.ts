/** The words that French readings are made of. */
import { words } from './shared/language.ts'
import type { Abbreviations, Counted, Gender } from './shared/language.ts'

export const FRENCH_MONTHS =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')

export const FRENCH_MONTH_ABBREVIATIONS: Readonly<Record<string, number>> = {
  janv: 1,
  jan: 1,
  févr: 2,
  fév: 2,
  fevr: 2,
  avr: 4,
  juil: 7,
  sept: 9,
  oct: 10,
  nov: 11,
  déc: 12,
  dec: 12,
  aout: 8,
  fevrier: 2,
  decembre: 12,
}

export const FRENCH_FUNCTION_WORDS = words(`
  le la les un une des du de au aux à en dans par pour sans sous sur entre vers chez contre depuis dès jusque jusqu avec
  après avant pendant et ou ni mais donc or car que qui quoi dont où si comme quand lorsque puisque parce se me te lui leur
  leurs je tu il elle on nous vous ils elles son sa ses mon ma mes ton ta tes notre nos votre vos ce cet cette ces cela ça
  ceci est sont était étaient fut furent être sera seront a ont avait avaient ai as avons avez aura peut ne pas plus moins
  très aussi puis ensuite alors maintenant hier demain ici là tout tous toute toutes chaque mille million millions milliard
  milliards virgule voici voilà
`)

export const FRENCH_LABELS = words(`
  page pages chapitre chapitres numéro numéros n° nº chambre salle ligne article art articles niveau phase type version porte tome
  volume partie section tableau figure exercice leçon quai canal groupe acte scène annexe titre point bus vol code unité
  module livre étape voie route
`)

export const FRENCH_YEAR_CUES = words(`
  en de depuis dès jusqu'en l'an an année années janvier février mars avril mai juin juillet août septembre octobre
  novembre décembre printemps été automne hiver vers
`)

const MASCULINE =
  /(?:côtés?|étés?|comités?|musées?|lycées?|trophées?|silences?|incendies?|génies?|cimetières?|domaines?|parapluies?|magazines?|squelettes?|problèmes?|mètres?|litres?|milles?|murmures?|mercures?|grades?|stades?|codes?|épisodes?|modes?|régimes?|traités?|degrés?|députés?|employés?|invités?|blessés?|salariés?|arrêtés?|crédits?|invalides?|gorilles?|vermicelles?|modèles?|parallèles?|bâtiments?)$/
const FEMININE =
  /(?:[tsx]ions?|aisons?|tés?|ées?|ences?|ances?|ettes?|elles?|esses?|euses?|rices?|ures?|udes?|ades?|ises?|ies?|ines?|illes?|ennes?|onnes?|ières?|ottes?|odes?|ues?|aines?|fois|heures?|secondes?|minutes?|pages?|femmes?|voitures?|maisons?|tables?|choses?|places?|routes?|photos?|équipes?|écoles?|étapes?|phases?|mains?|nuits?|parts?|fins?|mères?|sœurs?|langues?|tonnes?|notes?|lettres?|règles?|erreurs?|fleurs?|couleurs?|valeurs?|feuilles?|chambres?|portes?|tasses?|boîtes?|lignes?|listes?|marches?|chaises?|carottes?|cuillères?|îles?|dents?|clés?|clefs?|villes?|filles?|bouteilles?|familles?|histoires?|affaires?|victoires?|douzaines?|questions?|images?|plages?|cartes?|pistes?|fenêtres?|tomates?|pommes?|oranges?|fraises?|têtes?|vaches?|poules?|banques?|barres?|branches?|fourchettes?|jambes?|eaux?|voix|croix|noix|lois?|fois|voies?|joies?|peurs?|chaleurs?|largeurs?|hauteurs?|longueurs?)$/

function genderOf(word: string): Gender {
  if (MASCULINE.test(word)) return 'masculine'
  return FEMININE.test(word) ? 'feminine' : 'masculine'
}

/** Nouns have small letters, as other words have: what is no other word is counted. */
export function frenchCounted(word: string): Counted | null {
  if (!/^\p{Ll}[\p{Ll}-]+$/u.test(word) || FRENCH_FUNCTION_WORDS.has(word)) return null
  return { word, gender: genderOf(word) }
}

/** Of a word that begins with a vowel the article loses its own; so with most words that begin with `h`. */
export const elidesBefore = (word: string): boolean =>
  /^[aeiouàâéèêëîïôûœh]/i.test(word) && !/^(?:euh|h[ae]rt|hollandais|huit|onz)/i.test(word)

export const FRENCH_SYMBOLS: Readonly<Record<string, string>> = {
  '&': 'et',
  '+': 'plus',
  '=': 'égale',
  '%': 'pour cent',
  '×': 'fois',
  '÷': 'divisé par',
  '±': 'plus ou moins',
  '−': 'moins',
  '°': 'degrés',
  '°C': 'degrés Celsius',
  '<': 'inférieur à',
  '>': 'supérieur à',
  '§': 'paragraphe',
}

export const FRENCH_ABBREVIATIONS: Abbreviations = {
  always: {
    Mme: 'madame',
    'Mme.': 'madame',
    Mmes: 'mesdames',
    Mlle: 'mademoiselle',
    'Mlle.': 'mademoiselle',
    Mlles: 'mesdemoiselles',
    'MM.': 'messieurs',
    Mgr: 'monseigneur',
    'Mgr.': 'monseigneur',
    Me: 'maître',
    Dr: 'docteur',
    'Dr.': 'docteur',
    Drs: 'docteurs',
    Pr: 'professeur',
    'Pr.': 'professeur',
    'Prof.': 'professeur',
    St: 'saint',
    Ste: 'sainte',
    'etc.': 'et cetera',
    'p.ex.': 'par exemple',
    'ex.': 'exemple',
    'c.-à-d.': "c'est-à-dire",
    càd: "c'est-à-dire",
    'env.': 'environ',
    'av.J.-C.': 'avant Jésus-Christ',
    'apr.J.-C.': 'après Jésus-Christ',
    'ap.J.-C.': 'après Jésus-Christ',
    'J.-C.': 'Jésus-Christ',
    'tél.': 'téléphone',
    'Tél.': 'téléphone',
    'bd.': 'boulevard',
    bd: 'boulevard',
    Bd: 'boulevard',
    'boul.': 'boulevard',
    'av.': 'avenue',
    'Cie.': 'compagnie',
    Cie: 'compagnie',
    'max.': 'maximum',
    'min.': 'minimum',
    'cf.': 'confer',
    'vs.': 'versus',
    'éd.': 'édition',
    'hab.': 'habitants',
    's.v.p.': "s'il vous plaît",
    SVP: "s'il vous plaît",
    'S.A.': 'S A',
    'N.B.': 'nota bene',
    'P.S.': 'post-scriptum',
    'i.e.': "c'est-à-dire",
    Sté: 'société',
    'qqch.': 'quelque chose',
    'qqn.': "quelqu'un",
    'dép.': 'département',
    'fig.': 'figure',
  },
  beforeNumber: {
    'n°': 'numéro',
    nº: 'numéro',
    'N°': 'numéro',
    No: 'numéro',
    no: 'numéro',
    'n°s': 'numéros',
    'p.': 'page',
    'pp.': 'pages',
    'art.': 'article',
    'chap.': 'chapitre',
    'vol.': 'volume',
    't.': 'tome',
    'al.': 'alinéa',
    '#': 'numéro',
  },
  beforeName: { 'M.': 'monsieur', 'Mr.': 'monsieur', Mr: 'monsieur' },
  final: words('etc. av.J.-C. apr.J.-C. ap.J.-C. J.-C. S.A. s.v.p. hab. Cie.'),
}

export const FRENCH_RULERS = words(`
  louis charles henri françois napoléon philippe jean paul pie benoît grégoire léon clément innocent alexandre urbain jules
  nicolas georges edouard édouard guillaume frédéric joseph pierre elisabeth élisabeth elizabeth catherine richard ramsès
  constantin marguerite christian gustave albert léopold victor sixte boniface adrien étienne darius xerxès maximilien
  rodolphe otton ivan hassan mohammed baudouin juan felipe rainier robert hugues lothaire
`)
