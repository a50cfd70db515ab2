/** Cuts, pauses and live controls in real time. */
import { ClosedError, InvalidInputError } from '@voice-soundboard/graph'
import { expect, test, vi } from 'vitest'
import {
  begin,
  MAX_WAVE_STEP,
  now,
  producerOf,
  record,
  start,
  TRANSPORTS,
  wave,
} from './test-support/live-player.ts'

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const steps = (samples: readonly number[]) =>
  samples.slice(1).map((sample, i) => Math.abs(sample - (samples[i] as number)))

test.each(TRANSPORTS)(
  'a cut plays up to its frame and not beyond, and the next epoch follows (%s)',
  async (transport) => {
    const player = await start({ transport })
    const recorder = await record(player)
    const producer = await producerOf(player)
    const log: (number | string)[] = []
    player.watch((position) => log.push(position))
    const audio = wave(40_000)
    await producer.write(audio)
    const cutting = player.cutAt(10_000, { fadeFrames: 128 })
    const nextEpoch = player.ring.epoch + 1
    // The next is ready before the cut has come.
    const next = new Float32Array(3000).fill(0.25)
    const following = producer.awaitEpoch(nextEpoch).then(async (came) => {
      expect(came && producer.begin(nextEpoch)).toBe(true)
      await producer.write(next)
      producer.end()
    })
    const cut = await cutting
    log.push('cut')
    expect(cut).toEqual({
      epoch: nextEpoch,
      playedUntilFrame: 10_000,
      interruptToSilenceMs: expect.any(Number),
    })
    expect(player.positionFrames).toBe(10_000)
    expect(Math.max(...(log.slice(0, log.indexOf('cut')) as number[]))).toBeLessThanOrEqual(10_000)
    await following
    await vi.waitFor(() => expect(player.positionFrames).toBe(43_000))

    const heard = await recorder.read(now(player) + 256)
    const from = heard.findIndex((sample) => sample !== 0)
    expect(heard.slice(from, from + 10_000 - 128)).toEqual(Array.from(audio.subarray(0, 10_000 - 128)))
    const silence = heard.slice(from + 10_000 - 1)
    const gap = silence.findIndex((sample) => sample !== 0)
    expect(silence.slice(gap, gap + 3000)).toEqual(Array.from(next))
    // What follows the last frame is its fade.
    expect(silence.slice(gap + 3000 + 128).every((sample) => sample === 0)).toBe(true)
    expect(Math.max(...steps(heard.slice(from, from + 10_000)))).toBeLessThanOrEqual(MAX_WAVE_STEP + 1 / 128)
    expect(player.stats().underrunEpisodes).toBe(0)
  },
)

test.each(TRANSPORTS)(
  'the earlier of two cuts ends both, and a cancel before them ends them with its own stop (%s)',
  async (transport) => {
    const player = await start({ transport })
    const producer = await producerOf(player)
    await producer.write(wave(40_000))
    const cuts = [20_000, 9_000, 15_000].map((frame) => player.cutAt(frame, { fadeFrames: 0 }))
    for (const cut of await Promise.all(cuts))
      expect(cut).toMatchObject({ epoch: 1, playedUntilFrame: 9_000 })

    await begin(producer, 1)
    const writing = producer.write(wave(40_000))
    await sleep(30)
    const cutting = player.cutAt(79_000, { fadeFrames: 0 })
    const cancelled = await player.cancel({ fadeFrames: 128 })
    const { epoch, playedUntilFrame } = cancelled
    expect(await cutting).toMatchObject({ epoch, playedUntilFrame })
    expect(epoch).toBe(2)
    expect(playedUntilFrame).toBeLessThan(79_000)
    await writing
    // Nothing of the limit is left.
    await begin(producer, 2)
    await producer.write(wave(5000))
    producer.end()
    await vi.waitFor(() => expect(player.positionFrames).toBe(producer.writtenFrames))
  },
)

test.each(TRANSPORTS)(
  'a cut that has passed, or where nothing plays, is a cancel (%s)',
  async (transport) => {
    const player = await start({ transport })
    const producer = await producerOf(player)
    expect(await player.cutAt(0, { fadeFrames: 128 })).toEqual({
      epoch: 1,
      playedUntilFrame: 0,
      interruptToSilenceMs: null,
    })
    await begin(producer, 1)
    await producer.write(wave(40_000))
    await vi.waitFor(() => expect(player.positionFrames).toBeGreaterThan(1000))
    const before = player.positionFrames
    const cut = await player.cutAt(500, { fadeFrames: 128 })
    expect(cut.playedUntilFrame).toBeGreaterThanOrEqual(before)
    expect(cut.interruptToSilenceMs).toBeGreaterThan(0)
  },
)

test.each(TRANSPORTS)(
  'a cut waits while the context is suspended, and ends with the player (%s)',
  async (transport) => {
    const player = await start({ transport })
    const producer = await producerOf(player)
    await player.context.suspend()
    await producer.write(wave(20_000))
    const settled = vi.fn()
    const cutting = player.cutAt(5000, { fadeFrames: 0 })
    void cutting.then(settled)
    await sleep(50)
    expect(settled).not.toHaveBeenCalled()
    await player.unlock()
    expect(await cutting).toMatchObject({ epoch: 1, playedUntilFrame: 5000 })

    await player.context.suspend()
    const cancelledMeanwhile = player.cutAt(9000, { fadeFrames: 0 })
    await player.cancel({ fadeFrames: 0 })
    expect(await cancelledMeanwhile).toMatchObject({ epoch: 2, interruptToSilenceMs: null })

    const closedMeanwhile = player.cutAt(99_000, { fadeFrames: 0 })
    await player.close()
    expect(await closedMeanwhile).toMatchObject({ epoch: 3, interruptToSilenceMs: null })
    await expect(player.cutAt(0, { fadeFrames: 0 })).rejects.toBeInstanceOf(ClosedError)
  },
)

test('a context that its owner closes ends a cut', async () => {
  const audioContext = new AudioContext()
  const player = await start({ audioContext })
  const cutting = player.cutAt(5000, { fadeFrames: 0 })
  await audioContext.close()
  expect(await cutting).toMatchObject({ epoch: 1, interruptToSilenceMs: null })
})

test.each(TRANSPORTS)(
  'a pause holds the play head, and nothing is lost or said twice (%s)',
  async (transport) => {
    const player = await start({ transport, startThresholdMs: 200 })
    const recorder = await record(player)
    const producer = await producerOf(player)
    const audio = wave(20_000)
    await producer.write(audio)
    producer.end()
    const positions: number[] = []
    const finished = new Promise<void>((resolve) => {
      player.watch((position) => {
        positions.push(position)
        if (position === 20_000) resolve()
      })
    })
    await vi.waitFor(() => expect(player.positionFrames).toBeGreaterThan(2000))
    player.pause()
    expect(player.paused).toBe(true)
    await vi.waitFor(() => expect(player.ring.playing).toBe(false))
    const stoodAt = player.positionFrames
    await sleep(60)
    expect(player.positionFrames).toBe(stoodAt)
    player.resume()
    expect(player.paused).toBe(false)
    await finished
    expect(positions).toEqual(positions.toSorted((a, b) => a - b))
    expect(player.stats().underrunEpisodes).toBe(0)

    const heard = await recorder.read(now(player) + 256)
    const from = heard.findIndex((sample) => sample !== 0)
    const silentFrom = from + stoodAt - 1
    expect(heard.slice(from, silentFrom - 127)).toEqual(Array.from(audio.subarray(0, stoodAt - 128)))
    const length = heard.slice(silentFrom).findIndex((sample) => sample !== 0)
    expect(length).toBeGreaterThan(1000)
    const again = silentFrom + length
    expect(heard.slice(again + 128, again + 20_000 - stoodAt)).toEqual(
      Array.from(audio.subarray(stoodAt + 128)),
    )
    expect(Math.max(...steps(heard.slice(from, again + 20_000 - stoodAt)))).toBeLessThanOrEqual(
      MAX_WAVE_STEP + 1 / 128,
    )
  },
)

test('volume and ducks that change in the middle of a ramp never click', async () => {
  const player = await start()
  const recorder = await record(player)
  const producer = await producerOf(player)
  const writing = producer.write(new Float32Array(60_000).fill(0.5)).then(() => producer.end())
  await vi.waitFor(() => expect(player.positionFrames).toBeGreaterThan(0))
  const from = now(player) - recorder.firstFrame
  const release: (() => void)[] = []
  for (let i = 0; i < 40; i++) {
    player.setVolume([1, 0.2, 2, 0.7][i % 4] as number, { rampMs: 50 })
    if (i % 3 === 0) release.push(player.duck({ gain: 0.3, fadeOutMs: 60, fadeInMs: 50 }).release)
    else if (i % 3 === 2) release.shift()?.()
    await sleep(7 + (i % 5))
  }
  player.setVolume(1, { rampMs: 50 })
  for (const each of release) each()
  await sleep(80)
  const to = now(player) - recorder.firstFrame
  expect(player.positionFrames).toBeLessThan(60_000)
  await player.cancel({ fadeFrames: 0 })
  await writing
  const heard = (await recorder.read(recorder.firstFrame + to)).slice(from, to)
  expect(Math.min(...heard)).toBeLessThan(0.3)
  expect(heard.at(-1)).toBeCloseTo(0.5, 3)
  // A busy machine may schedule a change late; a line that began anywhere else would begin with more than this.
  expect(Math.max(...steps(heard))).toBeLessThan(0.025)
})

test('refuses what makes no sense, by name', async () => {
  const player = await start()
  for (const frame of [NaN, -1, Infinity, 2 ** 31]) {
    await expect(player.cutAt(frame, { fadeFrames: 0 })).rejects.toMatchObject({ path: 'cutAt.frame' })
  }
  await expect(player.cutAt(0, { fadeFrames: 129 })).rejects.toBeInstanceOf(InvalidInputError)
  expect(player.ring.held).toBe(false)
  await player.close()
  for (const call of [
    () => player.pause(),
    () => player.resume(),
    () => player.setVolume(1),
    () => player.duck(),
  ]) {
    expect(call).toThrow(ClosedError)
  }
})
