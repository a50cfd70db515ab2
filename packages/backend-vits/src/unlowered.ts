/** What the graph asks for and this family cannot do: said once for a segment, never dropped in silence. */
import type { ControlGraph, Degradation } from '@voice-soundboard/graph'

export function unloweredProsody({ tokens }: ControlGraph): Degradation[] {
  const asked = {
    pitch: tokens.filter(({ pitchScale }) => pitchScale !== 1),
  }
  return Object.entries(asked).flatMap(([what, [token]]) =>
    token
      ? [
          {
            code: 'prosody-not-lowered',
            message: `VITS voices have no control of ${what} word by word; "${token.text}" is spoken without it.`,
            source: token.source,
          },
        ]
      : [],
  )
}
