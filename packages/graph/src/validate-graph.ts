/** Tells what is wrong with a graph that came from outside, all at once and by path. */
import type { ControlGraph } from './control-graph.ts'
import { InvalidInputError } from './errors/input.ts'
import { checkRelations } from './graph-relations.ts'
import type { PartialGraph } from './graph-relations.ts'
import { GRAPH_SCHEMA } from './graph-schema.ts'
import { describe, ownValue, Problems, readBySchema } from './schema-reader.ts'
import type { GraphProblem } from './schema-reader.ts'

/**
 * What keeps `graph` from being a {@link ControlGraph}, of any value at all; nothing when it is one. The first
 * hundred problems are told: those of single fields first, then those between fields.
 */
export function validateGraph(graph: unknown): readonly GraphProblem[] {
  return readGraph(graph).problems
}

/** @throws InvalidInputError that names the first field that is wrong: `tokens[3].pauseAfterMs`. */
export function assertValidGraph(graph: unknown): asserts graph is ControlGraph {
  requireValid(validateGraph(graph))
}

/** @throws InvalidInputError of the first. */
export function requireValid([first]: readonly GraphProblem[]): void {
  if (first) throw new InvalidInputError(first.path, first.expected, first.received)
}

export interface GraphReading {
  /** A copy, which no getter and no other holder can change; whole only when there are no problems. */
  readonly graph: ControlGraph
  readonly problems: readonly GraphProblem[]
}

export function readGraph(value: unknown): GraphReading {
  const problems = new Problems()
  const version = ownValue(value, 'version')
  const isOther = version !== undefined && version !== 2
  // Nothing is known about the fields of another version.
  if (isOther) problems.add('version', '2', describe(version))
  const graph = isOther ? undefined : readBySchema(GRAPH_SCHEMA, value, null, problems)
  if (graph !== undefined && !problems.isFull) checkRelations(graph as PartialGraph, problems)
  return { graph: graph as ControlGraph, problems: problems.list }
}
