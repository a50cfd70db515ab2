/** What is in force inside an element. */
import type { SourceRange } from '@voice-soundboard/graph'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { TextStyle } from '../markup.ts'
import type { ContourPoint } from './values.ts'
import type { TextSegment } from './xml-reader.ts'

/** An element whose text is said as a whole, in a way of its own. */
export interface Leaf {
  readonly name: string
  readonly source: SourceRange
  readonly segments: TextSegment[]
  /** How its text is said. */
  readonly styleOf: (text: string) => TextStyle
  /** Said where it holds no text. */
  readonly emptyText: string | null
}

export interface Frame {
  readonly name: string
  readonly rate: number
  readonly pitch: number
  readonly energy: number
  readonly emphasis: number | null
  /** BCP 47; null where nothing names one. */
  readonly language: string | null
  readonly voice: string | null
  readonly duration: { readonly ms: number; readonly stretch: number } | null
  readonly contour: { readonly points: readonly ContourPoint[]; readonly stretch: number } | null
  readonly isSilent: boolean
  readonly isOneLine: boolean
  /** Its text is kept together. */
  readonly isToken: boolean
  readonly leaf: Leaf | null
  /** The nearest first. */
  readonly lexicons: readonly Lexicon[]
}

export const OUTERMOST: Frame = {
  name: '',
  rate: 1,
  pitch: 1,
  energy: 1,
  emphasis: null,
  language: null,
  voice: null,
  duration: null,
  contour: null,
  isSilent: false,
  isOneLine: false,
  isToken: false,
  leaf: null,
  lexicons: [],
}

/** Only what differs from text without markup. `language`: of the document. */
export function styleOf(frame: Frame, language: string | null): TextStyle {
  const { rate, pitch, energy, emphasis, voice, duration, contour } = frame
  return {
    ...(rate === 1 ? {} : { rate }),
    ...(pitch === 1 ? {} : { pitch }),
    ...(energy === 1 ? {} : { energy }),
    ...(emphasis === null || emphasis === 1 ? {} : { emphasis }),
    ...(voice === null ? {} : { voice }),
    ...(frame.language === null || frame.language === language ? {} : { language: frame.language }),
    ...(contour ? { contour } : {}),
    ...(duration ? { targetDurationMs: duration.ms, stretch: duration.stretch } : {}),
  }
}
