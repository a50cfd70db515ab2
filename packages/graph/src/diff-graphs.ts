/** What makes one graph of another, word by word: to see what a plugin did, or what an edit costs. */
import { alignWords } from './align.ts'
import type { ControlGraph, Token } from './control-graph.ts'
import { readGraph, requireValid } from './validate-graph.ts'

/** `from` stands in the first graph, `to` in the second: values of a field, or indices of a token. */
export type GraphChange =
  | {
      readonly kind: 'header'
      readonly field: Exclude<keyof ControlGraph, 'tokens' | 'version'>
      readonly from: unknown
      readonly to: unknown
    }
  | { readonly kind: 'kept'; readonly from: number; readonly to: number; readonly text: string }
  | {
      readonly kind: 'changed'
      readonly from: number
      readonly to: number
      readonly text: string
      /** In alphabetical order. */
      readonly fields: readonly (keyof Token)[]
    }
  | { readonly kind: 'removed'; readonly from: number; readonly text: string }
  | { readonly kind: 'inserted'; readonly to: number; readonly text: string }

const HEADER_FIELDS = [
  'language',
  'globalSpeed',
  'globalPitch',
  'sampleRateHz',
  'speakers',
  'turns',
  'events',
  'sourceText',
] as const satisfies readonly (keyof ControlGraph)[]

/**
 * Fields of the whole that differ, then every token of both graphs in the order of reading. A token is the same
 * one when its `text` is; where it stands in the source does not count, because every word before it moves it.
 * @throws InvalidInputError when one of the graphs is not valid; its path begins with `a.` or `b.`.
 */
export function diffGraphs(a: ControlGraph, b: ControlGraph): readonly GraphChange[] {
  const [from, to] = [sound('a', a), sound('b', b)]
  return [...headerChanges(from, to), ...tokenChanges(from.tokens, to.tokens)]
}

/** A copy without what a graph does not have, so that comparing it ends. */
function sound(name: string, value: ControlGraph): ControlGraph {
  const { graph, problems } = readGraph(value)
  requireValid(problems.map((problem) => ({ ...problem, path: `${name}.${problem.path}` })))
  return graph
}

function headerChanges(a: ControlGraph, b: ControlGraph): GraphChange[] {
  return HEADER_FIELDS.filter((field) => !isSameData(a[field], b[field])).map((field) => ({
    kind: 'header',
    field,
    from: a[field],
    to: b[field],
  }))
}

function tokenChanges(a: readonly Token[], b: readonly Token[]): GraphChange[] {
  const pairs = alignWords(
    a.map(({ text }) => text),
    b.map(({ text }) => text),
  )
  const changes: GraphChange[] = []
  let from = 0
  let to = 0
  for (const [nextFrom, nextTo] of [...pairs, [a.length, b.length] as const]) {
    for (; from < nextFrom; from++) changes.push({ kind: 'removed', from, text: textOf(a, from) })
    for (; to < nextTo; to++) changes.push({ kind: 'inserted', to, text: textOf(b, to) })
    const [before, after] = [a[from], b[to]]
    if (!before || !after) continue
    const place = { from: from++, to: to++, text: after.text }
    const fields = changedFields(before, after)
    changes.push(fields.length > 0 ? { kind: 'changed', ...place, fields } : { kind: 'kept', ...place })
  }
  return changes
}

function changedFields(a: Token, b: Token): readonly (keyof Token)[] {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof Token)[])
  fields.delete('source')
  return [...fields].filter((field) => !isSameData(a[field], b[field])).sort()
}

const textOf = (tokens: readonly Token[], index: number): string => tokens[index]?.text ?? ''

/** Of data as a graph holds it: what JSON can write. An absent field is the same as an undefined one. */
function isSameData(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [mine, others] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const keys = new Set([...Object.keys(mine), ...Object.keys(others)])
  return [...keys].every((key) => isSameData(mine[key], others[key]))
}
