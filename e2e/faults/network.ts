/** Servers and networks that fail in the ways that they do. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Route } from '@playwright/test'
import { servedFolder } from '@voice-soundboard/voices'
import { QUICK_VOICE } from '../support/blank.ts'

const MODEL = `**/${QUICK_VOICE}.compact.vsb`
const HEADERS = { 'Cross-Origin-Resource-Policy': 'same-origin' }

const readModel = (): Buffer => readFileSync(join(servedFolder(), QUICK_VOICE, `${QUICK_VOICE}.compact.vsb`))

/** Answers requests for the voice's model. */
export const modelBy =
  (answer: (route: Route, model: Buffer) => Promise<void>) =>
  async ({ context }: { readonly context: BrowserContext }): Promise<void> => {
    await context.route(MODEL, (route) => answer(route, readModel()))
  }

export const answerWith =
  (change: (model: Buffer) => Buffer) =>
  (route: Route, model: Buffer): Promise<void> =>
    route.fulfill({ headers: HEADERS, body: change(model) })

export const answerStatus =
  (status: number) =>
  (route: Route): Promise<void> =>
    route.fulfill({ status, headers: HEADERS, body: `${status}` })

/** The first answers fail, the others are as they should be. */
export function failingFirst(times: number, fail: (route: Route, model: Buffer) => Promise<void>) {
  let left = times
  return (route: Route, model: Buffer): Promise<void> => (left-- > 0 ? fail(route, model) : route.fallback())
}

export const cutOff = (route: Route): Promise<void> => route.abort('connectionreset')

export const flipByte = (model: Buffer): Buffer => {
  const damaged = Buffer.from(model)
  const middle = damaged.length >> 1
  damaged[middle] = (damaged[middle] as number) ^ 1
  return damaged
}
