/**
 * What the fields of a graph say of each other. It is asked of graphs that are not sound yet, so any value may be
 * missing; what is missing was told before, and nothing more is said of it.
 */
import type { ControlGraph } from './control-graph.ts'
import { findOverlaps } from './event-overlaps.ts'
import type { Problems } from './schema-reader.ts'

/** A graph, or what is left of one when that which does not fit its place is taken away. */
type Partly<T> = T extends string | number | null
  ? T | undefined
  : T extends readonly (infer Item)[]
    ? readonly Partly<Item>[] | undefined
    : { readonly [Key in keyof T]?: Partly<T[Key]> } | undefined

export type PartialGraph = NonNullable<Partly<ControlGraph>>

export function checkRelations(graph: PartialGraph, problems: Problems): void {
  const wasSound = problems.list.length === 0
  checkSources(graph, problems)
  checkSpeakers(graph, problems)
  checkTurns(graph, problems)
  checkEvents(graph, problems)
  if (wasSound && problems.list.length === 0) checkOverlaps(graph as ControlGraph, problems)
}

function checkSources({ tokens = [], sourceText }: PartialGraph, problems: Problems): void {
  let free = 0
  for (const [index, token] of tokens.entries()) {
    const [start, end] = token?.source ?? []
    if (start === undefined || end === undefined) continue
    const tell = (expected: string) => problems.add(`tokens[${index}].source`, expected, `[${start}, ${end}]`)
    if (start > end) tell(`a range whose end, ${end}, is not before its start, ${start}`)
    else if (start < free) tell(`a range from ${free} on, where the token before it ends`)
    else if (sourceText !== undefined && end > sourceText.length) {
      tell(`a range within sourceText, which ends at ${sourceText.length}`)
    } else free = end
  }
}

function checkSpeakers({ tokens = [], turns = [], speakers }: PartialGraph, problems: Problems): void {
  if (!speakers) return
  const check = (path: string, speaker: number | undefined) => {
    if (speaker === undefined || speaker < speakers.length) return
    problems.add(path, `an index into speakers, of which there are ${speakers.length}`, String(speaker))
  }
  for (const [index, token] of tokens.entries()) check(`tokens[${index}].speaker`, token?.speaker)
  for (const [index, turn] of turns.entries()) check(`turns[${index}].speaker`, turn?.speaker)
}

function checkTurns({ tokens, turns }: PartialGraph, problems: Problems): void {
  if (!tokens || !turns) return
  let next = 0
  for (const [index, turn] of turns.entries()) {
    const [start, end] = turn?.tokens ?? []
    // What one turn leaves open, those behind it cannot be blamed for.
    if (start === undefined || end === undefined) return
    const path = `turns[${index}].tokens`
    if (start !== next)
      return problems.add(`${path}[0]`, `${next}, where the turn before it ends`, `${start}`)
    if (end <= start) return problems.add(`${path}[1]`, `an integer above ${start}`, `${end}`)
    if (end > tokens.length)
      return problems.add(`${path}[1]`, `${tokens.length} at most, the number of tokens`, `${end}`)
    next = end
  }
  if (next < tokens.length) {
    problems.add(`turns[${turns.length - 1}].tokens[1]`, `${tokens.length}, the number of tokens`, `${next}`)
  }
}

function checkEvents({ tokens, events = [] }: PartialGraph, problems: Problems): void {
  if (!tokens) return
  for (const [index, event] of events.entries()) {
    const before = event?.beforeToken
    if (before === undefined || before < tokens.length) continue
    problems.add(
      `events[${index}].beforeToken`,
      `an index into tokens, of which there are ${tokens.length}`,
      String(before),
    )
  }
}

function checkOverlaps(graph: ControlGraph, problems: Problems): void {
  for (const { event, other, freeFromMs } of findOverlaps(graph)) {
    const startMs = graph.events?.[event]?.startMs
    problems.add(`events[${event}].startMs`, `${freeFromMs} or more, when ${other} has ended`, `${startMs}`)
  }
}
