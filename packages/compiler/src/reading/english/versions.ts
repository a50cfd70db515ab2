/** Versions: `v2.3.1`, `Python 3.11`, `iOS 17.2`, `2.0.0-beta.1`, `1.2.x`. */
import type { ReadBefore, Reader, ReadingContext } from '../reading.ts'
import { nextWord, wordBefore, wordSet } from './number-context.ts'
import { cardinal, spell } from './number-words.ts'

/** Names that a version follows. */
const PRODUCTS = wordSet(`
  version versions release python ios ipados macos watchos tvos android ubuntu debian fedora node nodejs node.js npm
  java php ruby perl go golang rust swift kotlin typescript javascript scala react angular vue django flask rails
  laravel spring chrome firefox safari edge linux kernel windows postgres postgresql mysql sqlite mongodb redis nginx
  apache docker kubernetes git vim emacs unity unreal cuda opengl vulkan directx bluetooth usb hdmi pytorch tensorflow
  numpy pandas gcc clang llvm cmake gradle maven vite webpack eslint deno bun electron .net openssl tls http html css
  gpt llama claude gemini wordpress drupal
`)
/** Of these, the ones that are no other words in small letters. */
const ALWAYS = wordSet(
  'version versions python ios macos ubuntu node.js nodejs npm php javascript typescript linux postgres mysql nginx .net',
)
const NUMBERS = String.raw`\d+(?:\.\d+)*(?:\.[x*])?`
const VERSION = new RegExp(
  `^(?<mark>v(?:er)?\\.?)?(?<numbers>${NUMBERS})(?<stage>[-.]?(?:alpha|beta|rc|dev|pre|preview|next|canary|snapshot|final|lts|[ab])[-.]?\\d{0,3})?(?<tail>\\+)?$`,
  'i',
)
const GROUPS_OF_THOUSANDS = /^\d{1,3}(?:\.\d{3})+$/

/** `04` → `oh four`: a leading zero is said. */
function partWords(digits: string): string {
  if (digits === 'x' || digits === '*') return digits === 'x' ? 'X' : 'star'
  if (/^0\d/.test(digits)) return spell(digits, 'oh')
  return digits.length > 3 ? spell(digits) : cardinal(digits)
}

function stageWords(stage: string): string {
  const [, name = '', digits = ''] = /^[-.]?([a-z]+)[-.]?(\d*)$/i.exec(stage) ?? []
  if (name === '') return ''
  const isLetters = /^(?:rc|lts|[ab])$/i.test(name)
  const words = isLetters ? Array.from(name.toUpperCase()).join(' ') : name.toLowerCase()
  return ` ${words}${digits === '' ? '' : ` ${cardinal(digits)}`}`
}

function isProduct(last: ReadBefore | undefined): boolean {
  const name = last?.text.toLowerCase() ?? ''
  if (last?.punctuationAfter !== '' || !PRODUCTS.has(name)) return false
  return name !== last.text || ALWAYS.has(name)
}

/** A number with one point, or none, is a version only behind a name or a `v`. */
function isVersion(mark: string, numbers: string, stage: string, { before }: ReadingContext): boolean {
  if (/^v(?:er)?\.?$/.test(mark) || (mark === 'V' && numbers.includes('.'))) return true
  if (mark !== '') return false
  const points = numbers.split('.').length - 1
  if (points === 0) return false
  if (isProduct(before.at(-1))) return true
  if (stage !== '' && !/^[-.]?[ab]$/i.test(stage)) return true
  return (points >= 2 && !GROUPS_OF_THOUSANDS.test(numbers)) || /[x*]$/.test(numbers)
}

export const readVersion: Reader = (context) => {
  const [{ core, before }] = context.pieces
  if (!/^v?(?:er)?\.?\d/i.test(core) || before.endsWith('-')) return null
  const { mark = '', numbers = '', stage = '', tail = '' } = VERSION.exec(core)?.groups ?? {}
  if (numbers === '' || !isVersion(mark, numbers, stage, context)) return null
  if (/^engines?$/.test(nextWord(context.pieces) ?? '') && /^v\d+$/i.test(core)) return null
  const words =
    numbers.split('.').map(partWords).join(' point ') + stageWords(stage) + (tail === '' ? '' : ' plus')
  const isSaid = /^v/i.test(mark) && !/^(?:version|ver)$/.test(wordBefore(context.before))
  return { pieces: 1, spokenAs: isSaid ? `version ${words}` : words, kind: 'version' }
}
