/** What the page's content security policy blocks while the checks try things, as the browser itself reports it. */

export interface Violation {
  /** That took effect: `worker-src`, though `default-src` may be what is written. */
  readonly directive: string
  /** An address, or a word such as `wasm-eval`. */
  readonly blocked: string
  /** The whole policy that blocked it. */
  readonly policy: string
}

export interface Violations {
  readonly list: readonly Violation[]
  stop(): void
}

export function watchViolations(): Violations {
  const list: Violation[] = []
  const note = ({
    disposition,
    effectiveDirective,
    blockedURI,
    originalPolicy,
  }: SecurityPolicyViolationEvent) => {
    if (disposition === 'report') return
    list.push({ directive: effectiveDirective, blocked: blockedURI, policy: originalPolicy })
  }
  document.addEventListener('securitypolicyviolation', note)
  return { list, stop: () => document.removeEventListener('securitypolicyviolation', note) }
}
