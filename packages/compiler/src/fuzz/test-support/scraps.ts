/**
 * What texts are made of, good and bad: each list holds one kind of thing that a reader, a splitter or a parser has
 * a rule for, and the neighbours that such rules trip over. Random text alone would never hit them.
 */

const WORDS =
  'a I the of and word Hello it’s don’t naïve Straße garçon señor coração perché iPhone McDonald rock-’n’-roll well-known mother-in-law snake_case camelCase C++ C# .NET R2D2 B2B 4x4 x² H₂O CO₂ 5G MP3 constructor __proto__ toString valueOf hasOwnProperty'
const ABBREVIATIONS =
  'Dr. Mr. Mrs Prof. St. No. Nos. Fig. pp. vol. etc. e.g. i.e. vs. a.m. p.m. U.S. U.S.A. U.K. Ph.D. Inc. Co. Jan. Sept. Mt. approx. z.B. d.h. bzw. Nr. Sr. Sra. M. Mme. NASA FBI IBM SQL HTML JPEG'
const NUMBERS =
  '0 1 7 10 42 100 1000 1,000 1.000 1,234,567.89 1.234.567,89 3.14 .5 5. -5 −5 +5 ±3 1e6 1.5e-10 007 ½ 3½ ²⁄₃ 1/2 22/7 1st 2nd 3rd 11th 21st 1er 2º 3ª 50% 5‰ 1–10 10-20 3:1 2×4 5+3=8 x=5 #1 № 12345678901234567890 1.2.3 v2.0.1 ٣ ١٢٣ ४५ 三 五十 12万 ５０ Ⅳ ①'
const MONEY =
  '$5 $3.50 $1,000.00 $1.5M $2bn €9 9€ 9,99€ £20 ¥500 5¢ $-5 -$5 US$20 R$10 CHF USD 5USD $ € £ ₹100 ₿1 $5–$10'
const DATES =
  '2024 1999 1800s ’90s 2024-05-06 05/06/2024 5/6 31.12.2024 12.5. 3.Mai May 5, Monday Jan 1st 2024年5月6日 令和6年 44BC AD500 Q3 FY24 2024-13-45 1999–2003'
const TIMES =
  '3pm 3:05 12:30 23:59:59 3:05pm 15h30 15.30 Uhr 7 o’clock 25:61 00:00 5min 90s 2024-05-06T07:08:09Z 14時30分'
const ADDRESSES =
  'https://example.com/a?b=c&d=%20#e http://x www.example.org example.com foo.bar/baz ftp://h user@example.com a.b+c@d.e.f @name #tag /usr/bin C:\\Windows 192.168.0.1 ::1 file.tar.gz main.ts mailto:a@b.c https:// @ example..com'
const PHONES = '555-1234 (555) +1 800-555-0199 +49 030/1234567 0800 911 1-800-FLOWERS'
const UNITS =
  '5km 5 km km/h 60mph 20°C -40°F 5kg 3ft 6′2″ 5\'9" 10MB 2.4GHz 100W m² 5µm 3mm 12V 1TB kWh 90° lb oz'
const ROMAN = 'I II III IV V VI IX X XIV XX XLII LXXX CD MCMXCIV MMXXIV iv xvi VIII. Henry Louis Chapter'
const OTHER_SCRIPTS =
  '你好 世界。 これは ペン です、 「はい」 한국어 สวัสดีครับ ราคา๕๐บาท שלום مرحبا، مرحبا؟ ١٢٫٥ हिन्दी। Привет Ω≈ç ＡＢＣ ﬁ ㎏ ㍿ 𝐚𝐛 𝟙𝟚 ꙮ'
const EMOJI = '😀 🎉🎉 👍🏽 👩‍💻 👨‍👩‍👧‍👦 🏳️‍🌈 🇩🇪 🇩🇪🇫🇷 🇩 ❤️ ☺ 5️⃣ #️⃣ © ™ ® :) ;-) :D <3 ¯\\_(ツ)_/¯ 👍.👎 🏽 ‍👩'
const MARKS =
  '. .. ... .... , ; : ! ? !? ?! !!! … — – - -- --- / \\ | & + = * ** _ __ ~ ^ ` # % @ $ < > ( ) [ ] { } (( )) [] () [1] [12][3] [...] (!) " \' “ ” ‘ ’ « » „ ‚ ‹ › 「 」 。 、 ！ ？ ， ； ： ・ ¿ ¡ · • ‣ ■ → ≤ ≠ ∞ √ ° § ¶ † ‰ ¦ ¬'
const LIST_MARKERS = '1. 2. 10. 1) (1) a) (b) c. i. ii) IV. - * + • 1.) A. B) [x] (iv)'

const split = (list: string): readonly string[] => list.split(' ')

/** Things that people write. */
export const WRITTEN: readonly string[] = [
  WORDS,
  ABBREVIATIONS,
  NUMBERS,
  MONEY,
  DATES,
  TIMES,
  ADDRESSES,
  PHONES,
  UNITS,
  ROMAN,
  OTHER_SCRIPTS,
  EMOJI,
  LIST_MARKERS,
].flatMap(split)

/** Punctuation, alone. */
export const SIGNS: readonly string[] = split(MARKS)

export const GAPS: readonly string[] = [
  ...[' ', ' ', ' ', ' ', ' ', ' ', '  ', '\n', '\n', '\n\n', '\r\n', '\r', '\t', '\n \n', '\r\n\r\n'],
  ...['\u00A0', '\u2009', '\u3000', '\u2028', '\u2029', '\v', '\f', '\u0085'],
]

/** Characters that nobody sees, or that belong to another one that is missing. */
export const UNSEEN: readonly string[] = [
  ...['\0', '\u0001', '\u0008', '\u001B[31m', '\u007F', '\u009F'],
  ...['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\u180E', '\u034F', '\u115F', '\u3164'],
  ...[
    '\u200E',
    '\u200F',
    '\u202A',
    '\u202B',
    '\u202C',
    '\u202D',
    '\u202E',
    '\u2066',
    '\u2067',
    '\u2069',
    '\u061C',
  ],
  ...['\uD83D', '\uDE00', '\uDC00\uD800', '\uFFFE', '\uFFFF', '\uFFFD', '\uE000', '\u{E0061}', '\u{10FFFF}'],
  ...[
    '\u0301',
    'e\u0301',
    'a\u0300\u0301\u0302\u0303',
    '\u20E3',
    '\uFE0F',
    'Z\u0351\u036B\u0343',
    '\u{1F3FD}',
  ],
]

/** Longer than what readers and splitters look at in one go. */
export const LONG: readonly string[] = [
  ...[
    'x',
    '1',
    '.',
    '-',
    '(',
    '"',
    '😀',
    'é',
    '\u0301',
    '1,',
    'a.',
    'a-',
    '你',
    '1/',
    '$',
    'I',
    '👩‍💻',
    "'",
    '#️⃣',
  ].flatMap((unit) => [
    unit.repeat(7),
    unit.repeat(Math.ceil(61 / unit.length)),
    unit.repeat(Math.ceil(270 / unit.length)),
  ]),
  'word '.repeat(50),
  'One two. '.repeat(12),
]

export const MARKDOWN: readonly string[] = [
  ...split(
    '* ** *** _ __ ~~ ` `` ``` ~~~ # ## ###### > >> - + 1. | || --- === *** ![ [ ] ]( ](http://a.b/c) ](<a b>) [^1] [^1]: [a]: ][b]',
  ),
  ...split(
    '<b> </b> <br/> <br <!-- --> <script> </script> <pre> <https://a.b> &amp; &#65; &#x1F600; &unknown; &#0; & \\* \\ \\[ \\] \\( \\) $ $$ \\frac{1}{2} x^2 \\sqrt{ { } $constructor$ \\(\\toString\\) ^^ \\sqrt',
  ),
  ...[
    '\n# ',
    '\n- ',
    '\n1. ',
    '\n> ',
    '\n    ',
    '\n```js\n',
    '\n```\n',
    '\n|a|b|\n|-|-|\n|1|2|\n',
    '\n---\n',
    '\n$$\n',
    '\n- [ ] ',
  ],
  ...[
    '**bold**',
    '*it*',
    '`code`',
    '[text](http://a.b)',
    '![alt](a.png)',
    '~~gone~~',
    '$x^2$',
    '\\(y\\)',
    '**a *b* c**',
  ],
]

export const SSML_NAMES: readonly string[] = split(
  'speak p s voice prosody break emphasis say-as sub phoneme mark audio w token lang desc lookup lexicon meta metadata x:y xml',
)
export const SSML_ATTRIBUTES: readonly string[] = split(
  'rate pitch volume duration contour level time strength alias ph alphabet interpret-as format name xml:lang src ref uri xml:id version gender languages xmlns',
)
export const SSML_VALUES: readonly string[] = [
  ...split(
    'fast x-slow 120% +10% -50% 0% 1e9 +6dB -2st 2s 500ms 99999s -1s x-sampa ipa date mdy hms24 characters cardinal ordinal telephone',
  ),
  ...split(
    'currency en-GB de ja zh-Hans-CN not_a_tag! none strong (0%,+2st) ( 1.1 9 təˈmeɪtoʊ t@"meItoU ˈˈˈ y Infinity',
  ),
  ...['', ' ', '\u{1F600}', 'two words', '$1', '(0%,+20Hz) (50%,+10%)', '٣'],
]
export const XML_SCRAPS: readonly string[] = [
  ...split(
    '< > </ /> & &amp; &lt; &#65; &#x1F600; &#0; &#xD800; &nbsp; &x; <!-- --> <!-- --><![CDATA[ ]]> <?x ?> <?xml <!DOCTYPE <!ENTITY <!DOCTYPE_a_[<!ENTITY_b_"c">]> " \' = <a <a/> <a b <a b="c <break/> <p> </p> </s>',
  ),
  '<?xml version="1.0"?>',
  '<!DOCTYPE speak [<!ENTITY a "b">]>',
  '<!DOCTYPE speak SYSTEM "file:///etc/passwd">',
  '<break time="1s"/>',
  '<mark name="m"/>',
  '<sub alias="x &lt; y">z</sub>',
  '<say-as interpret-as="date">1/2</say-as>',
]

export const PATTERNS: readonly string[] = split(
  '\\d+ \\d+ ?km (a|b)+ a* a+b .* [a-z] [^\\s]+ (?:x) (?=y) (?<n>z) \\1 \\p{L} \\bword\\b ^a$ ( [ a{2,3} a{2 * (a+)+ \\u0041 \\ $ . \\S',
)
export const PHONEMES: readonly string[] = split('a təˈmeɪtoʊ ˈ ː t͡ʃ ɹ g 😀 5 ˈˈ ə.ɡə /x/ \u0301 [a] \uD83D')
