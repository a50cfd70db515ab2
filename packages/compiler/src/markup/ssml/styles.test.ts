import { describe, expect, test } from 'vitest'
import { heardIn, messages, parsed, speak, styleOf } from './test-support/parsed.ts'

describe('prosody, emphasis', () => {
  const rates: readonly (readonly [string, number])[] = [
    ['x-slow', 0.5],
    ['slow', 0.75],
    ['fast', 1.25],
    ['x-fast', 1.75],
    ['120%', 1.2],
    ['50%', 0.5],
    ['+10%', 1.1],
    ['-20%', 0.8],
    ['1.5', 1.5],
    [' FAST ', 1.25],
  ]
  test.each(rates)('rate %s', (rate, factor) => {
    expect(styleOf(`<prosody rate="${rate}">a</prosody>`, 'a').rate).toBeCloseTo(factor, 5)
    expect(messages(`<prosody rate="${rate}">a</prosody>`)).toEqual([])
  })

  test.each(['medium', 'default', '100%', '+0%', '1'])('rate %s changes nothing', (rate) => {
    expect(styleOf(`<prosody rate="${rate}">a</prosody>`, 'a')).toEqual({})
  })

  test.each([
    ['x-low', 0.7],
    ['low', 0.85],
    ['high', 1.2],
    ['x-high', 1.4],
    ['+12st', 2],
    ['-12st', 0.5],
    ['+2st', 2 ** (2 / 12)],
    ['-10%', 0.9],
    ['+50%', 1.5],
    ['+16.5Hz', 1.1],
    ['330Hz', 2],
  ])('pitch %s', (pitch, factor) => {
    expect(styleOf(`<prosody pitch="${pitch}">a</prosody>`, 'a').pitch).toBeCloseTo(factor, 5)
  })

  test.each([
    ['x-soft', 0.251189],
    ['soft', 0.501187],
    ['loud', 1.584893],
    ['x-loud', 1.995262],
    ['+6dB', 1.995262],
    ['-6.0dB', 0.501187],
    ['50', 0.5],
    ['+10', 1.1],
    ['-40', 0.6],
    ['+20%', 1.2],
    ['silent', 0.0001],
    ['0', 0.0001],
  ])('volume %s', (volume, factor) => {
    expect(styleOf(`<prosody volume="${volume}">a</prosody>`, 'a').energy).toBeCloseTo(factor, 5)
  })

  test('nested values multiply', () => {
    const inside =
      '<prosody rate="slow" pitch="high">a<prosody rate="200%" volume="-6dB">b</prosody>c</prosody>d'
    expect(styleOf(inside, 'a')).toEqual({ rate: 0.75, pitch: 1.2 })
    expect(styleOf(inside, 'b').rate).toBeCloseTo(1.5)
    expect(styleOf(inside, 'b').pitch).toBeCloseTo(1.2)
    expect(styleOf(inside, 'c')).toEqual({ rate: 0.75, pitch: 1.2 })
    expect(styleOf(inside, 'd')).toEqual({})
  })

  test('many of them stay within what a voice can do', () => {
    const inside = `${'<prosody rate="x-fast">'.repeat(50)}a${'</prosody>'.repeat(50)}`
    expect(styleOf(inside, 'a').rate).toBe(10)
    expect(messages(inside)).toContainEqual(expect.stringMatching(/limited to 10/))
  })

  test('a contour goes before the pitch, and stands on what is around it', () => {
    const inside = '<prosody pitch="low" contour="(100%,+30%) (0%,+20%)">a</prosody>'
    expect(styleOf(inside, 'a')).toEqual({
      contour: {
        points: [
          { at: 0, pitch: 1.2 },
          { at: 1, pitch: 1.3 },
        ],
        stretch: 1,
      },
    })
    expect(styleOf(`<prosody pitch="high">${inside}</prosody>`, 'a').pitch).toBeCloseTo(1.2)
    expect(messages(inside)).toEqual([])
  })

  test('the parts of a stretch with a duration know each other', () => {
    const inside =
      '<prosody duration="2s">a <emphasis>b</emphasis></prosody><prosody duration="500ms">c</prosody>'
    expect(styleOf(inside, 'a')).toEqual({ targetDurationMs: 2000, stretch: 1 })
    expect(styleOf(inside, 'b')).toEqual({ targetDurationMs: 2000, stretch: 1, emphasis: 1.25 })
    expect(styleOf(inside, 'c')).toEqual({ targetDurationMs: 500, stretch: 2 })
  })

  test.each([
    ['rate="brisk"', /rate="brisk" is no rate/],
    ['rate="-5"', /is no rate/],
    ['rate="-100%"', /is no rate/],
    ['rate="1e999"', /is no rate/],
    ['pitch="7"', /is no pitch/],
    ['pitch="-900Hz"', /is no pitch/],
    ['pitch="+10Hz"', /approximate/],
    ['volume="noisy"', /is no volume/],
    ['volume="NaN"', /is no volume/],
    ['duration="long"', /is no duration/],
    ['duration="0s"', /is no duration/],
    ['contour="(0%,up)"', /is no contour/],
    ['contour="flat"', /is no contour/],
    ['contour="(120%,+10%)"', /is no contour/],
    ['contour="(+10%)"', /is no contour/],
    ['range="high"', /"range" has no effect/],
    ['tempo="2"', /"tempo" has no effect/],
  ])('<prosody %s> is reported, and its text said', (attribute, message) => {
    const inside = `<prosody ${attribute}>a</prosody>`
    expect(messages(inside)).toEqual([expect.stringMatching(message)])
    expect(heardIn(inside)).toBe('a')
  })

  test.each([
    ['strong', 1.5],
    ['moderate', 1.25],
    ['reduced', 0.8],
    ['none', undefined],
  ])('emphasis %s', (level, emphasis) => {
    expect(styleOf(`<emphasis level="${level}">a</emphasis>`, 'a').emphasis).toBe(emphasis)
  })

  test('emphasis without a level is moderate, and the inner one counts', () => {
    const inside = '<emphasis>a<emphasis level="none">b</emphasis></emphasis>'
    expect(styleOf(inside, 'a').emphasis).toBe(1.25)
    expect(styleOf(inside, 'b').emphasis).toBeUndefined()
    expect(messages('<emphasis level="wild">a</emphasis>')).toEqual([
      expect.stringMatching(/"wild" is no level/),
    ])
  })
})

describe('voices and languages', () => {
  test.each([
    ['<lang xml:lang="fr-FR">a</lang>', 'fr-FR'],
    ['<p xml:lang="de">a</p>', 'de'],
    ['<s xml:lang="de">a</s>', 'de'],
    ['<voice xml:lang="es">a</voice>', 'es'],
    ['<w xml:lang="it">a</w>', 'it'],
    ['<lang xml:lang="en_GB">a</lang>', 'en-GB'],
    ['<lang xml:lang="fr"><lang xml:lang="de">a</lang></lang>', 'de'],
    ['<lang xml:lang="fr"><emphasis>a</emphasis></lang>', 'fr'],
    ['<lang xml:lang="no tag!">a</lang>', undefined],
    ['<lang>a</lang>', undefined],
  ])('%s is of language %s', (inside, language) => {
    expect(styleOf(inside, 'a').language).toBe(language)
  })

  test('the language of the document is told once', () => {
    const xml = speak('a<lang xml:lang="fr">b<lang xml:lang="en-GB">c</lang></lang>', ' xml:lang="en-GB"')
    const { language, parts } = parsed(xml)
    expect(language).toBe('en-GB')
    expect(parts.map((part) => part.kind === 'text' && part.style.language)).toEqual([
      undefined,
      'fr',
      undefined,
    ])
    expect(parsed(speak('a')).language).toBeNull()
  })

  test.each([
    ['name="Ann"', 'Ann'],
    ['name="Ann Bob"', 'Ann'],
    ['name="Ann" gender="female" languages="en-GB:cockney fr"', 'Ann'],
    ['gender="female"', undefined],
  ])('<voice %s>', (attributes, voice) => {
    expect(styleOf(`<voice ${attributes}>a</voice>`, 'a').voice).toBe(voice)
  })

  test('who chooses voices is told what is wanted', () => {
    const wishes: unknown[] = []
    const onVoice = (wish: unknown) => (wishes.push(wish), 'Eve')
    const inside = '<voice gender="female" languages="en-GB:cockney fr">a</voice>'
    expect(styleOf(inside, 'a', { onVoice }).voice).toBe('Eve')
    expect(wishes).toEqual([{ names: [], gender: 'female', languages: ['en-GB', 'fr'] }])
  })

  test('a voice that nobody has, and what else has no effect, is reported', () => {
    expect(messages('<voice gender="male">a</voice>')).toEqual([
      expect.stringMatching(/No voice for <voice gender="male">/),
    ])
    expect(messages('<voice name="Ann" mood="sad">a</voice>')).toEqual([
      expect.stringMatching(/"mood" has no effect/),
    ])
  })
})

describe('how a stretch is said', () => {
  test.each([
    ['cardinal', '', '12', 'cardinal'],
    ['number', '', '12', 'cardinal'],
    ['number', 'ordinal', '12', 'ordinal'],
    ['ordinal', '', '12', 'ordinal'],
    ['fraction', '', '1/2', 'fraction'],
    ['unit', '', '5km', 'unit'],
    ['date', 'mdy', '1/2/2003', 'date:mdy'],
    ['date', 'DMY', '1/2/2003', 'date:dmy'],
    ['date', 'y', '2003', 'date:y'],
    ['date', '', '1/2/2003', 'date'],
    ['time', 'hms12', '2:30pm', 'time:hms12'],
    ['time', 'hms24', '14:30', 'time:hms24'],
    ['telephone', '', '555 1234', 'telephone'],
    ['telephone', '1', '555 1234', 'telephone:1'],
    ['currency', '', '$5', 'currency'],
    ['address', '', '1 Main St', 'address'],
    ['name', '', 'Ann', 'name'],
  ])('<say-as interpret-as="%s" format="%s">%s is %s', (kind, format, text, sayAs) => {
    const inside = `<say-as interpret-as="${kind}"${format && ` format="${format}"`}>${text}</say-as>`
    expect(styleOf(inside, text)).toEqual({ sayAs })
    expect(messages(inside)).toEqual([])
  })

  test.each([
    ['characters', 'FBI', 'F B I'],
    ['spell-out', 'hello', 'H E L L O'],
    ['verbatim', 'abc', 'A B C'],
    ['characters', 'A1-b', 'A one dash B'],
    ['characters', 'a b', 'A B'],
    ['characters', 'x@y.z', 'X at Y dot Z'],
    ['characters', 'café', 'C A F É'],
    ['digits', '1234', 'one two three four'],
    ['digits', '12-34', 'one two three four'],
    ['digits', '007', 'zero zero seven'],
    ['expletive', 'damn it', 'bleep'],
    ['bleep', 'damn', 'bleep'],
  ])('<say-as interpret-as="%s">%s is said "%s"', (kind, text, spokenAs) => {
    expect(styleOf(`<say-as interpret-as="${kind}">${text}</say-as>`, text)).toEqual({ spokenAs })
  })

  test('characters of another language keep their own names', () => {
    const inside = '<lang xml:lang="de"><say-as interpret-as="characters">a1</say-as></lang>'
    expect(styleOf(inside, 'a1')).toEqual({ language: 'de', spokenAs: 'A 1' })
    const german = { language: 'de' }
    expect(styleOf('<say-as interpret-as="digits">12</say-as>', '12', german).spokenAs).toBe('1 2')
  })

  test.each([
    ['<say-as interpret-as="mood">a</say-as>', /interpret-as="mood" is not known/],
    ['<say-as>a</say-as>', /interpret-as="" is not known/],
    ['<say-as interpret-as="date" format="yyy">1/2</say-as>', /format="yyy" is not known/],
    ['<say-as interpret-as="digits">1<break/>2</say-as>', /<break> has no effect inside of <say-as>/],
    ['<sub>W3C</sub>', /has no alias/],
    ['<phoneme alphabet="ups" ph="a">x</phoneme>', /alphabet "ups" is not known/],
    ['<phoneme ph="">x</phoneme>', /has no phonemes/],
    ['<phoneme ph="a7">x</phoneme>', /left out: 7/],
  ])('%s is reported', (inside, message) => {
    expect(messages(inside)).toEqual([expect.stringMatching(message)])
  })

  test('the text of one element is one stretch, whatever stands in it', () => {
    const xml = speak('<say-as interpret-as="date" format="mdy">1/2/<!-- y -->20<![CDATA[0]]>&#51;</say-as>')
    const [part] = parsed(xml).parts
    expect(part).toMatchObject({ kind: 'text', text: '1/2/2003', style: { sayAs: 'date:mdy' } })
    expect(xml.slice(...(part?.source ?? []))).toBe('1/2/<!-- y -->20<![CDATA[0]]>&#51;')
  })

  test('a mark inside of one is told before it', () => {
    expect(heardIn('<sub alias="b">a<mark name="m"/></sub>')).toBe('[m]a')
  })

  test.each([
    ['<sub alias="World Wide Web Consortium">W3C</sub>', 'W3C', { spokenAs: 'World Wide Web Consortium' }],
    ['<sub alias=" a  b\n">W3C</sub>', 'W3C', { spokenAs: 'a b' }],
    ['<sub alias="R&amp;D">x</sub>', 'x', { spokenAs: 'R&D' }],
    ['<sub alias="nothing"/>', 'nothing', { spokenAs: 'nothing' }],
    ['<emphasis><sub alias="b">a</sub></emphasis>', 'a', { spokenAs: 'b', emphasis: 1.25 }],
    ['<phoneme alphabet="ipa" ph="ˈkæt">cat</phoneme>', 'cat', { phonemes: ['k', 'ˈ', 'æ', 't'] }],
    ['<phoneme ph="t͡ʃɪp">chip</phoneme>', 'chip', { phonemes: ['t', 'ʃ', 'ɪ', 'p'] }],
    ['<phoneme alphabet="x-sampa" ph="&quot;k{t">cat</phoneme>', 'cat', { phonemes: ['k', 'ˈ', 'æ', 't'] }],
    ['<phoneme alphabet="X-SAMPA" ph="tu:">two</phoneme>', 'two', { phonemes: ['t', 'u', 'ː'] }],
    ['<phoneme ph="a"/>', 'a', { phonemes: ['a'] }],
    ['<phoneme alphabet="ups" ph="a">x</phoneme>', 'x', {}],
    ['<w>New York</w>', 'New York', { spokenAs: 'New York' }],
    ['<token>New\n  York</token>', 'New', { spokenAs: 'New York' }],
    ['<w>cat</w>', 'cat', {}],
    ['<w>$3.50 off</w>', '$3.50 off', {}],
    ['<w role="noun">read</w>', 'read', {}],
  ])('%s', (inside, text, style) => {
    expect(styleOf(inside, text)).toEqual(style)
  })

  test('an element in a token is said in its own way', () => {
    const inside = '<w>one <emphasis level="strong">two three</emphasis></w>'
    expect(styleOf(inside, 'two')).toEqual({ emphasis: 1.5, spokenAs: 'two three' })
  })
})
