/** The contract of every backend, whole: odd and long texts, a hundred utterances, and whether speech is understood. */
import { describeBackendContract } from '@voice-soundboard/testing/backend-contract'
import { createRecognizer, moonshineModel } from '@voice-soundboard/testing/speech'
import { afterAll, describe, test } from 'vitest'
import { contractSubject } from './test-support/contract-subject.ts'

const recognizer = await createRecognizer(await moonshineModel())
afterAll(() => recognizer.close())

for (const id of ['dittli-en', 'piper-libritts-r'] as const) {
  const subject = { ...(await contractSubject(id)), recognizer, timeoutMs: 300_000 }
  describeBackendContract(`vits with ${id}`, subject, { describe, test, afterAll })
}
