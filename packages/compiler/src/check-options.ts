/** Options of the compiler, checked before anything reads them; each error names the option. */
import { InvalidInputError } from '@voice-soundboard/graph'
import type { CompileOptions } from './compile-request.ts'
import { describeValue } from './describe-value.ts'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

export function checkLanguage(path: string, language: unknown): void {
  if (language === undefined || (typeof language === 'string' && language !== '')) return
  throw new InvalidInputError(path, 'a BCP 47 tag such as "en"', describeValue(language))
}

/** `{ language }`, the only option of what reads text by itself. */
export function checkReadingOptions(options: unknown): void {
  if (!isObject(options)) throw new InvalidInputError('options', 'an object', describeValue(options))
  checkLanguage('options.language', options.language)
}

export function checkCompileOptions(options: CompileOptions): void {
  checkReadingOptions(options)
  require('voice', 'the id of a voice', options.voice, typeof options.voice === 'string' &&
    options.voice !== '')
  const { speaker } = options
  const isSpeaker = typeof speaker === 'string' || (Number.isInteger(speaker) && Number(speaker) >= 0)
  require('speaker', 'a number from 0 or a name', speaker, speaker === undefined || isSpeaker)
  checkNumber('speed', options.speed, 0.25, 4)
  checkNumber('pitch', options.pitch, 0.5, 2)
  checkOneOf('format', options.format, ['text', 'markdown', 'ssml'])
  checkOneOf('emoji', options.emoji, ['name', 'drop'])
  const { lexicon, markdown, detectLanguages: others } = options
  const areTags = Array.isArray(others) && others.every((tag) => typeof tag === 'string' && tag !== '')
  require('detectLanguages', 'a list of BCP 47 tags', others, others === undefined || areTags)
  const isLexicon = isObject(lexicon) && typeof lexicon.forLanguage === 'function'
  require('lexicon', 'what createLexicon() gives', lexicon, lexicon === undefined || isLexicon)
  require('markdown', 'an object', markdown, markdown === undefined || isObject(markdown))
  require('ssml', 'an object', options.ssml, options.ssml === undefined || isObject(options.ssml))
  const { speakerFor } = options
  require('speakerFor', 'a function', speakerFor, speakerFor === undefined ||
    typeof speakerFor === 'function')
  checkOneOf('markdown.code', markdown?.code, ['skip', 'announce', 'speak'])
  checkOneOf('markdown.latex', markdown?.latex, ['speak', 'skip'])
}

function checkNumber(name: string, value: unknown, min: number, max: number): void {
  const isGood = value === undefined || (typeof value === 'number' && value >= min && value <= max)
  require(name, `a number from ${min} to ${max}`, value, isGood)
}

function checkOneOf(name: string, value: unknown, allowed: readonly string[]): void {
  const isGood = value === undefined || (typeof value === 'string' && allowed.includes(value))
  require(name, `one of ${allowed.join(', ')}`, value, isGood)
}

function require(name: string, expected: string, value: unknown, isGood: boolean): void {
  if (!isGood) throw new InvalidInputError(`options.${name}`, expected, describeValue(value))
}
