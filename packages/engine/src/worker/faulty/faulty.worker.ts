/** A worker made to fail, for tests of the host client: it refuses, hangs and dies on demand. */
import { DownloadError, ModelCorruptError } from '@voice-soundboard/graph'
import { expose } from 'comlink'
import { installThrowHandler } from '../../host/throw-handler.ts'

installThrowHandler()
expose({
  init: () => ({ threads: 1, executionProvider: 'wasm' }),
  loadVoice: () => {
    throw new ModelCorruptError('voice.vsb', 'cut short', { cause: new DownloadError('voice.vsb', 503) })
  },
  speak: () => new Promise(() => undefined),
  render: () => {
    setTimeout(() => {
      throw new Error('out of memory')
    })
    return new Promise(() => undefined)
  },
  trim: () => {
    for (;;);
  },
  cancel: () => undefined,
  close: () => undefined,
})
