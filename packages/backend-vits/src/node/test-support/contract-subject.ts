/** A published voice of this family, put to the contract of every backend. */
import { createEnglishPhonemizer } from '@voice-soundboard/g2p-english'
import type { ContractSubject } from '@voice-soundboard/testing/backend-contract'
import { heapBytes } from '@voice-soundboard/testing/node'
import { createVitsBackend } from '../../vits-backend.ts'
import { readAssembledVoice } from '../assembled-voices.ts'
import type { AssembledId } from '../assembled-voices.ts'

export const contractSubject = async (id: AssembledId): Promise<ContractSubject> => ({
  ...(await readAssembledVoice(id)),
  createBackend: () => createVitsBackend({ phonemizers: () => createEnglishPhonemizer() }),
  hasNoise: true,
  heapBytes,
})
