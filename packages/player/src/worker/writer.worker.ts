/** For tests: writes what it is given as the synthesis worker would, and tells when all of it is in the ring. */
import { openProducer } from '@voice-soundboard/ring'
import type { WriterRequest } from '../writer-protocol.ts'

self.onmessage = async ({ data }: MessageEvent<WriterRequest>) => {
  const producer = await openProducer(data.end)
  for (const block of data.blocks) await producer.write(block)
  producer.end()
  self.postMessage('written')
}
