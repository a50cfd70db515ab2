/** Addresses of machines: `192.168.0.1`, `10.0.0.0/8`, `::1`, `fe80::1`, `00:1A:2B:3C:4D:5E`. */
import type { Reader } from '../reading.ts'
import { spellOut } from './letters.ts'
import { wordBefore, wordSet } from './number-context.ts'
import { cardinal, spell } from './number-words.ts'
import { sayPort } from './web.ts'

const V4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?(?::(\d{1,5}))?$/
const V6 = /^[\da-f:]{2,39}(?:\/(\d{1,3}))?$/i
const HARDWARE = /^[\da-f]{2}(?:([:-])[\da-f]{2})(?:\1[\da-f]{2}){4}$/i
/** Four numbers behind these are a version. */
const VERSIONS = wordSet('version v ver release build update firmware driver')

function sayV4(core: string): string | null {
  const [, ...parts] = V4.exec(core) ?? []
  const octets = parts.slice(0, 4) as string[]
  if (octets.length === 0 || octets.some((octet) => Number(octet) > 255 || /^0\d/.test(octet))) return null
  const [, , , , length, port] = parts
  const words = [octets.map((octet) => spell(octet)).join(' dot ')]
  if (length) words.push(`slash ${cardinal(length)}`)
  if (port) words.push(sayPort(port))
  return words.join(' ')
}

function isV6(address: string): boolean {
  const groups = address.split(':')
  if (groups.some((group) => group.length > 4)) return false
  const gaps = address.split('::').length - 1
  return gaps === 0 ? groups.length === 8 && !groups.includes('') : gaps === 1 && groups.length <= 9
}

function sayV6(core: string): string | null {
  const [address = '', length] = core.split('/')
  if (!V6.test(core) || !isV6(address)) return null
  const words = (address.match(/:|[\da-f]+/gi) ?? []).map((part) => (part === ':' ? 'colon' : spellOut(part)))
  return [...words, ...(length ? [`slash ${cardinal(length)}`] : [])].join(' ')
}

function sayHardware(core: string): string | null {
  const mark = HARDWARE.exec(core)?.[1]
  if (!mark) return null
  return core
    .split(mark)
    .map(spellOut)
    .join(mark === ':' ? ' colon ' : ' dash ')
}

export const readIp: Reader = ({ pieces: [{ core }], before }) => {
  const v4 = VERSIONS.has(wordBefore(before)) ? null : sayV4(core)
  const spokenAs = v4 ?? sayV6(core) ?? sayHardware(core)
  return spokenAs === null ? null : { pieces: 1, spokenAs, kind: 'ip' }
}
