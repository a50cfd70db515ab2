/** What a bug report must say of the browser it comes from. Of the address, the origin alone: the rest may be private. */
import { version } from '../../package.json'
import type { DiagnosedEnvironment } from './types.ts'

/** Beyond the standard library's types: Chromium tells these. */
interface Told extends Navigator {
  readonly deviceMemory?: number
  readonly userAgentData?: { readonly platform: string }
}

export function readEnvironment(): DiagnosedEnvironment {
  const told: Told = navigator
  return {
    version,
    userAgent: told.userAgent,
    platform: told.userAgentData?.platform || told.platform || 'not told',
    cores: told.hardwareConcurrency || null,
    deviceMemoryGb: told.deviceMemory ?? null,
    language: told.language,
    origin: location.origin,
    isInFrame: window.parent !== window,
    visibility: document.visibilityState,
    isOnline: told.onLine,
  }
}
