/** What the graph asks for and this voice cannot do: said once for a segment, never dropped in silence. */
import { LOUDEST_GAIN, wantedGain } from '@voice-soundboard/audio'
import type { ControlGraph, Degradation, Token } from '@voice-soundboard/graph'
import { spokenPitch, wantedPitch } from './melody.ts'

export function unloweredProsody(graph: ControlGraph): Degradation[] {
  const beyondPitch = (token: Token): boolean => {
    const wanted = wantedPitch(graph, token)
    return spokenPitch(wanted) !== wanted
  }
  const limits = [
    [beyondPitch, (text: string) => `Pitch moves by two octaves at most; "${text}" is spoken with that.`],
    [
      (token: Token) => wantedGain(token) > LOUDEST_GAIN,
      (text: string) => `"${text}" is spoken ${LOUDEST_GAIN} times as loud, which is the most.`,
    ],
  ] as const
  return limits.flatMap(([isBeyond, messageFor]) => {
    const token = graph.tokens.find(isBeyond)
    if (!token) return []
    return [{ code: 'prosody-not-lowered', message: messageFor(token.text), source: token.source }]
  })
}
