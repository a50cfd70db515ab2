/** In which order plugins are set up and their hooks run, and whether each has what it needs. */
import { PluginError } from '@voice-soundboard/graph'
import type { PluginDefinition } from '@voice-soundboard/graph'
import { satisfies } from 'compare-versions'

type Definition = PluginDefinition<unknown>

/** What plugins may require that is none. */
export type Present = Readonly<Record<string, string>>

/**
 * What is needed goes first, then what stands `before`, then by priority, then as given.
 *
 * @throws PluginError for a name that is taken, and for what is missing, too old, or goes in a circle.
 */
export function orderPlugins(definitions: readonly Definition[], present: Present): readonly Definition[] {
  const byName = namesOf(definitions)
  for (const definition of definitions) checkNeeds(definition, byName, present)
  const earlier = new Map(definitions.map((definition) => [definition, new Set<Definition>()]))
  const link = (first: string, second: string): void => {
    for (const one of byName.get(first) ?? []) {
      for (const other of byName.get(second) ?? []) if (one !== other) earlier.get(other)?.add(one)
    }
  }
  for (const { name, requires = {}, before = [], after = [] } of definitions) {
    for (const other of [...Object.keys(requires), ...after]) link(other, name)
    for (const other of before) link(name, other)
  }

  const ordered: Definition[] = []
  const left = [...definitions].sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0))
  while (left.length > 0) {
    const at = left.findIndex((one) =>
      [...(earlier.get(one) ?? [])].every((other) => ordered.includes(other)),
    )
    const [next] = at < 0 ? [] : left.splice(at, 1)
    if (!next) throw cyclic(left)
    ordered.push(next)
  }
  return ordered
}

function namesOf(definitions: readonly Definition[]): ReadonlyMap<string, readonly Definition[]> {
  const byName = new Map<string, Definition[]>()
  for (const definition of definitions) {
    const { name, provides = [] } = definition
    if (byName.get(name)?.some((other) => other.name === name))
      throw new PluginError(name, 'duplicate', 'another of this name is here; remove it first.')
    for (const each of new Set([name, ...provides]))
      byName.set(each, [...(byName.get(each) ?? []), definition])
  }
  return byName
}

function checkNeeds(
  { name, requires = {} }: Definition,
  byName: ReadonlyMap<string, readonly Definition[]>,
  present: Present,
): void {
  for (const [needed, range] of Object.entries(requires)) {
    const own = present[needed]
    const versions = own === undefined ? (byName.get(needed) ?? []).map(({ version }) => version) : [own]
    if (versions.length === 0)
      throw new PluginError(name, 'missing-dependency', `it needs "${needed}" (${range}), which is not here.`)
    if (!versions.some((version) => isWithin(version, range, name))) {
      throw new PluginError(
        name,
        'wrong-version',
        `it needs "${needed}" ${range}; here is ${versions.join(', ')}.`,
      )
    }
  }
}

function isWithin(version: string, range: string, name: string): boolean {
  if (range === '*') return true
  try {
    return satisfies(version, range)
  } catch (cause) {
    throw new PluginError(name, 'wrong-version', `"${range}" is no range of versions.`, { cause })
  }
}

const cyclic = (left: readonly Definition[]): PluginError => {
  const names = left.map(({ name }) => `"${name}"`).join(', ')
  return new PluginError(
    left[0]?.name ?? '',
    'cyclic-dependency',
    `the order of ${names} goes in a circle: each is to come before another of them.`,
  )
}
