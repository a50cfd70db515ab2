/** The last errors, for a bug report: what went wrong is often over when somebody looks. */

export interface RecentError {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly code: string
  readonly message: string
}

const KEPT = 10

export class RecentErrors {
  #errors: RecentError[] = []

  get all(): readonly RecentError[] {
    return this.#errors
  }

  note(error: Error): void {
    const { code = error.name, message } = error as Error & { readonly code?: string }
    this.#errors = [...this.#errors, { at: Date.now(), code, message }].slice(-KEPT)
  }
}
