import { describe, expect, test } from 'vitest'
import { parseSsml } from './parse-ssml.ts'
import { errorOf, heard, heardIn, parsed, speak } from './test-support/parsed.ts'

describe('what is refused', () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE speak [<!ENTITY a "ha">${Array.from(
    { length: 9 },
    (_, i) => `<!ENTITY ${'abcdefghij'[i + 1]} "${`&${'abcdefghij'[i]};`.repeat(10)}">`,
  ).join('')}]><speak>&j;</speak>`

  test.each([
    ['a billion laughs', laughs],
    ['an external entity', '<!DOCTYPE speak [<!ENTITY x SYSTEM "file:///etc/passwd">]><speak>&x;</speak>'],
    ['a parameter entity', '<!DOCTYPE speak [<!ENTITY % x SYSTEM "http://x/">%x;]><speak>a</speak>'],
    ['a document type', '<!DOCTYPE speak PUBLIC "-//W3C//DTD SYNTHESIS 1.0//EN" "s.dtd"><speak>a</speak>'],
    ['an instruction that declares', '<speak>a<?x <!ENTITY y "z">?></speak>'],
  ])('%s', (_, xml) => {
    const error = errorOf(xml)
    expect(error.path).toBe('ssml')
    expect(error.received).toMatch(/line 1, column \d+/)
    expect(heard(parseSsml(xml, { recover: true }).parts).length).toBeLessThan(20)
  })

  test.each([
    ['no end', '<speak>a', 'unclosed tag'],
    ['no beginning', 'a</speak>', 'text data outside'],
    ['crossed tags', '<speak><p><s>a</p></s></speak>', 'unexpected close tag'],
    ['an unknown entity', '<speak>a&nbsp;b</speak>', 'undefined entity'],
    ['an entity of JavaScript', '<speak>&constructor;</speak>', 'undefined entity'],
    ['another one', '<speak>&__proto__;</speak>', 'undefined entity'],
    ['a loose ampersand', '<speak>R & D</speak>', ''],
    ['a loose less-than', '<speak>1 < 2</speak>', ''],
    ['an attribute without quotes', '<speak><break time=1s/></speak>', 'unquoted'],
    ['an attribute twice', '<speak><break time="1s" time="2s"/></speak>', 'duplicate attribute'],
    ['a character that XML has not', '<speak>\u0001</speak>', 'disallowed character'],
    ['one by its number', '<speak>&#0;</speak>', 'malformed character entity'],
    ['one beyond all', '<speak>&#x110000;</speak>', 'malformed character entity'],
    ['half of a pair', '<speak>\uD83D<break/></speak>', 'half of a surrogate pair'],
    ['the other half', '<speak>\uDE00</speak>', 'half of a surrogate pair'],
    ['half at the end', '<speak>a</speak>\uD83D', 'half of a surrogate pair'],
    ['two roots', '<speak>a</speak><speak>b</speak>', 'only one root'],
    ['text behind the root', '<speak>a</speak>b', 'text data outside'],
    ['nothing', '', 'root element'],
    ['white space', ' \n', 'root element'],
    ['a late declaration', ' <?xml version="1.0"?><speak/>', 'XML declaration'],
    ['an open comment', '<speak><!-- a</speak>', 'unclosed tag'],
    ['an open CDATA', '<speak><![CDATA[a</speak>', 'unclosed tag'],
    ['the end of a CDATA in text', '<speak>]]></speak>', ']]>'],
    ['just a word', 'Hello', 'text data outside'],
    ['another root', '<p>a</p>', '<p>'],
    ['a page', '<html><body>a</body></html>', '<html>'],
  ])('%s', (_, xml, received) => {
    const error = errorOf(xml)
    expect(error.path).toBe('ssml')
    expect(error.received).toContain(received)
    expect(error.received).toMatch(/line 1|line 2/)
  })

  test('the place of an error', () => {
    expect(errorOf('<speak>\n  a\r\n  <p>b</s>\n</speak>').received).toMatch(/line 3, column 10$/)
    expect(errorOf('<speak>\n</speak>\n<x/>').received).toMatch(/line 3, column \d$/)
  })

  test('nesting that is too deep, also when recovering', () => {
    const nested = (depth: number) => `${'<p>'.repeat(depth)}a${'</p>'.repeat(depth)}`
    expect(heardIn(nested(99))).toBe('a|paragraph|')
    for (const depth of [100, 5000]) {
      expect(errorOf(speak(nested(depth))).expected).toMatch(/nesting of at most 100/)
      expect(errorOf(speak(nested(depth)), { recover: true }).expected).toMatch(/nesting/)
    }
  })

  test('a document that is too long, also when recovering', () => {
    const xml = speak('a'.repeat(16 * 1024 * 1024))
    for (const recover of [false, true])
      expect(errorOf(xml, { recover }).expected).toMatch(/at most 16777216/)
  })

  test.each([undefined, null, 5, {}])('%s is no document', (value) => {
    expect(errorOf(value as unknown as string).expected).toBe('XML as a string')
  })
})

describe('what can be recovered', () => {
  const recovered = (xml: string) => {
    const { parts, problems } = parsed(xml, { recover: true })
    return { heard: heard(parts), problems: problems.length }
  }

  test.each([
    ['Hello', 'Hello', 0],
    ['', '', 0],
    ['Hello <break time="1s"/> you', 'Hello (1000) you', 0],
    ['<p>One</p><p>Two</p>', 'One|paragraph|Two|paragraph|', 0],
    ['<emphasis>a</emphasis> b', 'a b', 0],
    ['<!-- c --><speak>a</speak>', 'a', 0],
    ['<speak>Hello', 'Hello', 1],
    ['<speak>Hello <b world', 'Hello <b world', 1],
    ['<speak>Hello <break time="1', 'Hello', 1],
    ['<speak>Hello <break time="1s"/> you</spea', 'Hello (1000) you</spea', 1],
    ['<speak>Hello</speak', 'Hello', 1],
    ['<speak>R & D<break/>x</speak>', 'R & D(400)x', 1],
    ['<speak>1 < 2<break/>x</speak>', '1 < 2(400)x', 1],
    ['<speak>a&nbsp;b<break/></speak>', 'a b(400)', 1],
    ['<speak><sub alias="A & B">x</sub></speak>', 'x', 1],
    ['<speak>a <p>b</s> c <break/> d</speak>', 'a|paragraph|b|paragraph|c  d', 1],
    ['<speak>a<break time=1s/> &amp; b</speak>', 'a & b', 1],
    ['<speak>a</speak> b', 'a b', 1],
    ['<!DOCTYPE speak><speak>a</speak>', 'a', 1],
    ['<speak>a<?x ENTITY?>b</speak>', 'ab', 1],
    ['\uD83D<speak>a</speak>', '\uD83Da', 1],
    ['<?xml version="1.0"?>\n<p>a</p>', 'a|paragraph|', 0],
  ])('%j is heard as %j', (xml, expected, problems) => {
    expect(recovered(xml)).toEqual({ heard: expected, problems })
  })

  test('what was meant for text in an attribute is kept', () => {
    const [part] = parsed('<speak><sub alias="A & B">x</sub></speak>', { recover: true }).parts
    expect(part).toMatchObject({ style: { spokenAs: 'A & B' } })
  })

  test('where it went wrong is told', () => {
    const [problem] = parsed('<speak>\n<p>a</s></speak>', { recover: true }).problems
    expect(problem?.message).toMatch(/line 2, column 8/)
  })
})
