/** Audio layer: a narrow band, as over a walkie-talkie, for what is tagged so. The filter runs in the worker. */
import { definePlugin } from 'voice-soundboard'

export default definePlugin({
  name: 'radio',
  version: '1.0.0',
  worker: new URL('./worker.js', import.meta.url),
})
