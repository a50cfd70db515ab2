/** Runtime layer: keeps what was heard of each utterance that somebody cut off, for the assistant's next turn. */
import { definePlugin } from 'voice-soundboard'

/** What the application reads. */
export const interruptions = []

export default definePlugin({
  name: 'heard-report',
  version: '1.0.0',
  onInterrupt: ({ reason, heard }, { subject }) => {
    interruptions.push({ utterance: subject.id, reason, heard: heard.text, tags: subject.tags })
  },
})
