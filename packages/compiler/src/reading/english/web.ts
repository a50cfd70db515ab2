/** Addresses of the web and of mail, as one says them to somebody who may write them down. */
import type { Piece, Reader, Reading } from '../reading.ts'
import { isExtension, sayExtension } from './extensions.ts'
import { sayAlphanumeric } from './identifiers.ts'
import { addressNumber, isRandom, joinWords, spellOut } from './letters.ts'
import { wordSet } from './number-context.ts'
import { cardinal, spell, year } from './number-words.ts'

/** They make a host of what stands before them without `www` or a path. */
const DOMAINS = wordSet(`
  com org net edu gov mil int info biz io ai dev app co tv me uk us eu de fr es nl be ch se dk fi pl cz jp kr cn tw hk
  sg nz au ca br mx ru ua gr pt ie il tr za gg ly fm xyz online site shop store tech blog cloud news page wiki
  example test local museum
`)
/** Behind a full stop without a space these are words of the next sentence, until a path follows. */
const WORDS = wordSet('is it in to at so no am my as do us or me be')
const SAID_DOMAINS = wordSet('co me')
/** Of more than two letters, and said one by one. */
const SPELLED_DOMAINS = wordSet('edu')

/** Where a visitor came from, which nobody says. */
const TRACKING = /^(?:utm_\w*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|igsh|ref_src|ref_url|spm|si)$/

const MARKS: Readonly<Record<string, string>> = {
  '-': 'dash',
  _: 'underscore',
  '.': 'dot',
  '/': 'slash',
  ':': 'colon',
  '@': 'at',
  '~': 'tilde',
  '+': 'plus',
  '=': 'equals',
  '&': 'and',
  '#': 'hash',
  '*': 'star',
  $: 'dollar',
  '%': 'percent',
  '!': 'exclamation mark',
  '?': 'question mark',
}

const TOKENS = /[\p{L}\p{M}]+|\d+|[^\p{L}\p{M}\d]/gu
const YEAR = /^(?:19|20)\d\d$/

function sayNumber(digits: string): string {
  return YEAR.test(digits) ? year(digits) : addressNumber(digits)
}

/** Words, numbers and marks in a row. */
function sayText(text: string, number = sayNumber): string {
  const words = (text.match(TOKENS) ?? []).map((token) => {
    if (/\d/.test(token)) return number(token)
    return /\p{L}/u.test(token) ? sayAlphanumeric(token) : (MARKS[token] ?? '')
  })
  return joinWords(words)
}

/** What stands between two slashes, and the values of a query; long codes are spelled. */
function saySegment(segment: string): string {
  const text = unescaped(segment)
  const [, name = '', extension = ''] = /^(.+)\.(\w{1,5})$/.exec(text) ?? []
  if (name !== '' && isExtension(extension)) return joinWords([sayText(name), 'dot', sayExtension(extension)])
  if (isRandom(text.replace(/[-_]/g, ''))) return sayCode(text)
  return sayText(text)
}

function sayCode(text: string): string {
  return joinWords(Array.from(text, (character) => MARKS[character] ?? spellOut(character)))
}

function unescaped(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Capitals throughout say nothing about a name. */
const uncapitalized = (name: string): string => (/\p{Ll}/u.test(name) ? name : name.toLowerCase())

/** `www.example.co.uk` → `example dot co dot U K`. */
export function sayHost(host: string): string {
  const labels = host.replace(/^www\d?\./i, '').split('.')
  if (/^[\d.]+$/.test(host)) return joinWords(labels.map(spellOut), ' dot ')
  return joinWords(
    labels.map((label, index) => {
      const isLast = index === labels.length - 1 && index > 0
      const domain = isLast ? label.toLowerCase() : ''
      const isShort = domain.length === 2 && !SAID_DOMAINS.has(domain)
      if (isShort || SPELLED_DOMAINS.has(domain)) return spellOut(label)
      // "EXAMPLE.COM", but "ASP.NET"
      return /^\p{Lu}{2,3}$/u.test(label) && !isLast ? spellOut(label) : sayText(uncapitalized(label))
    }),
    ' dot ',
  )
}

/** `3000` → `three thousand`, `8080` → `eight zero eight zero`. */
export function sayPort(digits: string): string {
  return `colon ${/00$/.test(digits) || digits.length < 3 ? cardinal(digits) : spell(digits)}`
}

function sayPath(path: string): string[] {
  const segments = path.replace(/\/+$/, '').split('/').slice(1)
  return segments.flatMap((segment) => ['slash', saySegment(segment)])
}

function sayQuery(query: string): string[] {
  const fields = query.split('&').filter((field) => field !== '' && !TRACKING.test(field.replace(/=.*$/, '')))
  if (fields.length === 0) return []
  const said = fields.map((field) => {
    const [name = '', ...values] = field.split('=')
    const value = values.join('=').replaceAll('+', ' ')
    return joinWords([saySegment(name), value === '' ? '' : 'equals', saySegment(value)])
  })
  return ['question mark', joinWords(said, ' and ')]
}

const PARTS = /^([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/su
const AUTHORITY = /^(?:([^@]*)@)?([^:@]*)(?::(\d{1,5}|\w+))?$/u

/** What stands behind the scheme. */
function sayAddress(address: string): string | null {
  const [, authority = '', path = '', query = '', fragment = ''] = PARTS.exec(address) ?? []
  const [, user, host = '', port] = AUTHORITY.exec(authority) ?? []
  if (host === '' && path === '') return null
  const words = [
    user ? `${sayText(user)} at` : '',
    sayHost(host),
    port === undefined ? '' : /^\d+$/.test(port) ? sayPort(port) : `colon ${sayText(port)}`,
    ...sayPath(path),
    ...sayQuery(query),
    // A text that the browser is to look for on the page is no part of the address.
    ...(fragment === '' || fragment.startsWith(':~:') ? [] : ['hash', saySegment(fragment)]),
  ]
  return joinWords(words)
}

/** `.com` of `example.com`, if it is one that a text holds without a scheme. */
const HOST = /^(?:[\p{L}\d][\p{L}\d_-]*\.)+(\p{L}{2,24})$/u

function isHost(host: string, isSure: boolean): boolean {
  if (/^localhost$/i.test(host)) return isSure
  const domain = HOST.exec(host)?.[1] ?? ''
  if (domain === '') return false
  if (isSure || /^www\./i.test(host)) return /^\p{Ll}+$|^\p{Lu}+$/u.test(domain)
  // "end.It", "U.S"
  if (!/^\p{Ll}+$/u.test(domain) && host !== host.toUpperCase()) return false
  return (
    (DOMAINS.has(domain.toLowerCase()) &&
      !WORDS.has(domain.toLowerCase()) &&
      /\p{L}{2}|\d/u.test(host.replace(/\.[^.]*$/, ''))) ||
    /^[a-z]\.(?:co|com|me)$/.test(host)
  )
}

const SCHEME = /^([a-z][a-z\d+.-]{1,11}):\/\/(.+)$/isu
const MAIL = /^(?:mailto:)?([\p{L}\d][\p{L}\d.!#$%&'*+/=?^_`{|}~-]*)@([\p{L}\d][\p{L}\d.-]*)$/u
/** `git@github.com:owner/repository.git` */
const REMOTE = /^([a-z][\w-]*)@([a-z\d.-]+\.[a-z]{2,}):(.+)$/u

/** Angle brackets around an address are no part of it: `<https://example.com>`. */
const bare = (core: string): string => core.replace(/^</, '').replace(/>$/, '')

/** `example.com's` */
function splitPossessive(text: string): { text: string; ending: string } {
  const [, stem = text, ending] = /^(.*)['’](s)$/su.exec(text) ?? []
  return { text: stem, ending: ending ? "'s" : '' }
}

export const readEmail: Reader = ({ pieces: [{ core }] }) => {
  const { text, ending } = splitPossessive(bare(core))
  const [, owner, server = '', path = ''] = REMOTE.exec(text) ?? []
  if (owner) {
    const steps = joinWords(path.split('/').map(saySegment), ' slash ')
    const spokenAs = joinWords([sayText(owner), 'at', sayHost(server), 'colon', steps])
    return { pieces: 1, spokenAs, kind: 'url' }
  }
  const [, local = '', host = ''] = MAIL.exec(text.replace(/\?.*$/s, '')) ?? []
  if (local === '' || /^\d+$/.test(local) || !/\p{L}/u.test(host)) return null
  const name = isRandom(local) ? sayCode(local) : sayLocal(uncapitalized(local))
  return { pieces: 1, spokenAs: `${name} at ${sayHost(host)}${ending}`, kind: 'email' }
}

/** Digits of a mailbox are said one by one, whatever they mean. */
function sayLocal(local: string): string {
  return sayText(local, (digits) => (YEAR.test(digits) ? year(digits) : spell(digits)))
}

function url(spokenAs: string | null): Reading | null {
  return spokenAs === null || spokenAs === '' ? null : { pieces: 1, spokenAs, kind: 'url' }
}

/** Schemes whose name is no part of what one types. */
const SILENT = /^(?:https?|wss?)$/i

function addressOf({ core }: Piece): string | null {
  const { text, ending } = splitPossessive(bare(core))
  const [, scheme = '', address = ''] = SCHEME.exec(text) ?? []
  if (scheme !== '') {
    const said = sayAddress(address)
    const name = SILENT.test(scheme) ? '' : `${sayText(scheme)} `
    return said === null ? null : name + said + ending
  }
  const [host = ''] = /^[^/?#:]*/u.exec(text) ?? []
  const rest = text.slice(host.length)
  if (rest !== '' && !/^(?::\d{2,5})?(?:[/?#]|$)/.test(rest)) return null
  const isWithPath = /^(?::\d+)?\/|^:\d/.test(rest)
  // `index.html/` and `main.py:12` are files.
  const isFile =
    isExtension(host.replace(/^.*\./s, '')) && !/\.(?:com|net|app)$/i.test(host) && !/^www\./i.test(host)
  if (isFile || !isHost(host, isWithPath)) return null
  const said = sayAddress(text)
  return said === null ? null : said + ending
}

/** With a scheme or without one. */
export const readUrl: Reader = ({ pieces: [piece] }) => url(addressOf(piece))
