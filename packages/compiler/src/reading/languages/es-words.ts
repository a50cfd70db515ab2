/** The words that Spanish readings are made of. */
import { words } from './shared/language.ts'
import type { Abbreviations, Counted, Gender } from './shared/language.ts'

export const SPANISH_MONTHS =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')

export const SPANISH_MONTH_ABBREVIATIONS: Readonly<Record<string, number>> = {
  ene: 1,
  feb: 2,
  mar: 3,
  abr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  ago: 8,
  sep: 9,
  sept: 9,
  set: 9,
  setiembre: 9,
  oct: 10,
  nov: 11,
  dic: 12,
}

export const SPANISH_FUNCTION_WORDS = words(`
  el la los las lo un una unos unas al del de a en con por para sin sobre entre desde hasta hacia según contra bajo tras
  durante mediante ante y e o u ni que si como cuando donde porque pues pero sino aunque mientras se me te le les nos os
  yo tú él ella ello nosotros ustedes ellos ellas usted su sus mi mis tu tus nuestro nuestra este esta estos estas ese esa
  eso esto aquel aquella es son era eran fue fueron ser está están estaba hay había ha han he hemos será serán no sí ya más
  menos muy también tampoco solo sólo después luego entonces ahora hoy ayer mañana aquí allí así todo todos toda todas
  cada qué quién cuál cuándo dónde cómo mil millón millones por ciento coma punto fui fuimos tiene tienen tenía
`)

export const SPANISH_LABELS = words(`
  página páginas pág págs capítulo capítulos número números nº n.º núm habitación sala línea artículo art artículos nivel fase tipo versión puerta
  calle tomo volumen parte sección apartado tabla figura ejercicio lección planta andén canal grupo acto escena anexo
  título punto ruta autobús vuelo kilómetro código tema unidad módulo
`)

export const SPANISH_YEAR_CUES = words(`
  en de del desde hasta año años el hacia enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
  diciembre verano invierno otoño primavera
`)

const MASCULINE_IN_A =
  /(?:^d[ií]as?|mediodías?|mapas?|planetas?|tranvías?|cometas?|(?:grama|drama|orama|blema|tema|lema|ioma|clima|poema|diploma|fantasma|síntoma|esquema|aroma|cura)s?|[^v]istas?|futbolistas?|atletas?|colegas?)$/
const FEMININE =
  /(?:as?|ci[óo]n(?:es)?|si[óo]n(?:es)?|dad(?:es)?|tad(?:es)?|tud(?:es)?|umbres?|mujer(?:es)?|vez|veces|noches?|tardes?|calles?|clases?|partes?|manos?|fotos?|motos?|flor(?:es)?|sedes?|llaves?|nubes?|series?|torres?|im[aá]gen(?:es)?|red(?:es)?|ley(?:es)?|luz|luces|cruz|cruces|voz|voces|bases?|frases?|fases?|claves?|fuentes?|leches?|madres?|radios?|aves?|naves?|sangre|gente|piel(?:es)?|sal|miel|cárcel(?:es)?|pared(?:es)?|señal(?:es)?)$/

function genderOf(word: string): Gender {
  if (MASCULINE_IN_A.test(word)) return 'masculine'
  return FEMININE.test(word) ? 'feminine' : 'masculine'
}

/** Nouns have small letters, as other words have: what is no other word is counted. */
export function spanishCounted(word: string): Counted | null {
  if (!/^\p{Ll}[\p{Ll}-]+$/u.test(word) || SPANISH_FUNCTION_WORDS.has(word)) return null
  // A past tense: `en 1945 terminó`.
  if (/[a-z](?:ó|ió|aron|ieron|aba|aban)$/.test(word)) return null
  return { word, gender: genderOf(word) }
}

export const SPANISH_SYMBOLS: Readonly<Record<string, string>> = {
  '&': 'y',
  '+': 'más',
  '=': 'igual a',
  '%': 'por ciento',
  '×': 'por',
  '÷': 'entre',
  '±': 'más menos',
  '−': 'menos',
  '°': 'grados',
  '°C': 'grados Celsius',
  '<': 'menor que',
  '>': 'mayor que',
  '§': 'párrafo',
}

export const SPANISH_ABBREVIATIONS: Abbreviations = {
  always: {
    'Sr.': 'señor',
    'Sra.': 'señora',
    'Srta.': 'señorita',
    'Sres.': 'señores',
    'Sras.': 'señoras',
    'Dr.': 'doctor',
    'Dra.': 'doctora',
    'Dres.': 'doctores',
    'Prof.': 'profesor',
    'Profa.': 'profesora',
    'Ud.': 'usted',
    'Uds.': 'ustedes',
    'Vd.': 'usted',
    'Vds.': 'ustedes',
    'D.ª': 'doña',
    'Dña.': 'doña',
    'Lic.': 'licenciado',
    'Ing.': 'ingeniero',
    'Arq.': 'arquitecto',
    'Gral.': 'general',
    'Sto.': 'santo',
    'Sta.': 'santa',
    'p.ej.': 'por ejemplo',
    'etc.': 'etcétera',
    'aprox.': 'aproximadamente',
    'Av.': 'avenida',
    'Avda.': 'avenida',
    'C/': 'calle',
    'Pza.': 'plaza',
    'Tel.': 'teléfono',
    'Tfno.': 'teléfono',
    'tel.': 'teléfono',
    'EE.UU.': 'Estados Unidos',
    'a.C.': 'antes de Cristo',
    'd.C.': 'después de Cristo',
    'a.deC.': 'antes de Cristo',
    'S.A.': 'S A',
    'Cía.': 'compañía',
    'vs.': 'versus',
    'máx.': 'máximo',
    'mín.': 'mínimo',
    'ej.': 'ejemplo',
    'Dpto.': 'departamento',
    'Depto.': 'departamento',
    'dcha.': 'derecha',
    'izq.': 'izquierda',
    'admón.': 'administración',
    'cf.': 'confróntese',
    'ed.': 'edición',
    Ud: 'usted',
    Sr: 'señor',
    Sra: 'señora',
    Dr: 'doctor',
    Dra: 'doctora',
    'q.e.p.d.': 'que en paz descanse',
    'JJ.OO.': 'Juegos Olímpicos',
    'RR.HH.': 'recursos humanos',
    'P.D.': 'posdata',
    'pág.': 'página',
    'págs.': 'páginas',
    'hnos.': 'hermanos',
    'Hnos.': 'hermanos',
    's.a.': 'sin año',
    'a.m.': 'a m',
    'p.m.': 'p m',
  },
  beforeNumber: {
    'n.º': 'número',
    nº: 'número',
    'n°': 'número',
    'N°': 'número',
    'N.º': 'número',
    'núm.': 'número',
    'No.': 'número',
    'p.': 'página',
    'pp.': 'páginas',
    'art.': 'artículo',
    'arts.': 'artículos',
    'cap.': 'capítulo',
    'vol.': 'volumen',
    'fig.': 'figura',
    's.': 'siglo',
    'ss.': 'siglos',
    'c.': 'calle',
    '#': 'número',
    't.': 'tomo',
    'km.': 'kilómetro',
  },
  beforeName: { 'D.': 'don', 'S.': 'san' },
  final: words('etc. a.C. d.C. S.A. EE.UU. JJ.OO. RR.HH. a.m. p.m. dcha. izq. Cía. aprox.'),
}

export const SPANISH_RULERS = words(`
  felipe alfonso carlos fernando juan isabel luis enrique pío benedicto gregorio león pablo clemente inocencio alejandro
  urbano julio nicolás jorge eduardo guillermo federico francisco josé pedro sancho ramiro jaime catalina ricardo
  napoleón ramsés tolomeo ptolomeo constantino teodosio margarita cristián gustavo alberto leopoldo humberto víctor manuel sixto
  bonifacio adriano esteban amenhotep tutmosis darío filipo jerjes artajerjes maximiliano rodolfo otón iván haakon olaf balduino hassan mohamed abdalá
`)
