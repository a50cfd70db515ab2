import { beforeEach, describe, expect, test } from 'vitest'
import { events, frames, hear, heard } from './test-support/reading.ts'
import { readTape } from './test-support/tape.ts'
import { SAMPLE_RATE_HZ } from './test-support/virtual-output.ts'
import { wordFrames } from './test-support/virtual-worker.ts'
import { fakeTime, World } from './test-support/world.ts'

beforeEach(fakeTime)

describe('order', () => {
  test('what is asked for first is said first, and joins without a gap', async () => {
    const world = new World()
    world.say('one two')
    world.say('three')
    world.say('four')
    await world.finish()
    expect(heard(world)).toBe('one two three four')
    expect(world.output.ring.underrunEpisodes).toBe(0)
    expect(world.accounting).toEqual({
      queued: 3,
      pending: 0,
      spoken: 3,
      interrupted: 0,
      dropped: 0,
      failed: 0,
    })
  })

  test('a higher tier that waits is said before a lower one', async () => {
    const world = new World()
    world.say('now', { priority: 'system' })
    world.say('rain', { priority: 'background' })
    world.say('one', { priority: 'assistant' })
    world.say('two', { priority: 'system' })
    await world.finish()
    expect(heard(world)).toBe('now two one rain')
  })

  test('what waits rises by a tier for each half minute of speech that passes it by', async () => {
    const world = new World({ slowness: 100 })
    // Somebody always has something to say: without ageing it would wait for ever.
    const goOn = (): void => void world.say('one').utterance.on('end', goOn)
    goOn()
    goOn()
    const rain = world.say('rain', { priority: 'background' })
    await world.until(() => rain.item.settled, 20_000)
    const before = Math.ceil(30 / (wordFrames({ text: 'one' }, 100) / SAMPLE_RATE_HZ))
    const words = heard(world).split(' ')
    expect(words.indexOf('rain')).toBeGreaterThanOrEqual(before)
    expect(words.indexOf('rain')).toBeLessThanOrEqual(before + 2)
  })

  test('age earns a place and not the floor: what is sounding is not cut off by it', async () => {
    const world = new World({ slowness: 100 })
    for (let i = 0; i < 15; i++) world.say('one two')
    const rain = world.say('rain rain', { priority: 'background' })
    await world.until(() => world.accounting.pending === 0, 60_000)
    expect(heard(world)).not.toContain('-')
    expect(rain.outcome).toBe('completed')
  })

  test('a stream that has given nothing keeps its turn in its tier, and holds up no lower one', async () => {
    const world = new World()
    const stream = world.stream()
    world.say('two')
    world.say('rain', { priority: 'background' })
    await hear(world, frames('rain'))
    world.write(stream, 'one. ')
    world.close(stream)
    await world.finish()
    expect(heard(world)).toBe('rain one two')
  })
})

describe('pre-emption', () => {
  const during = async (preempt: 'immediate' | 'word' | 'sentence', at: number) => {
    const world = new World()
    const lower = world.say('one two. Three four.')
    await hear(world, at)
    world.say('seven', { priority: 'system', preempt })
    return { world, lower }
  }

  test('at once: within the fade, and the other goes on with its first unheard word', async () => {
    const { world, lower } = await during('immediate', frames('one') + 10)
    await world.finish()
    expect(heard(world)).toBe('one two- seven two Three four')
    expect(readTape(world.output.tape, world.samples)[0]?.to).toBe(frames('one') + 10 + 128)
    expect(lower.outcome).toBe('completed')
  })

  test('at the word: exactly where it ends', async () => {
    const { world } = await during('word', frames('one') + 10)
    await world.finish()
    expect(heard(world)).toBe('one two seven Three four')
    expect(readTape(world.output.tape, world.samples)[0]?.to).toBe(frames('one', 'two'))
  })

  test('at the sentence', async () => {
    const { world } = await during('sentence', 10)
    await world.finish()
    expect(heard(world)).toBe('one two seven Three four')
    expect(readTape(world.output.tape, world.samples)[0]?.to).toBe(frames('one', 'two'))
  })

  test('a second that is more urgent brings the cut forward', async () => {
    const { world } = await during('sentence', 10)
    world.say('eight', { priority: 'system', preempt: 'word' })
    await world.finish()
    expect(heard(world)).toBe('one seven eight two Three four')
  })

  test('of several that wait for the cut the highest tier is said first', async () => {
    const world = new World()
    world.say('rain rain', { priority: 'background' })
    await hear(world, 10)
    world.say('one', { preempt: 'sentence' })
    world.say('now', { priority: 'system', preempt: 'word' })
    await world.finish()
    expect(heard(world)).toBe('rain now one rain')
  })

  test('what is pre-empted tells so, and when it goes on', async () => {
    const { world, lower } = await during('immediate', frames('one') + 10)
    await world.finish()
    expect(events(lower, 'preempt', 'resume')).toEqual([
      { type: 'preempt', heard: { text: 'one', endOffset: 3, words: 1 } },
      { type: 'resume', fromOffset: 4 },
    ])
  })

  test('with `restart` it begins again', async () => {
    const world = new World()
    const lower = world.say('one two', { onPreempt: 'restart' })
    await hear(world, frames('one') + 10)
    world.say('seven', { priority: 'system' })
    await world.finish()
    expect(heard(world)).toBe('one two- seven one two')
    expect(lower.outcome).toBe('completed')
  })

  test('with `drop` it is given up, and reported', async () => {
    const world = new World()
    const lower = world.say('one two', { onPreempt: 'drop' })
    await hear(world, frames('one') + 10)
    world.say('seven', { priority: 'system' })
    await world.finish()
    expect(heard(world)).toBe('one two- seven')
    expect(lower.item.result).toMatchObject({
      outcome: 'dropped',
      reason: 'preempted',
      heard: { text: 'one' },
    })
    expect(world.drops).toMatchObject([{ reason: 'preempted', text: ' two' }])
  })

  test('nobody is cut off by an equal', async () => {
    const world = new World()
    world.say('one two', { priority: 'system' })
    await hear(world, 10)
    world.say('three', { priority: 'system' })
    await world.finish()
    expect(heard(world)).toBe('one two three')
  })
})

describe('policies', () => {
  test('`interrupt` takes the place of its own tier and below', async () => {
    const world = new World()
    const sounding = world.say('one two')
    const waiting = world.say('three', { priority: 'background' })
    await hear(world, 10)
    const higher = world.say('four', { priority: 'system', preempt: 'sentence' })
    world.say('five', { policy: 'interrupt' })
    await world.finish()
    expect(heard(world)).toBe('one- four five')
    expect([sounding, waiting, higher].map(({ outcome }) => outcome)).toEqual([
      'interrupted',
      'interrupted',
      'completed',
    ])
    expect(sounding.item.result?.reason).toBe('context_change')
  })

  test('`replace` takes the place of what waits under its key', async () => {
    const world = new World()
    world.say('one')
    const old = world.say('two', { key: 'score' })
    world.say('three')
    world.say('four', { key: 'score', policy: 'replace' })
    await world.finish()
    expect(heard(world)).toBe('one four three')
    expect(old.item.result).toMatchObject({ outcome: 'dropped', reason: 'replaced' })
  })

  test('`replace` interrupts what sounds under its key, and touches no other', async () => {
    const world = new World()
    const old = world.say('one two', { key: 'score' })
    const other = world.say('three', { key: 'time' })
    await hear(world, 10)
    world.say('four', { key: 'score', policy: 'replace' })
    await world.finish()
    expect(heard(world)).toBe('one- three four')
    expect([old.outcome, other.outcome]).toEqual(['interrupted', 'completed'])
  })

  test('`drop-if-busy` is said only when nothing else is', async () => {
    const world = new World({ outputLatencyMs: 200 })
    const first = world.say('one', { policy: 'drop-if-busy' })
    const second = world.say('two', { policy: 'drop-if-busy' })
    await hear(world, frames('one'))
    // The device still plays it, but nothing can stop it any more.
    const third = world.say('three', { policy: 'drop-if-busy' })
    expect(first.item.settled).toBe(false)
    await world.finish()
    expect(second.item.result).toMatchObject({ outcome: 'dropped', reason: 'busy' })
    expect([first.outcome, third.outcome]).toEqual(['completed', 'completed'])
  })
})

describe('a full queue', () => {
  const fill = async (dropPolicy: 'graceful' | 'drop-oldest' | 'drop-newest' | 'block', maxDepth = 3) => {
    const world = new World({ dropPolicy, maxDepth })
    world.say('zero')
    await hear(world, 10)
    return world
  }

  test('`graceful` gives up the oldest of the background first', async () => {
    const world = await fill('graceful')
    world.say('rain', { priority: 'background' })
    world.say('one')
    world.say('two')
    await world.finish()
    expect(heard(world)).toBe('zero one two')
    expect(world.drops).toMatchObject([{ reason: 'queue-full', text: 'rain' }])
  })

  test('`graceful` else gives up the newest', async () => {
    const world = await fill('graceful')
    world.say('one')
    world.say('two')
    world.say('three')
    await world.finish()
    expect(heard(world)).toBe('zero one two')
  })

  test('what sounds gives way at the end of its sentence when all that waits is of a higher tier', async () => {
    const world = new World({ maxDepth: 2 })
    const rain = world.say('rain rain. Rain', { priority: 'background' })
    await hear(world, 10)
    world.say('one', { preempt: 'sentence' })
    world.say('two', { preempt: 'sentence' })
    await world.finish()
    expect(heard(world)).toBe('rain rain one two')
    expect(rain.item.result).toMatchObject({ outcome: 'dropped', reason: 'queue-full' })
  })

  test('`drop-oldest` and `drop-newest` give up the oldest or newest of the lowest tier', async () => {
    for (const [policy, expected] of [
      ['drop-oldest', 'zero now two'],
      ['drop-newest', 'zero now one'],
    ] as const) {
      const world = await fill(policy)
      world.say('now', { priority: 'system', preempt: 'sentence' })
      world.say('one')
      world.say('two')
      await world.finish()
      expect(heard(world)).toBe(expected)
    }
  })

  test('`block` admits when there is room, the highest tier first, and loses nothing', async () => {
    const world = await fill('block', 1)
    const one = world.say('one')
    const now = world.say('now', { priority: 'system' })
    await hear(world, 20)
    expect([one.admittedAt, now.admittedAt]).toEqual([null, null])
    await world.finish()
    expect(heard(world)).toBe('zero now one')
    expect(one.admittedAt).toBe(frames('zero', 'now'))
  })
})
