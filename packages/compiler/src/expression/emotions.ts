/** Emotions as prosody: the table of v2.x, which applications know by these names. */
import { namedIn } from './named-in.ts'

/** Factors on what a voice does by itself; 1 leaves it. */
export interface Emotion {
  readonly speed: number
  readonly pitch: number
  readonly energy: number
  /** On the pauses between sentences and paragraphs. */
  readonly pause: number
}

const emotion = (speed: number, pitch: number, energy: number, pause: number): Emotion => ({
  speed,
  pitch,
  energy,
  pause,
})

const EMOTIONS = {
  neutral: emotion(1, 1, 1, 1),
  happy: emotion(1.1, 1.05, 1.1, 1),
  excited: emotion(1.2, 1.1, 1.2, 1),
  joyful: emotion(1.15, 1.08, 1.15, 1),
  enthusiastic: emotion(1.15, 1.05, 1.15, 1),
  calm: emotion(0.9, 0.98, 0.85, 1.2),
  peaceful: emotion(0.85, 0.95, 0.8, 1.3),
  relaxed: emotion(0.9, 0.98, 0.9, 1.1),
  sad: emotion(0.85, 0.92, 0.75, 1.3),
  melancholy: emotion(0.8, 0.9, 0.7, 1.4),
  angry: emotion(1.1, 1.05, 1.3, 1),
  frustrated: emotion(1.05, 1.02, 1.15, 1),
  fearful: emotion(1.15, 1.1, 0.9, 0.8),
  anxious: emotion(1.1, 1.05, 0.95, 0.9),
  surprised: emotion(1.15, 1.12, 1.1, 1),
  confident: emotion(1, 1, 1.1, 1),
  serious: emotion(0.95, 0.98, 1, 1.1),
} as const satisfies Readonly<Record<string, Emotion>>

export type EmotionName = keyof typeof EMOTIONS

export const EMOTION_NAMES = Object.keys(EMOTIONS) as readonly EmotionName[]

/** @throws InvalidInputError for a name that is not in the table, with the nearest one. */
export const emotionOf = (path: string, name: EmotionName): Emotion => namedIn(EMOTIONS, path, name)
