import { describe, expect, it } from 'vitest'
import { kindsOfNames, speakNames } from '../../test-support/speak-names.ts'

const says = (cases: readonly (readonly [string, string])[]) =>
  it.each(cases)('%s', (text, expected) => expect(speakNames(text)).toBe(expected))

describe('an emoji', () => {
  says([
    ['👍', 'thumbs up'],
    ['❤️', 'red heart'],
    ['❤', 'red heart'],
    ['😂', 'face with tears of joy'],
    ['🎉', 'party popper'],
    ['🔥', 'fire'],
    ['☺️', 'smiling face'],
    ['🙏', 'folded hands'],
    ['✅', 'check mark'],
    ['⚠️', 'warning'],
    ['☀️', 'sun'],
    ['🚀', 'rocket'],
    ['Nice 👍', 'Nice thumbs up'],
    ['Nice 👍!', 'Nice thumbs up'],
    ['(🎉)', 'party popper'],
    ['🎉 We won.', 'party popper We won'],
    ['I ❤️ NY', 'I red heart N Y'],
    ['➡️', 'right arrow'],
  ])
})

describe('how an emoji looks is not said', () => {
  says([
    ['👍🏽', 'thumbs up'],
    ['👋🏿', 'waving hand'],
    ['🤷‍♀️', 'person shrugging'],
    ['🤦🏻‍♂️', 'person facepalming'],
    ['👩🏾‍💻', 'woman technologist'],
  ])
})

describe('emoji that are joined', () => {
  says([
    ['👩‍💻', 'woman technologist'],
    ['👨‍👩‍👧‍👦', 'family'],
    ['❤️‍🔥', 'heart on fire'],
    ['🏳️‍🌈', 'rainbow flag'],
    ['👩‍🦰', 'woman'],
  ])
})

describe('flags and keycaps', () => {
  says([
    ['🇫🇷', 'flag of France'],
    ['🇺🇸', 'flag of the United States'],
    ['🇯🇵🇰🇷', 'flag of Japan flag of South Korea'],
    ['Go 🇧🇷!', 'Go flag of Brazil'],
    ['🏴󠁧󠁢󠁷󠁬󠁳󠁿', 'flag of Wales'],
    ['🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'flag of Scotland'],
    ['1️⃣ First', 'one First'],
    ['#️⃣', 'hash'],
  ])
})

describe('several emoji', () => {
  says([
    ['😂😂😂', 'face with tears of joy'],
    ['😂 😂 😂', 'face with tears of joy'],
    ['👍👍🏽', 'thumbs up'],
    ['🔥🎉', 'fire party popper'],
    ['🔥🎉🔥', 'fire party popper'],
    ['🎉🎉 we won 🎉', 'party popper we won party popper'],
  ])
})

describe('an emoji that touches a word', () => {
  says([
    ['great🎉', 'great party popper'],
    ['great!🎉', 'great party popper'],
    ['great🎉🎉🎉', 'great party popper'],
    ['🎉great', 'party popper great'],
    ['NASA🚀', 'nasa rocket'],
    ['5🔥', 'five fire'],
    ['good😀bad', 'good grinning face bad'],
  ])
})

describe('an emoji without a name', () => {
  says([
    ['🧿', 'emoji'],
    ['🧿🧿', 'emoji'],
    ['so 🪬 it is', 'so emoji it is'],
  ])
})

describe('what is no emoji', () => {
  says([
    ['©', 'copyright'],
    ['™', 'trademark'],
    ['5', 'five'],
    ['#', 'hash'],
    ['→', 'to'],
  ])
})

it('says what kind of token it is', () => {
  expect(kindsOfNames('Nice 👍 work🎉')).toEqual([
    ['👍', 'emoji'],
    ['work🎉', 'emoji'],
  ])
})
