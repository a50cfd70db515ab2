/**
 * Finds the joints of a Kokoro (StyleTTS 2) graph by its structure, because names differ between exports. It rounds
 * durations (its only `Round`), builds the alignment from them, expands two tensors with it, and sums the phase of
 * its source over time (its last `CumSum`): the tensor that is the source's pitch is the melody.
 */
import { ModelUnsupportedError } from '@voice-soundboard/graph'
import type { GraphIndex } from './graph-index.ts'
import { DataType } from '../onnx/model.ts'
import type { OnnxNode, OnnxValueInfo } from '../onnx/model.ts'

/** Names of values in the graph. */
export interface KokoroJoints {
  readonly ids: string
  readonly style: string
  readonly styleWidth: number
  readonly durations: string
  readonly prosodyStates: string
  readonly textStates: string
  readonly alignment: string
  readonly f0: string
  readonly carried: readonly string[]
  readonly waveform: string
}

const only = <T>(items: readonly T[], what: string): T => {
  if (items.length !== 1)
    throw new ModelUnsupportedError(`expected one ${what} in the graph, found ${items.length}`)
  return items[0] as T
}

/** @throws {ModelUnsupportedError} with the joint that is missing or ambiguous. */
export function findKokoroJoints(index: GraphIndex): KokoroJoints {
  const { nodes, outputs } = index.graph
  const inputs = stockInputs(index)
  const round = only(
    nodes.filter((node) => node.opType === 'Round'),
    'Round (of durations)',
  )
  const { alignment, products } = expansions(index, round)
  const beforeAlignment = index.ancestors([alignment])
  const phase = only(
    nodes.filter(
      (node) => node.opType === 'CumSum' && !node.outputs.some((output) => beforeAlignment.has(output)),
    ),
    'CumSum behind the alignment (the phase of the source)',
  )
  const sides = products.map((product) => ({ ...product, reached: index.descendants([product.expanded]) }))
  const isSource = ({ reached }: (typeof sides)[number]): boolean => reached.has(phase.outputs[0] as string)
  const prosody = only(sides.filter(isSource), 'expanded tensor that the pitch follows from')
  const text = only(
    sides.filter((side) => !isSource(side)),
    'expanded tensor that only the decoder reads',
  )

  const crossing = new Set(
    nodes
      .filter((node) => node.outputs.some((output) => text.reached.has(output)))
      .flatMap((node) => node.inputs.filter((name) => prosody.reached.has(name) && !text.reached.has(name))),
  )
  const f0 = melody(index, phase.outputs[0] as string, [...crossing], prosody.reached)
  const ofMelody = index.descendants([f0])
  return {
    ...inputs,
    durations: unscaledDurations(index, round, inputs.speed),
    prosodyStates: prosody.states,
    textStates: text.states,
    alignment,
    f0,
    carried: [...crossing].filter((name) => !ofMelody.has(name)),
    waveform: only(outputs, 'output').name,
  }
}

interface StockInputs {
  readonly ids: string
  readonly style: string
  readonly styleWidth: number
  readonly speed: string
}

function stockInputs(index: GraphIndex): StockInputs {
  const inputs = index.graph.inputs.filter(({ name }) => !index.initializer(name))
  const find = (what: string, isIt: (input: OnnxValueInfo) => boolean): OnnxValueInfo =>
    only(inputs.filter(isIt), `input of ${what}`)
  const rank = ({ dims }: OnnxValueInfo): number => dims?.length ?? -1
  const ids = find('ids', (input) => input.elemType === DataType.INT64 && rank(input) === 2)
  const style = find('style', (input) => input.elemType === DataType.FLOAT && rank(input) === 2)
  const speed = find('speed', (input) => input.elemType === DataType.FLOAT && rank(input) === 1)
  const styleWidth = style.dims?.[1]
  if (typeof styleWidth !== 'number')
    throw new ModelUnsupportedError(`its input "${style.name}" has no fixed number of features`)
  return { ids: ids.name, style: style.name, styleWidth, speed: speed.name }
}

function unscaledDurations(index: GraphIndex, round: OnnxNode, speed: string): string {
  const division = index.producer(round.inputs[0] as string)
  if (division?.opType !== 'Div' || division.inputs[1] !== speed)
    throw new ModelUnsupportedError('its durations are not divided by the speed before they are rounded')
  return division.inputs[0] as string
}

interface Expansion {
  readonly states: string
  readonly expanded: string
}

/** The products of one alignment with tensors that know nothing of frames yet. */
function expansions(
  index: GraphIndex,
  round: OnnxNode,
): { readonly alignment: string; readonly products: readonly Expansion[] } {
  const perFrame = index.descendants(round.outputs)
  const byAlignment = new Map<string, Expansion[]>()
  for (const node of index.graph.nodes) {
    if (node.opType !== 'MatMul' && node.opType !== 'FusedMatMul') continue
    const [alignment, ...more] = node.inputs.filter((name) => perFrame.has(name))
    const states = node.inputs.find((name) => !perFrame.has(name) && !index.initializer(name))
    if (alignment === undefined || more.length > 0 || states === undefined) continue
    const made = byAlignment.get(alignment) ?? []
    made.push({ states, expanded: node.outputs[0] as string })
    byAlignment.set(alignment, made)
  }
  const [alignment, products] = only(
    [...byAlignment].filter(([, made]) => made.length === 2),
    'alignment that two tensors are expanded with',
  )
  return { alignment, products }
}

/** The value nearest to the source and to the decoder through which both learn the pitch. */
function melody(
  index: GraphIndex,
  phase: string,
  crossing: readonly string[],
  sources: ReadonlySet<string>,
): string {
  const behindPhase = index.descendants([phase])
  const shared = new Set(
    crossing
      .filter((name) => !behindPhase.has(name))
      .map((name) => index.commonDominator([phase, name], sources)),
  )
  const order = index.graph.nodes.flatMap((node) => node.outputs)
  const f0 = order.findLast((name) => shared.has(name))
  if (f0 === undefined) throw new ModelUnsupportedError('its decoder does not read the pitch of its source')
  return f0
}
