/**
 * Cuts a segment where eSpeak itself would take breath, and where its voice changes with the language. A piece is
 * made in one go; the first one sounds while the others wait.
 */
import type { ControlGraph, Token } from '@voice-soundboard/graph'
import { pitchSetting } from './pitch.ts'

export interface Piece {
  /** Index of its first token in the segment. */
  readonly firstToken: number
  readonly tokens: readonly Token[]
  /** eSpeak's. */
  readonly voice: string
  readonly text: string
  /** Where each token begins in the text, in code points from 1, as eSpeak counts them. */
  readonly starts: readonly number[]
  /** What is read for each token. */
  readonly spoken: readonly string[]
  /** Nothing ends there but the piece: the pause that eSpeak makes behind it is not wanted. */
  readonly isOpen: boolean
}

/** eSpeak reads some 800 characters at once. */
const MOST_TOKENS = 60
const MOST_CHARACTERS = 500
const CLAUSE_END = /[.,;:!?…—–。！？、，；：।؟،]/u

export interface PieceOptions {
  /** eSpeak's voice for a token. */
  readonly voiceOf: (token: Token) => string
  /** What eSpeak is to read for a token; nothing when empty. */
  readonly spokenOf: (token: Token, voice: string) => string
}

export function piecesOf(graph: ControlGraph, { voiceOf, spokenOf }: PieceOptions): Piece[] {
  const pieces: Piece[] = []
  let tokens: Token[] = []
  let spoken: string[] = []
  let characters = 0
  let voice = ''
  const cut = (end: number, isOpen: boolean): void => {
    const written = write(graph, tokens, spoken)
    pieces.push({ firstToken: end - tokens.length, tokens, voice, spoken, isOpen, ...written })
    tokens = []
    spoken = []
    characters = 0
  }
  graph.tokens.forEach((token, index) => {
    const own = voiceOf(token)
    if (tokens.length > 0 && own !== voice) cut(index, true)
    voice = own
    const text = spokenOf(token, voice)
    tokens.push(token)
    spoken.push(text)
    characters += text.length + 1
    const isEnd = endOf(token) !== ''
    if (isEnd || tokens.length === MOST_TOKENS || characters > MOST_CHARACTERS) cut(index + 1, !isEnd)
  })
  if (tokens.length > 0) cut(graph.tokens.length, true)
  return pieces
}

/** The punctuation that ends a clause, as eSpeak needs it for its melody; empty where none ends. */
function endOf({ punctuationAfter, boundaryAfter }: Token): string {
  if (CLAUSE_END.test(punctuationAfter)) return cleanText(punctuationAfter)
  if (boundaryAfter === 'none') return ''
  return boundaryAfter === 'clause' ? ',' : '.'
}

function write(graph: ControlGraph, tokens: readonly Token[], spoken: readonly string[]) {
  const starts: number[] = []
  let text = ''
  let position = 1
  const add = (part: string): void => {
    text += part
    for (const _ of part) position++
  }
  const factors = tokens.map(({ pitchScale }) => pitchScale * graph.globalPitch)
  tokens.forEach((token, index) => {
    starts.push(position)
    if (index > 0 && factors[index] !== factors[index - 1]) add(pitchCommand(factors[index] as number))
    add(`${spoken[index]}${endOf(token)} `)
  })
  return { text, starts }
}

/** For what follows it in the text. */
function pitchCommand(factor: number): string {
  const { pitch, range } = pitchSetting(factor)
  return `\x01${pitch}P\x01${range}R `
}

/** eSpeak takes control characters and brackets for commands, phonemes and markup. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}[\]<>\ufffd]/gu, ' ')
    .trim()
