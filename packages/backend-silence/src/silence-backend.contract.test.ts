/** The contract of every backend, kept by the one that nothing can stop. */
import { describeBackendContract } from '@voice-soundboard/testing/backend-contract'
import { heapBytes } from '@voice-soundboard/testing/node'
import { afterAll, describe, expect, test } from 'vitest'
import { createSilenceBackend, silenceManifest } from './index.ts'

describeBackendContract(
  'silence',
  {
    createBackend: createSilenceBackend,
    manifest: silenceManifest('en'),
    assets: {
      load: () => expect.unreachable('silence has no files'),
      getDerived: async () => undefined,
      putDerived: async () => undefined,
    },
    heapBytes,
  },
  { describe, test, afterAll },
)
