/** What a markup language comes to: text to be said, with its place in the source, and what is to be done with it. */
import type { SourceRange } from '@voice-soundboard/graph'
import type { ContourPoint } from './ssml/values.ts'

/** How a stretch of text is to be said; all fields optional, absent means as around it. */
export interface TextStyle {
  /** 1 neutral, 1.25 moderate, 1.5 strong, 0.8 reduced. */
  readonly emphasis?: number
  readonly rate?: number
  readonly pitch?: number
  readonly energy?: number
  readonly language?: string
  readonly voice?: string
  readonly phonemes?: readonly string[]
  /** Said instead of the text. */
  readonly spokenAs?: string
  /** SSML interpret-as and friends: 'cardinal', 'date:mdy' … */
  readonly sayAs?: string
  readonly targetDurationMs?: number
  /** Pitch over a stretch of text, whose parts share it. */
  readonly contour?: { readonly points: readonly ContourPoint[]; readonly stretch: number }
  /** Parts of the same stretch last `targetDurationMs` together. */
  readonly stretch?: number
}

export type MarkupPart =
  /** `text` stands for `source` of the source; where both are equally long, character by character. */
  | {
      readonly kind: 'text'
      readonly text: string
      readonly source: SourceRange
      readonly style: TextStyle
    }
  /** Silence of this length instead of what a boundary would give. */
  | { readonly kind: 'pause'; readonly ms: number; readonly source: SourceRange }
  | {
      readonly kind: 'boundary'
      readonly boundary: 'clause' | 'sentence' | 'paragraph'
      readonly source: SourceRange
    }
  | { readonly kind: 'mark'; readonly name: string; readonly source: SourceRange }
  | { readonly kind: 'event'; readonly event: string; readonly source: SourceRange }

/** Something that could not be honoured; speech goes on without it. */
export interface MarkupProblem {
  /** `markup` when absent. */
  readonly code?: string
  readonly message: string
  readonly source: SourceRange
  readonly line: number
  readonly column: number
}
