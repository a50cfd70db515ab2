/** The contract of every backend in a real browser. */
import { describeBackendContract } from '@voice-soundboard/testing/backend-contract'
import { afterAll, describe, expect, test } from 'vitest'
import { createSilenceBackend, silenceManifest } from './index.ts'

describeBackendContract(
  'silence in a page',
  {
    createBackend: createSilenceBackend,
    manifest: silenceManifest('en'),
    assets: {
      load: () => expect.unreachable('silence has no files'),
      getDerived: async () => undefined,
      putDerived: async () => undefined,
    },
  },
  { describe, test, afterAll },
)
