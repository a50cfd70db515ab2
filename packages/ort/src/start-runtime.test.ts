import { expect, test } from 'vitest'
import { createSession, startRuntime } from './index.ts'

test('sessions are made as before, whether it was started ahead or not', async () => {
  await Promise.all([startRuntime(), startRuntime()])
  await expect(createSession(new Uint8Array(8))).rejects.toMatchObject({ code: 'model-corrupt' })
})
