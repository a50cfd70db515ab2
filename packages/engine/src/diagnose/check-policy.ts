/** What the content security policy blocked while the other checks tried, and the line that would allow it. */
import { allowsWasm, directiveWith, parsePolicies } from './content-policy.ts'
import { copyLines } from './copy-lines.ts'
import type { CheckSource, Finding } from './types.ts'
import type { Violation } from './violations.ts'

const WASM = "'wasm-unsafe-eval'"
const ADVICE = 'Write in the Content-Security-Policy:'

/** Browsers report a violation in a task of its own, after what it broke has failed. */
const REPORTED_WITHIN_MS = 100

export const policyCheck: CheckSource = {
  id: 'policy',
  title: 'Content security policy',
  limitMs: 10_000,
  async run({ urls, assetBase, violations, pageHeaders }) {
    await new Promise((resolve) => setTimeout(resolve, REPORTED_WITHIN_MS))
    const header = await pageHeaders().then(
      ({ csp }) => csp,
      () => null,
    )
    const metas = [
      ...document.querySelectorAll<HTMLMetaElement>('meta[http-equiv="content-security-policy" i]'),
    ]
    const policies = [...(header === null ? [] : [header]), ...metas.map(({ content }) => content)]
    return judgePolicy(policies, violations.list, {
      page: location.origin,
      needed: [urls.workerUrl, urls.workletUrl, urls.ortMjsUrl, urls.ortWasmUrl, assetBase],
    })
  },
}

export interface PolicyPlaces {
  /** Origin. */
  readonly page: string
  /** Addresses that speech needs, and folders that it needs files of. */
  readonly needed: readonly string[]
}

export function judgePolicy(
  policies: readonly string[],
  violations: readonly Violation[],
  places: PolicyPlaces,
): Finding {
  const ours = violations.filter(({ blocked }) => isNeeded(blocked, places))
  const details = { policies, blocked: ours.map(({ directive, blocked }) => ({ directive, blocked })) }
  if (ours.length === 0) {
    const closed = policies.flatMap(parsePolicies).filter((policy) => !allowsWasm(policy))
    const found = policies.length === 0 ? 'The page has none.' : 'It blocks nothing that speech needs.'
    return closed.length === 0
      ? { status: 'ok', found, details }
      : {
          status: 'warning',
          found: `${found} But it is written without 'wasm-unsafe-eval', and other browsers ask for that.`,
          advice: copyLines(
            ADVICE,
            closed.map((policy) => directiveWith(policy, 'script-src', WASM)),
          ),
          details,
        }
  }
  const lines = ours.map((violation) => lineFor(violation, places.page))
  return {
    status: 'problem',
    found: ours.map(({ directive, blocked }) => `${directive} blocks ${blocked}.`).join(' '),
    advice: copyLines(ADVICE, [...new Set(lines)]),
    details,
  }
}

/** What else the page was refused meanwhile is its own business. */
function isNeeded(blocked: string, { needed }: PolicyPlaces): boolean {
  if (blocked === 'wasm-eval') return true
  // After a redirect the origin alone is told.
  return needed.some((url) => blocked.startsWith(url) || blocked === new URL(url).origin)
}

function lineFor({ directive, blocked, policy: text }: Violation, page: string): string {
  const policy = parsePolicies(text)[0] ?? new Map<string, readonly string[]>()
  if (blocked === 'wasm-eval') return directiveWith(policy, 'script-src', WASM)
  const { origin } = new URL(blocked)
  return directiveWith(policy, directive, origin === page ? "'self'" : origin)
}
