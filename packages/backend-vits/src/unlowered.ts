/** What the graph asks for and this voice cannot do: said once for a segment, never dropped in silence. */
import { LOUDEST_GAIN, wantedGain } from '@voice-soundboard/audio'
import type { ControlGraph, Degradation, Token } from '@voice-soundboard/graph'
import type { VitsStages } from './stages.ts'
import type { UncutModel } from './uncut-model.ts'
import { hasLength } from './paces.ts'
import { wordPitch } from './word-pitch.ts'

interface Limit {
  readonly isBeyond: (token: Token) => boolean
  readonly messageFor: (text: string) => string
}

const ALWAYS: readonly Limit[] = [
  {
    isBeyond: (token) => wordPitch(token) !== token.pitchScale,
    messageFor: (text) => `Pitch moves by two octaves at most; "${text}" is spoken with that.`,
  },
  {
    isBeyond: (token) => wantedGain(token) > LOUDEST_GAIN,
    messageFor: (text) => `"${text}" is spoken ${LOUDEST_GAIN} times as loud, which is the most.`,
  },
]

/** Such a model keeps its durations to itself: where its words lie can only be estimated. */
const OF_AN_UNCUT_MODEL: readonly Limit[] = [
  {
    isBeyond: ({ pitchScale }) => pitchScale !== 1,
    messageFor: (text) =>
      `The model of this voice runs whole: pitch moves about where "${text}" is, and its length with it.`,
  },
  {
    isBeyond: (token) => token.durationScale !== 1 && !hasLength(token),
    messageFor: (text) => `The model of this voice runs whole: "${text}" is spoken without being stretched.`,
  },
  {
    isBeyond: hasLength,
    messageFor: (text) => `The model of this voice runs whole: "${text}" is spoken as long as it takes.`,
  },
]

export function unloweredProsody(
  { tokens }: ControlGraph,
  kind: (VitsStages | UncutModel)['kind'],
): Degradation[] {
  const limits = kind === 'uncut' ? [...ALWAYS, ...OF_AN_UNCUT_MODEL] : ALWAYS
  return limits.flatMap(({ isBeyond, messageFor }) => {
    const token = tokens.find(isBeyond)
    if (!token) return []
    return [{ code: 'prosody-not-lowered', message: messageFor(token.text), source: token.source }]
  })
}
