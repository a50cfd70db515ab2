import { test } from 'vitest'
import { checkVoice } from './check-voice.ts'

test('Dittli: staged equals the published graph, windows to 100 dB', async () => {
  console.log(await checkVoice('dittli-en'))
})
