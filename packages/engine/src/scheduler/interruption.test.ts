import { beforeEach, describe, expect, test } from 'vitest'
import { frames, hear, heard } from './test-support/reading.ts'
import { SAMPLE_RATE_HZ } from './test-support/virtual-output.ts'
import { fakeTime, World } from './test-support/world.ts'
import type { Said } from './test-support/world.ts'

beforeEach(fakeTime)

describe('interruption', () => {
  const speaking = async (at = frames('one') + 10, latencyMs = 0) => {
    const world = new World({ outputLatencyMs: latencyMs })
    const said = world.say('one two three. Four')
    const behind = world.say('five')
    await hear(world, at)
    return { world, said, behind }
  }
  const only =
    ({ item }: Said) =>
    (other: unknown) =>
      other === item

  test('fades within 128 frames, `immediate` within 16', async () => {
    for (const [behavior, fade] of [
      ['fade', 128],
      ['immediate', 16],
    ] as const) {
      const { world, said } = await speaking()
      void world.interrupt({ behavior })
      await world.finish()
      expect(world.heardFrames).toBe(frames('one') + 10 + fade)
      expect(said.item.result?.outcome).toBe('interrupted')
    }
  })

  test('`finish-word` and `finish-sentence` end exactly there', async () => {
    for (const [behavior, words] of [
      ['finish-word', ['one', 'two']],
      ['finish-sentence', ['one', 'two', 'three']],
    ] as const) {
      const { world } = await speaking()
      void world.interrupt({ behavior })
      await world.finish()
      expect(heard(world)).toBe(words.join(' '))
      expect(world.heardFrames).toBe(frames(...words))
    }
  })

  test('what is interrupted at its last word has been said', async () => {
    const { world, said } = await speaking(frames('one', 'two', 'three') + 500)
    void world.interrupt({ behavior: 'finish-word' }, only(said))
    await world.finish()
    expect(said.outcome).toBe('completed')
    expect(heard(world)).toBe('one two three Four five')
  })

  test('reports what was heard, where that ends in the source, and what was left', async () => {
    const { world } = await speaking()
    const reporting = world.interrupt({ reason: 'user_spoke' })
    await world.finish()
    expect(await reporting).toMatchObject({
      reason: 'user_spoke',
      heard: { text: 'one', endOffset: 3, words: 1 },
      playedMs: ((frames('one') + 138) / SAMPLE_RATE_HZ) * 1000,
    })
    expect((await reporting).interruptToSilenceMs).toBeGreaterThan(0)
    expect((await reporting).remainingMs).toBeGreaterThan(0)
  })

  test('of what waits it ends that alone: what sounds goes on, without a gap', async () => {
    const { world, behind } = await speaking()
    world.say('six')
    void world.interrupt({}, only(behind))
    await world.finish()
    expect(heard(world)).toBe('one two three Four six')
    expect(behind.item.result).toMatchObject({ outcome: 'interrupted', heard: { words: 0 }, playedMs: 0 })
  })

  test('of what sounds it ends that alone: what waits is said next', async () => {
    const { world, said, behind } = await speaking()
    void world.interrupt({}, only(said))
    await world.finish()
    expect(heard(world)).toBe('one two- five')
    expect(behind.outcome).toBe('completed')
  })

  test('before the first sound, nothing sounds, whatever the behaviour', async () => {
    for (const behavior of ['fade', 'immediate', 'finish-word', 'finish-sentence'] as const) {
      const world = new World()
      const said = world.say('one two')
      await world.clock.rest()
      const reporting = world.interrupt({ behavior })
      await world.finish()
      expect(world.heardFrames).toBe(0)
      expect(said.outcome).toBe('interrupted')
      expect(await reporting).toMatchObject({ playedMs: 0, interruptToSilenceMs: null })
    }
  })

  test('twice: both are told the same end', async () => {
    const { world } = await speaking()
    const both = [world.interrupt(), world.interrupt({ reason: 'timeout' })]
    await world.finish()
    const [first, second] = await Promise.all(both)
    expect(second?.heard).toEqual(first?.heard)
    expect(world.accounting.interrupted).toBe(2)
  })

  test('a second one may be more urgent than the first', async () => {
    const { world } = await speaking()
    void world.interrupt({ behavior: 'finish-sentence' })
    void world.interrupt({ behavior: 'finish-word' })
    await world.tick()
    void world.interrupt({ behavior: 'fade' })
    await world.finish()
    expect(heard(world)).toBe('one two-')
  })

  test('takes along what has been made ahead for the end of the word', async () => {
    const { world, behind } = await speaking()
    void world.interrupt({ behavior: 'finish-word' }, only(world.said[0] as Said))
    world.say('six', { priority: 'system', preempt: 'sentence' })
    void world.interrupt({ behavior: 'fade' })
    await world.finish()
    expect(heard(world)).toBe('one two-')
    expect(behind.outcome).toBe('interrupted')
    expect(world.accounting).toMatchObject({ queued: 3, interrupted: 3 })
  })

  test('when nothing is said, it says so at once', async () => {
    const world = new World()
    expect(await world.interrupt()).toMatchObject({
      heard: { text: '' },
      playedMs: 0,
      interruptToSilenceMs: null,
    })
  })

  test('what is on its way through the device cannot be stopped: it has been said', async () => {
    const world = new World({ outputLatencyMs: 200 })
    const said = world.say('one')
    await hear(world, frames('one'))
    expect(said.item.settled).toBe(false)
    const report = await world.interrupt()
    expect(report.heard.text).toBe('one')
    expect(said.item.result?.outcome).toBe('completed')
  })

  test('can be undone: the rest is said, from the first unheard word, in its place', async () => {
    const { world, said } = await speaking()
    void world.interrupt({}, only(said))
    await world.until(() => said.item.settled)
    const rest = world.goOn(said)
    await world.finish()
    expect(heard(world)).toBe('one two- five two three Four')
    expect(rest?.item.result?.heard.text).toBe('one two three. Four')
  })
})
