/**
 * The languages that eSpeak NG speaks, known before it is loaded: a voice can be offered without a download. A test
 * holds the list against eSpeak's own.
 */
import { ModelUnsupportedError } from '@voice-soundboard/graph'

export interface EspeakLanguage {
  /** Name of eSpeak's voice, mostly a BCP 47 tag: `en-GB-x-rp`. */
  readonly voice: string
  /** In English. */
  readonly name: string
  /** Other tags that it answers to. */
  readonly alsoKnownAs: readonly string[]
}

/** Name of the voice, name of the language, other tags. */
const TABLE = `
af | Afrikaans
am | Amharic
an | Aragonese
ar | Arabic
as | Assamese
az | Azerbaijani
ba | Bashkir
be | Belarusian
bg | Bulgarian
bn | Bengali
bpy | Bishnupriya Manipuri
bs | Bosnian
ca | Catalan
ca-ba | Catalan (Balearic)
ca-nw | Catalan (North-western)
ca-va | Catalan (Valencian)
chr | Cherokee | chr-US-Qaaa-x-west
cmn | Chinese (Mandarin, latin as English) | zh-cmn zh
cmn-Latn-pinyin | Chinese (Mandarin, latin as Pinyin) | zh-cmn zh
cs | Czech
cv | Chuvash
cy | Welsh
da | Danish
de | German
el | Greek
en-029 | English (Caribbean) | en
en | English (Great Britain) | en-gb
en-GB-scotland | English (Scotland) | en
en-GB-x-gbclan | English (Lancaster) | en-gb en
en-GB-x-gbcwmd | English (West Midlands) | en-gb en
en-GB-x-rp | English (Received Pronunciation) | en-gb en
en-US | English (America) | en
en-US-nyc | English (America, New York City)
eo | Esperanto
es | Spanish (Spain)
es-419 | Spanish (Latin America) | es-mx
et | Estonian
eu | Basque
fa | Persian
fa-Latn | Persian (Pinglish)
fi | Finnish
fo | Faroese
fr-BE | French (Belgium) | fr
fr-CH | French (Switzerland) | fr
fr | French (France) | fr-fr
ga | Gaelic (Irish)
gd | Gaelic (Scottish)
gn | Guarani
grc | Greek (Ancient)
gu | Gujarati
hak | Hakka Chinese
haw | Hawaiian
he | Hebrew
hi | Hindi
hr | Croatian | hbs
ht | Haitian Creole
hu | Hungarian
hy | Armenian (East Armenia) | hy-arevela
hyw | Armenian (West Armenia) | hy-arevmda hy
ia | Interlingua
id | Indonesian
io | Ido
is | Icelandic
it | Italian
ja | Japanese
jbo | Lojban
ka | Georgian
kaa | Karakalpak
kk | Kazakh
kl | Greenlandic
kn | Kannada
ko | Korean
kok | Konkani
ku | Kurdish
ky | Kyrgyz
la | Latin
lb | Luxembourgish
lfn | Lingua Franca Nova
lt | Lithuanian
ltg | Latgalian
lv | Latvian
mi | Māori
mk | Macedonian
ml | Malayalam
mr | Marathi
ms | Malay
mt | Maltese
mto | Totontepec Mixe
my | Myanmar (Burmese)
nb | Norwegian Bokmål | no
nci | Nahuatl (Classical)
ne | Nepali
nl | Dutch
nog | Nogai
om | Oromo
or | Oriya
pa | Punjabi
pap | Papiamento
piqd | Klingon
pl | Polish
pt | Portuguese (Portugal) | pt-pt
pt-BR | Portuguese (Brazil) | pt
py | Pyash
qdb | Lang Belta
qu | Quechua
quc | K'iche'
qya | Quenya
ro | Romanian
ru | Russian
ru-cl | Russian (Classic)
ru-LV | Russian (Latvia)
sd | Sindhi
shn | Shan (Tai Yai)
si | Sinhala
sjn | Sindarin
sk | Slovak
sl | Slovenian
smj | Lule Saami
sq | Albanian
sr | Serbian
sv | Swedish
sw | Swahili
ta | Tamil
te | Telugu
th | Thai
ti | Tigrinya
tk | Turkmen
tn | Setswana
tr | Turkish
tt | Tatar
ug | Uyghur
uk | Ukrainian
ur | Urdu
uz | Uzbek
vi | Vietnamese (Northern)
vi-VN-x-central | Vietnamese (Central)
vi-VN-x-south | Vietnamese (Southern)
xex | xextan-test
yue | Chinese (Cantonese) | zh-yue zh
yue-Latn-jyutping | Chinese (Cantonese, latin as Jyutping) | yue zh-yue zh
`

const LANGUAGES: readonly EspeakLanguage[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [voice = '', name = '', tags = ''] = line.split(' | ')
    return { voice, name, alsoKnownAs: tags === '' ? [] : tags.split(' ') }
  })

/** What a tag means where eSpeak's own list says nothing or something else: bare English is American here. */
const CHOSEN: Readonly<Record<string, string>> = {
  en: 'en-US',
  'en-gb': 'en',
  'zh-hk': 'yue',
  'zh-mo': 'yue',
  iw: 'he',
  in: 'id',
  mo: 'ro',
  nn: 'nb',
}

/** The British voice goes by the bare tag, which means another one here; some names are no tags. */
const TAGS: Readonly<Record<string, readonly string[]>> = {
  en: ['en-GB'],
  'en-US-nyc': ['en-US-x-nyc'],
  chr: ['chr'],
  piqd: ['tlh-Piqd'],
}

/** `zh-cmn`, which is written `cmn` today. */
const OLD_FORM = /^zh-/

/** What a voice speaks, its own tag first. */
export const languageTags = ({ voice, alsoKnownAs }: EspeakLanguage): readonly string[] =>
  TAGS[voice] ?? [voice, ...alsoKnownAs.filter((tag) => !OLD_FORM.test(tag))]

export const espeakVoiceNamed = (name: string): EspeakLanguage | undefined =>
  LANGUAGES.find(({ voice }) => voice === name)

/** Every language that can be spoken, in the order of their tags. */
export const espeakLanguages = (): readonly EspeakLanguage[] => LANGUAGES

/**
 * eSpeak's voice for a BCP 47 tag: the nearest there is, by dropping parts from its end. eSpeak takes any name
 * without complaint and then speaks another accent, so only names that it lists are used.
 */
export function espeakVoiceFor(tag: string): string | null {
  const parts = tag.toLowerCase().split('-')
  if (parts[0] === 'es' && parts.length > 1 && parts.at(-1) !== 'es') return voiceNamed('es-419')
  for (let length = parts.length; length > 0; length--) {
    const wanted = parts.slice(0, length).join('-')
    const voice = voiceNamed(CHOSEN[wanted] ?? wanted)
    if (voice !== null) return voice
  }
  return null
}

/** @throws ModelUnsupportedError when eSpeak lacks the language. */
export function requireEspeakVoice(tag: string): EspeakLanguage {
  const voice = espeakVoiceFor(tag)
  const language = LANGUAGES.find((each) => each.voice === voice)
  if (!language) throw new ModelUnsupportedError(`eSpeak NG does not speak "${tag}"`)
  return language
}

function voiceNamed(wanted: string): string | null {
  const name = wanted.toLowerCase()
  const named = LANGUAGES.find(({ voice }) => voice.toLowerCase() === name)
  return (named ?? LANGUAGES.find(({ alsoKnownAs }) => alsoKnownAs.includes(name)))?.voice ?? null
}

export const primaryTag = (tag: string): string => tag.toLowerCase().split('-')[0] as string
