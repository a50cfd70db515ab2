/** What can go wrong, and what must come of it: the everyday tests and the bench go through the same list. */
import type { BrowserContext, Page } from '@playwright/test'

/** What the backend behind the voice does wrong, once, in the second piece of the text. */
export type BackendFault =
  | 'throws-at-load'
  | 'throws-at-first'
  | 'throws-later'
  | 'out-of-memory'
  | 'not-a-number'
  | 'gives-nothing'
  | 'too-much'
  | 'negative-time'
  | 'wrong-rate'
  | 'stuck'

/** What is done to the page, once, when the moment has come. */
export type PageFault =
  | 'kill-worker'
  | 'kill-worker-twice'
  | 'hang-worker'
  | 'delete-database'
  | 'suspend-context'
  | 'interrupt-context'
  | 'close-context'
  | 'block-page'
  | 'throw-in-listener'

/** Before the engine is made, while its voice loads, when speech was asked for, in mid-speech, near its end. */
export type Moment = 'starting' | 'loading' | 'asked' | 'speaking' | 'ending'

export interface Scene {
  readonly page: Page
  readonly context: BrowserContext
}

export interface Fault {
  readonly name: string
  /** Before the page is opened. */
  readonly prepare?: (scene: Scene) => Promise<void>
  /** In another visit before: the voice is in the browser's storage then. */
  readonly isCached?: boolean
  /** What runs in each worker before its own code. */
  readonly inWorker?: string
  readonly backend?: BackendFault
  readonly inPage?: { readonly fault: PageFault; readonly at: Moment }
  /** After the page is opened, and before the engine is made. */
  readonly arrange?: (scene: Scene) => Promise<void>
  readonly options?: Readonly<Record<string, unknown>>
  /**
   * `heard`: to the last word, whatever it takes. `reported`: what was not heard is told exactly. `refused`: no engine
   * is made, with an error that says why.
   */
  readonly ends: 'heard' | 'reported' | 'refused'
  /** Code of a degradation, trouble or error that must be told. */
  readonly tells?: string
  /** What the browser itself may complain of. */
  readonly complains?: RegExp
}
