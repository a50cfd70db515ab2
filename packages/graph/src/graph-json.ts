/** Graphs as JSON: to keep them, to send them, to read those that v1 wrote. */
import { deepFreeze } from './control-graph.ts'
import type { ControlGraph } from './control-graph.ts'
import { InvalidInputError } from './errors/input.ts'
import { graphFromV1 } from './graph-v1.ts'
import { describe, ownValue } from './schema-reader.ts'
import { readGraph, requireValid } from './validate-graph.ts'

/**
 * What {@link graphFromJSON} reads back as an equal graph. Equal graphs give the same string; fields that a
 * ControlGraph does not have are left out.
 * @throws InvalidInputError that names the field, when the graph is not valid.
 */
export function graphToJSON(graph: ControlGraph): string {
  return JSON.stringify(soundGraph(graph))
}

/**
 * A frozen graph, from JSON text or from what it parses to. One of v1 (`version` or `graph_version` 1) comes out
 * as the graph of v2 that means the same. Fields that the version does not have are left out.
 * @throws InvalidInputError that names the field.
 */
export function graphFromJSON(json: unknown): ControlGraph {
  const value = typeof json === 'string' ? parse(json) : json
  const version = ownValue(value, 'version') ?? ownValue(value, 'graph_version')
  if (version === 1) return deepFreeze(soundGraph(graphFromV1(value)))
  if (version === 2 || typeof value !== 'object' || value === null) return deepFreeze(soundGraph(value))
  throw new InvalidInputError('version', '1 or 2', describe(version))
}

function soundGraph(value: unknown): ControlGraph {
  const { graph, problems } = readGraph(value)
  requireValid(problems)
  return graph
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new InvalidInputError('json', 'JSON', error instanceof Error ? error.message : 'something else')
  }
}
