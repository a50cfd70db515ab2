/** Names of files, paths, and the names that programs give to things: `index.html`, `~/.bashrc`, `getUserName()`. */
import type { Reader, Reading } from '../reading.ts'
import { isExtension, sayExtension } from './extensions.ts'
import { sayAlphanumeric } from './identifiers.ts'
import { joinWords } from './letters.ts'

/** Words of a name; what joins them is not said. */
function sayName(name: string): string {
  return (name.match(/[\p{L}\p{M}\d]+|[+#@&]/gu) ?? [])
    .map((word) => (/^[+#@&]$/.test(word) ? (MARKS[word] ?? '') : sayAlphanumeric(word)))
    .join(' ')
}

const MARKS: Readonly<Record<string, string>> = { '+': 'plus', '#': 'hash', '@': 'at', '&': 'and' }

/** One step of a path: `.bashrc` → `dot bash R C`, `..` → `dot dot`, `index.html` → `index dot H T M L`. */
function sayStep(step: string): string {
  if (/^\.{1,2}$/.test(step)) return step === '.' ? 'dot' : 'dot dot'
  if (step === '~') return 'tilde'
  if (step === '*') return 'star'
  const parts = step.split('.')
  return parts
    .map((part, index) => {
      if (index > 0 && isExtension(part)) return sayExtension(part)
      return sayName(part)
    })
    .join(' dot ')
    .trim()
}

/** Numbers in a row with full stops are no names. */
const FILE = /^\.?[\p{L}\d_][\p{L}\p{M}\d_+@-]*(?:\.[\p{L}\d_][\p{L}\p{M}\d_+@-]*)*$/u
const DOTFILE = /^\.[\p{L}][\p{L}\d_-]*(?:\.[\p{L}\d_-]+)*$/u

/** `name.ext`, with any known ending; `foo.bar` as well, in small letters. */
function isFileName(core: string): boolean {
  if (DOTFILE.test(core)) return true
  if (!FILE.test(core) || !core.includes('.')) return false
  const parts = core.split('.')
  const last = parts.at(-1) as string
  const isAllDigits = parts.every((part) => /^\d+$/.test(part))
  if (isAllDigits || /^\d+$/.test(last)) return false
  // "U.S", "e.g", "p.m", "J.R"
  if (parts.every((part) => part.length === 1)) return false
  // "3.5mm" is a measure, "7.zip" a file.
  if (parts.length === 2 && /^\d/.test(last) && !isExtension(last)) return false
  if (isExtension(last)) return /\p{L}{2}|\d|_/u.test(core.slice(0, -last.length)) || last.length > 1
  return (
    parts.every((part) => /^[\p{Ll}\d_-]{2,}$/u.test(part) || /^\p{Ll}+\p{Lu}/u.test(part)) &&
    /\p{L}/u.test(last)
  )
}

/** A space is missing behind a full stop: "the end.The next". */
const JOINED = /^(\p{L}?\p{Ll}+)\.(\p{Lu}\p{Ll}+|[AI])$/u

const file = (spokenAs: string, takesAfter = 0): Reading => ({
  pieces: 1,
  spokenAs,
  kind: 'file',
  ...(takesAfter > 0 ? { takesAfter } : {}),
})

/** `C:\Users\me`, `\\server\share` */
const WINDOWS = /^(?:([A-Za-z]):)?(\\{0,2}.*)$/su

function sayWindowsPath(core: string): string | null {
  if (!core.includes('\\')) return null
  const [, drive, path = ''] = WINDOWS.exec(core) ?? []
  if (!/^[\p{L}\p{M}\d\\._~%+@() -]+$/u.test(path)) return null
  const steps = (path.match(/\\|[^\\]+/g) ?? []).map((step) => (step === '\\' ? 'backslash' : sayStep(step)))
  if (drive === undefined && steps.length < 3) return null
  return joinWords([drive ? `${drive.toUpperCase()} colon` : '', ...steps])
}

const PATH_CHARACTERS = /^[\p{L}\p{M}\d/._~*+@-]+$/u

/** Slashes that are no choice between words: something in front of the first, a dot, or many. */
function isPath(core: string): boolean {
  if (!PATH_CHARACTERS.test(core) || !core.includes('/') || core.includes('//')) return false
  if (/^(?:~|\.{1,2})?\/[\p{L}\d._]/u.test(core)) return /\p{L}/u.test(core)
  const steps = core.split('/')
  const last = steps.at(-1) as string
  if (steps.some((step) => /^\d+$/.test(step)) && !isFileName(last)) return false
  return (
    isFileName(last) ||
    last === '' ||
    last === '*' ||
    (steps.length > 3 && steps.every((step) => /^[\p{Ll}\d_.-]+$/u.test(step))) ||
    (steps.length > 1 && /_|[a-z][A-Z]/.test(core) && /^\p{Ll}/u.test(core))
  )
}

function sayPath(core: string): string {
  const steps = core.split('/')
  const isRooted = steps[0] === ''
  const said = steps.map(sayStep).filter((step) => step !== '')
  return joinWords([isRooted ? 'slash' : '', said.join(' slash ')])
}

/** `main.py:12`, `file.ts:12:5` */
const LINE = /^(.+\.\w+):(\d+)(?::(\d+))?$/su

export const readFile: Reader = ({ pieces: [piece] }) => {
  const { after } = piece
  const core = piece.core.replace(/^`+|`+$/g, '')
  const [, name = core, line, column] = LINE.exec(core) ?? []
  const place = [line, column]
    .filter((part) => part !== undefined)
    .map((part) => ` colon ${sayAlphanumeric(part)}`)
  const windows = sayWindowsPath(name)
  if (windows !== null) return file(windows)
  const path = isPath(name) ? sayPath(name) : ''
  if (/\p{L}|\d/u.test(path)) return file(path + place.join(''))
  const call = sayCall(name, after)
  if (call) return call
  const joined = JOINED.exec(name)
  if (joined && !isExtension(joined[2] as string))
    return { pieces: 1, spokenAs: `${joined[1]} ${joined[2]}`, kind: 'word' }
  const [, stem = name, ending = ''] = /^(.*\.\w+)(['’]s)$/su.exec(name) ?? []
  return isFileName(stem) ? file(sayStep(stem) + ending.replace('’', "'") + place.join('')) : null
}

/** `getUserName()`, `array.map()`: the brackets are not said. */
function sayCall(core: string, after: string): Reading | null {
  if (!core.endsWith('(') || !after.startsWith(')')) return null
  const name = core.slice(0, -1)
  if (!/^[\p{L}_$][\p{L}\d_$]*(?:\.[\p{L}_$][\p{L}\d_$]*)*$/u.test(name)) return null
  return file(sayStep(name), 1)
}

/** `user_id`, `MAX_VALUE`, `getUserName`, `foo::bar`, `$HOME`. */
const SNAKE = /^[\p{L}\d]+(?:_+[\p{L}\d]+)+$/u
const CAMEL = /^\p{Ll}{2,}\d*\p{Lu}[\p{L}\d]*$/u
const SCOPED = /^[\p{L}_]\w*(?:(?:::|->)[\p{L}_]\w*)+$/u
const VARIABLE = /^\$\{?([\p{L}_]\w*)\}?$/u
const QUOTED = /^`+([^`]+)`+$/u

export const readIdentifier: Reader = ({ pieces: [{ core }] }) => {
  const name = QUOTED.exec(core)?.[1] ?? core
  const variable = VARIABLE.exec(name)?.[1]
  if (variable) return file(`dollar ${sayName(variable)}`)
  const isName = SNAKE.test(name) || CAMEL.test(name) || SCOPED.test(name)
  if (isName || (name !== core && /^[\p{L}\d_.-]+$/u.test(name))) return file(sayName(name))
  return null
}
