/** The Inspector: how the text will be said, drawn while it is typed, and changed where a reader wants it otherwise. */
import { byId, keepInView } from '../dom.ts'
import type {
  ControlGraph,
  Lexicon,
  SourceRange,
  SpeakOptions,
  TextFormat,
  Utterance,
  VoiceEngine,
} from '../engine.ts'
import { isVoiceSoundboardError } from '../engine.ts'
import { readSettings, writeSettings } from '../settings.ts'
import { createFormats } from './formats.ts'
import { createLiveCompile } from './live-compile.ts'
import { createOverrides } from './overrides.ts'
import { createOwnList } from './own-list.ts'
import { createPager } from './pager.ts'
import { movedBy } from './pages.ts'
import { aloneIn, compilePart, tokenAt, type PartGraph } from './part-graph.ts'
import { createProblemList } from './problem-list.ts'
import { createScore } from './score.ts'
import { createSlip } from './slip.ts'
import { createTokenKeys } from './token-keys.ts'
import { summaryOf } from './wording.ts'

export interface InspectorOptions {
  /** Who speaks, and how fast. */
  voice(): Required<Pick<SpeakOptions, 'voice' | 'speaker' | 'speed'>>
  /** Says it at once; null while nothing can be said. */
  hear(graph: ControlGraph): Utterance | null
}

export interface Inspector {
  /** There is something to compile with. */
  connect(engine: VoiceEngine): void
  /** The voice, or the way it speaks, is another. */
  refresh(): void
  readonly formats: { choose(format: TextFormat): void }
  /** What speech needs, to sound as it is drawn. */
  speech(): { readonly format: TextFormat; readonly lexicon?: Lexicon }
  /** What stands there sounds now; null: nothing does. */
  light(source: SourceRange | null): void
}

export function createInspector(options: InspectorOptions): Inspector {
  const box = byId('text', HTMLTextAreaElement)
  const panel = byId('inspector', HTMLDetailsElement)
  const root = byId('score', HTMLElement)
  const empty = byId('score-empty', HTMLElement)
  const sum = byId('inspector-sum', HTMLElement)
  const score = createScore(root)
  const showProblems = createProblemList(box)

  let engine: VoiceEngine | null = null
  let text = box.value
  let drawn: PartGraph | null = null
  let cells: readonly HTMLElement[] = []
  /** Where the chosen token stands in the text. */
  let chosen: SourceRange | null = null
  let enterAt: 'first' | 'last' | null = null
  let sounding: HTMLElement | null = null

  const live = createLiveCompile(async (signal) => {
    const format = formats.chosen
    if (!engine || (!panel.open && format === 'text')) return
    if (text.trim() === '') return showNothing('Type something, and see how it will be said.')
    try {
      const part = await compilePart(engine, text, pager.part, {
        ...options.voice(),
        ...speech(),
        signal,
      })
      signal.throwIfAborted()
      show(part)
    } catch (error) {
      if (signal.aborted || !isVoiceSoundboardError(error)) throw error
      const { received = error.message } = error as typeof error & { readonly received?: string }
      showProblems(format === 'text' ? [] : [{ message: `${capital(received)}.`, at: null }], false)
      showNothing(format === 'text' ? `Nothing to say in this: ${received}.` : null)
    }
  })
  const overrides = createOverrides(() => {
    own.show()
    live.now()
  })
  const own = createOwnList(overrides)
  const formats = createFormats(() => live.now())
  const pager = createPager(() => live.now())

  const slip = createSlip({
    onHear: () => void hear(),
    onSay: (grapheme, said) => overrides.set(grapheme, said),
    onForget: (grapheme) => overrides.forget(grapheme),
    onLeave: () => cells[indexOf(chosen)]?.focus(),
  })
  const keys = createTokenKeys(root, {
    onChoose(index) {
      const token = drawn?.graph.tokens[index]
      if (!drawn || !token) return
      chosen = shifted(token.source, drawn.offset)
      showSlip()
    },
    onHear: () => void hear(),
    onEdit: () => slip.edit(),
    onForget() {
      const token = drawn?.graph.tokens[indexOf(chosen)]
      if (token) overrides.forget(token.text)
    },
    onBeyond(side) {
      if (!pager.turn(side === 'after' ? 1 : -1)) return
      enterAt = side === 'after' ? 'first' : 'last'
    },
  })

  const speech: Inspector['speech'] = () => ({
    format: formats.chosen,
    ...(overrides.lexicon ? { lexicon: overrides.lexicon } : {}),
  })

  const indexOf = (range: SourceRange | null): number => {
    if (!drawn || !range) return -1
    const { offset, graph } = drawn
    return graph.tokens.findIndex(
      ({ source: [start, end] }) => start + offset < range[1] && range[0] < end + offset,
    )
  }

  const showSlip = (): void => {
    const token = drawn?.graph.tokens[indexOf(chosen)]
    slip.show(drawn && token ? { token, around: drawn.graph, override: overrides.find(token.text) } : null)
  }

  const show = (part: PartGraph): void => {
    const hadFocus = root.contains(document.activeElement)
    drawn = part
    root.hidden = false
    root.dataset['isOld'] = 'false'
    empty.hidden = true
    cells = score.draw(
      part.graph,
      ({ text: written, kind }) => kind === 'override' && !!overrides.find(written),
    )
    showProblems(
      part.problems.map(({ message, source }) => ({ message, at: source[0] + part.offset })),
      true,
    )
    sum.textContent = summaryOf(part.graph, pager.count > 1)
    if (enterAt !== null) {
      const index = enterAt === 'first' ? 0 : cells.length - 1
      enterAt = null
      keys.use(cells, null, index)
      keys.choose(index, { focus: true })
      return
    }
    const index = indexOf(chosen)
    keys.use(cells, index < 0 ? null : index, tokenAt(part, box.selectionStart))
    // What was focused may have been drawn anew, or moved.
    if (hadFocus && !root.contains(document.activeElement))
      cells[Math.max(0, index)]?.focus({ preventScroll: true })
    showSlip()
    markCaret()
  }

  /** The last picture stays, faded, while what is typed cannot be read; without a message it is only faded. */
  const showNothing = (message: string | null): void => {
    root.dataset['isOld'] = 'true'
    if (message === null) return
    showProblems([], true)
    drawn = null
    cells = []
    score.clear()
    root.hidden = true
    empty.hidden = false
    empty.textContent = message
    sum.textContent = 'how each word will be said'
    showSlip()
  }

  const markCaret = (): void => {
    root.querySelector('.caret')?.classList.remove('caret')
    if (!drawn || document.activeElement !== box) return
    const cell = cells[tokenAt(drawn, box.selectionStart)]
    cell?.classList.add('caret')
    if (cell) keepInView(root, cell)
  }

  const hear = async (): Promise<void> => {
    const token = drawn?.graph.tokens[indexOf(chosen)]
    if (!drawn || !token) return
    const utterance = options.hear(aloneIn(drawn.graph, token))
    if (!utterance) return
    const phonemes: string[] = []
    utterance.on('phoneme', (phoneme) => phonemes.push(phoneme.text))
    utterance.on('word', () => light(chosen))
    // Whoever speaks tells what went wrong.
    const result = await utterance.finished.catch(() => null)
    light(null)
    if (result?.outcome === 'completed') slip.sounded(phonemes)
  }

  const light = (source: SourceRange | null): void => {
    sounding?.classList.remove('now')
    sounding = null
    if (!source) return
    if (pager.follow(source[0])) return live.now()
    sounding = cells[indexOf(source)] ?? null
    sounding?.classList.add('now')
    if (sounding) keepInView(root, sounding)
  }

  const onText = (): void => {
    if (chosen) chosen = movedBy(text, box.value, chosen)
    text = box.value
    pager.cut(text, box.selectionStart)
    live.soon()
  }

  const { isInspectorOpen } = readSettings()
  panel.open = isInspectorOpen ?? !matchMedia('(max-width: 34rem)').matches
  panel.addEventListener('toggle', () => {
    if (panel.open !== (readSettings().isInspectorOpen ?? null))
      writeSettings({ isInspectorOpen: panel.open })
    live.now()
  })
  box.addEventListener('input', onText)
  document.addEventListener('selectionchange', () => {
    if (document.activeElement !== box || box.value !== text) return
    if (pager.follow(box.selectionStart)) live.now()
    else markCaret()
  })
  pager.cut(text, 0)
  own.show()

  return {
    connect(next) {
      engine = next
      live.now()
    },
    refresh: () => live.soon(),
    formats,
    speech,
    light,
  }
}

const shifted = ([start, end]: SourceRange, offset: number): SourceRange => [start + offset, end + offset]

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
