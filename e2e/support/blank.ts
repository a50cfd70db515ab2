/** Opens the blank page, where `window.voiceSoundboard` is the public module. */
import type { Page } from '@playwright/test'
import type {} from '../../apps/soundboard/src/blank.ts'

/** Small, so that tests which only need some voice are quick. */
export const QUICK_VOICE = 'dittli-en'

export async function openBlank(page: Page): Promise<void> {
  await page.goto('blank.html')
  await page.waitForFunction(() => 'voiceSoundboard' in window)
}

/** What a rejected call tells a program, or what it gave instead. */
export interface Failure {
  readonly name: string
  readonly code: string
  readonly message: string
}
