/**
 * The picture: tokens as notes on a string, what is said under what is written, pauses as gaps in the string,
 * ends of clauses and sentences as bar lines. A sentence that did not change keeps its elements, so that typing
 * draws one sentence and not all of them.
 */
import { create } from '../dom.ts'
import type { ControlGraph, Token } from '../engine.ts'
import { describe, familyOf, formatMs, kindOf, saidOf, traitsOf } from './wording.ts'

export interface Score {
  /** @returns an element for each token, in order; each is an option of the list. */
  draw(graph: ControlGraph, isOwn: (token: Token) => boolean): readonly HTMLElement[]
  clear(): void
}

interface Sentence {
  readonly element: HTMLElement
  readonly cells: readonly HTMLElement[]
  readonly endsParagraph: boolean
}

export function createScore(root: HTMLElement): Score {
  let drawn = new Map<string, Sentence[]>()

  return {
    draw(graph, isOwn) {
      const kept = new Map<string, Sentence[]>()
      const sentences = sentencesOf(graph).map(({ from, to }) => {
        const key = keyOf(graph, from, to, isOwn)
        const sentence = drawn.get(key)?.shift() ?? drawSentence(graph, from, to, isOwn)
        kept.set(key, [...(kept.get(key) ?? []), sentence])
        return sentence
      })
      drawn = kept
      place(root, sentences)
      return sentences.flatMap(({ cells }) => cells)
    },

    clear() {
      drawn.clear()
      root.replaceChildren()
    },
  }
}

function sentencesOf({ tokens }: ControlGraph): { readonly from: number; readonly to: number }[] {
  const sentences: { from: number; to: number }[] = []
  let from = 0
  tokens.forEach(({ boundaryAfter }, index) => {
    const isEnd = boundaryAfter === 'sentence' || boundaryAfter === 'paragraph' || index === tokens.length - 1
    if (!isEnd) return
    sentences.push({ from, to: index + 1 })
    from = index + 1
  })
  return sentences
}

/** Two sentences with the same key look the same. */
function keyOf(graph: ControlGraph, from: number, to: number, isOwn: (token: Token) => boolean): string {
  const tokens = graph.tokens.slice(from, to).map((token) => [{ ...token, source: 0 }, isOwn(token)])
  return JSON.stringify([graph.language, graph.speakers, tokens])
}

function drawSentence(
  graph: ControlGraph,
  from: number,
  to: number,
  isOwn: (token: Token) => boolean,
): Sentence {
  const element = create('div', { className: 'sentence', role: 'presentation' })
  const cells = graph.tokens.slice(from, to).map((token) => {
    const cell = drawToken(token, graph, isOwn(token))
    const { pauseBeforeMs = 0 } = token
    const place = create('div', { className: 'place', role: 'presentation' }, cell, drawTail(token))
    if (pauseBeforeMs > 0)
      place.prepend(create('div', { className: 'lead', ariaHidden: 'true' }, drawRest(pauseBeforeMs)))
    element.append(place)
    return cell
  })
  return { element, cells, endsParagraph: graph.tokens[to - 1]?.boundaryAfter === 'paragraph' }
}

function drawToken(token: Token, graph: ControlGraph, isOwn: boolean): HTMLElement {
  const said = saidOf(token)
  const family = isOwn ? 'own' : familyOf(token)
  const cell = create('div', { className: 'token', role: 'option', tabIndex: -1, ariaSelected: 'false' })
  cell.setAttribute('aria-label', describe(token, graph, isOwn))
  cell.dataset['family'] = family
  cell.dataset['kind'] = token.kind ?? 'word'
  if (token.emphasis > 1) cell.dataset['emphasis'] = token.emphasis >= 1.4 ? 'strong' : 'moderate'
  else if (token.emphasis < 1) cell.dataset['emphasis'] = 'reduced'
  if (token.pitchScale !== 1) cell.dataset['pitch'] = token.pitchScale > 1 ? 'high' : 'low'
  if (token.durationScale !== 1) cell.dataset['pace'] = token.durationScale > 1 ? 'slow' : 'fast'

  const written = create('span', { dir: 'auto' })
  written.append(...token.marksBefore.map(drawMark))
  if (token.punctuationBefore) written.append(create('i', {}, token.punctuationBefore))
  written.append(create('b', {}, token.text))
  if (token.punctuationAfter) written.append(create('i', {}, token.punctuationAfter))
  written.append(...(token.marksAfter ?? []).map(drawMark))
  cell.append(create('span', { className: 'written' }, written))

  if (said !== null) cell.append(create('span', { className: 'said', dir: 'auto' }, said))
  if (family !== 'plain') cell.append(create('span', { className: 'kind' }, kindOf(token, isOwn)))
  const traits = traitsOf(token, graph)
  if (traits.length > 0) cell.append(create('span', { className: 'traits' }, traits.join(' · ')))
  return cell
}

const drawMark = (name: string): HTMLElement => create('span', { className: 'mark-name' }, name)

/** What stands between a token and the next. Told by the token's own label, so silent here. */
function drawTail({ boundaryAfter, pauseAfterMs }: Token): HTMLElement {
  const tail = create('div', { className: 'tail', ariaHidden: 'true' })
  tail.dataset['boundary'] = boundaryAfter
  if (boundaryAfter !== 'none') tail.append(create('span', { className: 'bar' }))
  if (pauseAfterMs > 0) tail.append(drawRest(pauseAfterMs))
  return tail
}

function drawRest(ms: number): HTMLElement {
  const rest = create('span', { className: 'rest' }, formatMs(ms))
  rest.style.setProperty('--ms', String(ms))
  return rest
}

/** One block for each paragraph; a block whose sentences are the same is left alone. */
function place(root: HTMLElement, sentences: readonly Sentence[]): void {
  const paragraphs: HTMLElement[][] = [[]]
  for (const { element, endsParagraph } of sentences) {
    paragraphs.at(-1)?.push(element)
    if (endsParagraph) paragraphs.push([])
  }
  const filled = paragraphs.filter((elements) => elements.length > 0)
  while (root.children.length > filled.length) root.lastElementChild?.remove()
  filled.forEach((elements, index) => {
    const block =
      root.children[index] ??
      root.appendChild(create('div', { className: 'paragraph', role: 'presentation' }))
    const isSame =
      block.children.length === elements.length &&
      elements.every((element, at) => block.children[at] === element)
    if (!isSame) block.replaceChildren(...elements)
  })
}
