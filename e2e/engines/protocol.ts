/** What the page and the server of the suite say to each other. */

/** A check that hangs must not take the rest with it. */
export const CHECK_LIMIT_MS = 60_000

export const PAGE_PATH = '/suite.html'
export const SCRIPT_PATH = '/suite.js'
export const NEXT_PATH = '/suite/next'
export const REPORT_PATH = '/suite/report'

export interface NextCheck {
  /** Null when there is nothing more to do. */
  readonly name: string | null
}

export interface Report {
  readonly name: string
  readonly failure: string | null
}
