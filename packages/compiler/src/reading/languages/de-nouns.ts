/** The gender of German nouns, by how they end: what decides between `ein` and `eine`, `dritter` and `drittes`. */
import type { Gender } from './shared/language.ts'

/** Of compounds the last part counts, so each entry is an ending. */
const NEUTER =
  /(?:chen|lein|ment|tum|eum|ium|jahr|jahrhundert|jahrzehnt|mal|haus|kind|buch|spiel|tor|kapitel|semester|quartal|prozent|bild|bett|zimmer|stück|werk|stockwerk|kilo|auto|mitglied|land|dorf|tier|wort|ergebnis|ereignis|gebot|ende|auge|interesse|glas|bier|ei|pferd|schiff|gramm|pfund|viertel|drittel|album|lied|zeugnis|verzeichnis|system|problem|thema|gebäude|gebirge|gewicht|geschenk|gesetz|medikament|foto|video|team|ticket|treffen|essen|leben|feld|fest|geschäft|gerät|hotel|konzert|licht|los|modell|paar|paket|projekt|rennen|schloss|kleid|blatt|boot|brot|dach|euro-stück|ziel|zimmer|set|unternehmen|rad|viertelfinale|finale|halbjahr|jubiläum)$/
const FEMININE =
  /(?:ung|heit|keit|schaft|tion|sion|tät|ik|enz|anz|erin|ei|ur|person|liga|stadt|frau|zeit|hand|nacht|zahl|million|uhr|tür|bank|fahrt|schicht|wahl|art|welt|mutter|tochter|schwester|nummer|regel|insel|tafel|kugel|feder|butter|steuer|mauer|kammer|leiter|couch|kraft|macht|wand|haut|kuh|maus|gans|schule|fahrt|flucht|sicht|pflicht|antwort|arbeit|e)$/
/** They end like words of the other genders. */
const MASCULINE =
  /(?:name|buchstabe|gedanke|junge|kunde|käse|kollege|wille|glaube|affe|hase|löwe|neffe|zeuge|experte|deutsche|franzose|russe|türke|pole|schwede|däne|termin|dienst|punkt|abend|monat|brei)$/

export function germanGender(noun: string): Gender {
  const word = noun.toLowerCase()
  if (MASCULINE.test(word)) return 'masculine'
  if (
    NEUTER.test(word) &&
    !/(?:partei|datei|polizei|bäckerei|bücherei|schlägerei|kanzlei|eierei)$/.test(word)
  ) {
    return 'neuter'
  }
  return FEMININE.test(word) ? 'feminine' : 'masculine'
}
