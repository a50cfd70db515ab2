import { describe, expect, it } from 'vitest'
import { kindsOfNames, speakNames } from '../../test-support/speak-names.ts'

const says = (cases: readonly (readonly [string, string])[]) =>
  it.each(cases)('%s', (text, expected) => expect(speakNames(text)).toBe(expected))

describe('an address of mail', () => {
  says([
    ['jo.smith@example.com', 'jo dot smith at example dot com'],
    ['Write to jo.smith@example.com.', 'Write to jo dot smith at example dot com'],
    ['(jo.smith@example.com)', 'jo dot smith at example dot com'],
    ['<jo.smith@example.com>', 'jo dot smith at example dot com'],
    ['mailto:help@example.org', 'help at example dot org'],
    ['mailto:help@example.org?subject=Hi', 'help at example dot org'],
    ['first_last@example.net', 'first underscore last at example dot net'],
    ['first-last@example.net', 'first dash last at example dot net'],
    ['jo+news@example.com', 'jo plus news at example dot com'],
    ['john123@gmail.com', 'john one two three at gmail dot com'],
    ['anna1985@gmail.com', 'anna nineteen eighty-five at gmail dot com'],
    ['jsmith@example.com', 'J smith at example dot com'],
    ['j.doe@mail.example.co.uk', 'J dot doe at mail dot example dot co dot U K'],
    ['HR@IBM.com', 'H R at I B M dot com'],
    ['JO.SMITH@EXAMPLE.COM', 'jo dot smith at example dot com'],
    ['JohnSmith@example.com', 'john smith at example dot com'],
    ["jo@example.com's inbox", "jo at example dot com's inbox"],
    ['Ask info@example.com, or call.', 'Ask info at example dot com or call'],
    ['root@localhost', 'root at localhost'],
    ['git@github.com:owner/repo.git', 'git at github dot com colon owner slash repo dot git'],
  ])
})

describe('an address of the web', () => {
  says([
    ['https://www.example.com/a-b?x=1', 'example dot com slash A dash B question mark X equals one'],
    ['https://example.com', 'example dot com'],
    ['http://example.com/', 'example dot com'],
    ['HTTPS://EXAMPLE.COM', 'example dot com'],
    ['(see https://example.com/help).', 'see example dot com slash help'],
    ['<https://example.com/help>', 'example dot com slash help'],
    [
      'https://en.wikipedia.org/wiki/Speech_synthesis',
      'E N dot wikipedia dot org slash wiki slash speech underscore synthesis',
    ],
    ['https://example.com/docs#install', 'example dot com slash docs hash install'],
    ['https://example.com/page.html', 'example dot com slash page dot H T M L'],
    [
      'https://example.com/2024/05/news',
      'example dot com slash twenty twenty-four slash zero five slash news',
    ],
    ['https://example.com/post/12345', 'example dot com slash post slash one two three four five'],
    ['https://example.com/~jo', 'example dot com slash tilde jo'],
    ['https://example.com/hello%20world', 'example dot com slash hello world'],
    ['https://example.com/100%', 'example dot com slash one zero zero percent'],
    [
      'https://example.com/search?q=red+shoes',
      'example dot com slash search question mark Q equals red shoes',
    ],
    ['https://example.com/?a=1&b=2', 'example dot com question mark A equals one and B equals two'],
    [
      'https://example.com/p?utm_source=mail&color=red',
      'example dot com slash P question mark color equals red',
    ],
    ['https://example.com/?utm_source=mail&fbclid=abc', 'example dot com'],
    [
      'https://youtube.com/watch?v=dQw4w9WgXcQ',
      'youtube dot com slash watch question mark V equals D Q W four W nine W G X C Q',
    ],
    ['https://example.com:8080/', 'example dot com colon eight zero eight zero'],
    ['http://localhost:3000', 'localhost colon three thousand'],
    ['http://192.168.1.10/admin', 'one nine two dot one six eight dot one dot one zero slash admin'],
    ['ftp://files.example.org/pub', 'F T P files dot example dot org slash pub'],
    ['https://jo@example.com/x', 'jo at example dot com slash X'],
    ['https://bbc.co.uk/news', 'B B C dot co dot U K slash news'],
  ])
})

describe('an address of the web without a scheme', () => {
  says([
    ['example.com', 'example dot com'],
    ['Visit example.com.', 'Visit example dot com'],
    ['www.example.com', 'example dot com'],
    ['Go to www.example.com, now', 'Go to example dot com now'],
    ['Amazon.com', 'amazon dot com'],
    ["Amazon.com's plan", "amazon dot com's plan"],
    ['example.org', 'example dot org'],
    ['example.io', 'example dot I O'],
    ['example.ai', 'example dot A I'],
    ['example.co.uk', 'example dot co dot U K'],
    ['cia.gov', 'C I A dot gov'],
    ['nasa.gov', 'nasa dot gov'],
    ['docs.python.org/3', 'docs dot python dot org slash three'],
    ['github.com/jo/my-project', 'github dot com slash jo slash my dash project'],
    ['x.com', 'X dot com'],
    ['t.co/abc', 'T dot co slash A B C'],
    ['bit.ly/3xY9zQ2', 'bit dot L Y slash three X Y nine Z Q two'],
    ['web.dev and foo.app', 'web dot dev and foo dot app'],
    ['localhost:3000', 'localhost colon three thousand'],
    ['localhost:8080/app', 'localhost colon eight zero eight zero slash app'],
    ['my-shop.example.com', 'my dash shop dot example dot com'],
    ['163.com', 'one six three dot com'],
  ])
})

describe('an address of a machine', () => {
  says([
    ['192.168.0.1', 'one nine two dot one six eight dot zero dot one'],
    ['Ping 127.0.0.1.', 'Ping one two seven dot zero dot zero dot one'],
    ['10.0.0.0/8', 'one zero dot zero dot zero dot zero slash eight'],
    ['192.168.0.0/24', 'one nine two dot one six eight dot zero dot zero slash twenty-four'],
    ['127.0.0.1:8080', 'one two seven dot zero dot zero dot one colon eight zero eight zero'],
    ['(8.8.8.8)', 'eight dot eight dot eight dot eight'],
    ['::1', 'colon colon one'],
    ['2001:db8::1', 'two zero zero one colon D B eight colon colon one'],
    ['fe80::1/64', 'F E eight zero colon colon one slash sixty-four'],
    [
      '2001:0db8:0:0:0:0:0:1',
      'two zero zero one colon zero D B eight colon zero colon zero colon zero colon zero colon zero colon one',
    ],
    ['00:1A:2B:3C:4D:5E', 'zero zero colon one A colon two B colon three C colon four D colon five E'],
  ])
})

describe('what is no address', () => {
  says([
    ['He came home.it was late', 'He came home dot it was late'],
    ['the end.It rained', 'the end It rained'],
    ['1.2.3', '1.2.3'],
    ['version 1.2.3.4', 'version 1.2.3.4'],
    ['300.1.1.1', '300.1.1.1'],
    ['12:30:45', '12:30:45'],
    ['3:5', '3:5'],
    ['a@b', 'A at B'],
  ])
})

it('says what kind of token it is', () => {
  expect(kindsOfNames('Mail jo@example.com, see https://example.com or ping 10.0.0.1.')).toEqual([
    ['jo@example.com', 'email'],
    ['https://example.com', 'url'],
    ['10.0.0.1', 'ip'],
  ])
})
