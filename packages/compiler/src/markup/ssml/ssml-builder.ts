/** What each element of SSML does to the text in it. */
import { InvalidInputError } from '@voice-soundboard/graph'
import type { SourceRange } from '@voice-soundboard/graph'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { MarkupProblem, TextStyle } from '../markup.ts'
import { elementKind, unknownAttributes } from './elements.ts'
import { OUTERMOST, styleOf } from './frame.ts'
import type { Frame, Leaf } from './frame.ts'
import { readLeaf } from './leaves.ts'
import { PartsWriter } from './parts-writer.ts'
import { Problems } from './problems.ts'
import { prosodyOf } from './prosody.ts'
import { Run } from './run.ts'
import { saidByLexicon } from './said-by-lexicon.ts'
import { breakOf, emphasisOf, timeOf } from './values.ts'
import type { ParseSsmlOptions, SsmlLexicon, VoiceWish } from './parse-ssml.ts'
import type { TextSegment, XmlElement, XmlSink } from './xml-reader.ts'

const MAX_BREAK_MS = 10_000
const NO_LANGUAGE = 'en'

export class SsmlBuilder implements XmlSink {
  readonly writer = new PartsWriter()
  readonly metadata = new Map<string, string>()
  readonly lexicons: SsmlLexicon[] = []
  readonly #problems: Problems
  readonly #options: ParseSsmlOptions
  readonly #lexiconsById = new Map<string, Lexicon | null>()
  #frames: Frame[] = [OUTERMOST]
  #run: TextSegment[] = []
  #language: string | null = null
  #prefix = ''
  #stretches = 0
  #isRootSeen = false

  constructor(xml: string, options: ParseSsmlOptions) {
    this.#problems = new Problems(xml)
    this.#options = options
  }

  get problems(): readonly MarkupProblem[] {
    return this.#problems.found
  }

  /** Of the document as a whole. */
  get language(): string | null {
    return this.#language
  }

  problem(message: string, source: SourceRange): void {
    this.#problems.add(message, source)
  }

  text(segment: TextSegment): void {
    const { isSilent, leaf } = this.#frame
    if (isSilent) return
    if (leaf) leaf.segments.push(segment)
    else this.#run.push(segment)
  }

  open(element: XmlElement): void {
    const outer = this.#frame
    const name = this.#localName(element)
    if (outer.isSilent) {
      this.#frames.push({ ...outer, name })
      return
    }
    const kind = elementKind(name)
    if (!outer.leaf) this.#flush(kind?.isBlock ?? false)
    const inner: Frame = {
      ...outer,
      name,
      isSilent: kind?.isSilent ?? false,
      language: this.#languageOf(element, outer),
    }
    if (kind) {
      for (const attribute of unknownAttributes(kind, element.attributes.keys())) {
        this.problem(`<${name}>: the attribute "${attribute}" has no effect.`, element.source)
      }
    } else this.problem(`<${name}> is not known: what it holds is said as it stands.`, element.source)
    this.#frames.push(outer.leaf ? this.#inLeaf(element, inner, outer.leaf) : this.#enter(element, inner))
  }

  close(_name: string, source: SourceRange): void {
    const frame = this.#frame
    const outer = this.#frames.at(-2) ?? OUTERMOST
    if (!frame.isSilent && !frame.leaf) this.#flush(elementKind(frame.name)?.isBlock ?? false)
    // Elements inside of a leaf have the leaf of the one around them.
    if (frame.leaf && frame.leaf !== outer.leaf) this.#endLeaf(frame.leaf, frame)
    if (!frame.isSilent && !frame.leaf && frame.name === 'p') this.writer.boundary('paragraph', source)
    if (!frame.isSilent && !frame.leaf && frame.name === 's') this.writer.boundary('sentence', source)
    this.#frames.pop()
  }

  /** The document is over. */
  finish(): void {
    this.#flush(true)
  }

  get #frame(): Frame {
    return this.#frames.at(-1) ?? OUTERMOST
  }

  /** Without the prefix that the root has given to SSML. */
  #localName({ name, source }: XmlElement): string {
    if (!this.#isRootSeen) {
      this.#isRootSeen = true
      const local = name.replace(/^[^:]*:/, '')
      if (local === 'speak') this.#prefix = name.slice(0, name.length - local.length)
      else if (!this.#options.recover) {
        const { line, column } = this.#problems.placeOf(source[0])
        throw new InvalidInputError(
          'ssml',
          '<speak> as its root',
          `<${name.slice(0, 60)}>, line ${line}, column ${column}`,
        )
      }
    }
    return name.startsWith(this.#prefix) ? name.slice(this.#prefix.length) : name
  }

  #languageOf({ name, attributes, source }: XmlElement, outer: Frame): string | null {
    const wanted = attributes.get('xml:lang')?.trim()
    if (wanted === undefined || wanted === '') return outer.language
    if (/^[a-z]{1,8}(?:[-_][a-z\d]{1,8})*$/i.test(wanted)) return wanted.replaceAll('_', '-')
    this.problem(`<${name}>: "${wanted}" is no language tag.`, source)
    return outer.language
  }

  /** Inside of `<sub>` and its like only the text counts. */
  #inLeaf({ source, attributes }: XmlElement, inner: Frame, leaf: Leaf): Frame {
    const { name } = inner
    if (name === 'mark') this.#mark(attributes, source)
    else if (elementKind(name)) this.problem(`<${name}> has no effect inside of <${leaf.name}>.`, source)
    return inner
  }

  #enter(element: XmlElement, inner: Frame): Frame {
    const { attributes, source } = element
    const leaf = readLeaf(inner.name, attributes, this.#spokenLanguage(inner))
    if (leaf) {
      for (const problem of leaf.problems) this.problem(`<${inner.name}>: ${problem}`, source)
      return { ...inner, leaf: { ...leaf, name: inner.name, source, segments: [] } }
    }
    switch (inner.name) {
      case 'speak':
        return this.#speak(element, inner)
      case 'p':
        this.writer.boundary('paragraph', source)
        return { ...inner, isOneLine: true }
      case 's':
        this.writer.boundary('sentence', source)
        return { ...inner, isOneLine: true }
      case 'voice':
        return { ...inner, voice: this.#voice(element) ?? inner.voice }
      case 'prosody':
        return this.#prosody(element, inner)
      case 'emphasis':
        return { ...inner, emphasis: this.#emphasis(element) }
      case 'break':
        this.#break(element)
        return inner
      case 'mark':
        this.#mark(attributes, source)
        return inner
      case 'token':
      case 'w':
        return { ...inner, isToken: true }
      case 'audio':
        return this.#audio(element, inner)
      case 'lexicon':
        this.#lexicon(element)
        return inner
      case 'lookup':
        return this.#lookup(element, inner)
      case 'meta':
        this.#meta(attributes)
        return inner
      default:
        return inner
    }
  }

  #speak({ attributes, source }: XmlElement, inner: Frame): Frame {
    const version = attributes.get('version')?.trim() ?? '1.1'
    if (version !== '1.0' && version !== '1.1') {
      this.problem(`SSML ${version} is read as SSML 1.1.`, source)
    }
    if (this.#frames.length === 1) this.#language = inner.language
    else this.problem('<speak> has no effect inside of <speak>.', source)
    return inner
  }

  #voice({ attributes, source }: XmlElement): string | null {
    const list = (name: string) => (attributes.get(name) ?? '').split(/\s+/).filter((word) => word !== '')
    const wish: VoiceWish = {
      names: list('name'),
      gender: attributes.get('gender')?.trim() || null,
      languages: list('languages').map((language) => language.replace(/:.*$/, '')),
    }
    const chosen = this.#options.onVoice ? this.#options.onVoice(wish) : (wish.names[0] ?? null)
    if (chosen === null) {
      const written = ['name', 'gender', 'languages'].flatMap((key) =>
        attributes.has(key) ? [`${key}="${attributes.get(key)}"`] : [],
      )
      this.problem(`No voice for <voice ${written.join(' ')}>: it stays as it is.`.replace(' >', '>'), source)
    }
    return chosen
  }

  #prosody({ attributes, source }: XmlElement, inner: Frame): Frame {
    const { rate, pitch, energy, durationMs, contour: points, problems } = prosodyOf(attributes, inner)
    for (const problem of problems) this.problem(`<prosody>: ${problem}`, source)
    const duration = durationMs === null ? inner.duration : { ms: durationMs, stretch: ++this.#stretches }
    const contour = points ? { points, stretch: ++this.#stretches } : inner.contour
    return { ...inner, rate, pitch, energy, duration, contour }
  }

  #emphasis({ attributes, source }: XmlElement): number | null {
    const level = attributes.get('level') ?? 'moderate'
    const known = emphasisOf(level)
    if (known === null) this.problem(`<emphasis>: "${level}" is no level.`, source)
    return known ?? emphasisOf('moderate')
  }

  #break({ attributes, source }: XmlElement): void {
    const [time, strength] = [attributes.get('time'), attributes.get('strength')]
    const timeMs = time === undefined ? null : timeOf(time)
    const strengthMs = strength === undefined ? null : breakOf(strength)
    if (time !== undefined && timeMs === null) this.problem(`<break>: "${time}" is no time.`, source)
    if (strength !== undefined && strengthMs === null) {
      this.problem(`<break>: "${strength}" is no strength.`, source)
    }
    const wantedMs = timeMs ?? strengthMs ?? (breakOf('medium') as number)
    if (wantedMs > MAX_BREAK_MS) {
      this.problem(`<break>: ${MAX_BREAK_MS / 1000} s instead of ${wantedMs / 1000} s.`, source)
    }
    const isWhole = this.writer.pause(Math.min(wantedMs, MAX_BREAK_MS), source)
    if (!isWhole) this.problem('<break>: so much silence at one place is cut short.', source)
  }

  #mark(attributes: ReadonlyMap<string, string>, source: SourceRange): void {
    const name = attributes.get('name')?.trim() ?? ''
    if (name === '') this.problem('<mark> has no name.', source)
    else this.writer.mark(name, source)
  }

  #audio({ attributes, source }: XmlElement, inner: Frame): Frame {
    const src = attributes.get('src') ?? ''
    const spoken: unknown = this.#options.onAudio?.(src) ?? null
    if (spoken !== null && typeof spoken !== 'string') {
      throw new InvalidInputError('options.onAudio', 'a function that gives text or null', typeof spoken)
    }
    const instead = spoken === null ? 'what stands in it is said' : 'a description is said'
    this.problem(`<audio>: "${src}" is not played: ${instead}.`, source)
    if (spoken === null) return inner
    if (spoken.trim() !== '') this.writer.text(spoken, source, styleOf(inner, this.#language))
    return { ...inner, isSilent: true }
  }

  #lexicon({ attributes, source }: XmlElement): void {
    const uri = attributes.get('uri') ?? ''
    const id = attributes.get('xml:id') ?? null
    this.lexicons.push({ uri, id })
    const given = this.#options.lexicons ?? {}
    const lexicon = Object.hasOwn(given, uri) ? (given[uri] ?? null) : null
    if (!lexicon) this.problem(`<lexicon>: "${uri}" was not given.`, source)
    if (id !== null) this.#lexiconsById.set(id, lexicon)
    // SSML 1.0 has no <lookup>: a lexicon is for all that follows.
    else if (lexicon) this.#frames = this.#frames.map((frame) => withNearest(frame, lexicon))
  }

  #lookup({ attributes, source }: XmlElement, inner: Frame): Frame {
    const ref = attributes.get('ref') ?? ''
    const lexicon = this.#lexiconsById.get(ref)
    if (lexicon === undefined) this.problem(`<lookup>: there is no lexicon "${ref}".`, source)
    return lexicon ? withNearest(inner, lexicon) : inner
  }

  #meta(attributes: ReadonlyMap<string, string>): void {
    const name = attributes.get('name') ?? attributes.get('http-equiv') ?? ''
    if (name !== '') this.metadata.set(name, attributes.get('content') ?? '')
  }

  #spokenLanguage(frame: Frame): string {
    return frame.language ?? this.#options.language ?? NO_LANGUAGE
  }

  #endLeaf(leaf: Leaf, frame: Frame): void {
    const run = new Run(leaf.segments, { isFirst: this.writer.isFresh, isLast: false, isOneLine: true })
    const text = run.text.slice(run.from, run.to)
    const style = styleOf(frame, this.#language)
    if (text.trim() === '') {
      if (leaf.emptyText !== null)
        this.writer.text(leaf.emptyText, leaf.source, { ...style, ...leaf.styleOf('') })
      return
    }
    this.writer.text(text, run.sourceOf(run.from, run.to), { ...style, ...leaf.styleOf(text.trim()) })
  }

  #flush(isLast: boolean): void {
    if (this.#run.length === 0) return
    const frame = this.#frame
    const { isOneLine } = frame
    const run = new Run(this.#run, {
      isFirst: this.writer.isFresh,
      isLast,
      isOneLine: isOneLine || frame.isToken,
    })
    this.#run = []
    if (run.isEmpty) return
    const style = styleOf(frame, this.#language)
    const said = saidByLexicon(run.text, frame.lexicons, this.#spokenLanguage(frame))
    if (said.length === 0 && frame.isToken) return this.#token(run, style)
    let at = run.from
    for (const { from, to, style: own } of said) {
      this.#plain(run, at, from, style)
      this.writer.text(run.text.slice(from, to), run.sourceOf(from, to), { ...style, ...own })
      at = to
    }
    this.#plain(run, at, run.to, style)
  }

  #plain(run: Run, from: number, to: number, style: TextStyle): void {
    for (const { text, source } of run.stretches(from, to)) this.writer.text(text, source, style)
  }

  /** A few words that are one; what has signs or digits in it must be read to be said. */
  #token(run: Run, style: TextStyle): void {
    const text = run.text.slice(run.from, run.to)
    const isOne = /^[\p{L}\p{M}'’\s-]+$/u.test(text) && /[\s-]/.test(text.trim())
    const spokenAs = text.replace(/\s+/g, ' ').trim()
    this.writer.text(text, run.sourceOf(run.from, run.to), isOne ? { ...style, spokenAs } : style)
  }
}

const withNearest = (frame: Frame, lexicon: Lexicon): Frame => ({
  ...frame,
  lexicons: [lexicon, ...frame.lexicons.filter((other) => other !== lexicon)],
})
