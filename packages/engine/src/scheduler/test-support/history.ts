/** Random histories: what an application may ask for, in any order and at any moment. */
import { InvalidInputError } from '@voice-soundboard/graph'
import type { InterruptBehavior, Priority } from '@voice-soundboard/graph'
import fc from 'fast-check'
import type { SpeechItem } from '../../speech-item.ts'
import { DROP_POLICIES } from '../drop-policy.ts'
import type { DropPolicy } from '../drop-policy.ts'
import { QUANTUM } from './virtual-output.ts'
import { BROKEN_WORD } from './virtual-worker.ts'
import type { World } from './world.ts'
import type { Said, SayOptions } from './world.ts'

/** `which` picks one of the last few utterances that it can be asked of, the latest first. */
export type Action =
  | { readonly do: 'say'; readonly text: string; readonly options: SayOptions }
  | { readonly do: 'stream'; readonly text: string; readonly options: SayOptions }
  | { readonly do: 'write'; readonly which: number; readonly text: string }
  | { readonly do: 'close'; readonly which: number; readonly fails: boolean }
  | { readonly do: 'interrupt'; readonly scope: Scope; readonly behavior: InterruptBehavior }
  | { readonly do: 'interrupt-one'; readonly which: number; readonly behavior: InterruptBehavior }
  | { readonly do: 'go-on'; readonly which: number }
  | { readonly do: 'revise'; readonly which: number; readonly keep: number; readonly text: string }
  | { readonly do: 'pause' | 'unpause' | 'crash' }

export type Scope = { readonly tier: Priority } | { readonly owner: string } | 'all' | 'current'

export interface Step {
  /** How long to wait before it: in frames heard, and where that many are not to come, until all is quiet. */
  readonly afterFrames: number
  readonly action: Action
}

export interface History {
  readonly dropPolicy: DropPolicy
  readonly maxDepth: number
  readonly outputLatencyMs: number
  readonly steps: readonly Step[]
}

const WORDS = ['One', 'three', 'Seven', 'seventeen', 'Tomorrow', 'a', 'Rain', 'nobody'] as const
const word = fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom('', '', '', ',', '.', '?'))
const sentence = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(word, { minLength: 1, maxLength })
    .map((words) => words.map(([text, mark]) => `${text}${mark}`).join(' '))

const PRIORITIES = ['background', 'assistant', 'assistant', 'system'] as const
const BEHAVIORS = ['fade', 'immediate', 'finish-word', 'finish-sentence'] as const
const options: fc.Arbitrary<SayOptions> = fc.record({
  priority: fc.constantFrom<Priority>(...PRIORITIES),
  preempt: fc.constantFrom('immediate', 'word', 'sentence'),
  onPreempt: fc.constantFrom('resume', 'resume', 'restart', 'drop'),
  policy: fc.constantFrom('queue', 'queue', 'queue', 'interrupt', 'replace', 'drop-if-busy'),
  key: fc.constantFrom('a', 'b'),
  owner: fc.constantFrom('x', 'y'),
})
const scope = fc.constantFrom<Scope>(
  'all',
  'current',
  'current',
  { tier: 'assistant' },
  { tier: 'background' },
  { owner: 'x' },
)
const which = fc.nat(3)
const behavior = fc.constantFrom(...BEHAVIORS)

const speaking: fc.WeightedArbitrary<Action>[] = [
  { weight: 8, arbitrary: fc.record({ do: fc.constant('say' as const), text: sentence(6), options }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('stream' as const), text: sentence(3), options }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('write' as const), which, text: sentence(4) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('close' as const), which, fails: fc.boolean() }) },
]
const changing: fc.WeightedArbitrary<Action>[] = [
  { weight: 2, arbitrary: fc.record({ do: fc.constant('interrupt' as const), scope, behavior }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('interrupt-one' as const), which, behavior }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('revise' as const), which, keep: fc.nat(100), text: sentence(3) }),
  },
]
const unrepeatable: fc.WeightedArbitrary<Action>[] = [
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('pause' as const, 'unpause' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('go-on' as const), which }) },
]
const crash = fc.record({ do: fc.constant('crash' as const) })
const failing: fc.WeightedArbitrary<Action>[] = [
  { weight: 1, arbitrary: crash },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('say' as const),
      text: fc.constant(`one ${BROKEN_WORD}. two`),
      options,
    }),
  },
]

const ACTIONS = {
  all: [...speaking, ...changing, ...unrepeatable, ...failing],
  dying: [...speaking, ...changing, ...unrepeatable, { weight: 6, arbitrary: crash }],
  repeatable: [...speaking, ...changing],
} as const

/**
 * `repeatable` leaves out what depends on when the page looks: undoing, which needs an interruption that has come
 * about, and `block`, which admits what may cut in as soon as the page sees that there is room. And pauses: they
 * fade over what is in the ring by then, which may be the beginning of the next.
 */
export function histories(kind: keyof typeof ACTIONS, maxLength = 14): fc.Arbitrary<History> {
  const actions = ACTIONS[kind]
  const step = fc.record({
    afterFrames: fc.oneof(fc.constant(0), fc.nat(300), fc.nat(2500)),
    action: fc.oneof(...actions),
  })
  return fc.record({
    dropPolicy: fc.constantFrom(
      ...DROP_POLICIES.filter((policy) => kind !== 'repeatable' || policy !== 'block'),
    ),
    maxDepth: fc.constantFrom(1, 2, 3, 5, 100),
    outputLatencyMs: fc.constantFrom(0, 0, 30),
    steps: fc.array(step, { minLength: 2, maxLength }),
  })
}

/** Does what a step says. Calls that the queue refuses are refused with an error of the family, and no other. */
export function perform(world: World, action: Action): void {
  switch (action.do) {
    case 'say':
      world.say(action.text, action.options)
      return
    case 'stream':
      world.write(world.stream(action.options), action.text)
      return
    case 'write':
      pick(world, action.which, isOpenStream, (said) => world.write(said, ` ${action.text}`))
      return
    case 'close':
      pick(world, action.which, isOpenStream, (said) =>
        world.close(said, action.fails ? new RangeError('The source failed.') : null),
      )
      return
    case 'interrupt':
      void world.interrupt({ behavior: audible(world, action.behavior) }, selector(world, action.scope))
      return
    case 'interrupt-one':
      pick(world, action.which, isAny, ({ item }) => {
        void world.interrupt({ behavior: audible(world, action.behavior) }, (other) => other === item)
      })
      return
    case 'go-on':
      pick(world, action.which, isUndoable(world), (said) => world.goOn(said))
      return
    case 'revise':
      pick(world, action.which, isAny, ({ item }) => {
        const offset = Math.round((item.text.sourceText.length * action.keep) / 100)
        try {
          world.queue.revise(item, offset, ` ${action.text}`)
        } catch (error) {
          if (!(error instanceof InvalidInputError)) throw error
        }
      })
      return
    case 'pause':
    case 'unpause':
      world.output.controller.paused = action.do === 'pause'
      return
    case 'crash':
      world.crash()
  }
}

/** As the engine does: what is paused does not sound, so there is nothing to finish. */
const audible = ({ output }: World, asked: InterruptBehavior): InterruptBehavior =>
  output.controller.paused ? 'fade' : asked

const isAny = (): boolean => true
const isOpenStream = ({ item }: Said): boolean => !item.text.isClosed
const isUndoable =
  (world: World) =>
  (said: Said): boolean =>
    said.item.settled && !world.said.some(({ before }) => before === said)

function pick(world: World, which: number, is: (said: Said) => boolean, act: (said: Said) => void): void {
  const said = world.said.filter(is).at(-1 - which)
  if (said) act(said)
}

function selector(world: World, wanted: Scope): (item: SpeechItem) => boolean {
  if (wanted === 'all') return () => true
  if (wanted === 'current') {
    const { current } = world.queue
    return (item) => item === current
  }
  if ('tier' in wanted) return ({ fields }) => fields.priority === wanted.tier
  return ({ fields }) => fields.owner === wanted.owner
}

/** Runs a history to its end: what is paused goes on then, and what is still being written is closed. */
export async function run(world: World, history: History): Promise<void> {
  for (const { afterFrames, action } of history.steps) {
    await listen(world, afterFrames)
    perform(world, action)
    await world.clock.rest()
    assertBalanced(world)
  }
  world.output.controller.paused = false
  for (const said of world.said) if (isOpenStream(said)) world.close(said)
  await world.finish()
}

/** Until so many frames more were heard, or until none has been for so long that none will be. */
async function listen(world: World, frames: number): Promise<void> {
  const target = world.heardFrames + frames
  let quiet = 0
  while (world.heardFrames < target) {
    const before = world.heardFrames
    const block = Math.min(QUANTUM, target - before)
    // Before anything new sounds, what sounded has to fade, and short blocks take it long.
    if (quiet > QUIET_TICKS + QUANTUM / block) return
    await world.tick(block)
    assertBalanced(world)
    quiet = world.heardFrames === before ? quiet + 1 : 0
  }
}

const QUIET_TICKS = 40

function assertBalanced(world: World): void {
  const { queued, pending, spoken, interrupted, dropped, failed } = world.accounting
  const open = world.said.filter(({ item }) => !item.settled).length
  if (queued === pending + spoken + interrupted + dropped + failed && pending === open) return
  throw new Error(`The books do not balance: ${JSON.stringify(world.accounting)}, ${open} open.`)
}
