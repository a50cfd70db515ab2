import { test } from 'vitest'
import { checkSeeds, checkVoice } from './check-voice.ts'

test.each(['piper-libritts-r', 'piper-faber-pt'] as const)(
  '%s: staged equals the published graph, windows to 100 dB, seeds repeat',
  async (id) => {
    console.log(await checkVoice(id))
    await checkSeeds(id)
  },
)
