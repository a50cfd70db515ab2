/** A content security policy as far as speech needs to read one: what it says of a kind of file, and the line to write. */

/** By name, in lower case; of two of one name the first counts. */
export type Policy = ReadonlyMap<string, readonly string[]>

/** As a header says them: several, when commas part them, and all of them hold. */
export function parsePolicies(header: string): Policy[] {
  return header
    .split(',')
    .map(parsePolicy)
    .filter((policy) => policy.size > 0)
}

function parsePolicy(text: string): Policy {
  const policy = new Map<string, readonly string[]>()
  for (const directive of text.split(';')) {
    const [name = '', ...sources] = directive.trim().split(/\s+/)
    const key = name.toLowerCase()
    if (key !== '' && !policy.has(key)) policy.set(key, sources)
  }
  return policy
}

/** Where a browser looks when a directive is not written. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  'worker-src': ['child-src', 'script-src', 'default-src'],
  'script-src-elem': ['script-src', 'default-src'],
  'script-src': ['default-src'],
  'connect-src': ['default-src'],
}

export interface Governing {
  readonly name: string
  readonly sources: readonly string[]
}

/** The directive that decides; null when the policy says nothing of it, and so allows all. */
export function governing(policy: Policy, directive: string): Governing | null {
  for (const name of [directive, ...(INSTEAD[directive] ?? [])]) {
    const sources = policy.get(name)
    if (sources) return { name, sources }
  }
  return null
}

export function allowsWasm(policy: Policy): boolean {
  const sources = governing(policy, 'script-src')?.sources.map((source) => source.toLowerCase())
  if (!sources) return true
  return sources.includes("'wasm-unsafe-eval'") || sources.includes("'unsafe-eval'")
}

/** The directive as it must stand in the policy so that `source` is allowed beside what is. */
export function directiveWith(policy: Policy, directive: string, source: string): string {
  const sources = governing(policy, directive)?.sources ?? []
  const kept = sources.filter((other) => other.toLowerCase() !== "'none'" && other !== source)
  return [directive, ...kept, source].join(' ')
}
