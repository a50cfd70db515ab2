/** What a restless application does with an engine, one act at a time, as the random numbers say. */
import type {} from '../../../../apps/soundboard/src/blank.ts'
import type { InterruptOptions, SpeakOptions, Utterance, VoiceEngine } from 'voice-soundboard'
import type { Random } from '../../support/random.ts'
import { PARAGRAPH } from '../../support/texts.ts'
import { pause } from './pause.ts'
import type { Registry } from './registry.ts'
import { asStream, writeTokens } from './token-stream.ts'
import type { StreamEnd } from './token-stream.ts'

export interface Stage {
  readonly engine: VoiceEngine
  readonly registry: Registry
  /** Of this act alone: what one act draws does not move the next one's numbers. */
  readonly random: Random
}

type Act = (stage: Stage) => void | Promise<void>

const SENTENCES = PARAGRAPH.split(/(?<=\.) /)
const PRIORITIES = ['system', 'assistant', 'assistant', 'assistant', 'background', 'background'] as const
const BEHAVIORS = ['immediate', 'fade', 'finish-word', 'finish-sentence'] as const
const POLICIES = [
  'queue',
  'queue',
  'queue',
  'queue',
  'queue',
  'interrupt',
  'replace',
  'drop-if-busy',
] as const
const SCOPES = ['all', 'current', 'current', 'current', 'tier', 'owner'] as const
const OWNERS = ['narrator', 'guide', 'alarm'] as const
const KEYS = ['status', 'score'] as const
const STREAM_ENDS: readonly StreamEnd[] = ['ends', 'ends', 'ends', 'ends', 'ends', 'throws', 'unending']
const STORM = 20
/** More than the queue holds. */
export const CROWD = 12

const ACTS: readonly (readonly [weight: number, name: string, act: Act])[] = [
  [24, 'speak', say],
  [14, 'speak a token stream', sayTokens],
  [5, 'speak what was prepared', sayPrepared],
  [8, 'interrupt', interruptSome],
  [5, 'interrupt an utterance', interruptOne],
  [5, 'resume an utterance', resumeOne],
  [4, 'revise an utterance', reviseOne],
  [5, 'abort by signal', sayAndAbort],
  [4, 'pause and resume', pauseAndResume],
  [4, 'set the volume', setVolume],
  [4, 'duck', duck],
  [1, 'interrupt storm', interruptStorm],
  [1, 'crowd', crowd],
]

export function drawAct(random: Random): { readonly name: string; readonly act: Act } {
  let left = random.next() * ACTS.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, name, act] of ACTS) {
    left -= weight
    if (left < 0) return { name, act }
  }
  throw new Error('The weights of the acts do not add up.')
}

function say({ engine, registry, random }: Stage): void {
  registry.track(engine.speak(drawText(random), drawOptions(random)))
}

function sayTokens({ engine, registry, random }: Stage): void {
  let isWanted = true
  const end = random.pick(STREAM_ENDS)
  const tokens = writeTokens({ text: drawText(random), end, isWanted: () => isWanted, random })
  const input = random.chance(0.3) ? asStream(tokens) : tokens
  const utterance = registry.track(engine.speak(input, drawOptions(random)), () => (isWanted = false))
  if (end === 'unending') void pause(random.between(5000, 12_000)).then(() => utterance.interrupt())
}

async function sayPrepared({ engine, registry, random }: Stage): Promise<void> {
  const text = random.pick(SENTENCES)
  const seed = random.below(1000)
  const prepared = await engine.prepare(text, { seed })
  registry.track(engine.speak(text, { ...drawOptions(random), seed, speed: 1 }))
  if (random.chance(0.5)) await prepared.discard()
}

async function interruptSome({ engine, random }: Stage): Promise<void> {
  await engine.interrupt(drawInterrupt(random))
}

async function interruptOne({ registry, random }: Stage): Promise<void> {
  await drawLive(registry, random)?.interrupt({ behavior: random.pick(BEHAVIORS) })
}

function resumeOne({ registry }: Stage): void {
  const utterance = registry.takeResumable()
  if (utterance) registry.track(utterance.resume())
}

/** Too late is no fault: what was said meanwhile cannot be changed. */
function reviseOne({ registry, random }: Stage): void {
  const offset = random.below(120)
  const text = random.pick(SENTENCES)
  try {
    drawLive(registry, random)?.revise(offset, text)
  } catch (error) {
    if (!window.voiceSoundboard.isVoiceSoundboardError(error) || error.code !== 'invalid-input') throw error
  }
}

function sayAndAbort({ engine, registry, random }: Stage): void {
  const controller = new AbortController()
  const options = { ...drawOptions(random), signal: controller.signal }
  registry.track(engine.speak(drawText(random), options))
  void pause(random.between(0, 3000)).then(() => controller.abort())
}

async function pauseAndResume({ engine, random }: Stage): Promise<void> {
  engine.pause()
  await pause(random.between(50, 1500))
  engine.resume()
}

function setVolume({ engine, random }: Stage): void {
  engine.setVolume(random.between(0.2, 1), { rampMs: random.between(0, 500) })
}

async function duck({ engine, random }: Stage): Promise<void> {
  const ducked = engine.duck({ gain: random.between(0, 0.5) })
  await pause(random.between(100, 2000))
  ducked.release()
}

async function interruptStorm({ engine, random }: Stage): Promise<void> {
  await Promise.all(Array.from({ length: STORM }, () => engine.interrupt(drawInterrupt(random))))
}

function crowd(stage: Stage): void {
  for (let count = 0; count < CROWD; count++) say(stage)
}

/** A bark, a sentence, or two of them. */
function drawText(random: Random): string {
  const sentence = random.pick(SENTENCES)
  const length = random.next()
  if (length < 0.4)
    return sentence
      .split(' ')
      .slice(0, 2 + random.below(5))
      .join(' ')
  return length < 0.8 ? sentence : `${sentence} ${random.pick(SENTENCES)}`
}

const drawLive = (registry: Registry, random: Random): Utterance | undefined => {
  const place = random.next()
  return registry.live[Math.floor(place * registry.live.length)]
}

function drawOptions(random: Random): SpeakOptions {
  return {
    priority: random.pick(PRIORITIES),
    preempt: random.pick(['immediate', 'word', 'sentence'] as const),
    onPreempt: random.pick(['resume', 'resume', 'restart', 'drop'] as const),
    policy: random.pick(POLICIES),
    key: random.pick(KEYS),
    owner: random.pick(OWNERS),
    speed: random.pick([1, 1, 1.25, 1.5]),
    seed: random.below(1000),
  }
}

function drawInterrupt(random: Random): InterruptOptions {
  return {
    behavior: random.pick(BEHAVIORS),
    scope: random.pick(SCOPES),
    priority: random.pick(PRIORITIES),
    owner: random.pick(OWNERS),
    reason: random.pick(['user_spoke', 'context_change', 'timeout', 'manual'] as const),
  }
}
