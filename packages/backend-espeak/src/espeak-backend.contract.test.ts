/** The contract of every backend, kept by eSpeak. */
import { describeBackendContract } from '@voice-soundboard/testing/backend-contract'
import { heapBytes } from '@voice-soundboard/testing/node'
import { afterAll, describe, expect, test } from 'vitest'
import { createEspeakBackend, espeakManifest } from './index.ts'

describeBackendContract(
  'espeak',
  {
    createBackend: () => createEspeakBackend(),
    manifest: espeakManifest('en'),
    assets: {
      load: () => expect.unreachable('in Node the data lies beside the module'),
      getDerived: async () => undefined,
      putDerived: async () => undefined,
    },
    heapBytes,
  },
  { describe, test, afterAll },
)
