/** `#MachineLearning`, `@user_name`, `r/askscience`. */
import type { Reader } from '../reading.ts'
import { sayAlphanumeric } from './identifiers.ts'
import { spellOut } from './letters.ts'
import { cardinal } from './number-words.ts'
import { sayHost } from './web.ts'

/** `user_name` → `user name`. */
function sayTag(tag: string): string {
  return tag
    .split(/[_.·-]+/)
    .filter((word) => word !== '')
    .map((word) => sayAlphanumeric(word))
    .join(' ')
}

const NAME = '[\\p{L}\\p{M}\\d_]+'
const HASHTAG = new RegExp(`^[#＃](${NAME}(?:[-·]${NAME})*)(['’]s)?$`, 'u')
const SEVERAL = new RegExp(`^[#＃]${NAME}(?:[#＃]${NAME})+$`, 'u')
const MENTION = new RegExp(`^@(${NAME}(?:[.-]${NAME})*)(?:@([\\p{L}\\d.-]+\\.\\p{L}{2,}))?(['’]s)?$`, 'u')
/** `@types/node` */
const SCOPE = /^@([\w.-]+)\/([\w.-]+)$/u
const FORUM = /^\/?([ru])\/([\w-]{2,})$/
/** Of a colour, at least one character of which is a digit. */
const COLOR = /^#(?=[\da-f]*\d)(?=\d*[a-f])(?:[\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/i
/** Longer numbers are said digit by digit. */
const MAX_DIGITS = 4

export const readHashtag: Reader = ({ pieces: [{ core }] }) => {
  if (COLOR.test(core)) return { pieces: 1, spokenAs: `hash ${spellOut(core)}`, kind: 'symbol' }
  if (SEVERAL.test(core)) {
    const tags = core.split(/[#＃]/).slice(1)
    return { pieces: 1, spokenAs: tags.map((tag) => `hashtag ${sayTag(tag)}`).join(' '), kind: 'hashtag' }
  }
  const [, tag = '', ending = ''] = HASHTAG.exec(core) ?? []
  if (!/[\p{L}\d]/u.test(tag) || tag.includes('\u20E3')) return null
  if (/^\d+$/.test(tag)) {
    const number = tag.length > MAX_DIGITS ? spellOut(tag) : cardinal(tag)
    return { pieces: 1, spokenAs: `number ${number}${ending.replace('’', "'")}`, kind: 'cardinal' }
  }
  return { pieces: 1, spokenAs: `hashtag ${sayTag(tag)}${ending.replace('’', "'")}`, kind: 'hashtag' }
}

export const readMention: Reader = ({ pieces: [{ core }] }) => {
  const [, forum, name] = FORUM.exec(core) ?? []
  if (forum && name) {
    return { pieces: 1, spokenAs: `${forum.toUpperCase()} slash ${sayTag(name)}`, kind: 'mention' }
  }
  const [, scope, unit] = SCOPE.exec(core) ?? []
  if (scope && unit) {
    return { pieces: 1, spokenAs: `at ${sayTag(scope)} slash ${sayTag(unit)}`, kind: 'mention' }
  }
  const [, user = '', server, ending = ''] = MENTION.exec(core) ?? []
  if (!/\p{L}/u.test(user)) return null
  const place = server ? ` at ${sayHost(server)}` : ''
  return { pieces: 1, spokenAs: `at ${sayTag(user)}${place}${ending.replace('’', "'")}`, kind: 'mention' }
}
