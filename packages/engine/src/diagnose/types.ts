/** What a diagnosis is, and what one check of it is given and gives. Everything in it is plain data. */
import type { Health } from '../health.ts'
import type { runtimeUrls } from '../runtime-urls.ts'
import type { PageHeaders } from './page-headers.ts'
import type { Violations } from './violations.ts'

export interface DiagnoseOptions {
  /** As for the engine: the folder that holds `voices/voices.json`. */
  readonly assetBase?: string | URL
  readonly signal?: AbortSignal
  /** What an engine says of itself: told and judged beside what the page offers. */
  readonly health?: Health
}

/** `unknown`: the check itself could not be made; `found` says why. */
export type CheckStatus = 'ok' | 'warning' | 'problem' | 'unknown'

export interface Check {
  readonly id: string
  readonly status: CheckStatus
  readonly title: string
  /** What is so, in words. */
  readonly found: string
  /** What to change; lines of four spaces and more are to be copied as they are. Null when nothing needs to be. */
  readonly advice: string | null
  /** The figures behind the words, for machines and bug reports. */
  readonly details: Readonly<Record<string, unknown>>
}

export interface DiagnosedEnvironment {
  readonly version: string
  readonly userAgent: string
  readonly platform: string
  readonly cores: number | null
  /** Rounded by the browser; null where it does not tell. */
  readonly deviceMemoryGb: number | null
  readonly language: string
  readonly origin: string
  readonly isInFrame: boolean
  readonly visibility: DocumentVisibilityState
  readonly isOnline: boolean
}

export interface Diagnosis {
  /** The worst of the checks; one that could not be made counts as a warning. */
  readonly status: 'ok' | 'warning' | 'problem'
  readonly checks: readonly Check[]
  readonly environment: DiagnosedEnvironment
  /** All of it as plain text, to be pasted into a bug report. It holds nothing that was spoken or is to be. */
  toText(): string
}

export interface Finding {
  readonly status: CheckStatus
  readonly found: string
  readonly advice?: string | null
  readonly details?: Readonly<Record<string, unknown>>
}

/** Where the library's own files lie. */
export type LibraryUrls = Omit<typeof runtimeUrls, 'assetBase'>

export interface CheckContext {
  readonly urls: LibraryUrls
  readonly assetBase: string
  readonly health: Health | null
  /** Aborts when the check's time is over, and when the caller wants no diagnosis any more. */
  readonly signal: AbortSignal
  /** What the page's policy blocked since the diagnosis began. */
  readonly violations: Violations
  /** The page is asked for once, by whoever needs its headers first. */
  pageHeaders(): Promise<PageHeaders>
}

export interface CheckSource {
  readonly id: string
  readonly title: string
  readonly limitMs: number
  readonly run: (context: CheckContext) => Finding | Promise<Finding>
}
