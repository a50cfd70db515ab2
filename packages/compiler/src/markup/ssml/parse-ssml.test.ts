import { describe, expect, test } from 'vitest'
import { createLexicon } from '../../lexicon/lexicon.ts'
import { parseSsml } from './parse-ssml.ts'
import { heard, heardIn, messages, parsed, speak, styleOf } from './test-support/parsed.ts'

describe('text and white space', () => {
  test.each([
    ['Hello world', 'Hello world'],
    ['  Hello world  ', 'Hello world'],
    ['\n  Hello\n  world\n', 'Hello\n  world'],
    ['Hello <emphasis>big</emphasis> world', 'Hello big world'],
    ['Hello <emphasis> big </emphasis> world', 'Hello  big  world'],
    ['un<emphasis>believ</emphasis>able', 'unbelievable'],
    ['<emphasis>a</emphasis> <emphasis>b</emphasis>', 'a b'],
    ['<emphasis>a</emphasis>\n\n  <emphasis>b</emphasis>', 'a b'],
    ['One.\n\n<break time="1s"/>\n\nTwo.', 'One. (1000) Two.'],
    ['one\n\ntwo', 'one\n\ntwo'],
    ['<p>one\n\ntwo</p>', 'one  two|paragraph|'],
    ['one\r\ntwo\rthree', 'one \ntwo\nthree'],
    ['a<!-- not said -->b', 'ab'],
    ['a<?style none?>b', 'ab'],
    ['a &amp; b', 'a & b'],
    ['&lt;b&gt; &quot;c&quot; &apos;d&apos;', '<b> "c" \'d\''],
    ['&#65;&#x42;&#x1F600;', 'AB😀'],
    ['<![CDATA[a < b & c]]>', 'a < b & c'],
    ['x<![CDATA[]]>y', 'xy'],
    ['a<![CDATA[b]]>c', 'abc'],
    ['zażółć 日本語 😀', 'zażółć 日本語 😀'],
    ['a\u00A0b', 'a\u00A0b'],
    ['', ''],
    ['   \n ', ''],
    ['<emphasis/>', ''],
  ])('%j is heard as %j', (inside, expected) => {
    expect(heardIn(inside)).toBe(expected)
  })

  test('a reference stands for itself alone', () => {
    const xml = speak('R&amp;D')
    const texts = parsed(xml).parts.map(({ source }) => xml.slice(...source))
    expect(texts).toEqual(['R', '&amp;', 'D'])
  })

  test('what a text came from, exactly', () => {
    const xml = speak('\n  One <emphasis>two</emphasis>\n three <![CDATA[<four>]]>')
    const texts = parsed(xml).parts.map(({ source }) => xml.slice(...source))
    expect(texts).toEqual(['One ', 'two', ' three ', '<four>'])
  })

  test('a byte order mark and a declaration move nothing', () => {
    const xml = `\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- c -->\n${speak('Hello')}\n`
    const { parts } = parsed(xml)
    expect(parts.map(({ source }) => xml.slice(...source))).toEqual(['Hello'])
  })
})

describe('paragraphs, sentences, breaks, marks', () => {
  test.each([
    ['<p>One</p><p>Two</p>', 'One|paragraph|Two|paragraph|'],
    ['<p> One </p>\n<p> Two </p>', 'One|paragraph|Two|paragraph|'],
    ['<s>One</s><s>Two</s>', 'One|sentence|Two|sentence|'],
    ['<p><s>One</s> <s>Two</s></p>', 'One|sentence|Two|paragraph|'],
    ['One<p>Two</p>Three', 'One|paragraph|Two|paragraph|Three'],
    ['One <s>Two</s> three', 'One|sentence|Two|sentence|three'],
    ['<p/><p>One</p>', 'One|paragraph|'],
    ['a<break/>b', 'a(400)b'],
    ['a<break strength="none"/>b', 'a(0)b'],
    ['a<break strength="x-weak"/>b', 'a(100)b'],
    ['a<break strength="weak"/>b', 'a(200)b'],
    ['a<break strength="medium"/>b', 'a(400)b'],
    ['a<break strength="strong"/>b', 'a(700)b'],
    ['a<break strength="x-strong"/>b', 'a(1000)b'],
    ['a<break time="500ms"/>b', 'a(500)b'],
    ['a<break time="1.5s"/>b', 'a(1500)b'],
    ['a<break time=".5s"/>b', 'a(500)b'],
    ['a<break time="+2s"/>b', 'a(2000)b'],
    ['a<break time="0"/>b', 'a(400)b'],
    ['a<break time="0ms"/>b', 'a(0)b'],
    ['a<break strength="weak" time="1s"/>b', 'a(1000)b'],
    ['a<break strength="weak" time="soon"/>b', 'a(200)b'],
    ['a<break time="-1s"/>b', 'a(400)b'],
    ['a<break time="60s"/>b', 'a(10000)b'],
    ['a<break time="2s"></break>b', 'a(2000)b'],
    ['a<break time="1s"/><break time="2s"/>b', 'a(3000)b'],
    ['a<break time="1s"/> <mark name="m"/> <break time="2s"/>b', 'a(1000) [m] (2000)b'],
    ['<mark name="here"/>Hello', '[here]Hello'],
    ['Hello <mark name="mid"/> you', 'Hello [mid] you'],
    ['<p>a</p><mark name="m"/><p>b</p>', 'a|paragraph|[m]b|paragraph|'],
  ])('%s is heard as %s', (inside, expected) => {
    expect(heardIn(inside)).toBe(expected)
  })

  test.each([
    ['a<break time="60s"/>b', /10 s instead of 60 s/],
    ['a<break time="soon"/>b', /"soon" is no time/],
    ['a<break strength="huge"/>b', /"huge" is no strength/],
    ['<mark/>a', /<mark> has no name/],
    [`a${'<break time="10s"/>'.repeat(7)}b`, /cut short/],
  ])('%s is reported', (inside, message) => {
    expect(messages(inside)).toEqual([expect.stringMatching(message)])
  })
})

describe('sounds, lexicons, metadata, the unknown', () => {
  test('instead of a sound what stands in it is said', () => {
    const inside = 'a <audio src="b.mp3"><desc>a bell</desc>ding</audio> c'
    expect(heardIn(inside)).toBe('a ding c')
    expect(messages(inside)).toEqual([expect.stringMatching(/"b.mp3" is not played/)])
  })

  test('or what the application says', () => {
    const inside = 'a <audio src="b.mp3">ding <mark name="m"/></audio> c'
    expect(heardIn(inside, { onAudio: (src) => `sound ${src}` })).toBe('a sound b.mp3 c')
    expect(heardIn(inside, { onAudio: () => '' })).toBe('a  c')
    expect(heardIn(inside, { onAudio: () => null })).toBe('a ding [m] c')
    expect(heardIn('<audio/>a')).toBe('a')
  })

  test('an error of the application is its own', () => {
    const onAudio = () => {
      throw new RangeError('no sounds')
    }
    expect(() => parseSsml(speak('<audio src="a"/>'), { onAudio })).toThrow(RangeError)
  })

  test('metadata is kept and not said', () => {
    const { metadata, parts, problems } = parsed(
      speak(
        '<meta name="author" content="Ann &amp; Bob"/><meta http-equiv="Cache-Control" content="no-cache"/>' +
          '<meta name="__proto__" content="x"/><metadata><rdf:RDF xmlns:rdf="r"><a b="c">text</a></rdf:RDF></metadata>Hi',
      ),
    )
    expect(Object.entries(metadata)).toEqual([
      ['author', 'Ann & Bob'],
      ['Cache-Control', 'no-cache'],
      ['__proto__', 'x'],
    ])
    expect(heard(parts)).toBe('Hi')
    expect(problems).toEqual([])
  })

  test('lexicons are collected, and missing ones reported', () => {
    const { lexicons, problems } = parsed(
      speak('<lexicon uri="a.pls" xml:id="a"/><lookup ref="a">x</lookup><lookup ref="b">y</lookup>'),
    )
    expect(lexicons).toEqual([{ uri: 'a.pls', id: 'a' }])
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/"a.pls" was not given/),
      expect.stringMatching(/there is no lexicon "b"/),
    ])
  })

  const lexicons = {
    'a.pls': createLexicon([
      { grapheme: 'AT&T', alias: 'A T and T' },
      { grapheme: 'New York', phonemes: 'njuː ˈjɔːk' },
    ]),
  }
  test('a lexicon that is given is used where it is looked up', () => {
    const xml = speak(
      '<lexicon uri="a.pls" xml:id="a"/>AT&amp;T <lookup ref="a">in New York, AT&amp;T.</lookup>',
    )
    const { parts, problems } = parsed(xml, { lexicons })
    expect(problems).toEqual([])
    expect(
      parts.map((part) => part.kind === 'text' && [xml.slice(...part.source), part.style.spokenAs]),
    ).toEqual([
      ['AT', undefined],
      ['&amp;', undefined],
      ['T ', undefined],
      ['in ', undefined],
      ['New York', 'New York'],
      [', ', undefined],
      ['AT&amp;T', 'A T and T'],
      ['.', undefined],
    ])
  })

  test('a lexicon without a name is for all that follows', () => {
    const inside = '<lexicon uri="a.pls"/><p>AT&amp;T</p>'
    expect(styleOf(inside, 'AT', { lexicons })).toEqual({ spokenAs: 'A T and T' })
  })

  test.each([
    ['<amazon:effect name="whispered">a b</amazon:effect>', 'a b', /<amazon:effect> is not known/],
    ['<mstts:express-as style="sad">a</mstts:express-as>', 'a', /<mstts:express-as> is not known/],
    ['<b>a</b>', 'a', /<b> is not known/],
    ['<speak>a</speak>', 'a', /<speak> has no effect/],
    ['<p align="left">a</p>', 'a|paragraph|', /"align" has no effect/],
  ])('%s is said and reported', (inside, expected, message) => {
    expect(heardIn(inside)).toBe(expected)
    expect(messages(inside)).toEqual([expect.stringMatching(message)])
  })

  test.each([
    [' xmlns="http://www.w3.org/2001/10/synthesis"'],
    [' xmlns:xsi="x" xsi:schemaLocation="a b" xml:base="c" xml:id="d"'],
  ])('<speak%s> is nothing unusual', (attributes) => {
    expect(parsed(speak('a', attributes)).problems).toEqual([])
  })

  test('a prefix of the root is one of SSML', () => {
    const xml = '<ssml:speak version="1.1" xmlns:ssml="s">a<ssml:break time="1s"/>b</ssml:speak>'
    const { parts, problems } = parsed(xml)
    expect([heard(parts), problems]).toEqual(['a(1000)b', []])
  })

  test('a problem tells where it is', () => {
    const xml = '<speak>\n  one\r\n  <blink>two</blink>\n</speak>'
    const [problem] = parsed(xml).problems
    expect(problem).toMatchObject({ line: 3, column: 3 })
    expect(xml.slice(...(problem?.source ?? []))).toBe('<blink>')
  })

  test('the list of problems ends somewhere', () => {
    expect(parseSsml(speak('<b/>'.repeat(5000))).problems).toHaveLength(1001)
  })

  test('another version is read as the one we know', () => {
    expect(parsed('<speak version="2.0">a</speak>').problems).toHaveLength(1)
    expect(parsed('<speak version="1.0">a</speak>').problems).toEqual([])
  })
})
