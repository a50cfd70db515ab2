/** Texts for every door of the compiler: plain ones, and ones in each kind of markup, well-formed and broken. */
import fc from 'fast-check'
import { GAPS, LONG, MARKDOWN, SIGNS, SSML_ATTRIBUTES, SSML_NAMES, SSML_VALUES } from './scraps.ts'
import { UNSEEN, WRITTEN, XML_SCRAPS } from './scraps.ts'

const noise = fc.string({ unit: 'binary', minLength: 1, maxLength: 3 })

/** One thing to stand in a text. Rare things are rare, so that most texts read on behind them. */
const scrap = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom(...WRITTEN) },
  { weight: 34, arbitrary: fc.constantFrom(...GAPS) },
  { weight: 14, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 6, arbitrary: fc.constantFrom(...UNSEEN) },
  { weight: 1, arbitrary: fc.constantFrom(...LONG) },
  { weight: 2, arbitrary: noise },
)

const joined = (one: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> =>
  fc.array(one, { maxLength, size: 'max' }).map((parts) => parts.join(''))

export const plainText = joined(scrap, 16)

/** So long that what was read is forgotten on the way. */
export const longText = fc
  .tuple(fc.array(scrap, { minLength: 30, maxLength: 60, size: 'max' }), fc.integer({ min: 20, max: 60 }))
  .map(([parts, times]) => `${parts.join('')} `.repeat(times))

export const markdownText = joined(
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...MARKDOWN) }, { weight: 4, arbitrary: scrap }),
  18,
)

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
/** XML cannot hold every character. */
const allowed = (text: string): string =>
  text.toWellFormed().replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|\x7F/gu, '')

const attribute = fc.tuple(fc.constantFrom(...SSML_ATTRIBUTES), fc.constantFrom(...SSML_VALUES))
const attributes = fc
  .uniqueArray(attribute, { selector: ([name]) => name, maxLength: 2 })
  .map((all) => all.map(([name, value]) => ` ${name}="${escaped(allowed(value))}"`).join(''))

/** A tag opens, or closes what is open. */
const step = fc.oneof(
  { weight: 3, arbitrary: joined(scrap, 6).map((text) => ({ text: escaped(allowed(text)) })) },
  { weight: 3, arbitrary: fc.record({ name: fc.constantFrom(...SSML_NAMES), attributes }) },
  { weight: 2, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('<!-- c -->', '<![CDATA[a & <b>]]>', '<?pi x?>').map((text) => ({ text })),
  },
)

type Step = { readonly text?: string; readonly name?: string; readonly attributes?: string }

/** Elements nested as the steps say; all are closed in the end. */
function documentOf(steps: readonly Step[]): string {
  const open: string[] = []
  let xml = ''
  for (const { text, name, attributes: own = '' } of steps) {
    if (text !== undefined) xml += text
    else if (name !== undefined) {
      xml += `<${name}${own}>`
      open.push(name)
    } else xml += closing(open.pop())
  }
  return xml + open.toReversed().map(closing).join('')
}

const closing = (name: string | undefined): string => (name === undefined ? '' : `</${name}>`)

/** Without undeclared prefixes, which would make them malformed where namespaces count. */
export const ssmlDocument = fc
  .array(step, { minLength: 1, maxLength: 12, size: 'max' })
  .map((steps) => `<speak>${documentOf(steps)}</speak>`)

/** A document in which something was put, or from which something was taken. */
const damaged = fc
  .tuple(
    ssmlDocument,
    fc.nat(),
    fc.nat(3),
    fc.oneof(fc.constantFrom(...XML_SCRAPS), fc.constantFrom(...UNSEEN)),
  )
  .map(([xml, seed, taken, put]) => {
    const at = seed % (xml.length + 1)
    return xml.slice(0, at) + put + xml.slice(at + taken)
  })

const heap = joined(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...XML_SCRAPS) },
    { weight: 2, arbitrary: fc.constantFrom(...SSML_NAMES).map((name) => `<${name}>`) },
    { weight: 2, arbitrary: fc.constantFrom(...SSML_NAMES).map((name) => `</${name}>`) },
    { weight: 2, arbitrary: scrap },
  ),
  16,
)

export const ssmlText = fc.oneof(
  { weight: 4, arbitrary: ssmlDocument },
  { weight: 2, arbitrary: damaged },
  { weight: 1, arbitrary: heap },
  { weight: 1, arbitrary: heap.map((text) => `<speak>${text}</speak>`) },
)

/** Lengths of portions; some are empty, and cuts go through surrogate pairs too. */
export const cuts = fc.array(fc.nat(5), { minLength: 1, maxLength: 5 })

export function portionsOf(text: string, sizes: readonly number[]): string[] {
  const portions: string[] = []
  // After so many steps the rest comes at once: sizes may all be zero.
  for (let at = 0, step = 0; at < text.length; step++) {
    const size = step > 1000 ? text.length : (sizes[step % sizes.length] as number)
    portions.push(text.slice(at, at + size))
    at += size
  }
  return portions
}
