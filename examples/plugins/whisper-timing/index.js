/** Compiler layer: what is tagged as whispered is said slower, lower and with longer pauses. */
import { definePlugin } from 'voice-soundboard'

export default definePlugin({
  name: 'whisper-timing',
  version: '1.0.0',
  onGraph: (graph, { subject }) => {
    if (subject.tags.manner !== 'whisper') return
    const tokens = graph.tokens.map((token) => ({
      ...token,
      durationScale: token.durationScale * 1.2,
      energyScale: token.energyScale * 0.4,
      pauseAfterMs: token.pauseAfterMs * 1.5,
    }))
    return { ...graph, tokens }
  },
})
