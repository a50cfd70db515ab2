/** All checks, in the order in which they are told: what the others rest on comes first. */
import { assetsCheck } from './check-assets.ts'
import { audioCheck } from './check-audio.ts'
import { deviceCheck, clockCheck } from './check-device.ts'
import { engineCheck } from './check-engine.ts'
import { filesCheck } from './check-files.ts'
import { isolationCheck, secureContextCheck, sharedMemoryCheck } from './check-isolation.ts'
import { serviceWorkerCheck, webLocksCheck } from './check-page.ts'
import { policyCheck } from './check-policy.ts'
import { storageCheck } from './check-storage.ts'
import { wasmCheck, webGpuCheck } from './check-wasm.ts'
import { workerCheck, workletCheck } from './check-worker.ts'
import type { CheckSource } from './types.ts'

export const CHECKS: readonly CheckSource[] = [
  secureContextCheck,
  isolationCheck,
  sharedMemoryCheck,
  wasmCheck,
  filesCheck,
  workerCheck,
  workletCheck,
  assetsCheck,
  audioCheck,
  storageCheck,
  deviceCheck,
  webGpuCheck,
  webLocksCheck,
  serviceWorkerCheck,
  clockCheck,
]

/** Only where an engine tells of itself. */
export const ENGINE_CHECKS: readonly CheckSource[] = [engineCheck]

/** Looks at what happened while the others tried. */
export const LAST_CHECKS: readonly CheckSource[] = [policyCheck]
