/** The words that Portuguese readings are made of. */
import { words } from './shared/language.ts'
import type { Abbreviations, Counted, Gender } from './shared/language.ts'

export const PORTUGUESE_MONTHS =
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(' ')

export const PORTUGUESE_MONTH_ABBREVIATIONS: Readonly<Record<string, number>> = {
  jan: 1,
  fev: 2,
  mar: 3,
  abr: 4,
  mai: 5,
  jun: 6,
  jul: 7,
  ago: 8,
  set: 9,
  out: 10,
  nov: 11,
  dez: 12,
}

export const PORTUGUESE_FUNCTION_WORDS = words(`
  o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às por pelo pela pelos pelas para com sem sob sobre
  entre até desde contra e ou nem que se como quando onde porque pois mas embora enquanto me te lhe lhes nós vós eu tu ele
  ela eles elas você vocês seu sua seus suas meu minha teu tua nosso nossa este esta estes estas esse essa isto isso aquele
  aquela é são era eram foi foram ser está estão estava há havia tem têm tinha será serão não sim já mais menos muito também
  só depois então agora hoje ontem amanhã aqui ali assim todo todos toda todas cada quem qual mil milhão milhões bilhão
  bilhões bilião biliões cento vírgula ponto
`)

export const PORTUGUESE_LABELS = words(`
  página páginas pág capítulo capítulos número números nº n.º núm quarto sala linha artigo art nível fase tipo versão porta rua
  tomo volume parte seção secção tabela figura exercício lição plataforma canal grupo ato acto cena anexo título ponto
  autocarro ônibus voo quilómetro quilômetro código tema unidade módulo
`)

export const PORTUGUESE_YEAR_CUES = words(`
  em de do desde até ano anos janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
  verão inverno outono primavera
`)

const MASCULINE_IN_A =
  /(?:^dias?|mapas?|planetas?|cometas?|(?:grama|drama|orama|blema|tema|lema|ioma|clima|poema|diploma|fantasma|sintoma|esquema|aroma)s?|[^v]istas?|atletas?|colegas?)$/
const FEMININE =
  /(?:as?|ção|ções|são|sões|dades?|gem|gens|tudes?|ãs?|mulher(?:es)?|vez|vezes|noites?|tardes?|partes?|classes?|mãos?|fotos?|motos?|flor(?:es)?|cor(?:es)?|lei|leis|voz|vozes|luz|luzes|cruz|cruzes|redes?|fases?|bases?|frases?|chaves?|fontes?|aves?|árvores?|séries?|torres?|mães?|gente|pele|peles|nuvem|nuvens|viagem|viagens|ordem|ordens|libras?)$/

function genderOf(word: string): Gender {
  if (MASCULINE_IN_A.test(word)) return 'masculine'
  return FEMININE.test(word) ? 'feminine' : 'masculine'
}

/** Nouns have small letters, as other words have: what is no other word is counted. */
export function portugueseCounted(word: string): Counted | null {
  if (!/^\p{Ll}[\p{Ll}-]+$/u.test(word) || PORTUGUESE_FUNCTION_WORDS.has(word)) return null
  // A past tense: `em 1945 terminou`.
  if (/(?:[aeio]u|aram|eram|iram|ava|avam)$/.test(word)) return null
  return { word, gender: genderOf(word) }
}

export const PORTUGUESE_SYMBOLS: Readonly<Record<string, string>> = {
  '&': 'e',
  '+': 'mais',
  '=': 'igual a',
  '%': 'por cento',
  '×': 'vezes',
  '÷': 'dividido por',
  '±': 'mais ou menos',
  '−': 'menos',
  '°': 'graus',
  '°C': 'graus Celsius',
  '<': 'menor que',
  '>': 'maior que',
  '§': 'parágrafo',
}

export const PORTUGUESE_ABBREVIATIONS: Abbreviations = {
  always: {
    'Sr.': 'senhor',
    'Sra.': 'senhora',
    'Sr.ª': 'senhora',
    'Srta.': 'senhorita',
    'Srs.': 'senhores',
    'Dr.': 'doutor',
    'Dra.': 'doutora',
    'Dr.ª': 'doutora',
    'Prof.': 'professor',
    'Profa.': 'professora',
    'Prof.ª': 'professora',
    'Eng.': 'engenheiro',
    'Eng.º': 'engenheiro',
    'Arq.': 'arquiteto',
    'Exmo.': 'excelentíssimo',
    'Exma.': 'excelentíssima',
    'Sto.': 'santo',
    'Sta.': 'santa',
    'D.ª': 'dona',
    'V.Ex.ª': 'vossa excelência',
    'p.ex.': 'por exemplo',
    'etc.': 'et cetera',
    'aprox.': 'aproximadamente',
    'Av.': 'avenida',
    'R.': 'rua',
    'Pç.': 'praça',
    'Lda.': 'limitada',
    'Ltda.': 'limitada',
    'Cia.': 'companhia',
    'S.A.': 'S A',
    'a.C.': 'antes de Cristo',
    'd.C.': 'depois de Cristo',
    'tel.': 'telefone',
    'Tel.': 'telefone',
    'máx.': 'máximo',
    'mín.': 'mínimo',
    'ex.': 'exemplo',
    'vs.': 'versus',
    'cf.': 'confira',
    Sr: 'senhor',
    Sra: 'senhora',
    Dr: 'doutor',
    Dra: 'doutora',
    'obs.': 'observação',
    'Obs.': 'observação',
    'E.U.A.': 'E U A',
    'pág.': 'página',
    'págs.': 'páginas',
    'i.e.': 'isto é',
    'dto.': 'direito',
    'esq.': 'esquerdo',
    'Gen.': 'general',
    'Cel.': 'coronel',
    'Cap.': 'capitão',
    'Pe.': 'padre',
    'a.m.': 'a m',
    'p.m.': 'p m',
  },
  beforeNumber: {
    'n.º': 'número',
    nº: 'número',
    'n°': 'número',
    'N.º': 'número',
    Nº: 'número',
    'núm.': 'número',
    'p.': 'página',
    'pp.': 'páginas',
    'art.': 'artigo',
    'arts.': 'artigos',
    'cap.': 'capítulo',
    'vol.': 'volume',
    'fig.': 'figura',
    'séc.': 'século',
    'sécs.': 'séculos',
    'al.': 'alínea',
    '#': 'número',
    'tab.': 'tabela',
  },
  beforeName: { 'D.': 'dom', 'S.': 'são' },
  final: words('etc. a.C. d.C. S.A. E.U.A. Lda. Ltda. Cia. a.m. p.m. dto. esq. aprox.'),
}

export const PORTUGUESE_RULERS = words(`
  joão pedro manuel filipe afonso dinis sancho duarte sebastião henrique fernando josé luís carlos miguel maria pio bento
  gregório leão paulo clemente inocêncio alexandre urbano júlio nicolau jorge eduardo guilherme frederico francisco isabel
  elizabeth elisabete catarina ricardo napoleão ramsés ptolomeu constantino margarida cristiano gustavo alberto leopoldo
  humberto vítor sisto bonifácio adriano estêvão dario xerxes maximiliano rodolfo otão ivan haakon hassan felipe charles
`)
