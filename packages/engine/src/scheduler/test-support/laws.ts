/** What must be true of every history, whatever was asked for and however long anything took. */
import { TIERS } from '../ranking.ts'
import { readTape } from './tape.ts'
import type { Block } from './tape.ts'
import type { Said, World } from './world.ts'

/** What is decided this close to the end of one may come too late for the start of the next. */
const SLACK_FRAMES = 400

/** @throws Error that names the law that was broken. */
export function assertLawful(world: World): void {
  const blocks = readTape(world.output.tape, world.samples)
  const spokenBy = new Map(world.said.flatMap((said) => said.jobs.map(({ id }) => [id, said] as const)))
  const saidIn = (block: Block): Said => {
    const said = spokenBy.get(block.jobId)
    if (!said) throw new Error(`Nobody asked for job ${block.jobId}.`)
    return said
  }
  assertSettled(world)
  for (const said of world.said) {
    const own = blocks.filter((block) => saidIn(block) === said)
    assertSilentAfterEnd(said, own)
    assertJoined(said, own)
  }
  assertOrder(world, blocks, saidIn)
}

function assertSettled(world: World): void {
  const { accounting } = world
  for (const said of world.said) {
    const ends = said.events.filter(({ type }) => type === 'end').length
    const expected = said.outcome === 'failed' ? 0 : 1
    if (said.settlements !== 1) fail(said, `settled ${said.settlements} times`)
    if (ends !== expected) fail(said, `${ends} end events`)
  }
  const count = (outcome: Said['outcome']): number =>
    world.said.filter((said) => said.outcome === outcome).length
  const isExact =
    accounting.queued === world.said.length &&
    accounting.pending === 0 &&
    accounting.spoken === count('completed') &&
    accounting.interrupted === count('interrupted') &&
    accounting.dropped === count('dropped') &&
    accounting.failed === count('failed')
  if (!isExact) throw new Error(`The books are wrong: ${JSON.stringify(accounting)}`)
}

/** No sample of what has ended is heard any more. */
function assertSilentAfterEnd(said: Said, own: readonly Block[]): void {
  const last = own.at(-1)
  if (last && last.to > (said.settledAt ?? 0))
    fail(said, `heard until ${last.to}, ended at ${said.settledAt}`)
}

/** What was heard in its takes joins to its text, without gap or repeat, and is what the result says. */
function assertJoined(said: Said, own: readonly Block[]): void {
  const { item } = said
  const first = item.fields.firstToken ?? 0
  const mayRestart = item.fields.onPreempt === 'restart'
  let next = first
  let furthest = first
  for (const block of own) {
    const firstToken = said.jobs.find(({ id }) => id === block.jobId)?.firstToken
    if (block.offset !== 0) fail(said, `a take begins in its middle, at ${block.offset}`)
    if (firstToken !== next && !(mayRestart && firstToken === first)) {
      fail(said, `goes on at word ${firstToken} instead of ${next}`)
    }
    next = firstToken as number
    for (const { token, text, isWhole } of block.words) {
      if (token !== next) fail(said, `says word ${token} instead of ${next}`)
      if (!isWhole) continue
      const expected = item.text.tokens[token]?.text
      if (text !== expected) fail(said, `word ${token} was '${text}' and is now '${expected}'`)
      next = token + 1
    }
    furthest = Math.max(furthest, next)
  }
  const { result } = item
  if (!result) return
  const { heard, outcome } = result
  const { sourceText, tokens } = item.text
  if (heard.words !== furthest) fail(said, `tells ${heard.words} words, ${furthest} were heard`)
  if (!sourceText.startsWith(heard.text)) fail(said, `'${heard.text}' is no prefix of '${sourceText}'`)
  if (heard.endOffset !== heard.text.length) fail(said, `ends at ${heard.endOffset} in '${heard.text}'`)
  if (outcome === 'completed' && next !== tokens.length)
    fail(said, `completed at word ${next} of ${tokens.length}`)
  const told = new Set(said.events.flatMap((event) => (event.type === 'word' ? [event.token] : [])))
  for (let token = first; token < furthest; token++) {
    if (!told.has(token)) fail(said, `word ${token} was heard and not told`)
  }
}

/** Nothing begins to sound while something that comes before it waits, and is said later. */
function assertOrder(world: World, blocks: readonly Block[], saidIn: (block: Block) => Said): void {
  for (const [index, block] of blocks.entries()) {
    const said = saidIn(block)
    const later = new Set(blocks.slice(index + 1).map(saidIn))
    for (const other of later) {
      if (other === said || !hasWaited(other, block.from)) continue
      const tiers = TIERS[other.item.fields.priority] - TIERS[said.item.fields.priority]
      const wasAskedBefore = other.item.order < said.item.order
      const goesOn = blocks.slice(0, index).some((before) => saidIn(before) === said)
      if (tiers > 0 && wasReady(other, block.from) && !wasHeldUp(other, block.from, world.said))
        fail(said, `begins before ${describe(other)}, of a higher tier`)
      if (tiers === 0 && wasAskedBefore && !goesOn)
        fail(said, `begins before ${describe(other)}, asked for earlier`)
    }
  }
}

const hasWaited = ({ admittedAt }: Said, at: number): boolean =>
  admittedAt !== null && admittedAt <= at - SLACK_FRAMES

/** It had something to say all the time shortly before. */
function wasReady({ readiness }: Said, at: number): boolean {
  const before = readiness.findLast(({ from }) => from <= at - SLACK_FRAMES)
  const since = readiness.filter(({ from }) => from > at - SLACK_FRAMES && from <= at)
  return before?.isReady === true && since.every(({ isReady }) => isReady)
}

/** Somebody of its tier had the turn before it, and nothing to say yet. */
const wasHeldUp = (said: Said, at: number, all: readonly Said[]): boolean =>
  all.some(
    (other) =>
      other.item.fields.priority === said.item.fields.priority &&
      other.item.order < said.item.order &&
      (other.settledAt ?? Infinity) >= at - SLACK_FRAMES &&
      !wasReady(other, at),
  )

const describe = ({ item }: Said): string =>
  `#${item.order} (${item.fields.priority}, '${item.text.sourceText}')`

function fail(said: Said, message: string): never {
  throw new Error(`${describe(said)}: ${message}.`)
}
