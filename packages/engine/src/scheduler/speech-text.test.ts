import { InvalidInputError } from '@voice-soundboard/graph'
import { beforeEach, describe, expect, test } from 'vitest'
import { events, frames, hear, heard } from './test-support/reading.ts'
import { BROKEN_WORD } from './test-support/virtual-worker.ts'
import { fakeTime, PROMPT, World } from './test-support/world.ts'

beforeEach(fakeTime)

describe('text that is still being written', () => {
  test('is said as it comes; a stall is a pause, is told once, and is no underrun', async () => {
    const world = new World()
    const stream = world.stream()
    world.write(stream, 'one two. Three ')
    await world.ticks(60)
    expect(heard(world)).toBe('one two')
    expect(events(stream, 'degraded')).toMatchObject([{ degradation: { code: 'stream-stalled' } }])
    world.write(stream, 'four.')
    world.close(stream)
    await world.finish()
    expect(heard(world)).toBe('one two Three four')
    expect(world.output.ring.underrunEpisodes).toBe(0)
  })

  test('what came is said when its source fails, and then the failure is told', async () => {
    const world = new World()
    const stream = world.stream()
    world.write(stream, 'one two. three')
    world.close(stream, new RangeError('The source failed.'))
    await world.finish()
    expect(heard(world)).toBe('one two three')
    await expect(stream.utterance.finished).rejects.toThrow('The source failed.')
    expect(world.accounting).toMatchObject({ failed: 1, spoken: 0 })
  })

  test('a stalled one has nothing to finish: it ends at once, and others may cut in', async () => {
    const world = new World()
    const stream = world.stream()
    world.write(stream, 'one two, three')
    await world.ticks(60)
    world.say('now', { priority: 'system', preempt: 'sentence' })
    await world.ticks(60)
    expect(heard(world)).toBe('one two now')
    void world.interrupt({ behavior: 'finish-sentence' })
    await world.finish()
    expect(stream.item.result).toMatchObject({ outcome: 'interrupted', heard: { text: 'one two' } })
  })

  test('a long text is handed over a few segments at a time, and said as a whole', async () => {
    const world = new World()
    const sentences = Array.from({ length: 20 }, () => 'one two.')
    world.say(sentences.join(' '))
    await world.finish()
    expect(heard(world)).toBe(sentences.map(() => 'one two').join(' '))
  })
})

describe('revision', () => {
  test('of what has not been handed over just changes it', async () => {
    const world = new World()
    world.say('zero')
    world.say('nobody')
    const said = world.say('one two three')
    world.queue.revise(said.item, 4, 'seven')
    await world.finish()
    expect(heard(world)).toBe('zero nobody one seven')
    expect(said.item.result?.heard.text).toBe('one seven')
  })

  test('of what waits in the worker takes it back, and what sounds goes on', async () => {
    const world = new World()
    world.say('zero')
    const said = world.say('one two')
    await hear(world, 10)
    world.queue.revise(said.item, 4, 'seven')
    await world.finish()
    expect(heard(world)).toBe('zero one seven')
  })

  test('of what is sounding keeps what has begun, and cuts exactly behind what stays', async () => {
    const world = new World()
    const said = world.say('one two three four')
    await hear(world, 10)
    world.queue.revise(said.item, 8, 'seven nobody')
    await world.finish()
    expect(heard(world)).toBe('one two seven nobody')
    expect(said.item.result).toMatchObject({ outcome: 'completed', heard: { text: 'one two seven nobody' } })
  })

  test('of what is wholly made may make it longer', async () => {
    const world = new World()
    const said = world.say('one two')
    await hear(world, frames('one') + 10)
    world.queue.revise(said.item, 7, ' three')
    await world.finish()
    expect(heard(world)).toBe('one two three')
    expect(said.outcome).toBe('completed')
  })

  test('keeps the floor: nobody slips in where it was cut', async () => {
    const world = new World()
    const first = world.say('zero')
    world.say('one two three four')
    void world.interrupt({}, (item) => item === first.item)
    await hear(world, 10)
    world.goOn(first)
    world.queue.revise(world.said[1]?.item as never, 8, 'seven')
    await world.finish()
    expect(heard(world)).toBe('one two seven zero')
  })

  test('of what was heard is refused, and says from where on it is free', async () => {
    const world = new World()
    const said = world.say('one two three')
    await hear(world, frames('one') + 600)
    expect(() => world.queue.revise(said.item, 2, 'seven')).toThrow(InvalidInputError)
    expect(() => world.queue.revise(said.item, NaN, 'seven')).toThrow(InvalidInputError)
    await world.finish()
    expect(() => world.queue.revise(said.item, 13, ' seven')).toThrow(InvalidInputError)
    expect(heard(world)).toBe('one two three')
  })
})

describe('failure', () => {
  test('of what sounds lets it end behind a whole word; the next is said', async () => {
    const world = new World()
    const said = world.say(`one two. ${BROKEN_WORD}.`)
    world.say('three')
    await world.finish()
    expect(said.outcome).toBe('failed')
    expect(heard(world)).toMatch(/^(one )?(two )?three$/)
  })

  test('of what waits takes it out, and what sounds goes on', async () => {
    const world = new World()
    world.say('one two three')
    const said = world.say(`four. ${BROKEN_WORD}.`)
    world.say('five')
    await world.finish()
    expect(said.outcome).toBe('failed')
    expect(heard(world)).toBe('one two three five')
  })

  test('of the worker fails what it had, and another worker says the rest', async () => {
    const world = new World()
    const said = world.say('one two three. one two three. one two three. one two three. one two three. one')
    await hear(world, frames('one') + 10)
    world.crash()
    world.say('five')
    await world.finish()
    await expect(said.utterance.finished).rejects.toMatchObject({ code: 'worker-died' })
    expect(heard(world)).toMatch(/^(one two three ?)+ (one )?(two )?five$/)
    expect(heard(world).length).toBeLessThan(said.item.text.sourceText.length)
  })

  test('that passes goes on with the first unheard word: nothing is lost, nothing is said twice', async () => {
    const world = new World({ recoveryTicks: 100 })
    const text = 'one two three. one two three. one two three. one two three. one two three. one'
    const said = world.say(text)
    await hear(world, frames('one') + 10)
    world.crash()
    world.say('five')
    await world.finish()
    expect(heard(world)).toBe(`${text.replaceAll('.', '')} five`)
    expect(said.item.result?.heard.text).toBe(text)
    expect(said.jobs).toHaveLength(2)
  })

  test('that passes before anything of it was heard begins anew, and can be interrupted meanwhile', async () => {
    const world = new World({ recoveryTicks: 100, ticks: { ...PROMPT, block: 50 } })
    const first = world.say('one two')
    const second = world.say('three')
    await world.ticks(3)
    world.crash()
    await world.ticks(3)
    await world.interrupt({}, (item) => item === second.item)
    await world.finish()
    expect(heard(world)).toBe('one two')
    expect([first.outcome, second.outcome]).toEqual(['completed', 'interrupted'])
  })

  test('while a word is to be finished ends it there, as it was asked for', async () => {
    const world = new World({ recoveryTicks: 10 })
    const said = world.say('one two three one two three')
    await hear(world, frames('one') + 10)
    const report = world.interrupt({ behavior: 'finish-word' })
    world.crash()
    await world.finish()
    expect((await report).heard.text).toBe('one two')
    expect(said.outcome).toBe('interrupted')
  })
})

describe('events', () => {
  test('come in order: start, each word once when it begins to be heard, and one end', async () => {
    const world = new World({ outputLatencyMs: 30 })
    const said = world.say('one two')
    await world.finish()
    expect(events(said, 'start', 'word', 'end')).toMatchObject([
      { type: 'start' },
      { type: 'word', text: 'one', token: 0, source: [0, 3] },
      { type: 'word', text: 'two', token: 1, source: [4, 7] },
      { type: 'end', result: { outcome: 'completed', heard: { text: 'one two' } } },
    ])
  })

  test('a listener may do anything: the queue is in order when it is called', async () => {
    const world = new World()
    const first = world.say('one two')
    const second = world.say('three')
    first.utterance.on('end', () => {
      world.say('seven', { priority: 'system' })
      void world.interrupt({}, (item) => item === second.item)
    })
    await hear(world, frames('one') + 10)
    void world.interrupt({}, (item) => item === first.item)
    await world.finish()
    expect(heard(world)).toBe('one two- seven')
    expect(world.accounting).toMatchObject({ queued: 3, spoken: 1, interrupted: 2 })
  })
})
