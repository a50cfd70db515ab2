/** The player in real time, on the audio clock of a real browser. */
import {
  AudioContextError,
  ClosedError,
  DownloadError,
  InvalidInputError,
  UnavailableError,
} from '@voice-soundboard/graph'
import { expect, test, vi } from 'vitest'
import { createPlayer } from './index.ts'
import {
  begin,
  MAX_WAVE_STEP,
  now,
  open,
  producerOf,
  record,
  start,
  TRANSPORTS,
  wave,
} from './test-support/live-player.ts'
import workletUrl from './worklet/ring-player.worklet.ts?worker&url'

test.each(TRANSPORTS)(
  'plays exactly what is written, and the play head ends where it ends (%s)',
  async (transport) => {
    const player = await start({ transport })
    const recorder = await record(player)
    const producer = await producerOf(player)
    const audio = wave(20_000)
    const positions: number[] = []
    const finished = new Promise<void>((resolve) => {
      player.watch((position) => {
        positions.push(position)
        if (position === 20_000) resolve()
      })
    })
    await producer.write(audio)
    producer.end()
    await finished
    const heard = await recorder.read(now(player) + 256)
    const first = heard.findIndex((sample) => sample !== 0)
    expect(heard.slice(first, first + 20_000)).toEqual(Array.from(audio))
    expect(positions.length).toBeGreaterThan(5)
    expect(positions).toEqual(positions.toSorted((a, b) => a - b))
    expect(player.positionFrames).toBe(20_000)
    expect(player.stats()).toMatchObject({ underrunEpisodes: 0, fillFrames: 0, contextState: 'running' })
  },
)

test.each(TRANSPORTS)(
  'a cancel leaves silence, without a click, and says to the frame what was heard (%s)',
  async (transport) => {
    const player = await start({ transport })
    const recorder = await record(player)
    const producer = await producerOf(player)
    let firstFrameOfEpoch = 0
    for (let trial = 0; trial < 8; trial++) {
      const audio = wave(30_000)
      await producer.write(audio)
      await new Promise((resolve) => setTimeout(resolve, 20 + 7 * trial))
      const cancelled = await player.cancel({ fadeFrames: 128 })
      const stop = player.ring.cancelledAt(cancelled.epoch - 1)
      if (!stop) throw new Error('the cancel was not confirmed')
      const heard = await recorder.read(stop.silentAtContextFrame + 2048)
      const silentAt = stop.silentAtContextFrame - recorder.firstFrame
      const frames = cancelled.playedUntilFrame - firstFrameOfEpoch
      const from = silentAt + 1 - frames
      expect(frames).toBeGreaterThan(128)
      expect(heard.slice(from, from + frames - 128)).toEqual(Array.from(audio.subarray(0, frames - 128)))
      expect(heard.slice(silentAt).every((sample) => sample === 0)).toBe(true)
      const fading = heard.slice(from + frames - 129, silentAt + 1)
      const clicks = fading.slice(1).map((sample, i) => Math.abs(sample - (fading[i] as number)))
      expect(Math.max(...clicks)).toBeLessThanOrEqual(MAX_WAVE_STEP + 1 / 128)
      expect(cancelled.interruptToSilenceMs).toBeGreaterThan(0)
      await begin(producer, cancelled.epoch)
      firstFrameOfEpoch = producer.writtenFrames
    }
  },
)

test.each(TRANSPORTS)(
  'listeners never see the play head move over what was not heard before the cancel is told (%s)',
  async (transport) => {
    const player = await start({ transport })
    const producer = await producerOf(player)
    const log: (number | string)[] = []
    player.watch((position) => log.push(position))
    await producer.write(wave(30_000))
    await new Promise((resolve) => setTimeout(resolve, 50))
    const { playedUntilFrame } = await player.cancel({ fadeFrames: 0 })
    log.push('cancelled')
    expect(player.positionFrames).toBe(playedUntilFrame)
    const before = log.slice(0, log.indexOf('cancelled')) as number[]
    expect(Math.max(...before)).toBeLessThanOrEqual(playedUntilFrame)
    await vi.waitFor(() => expect(player.positionFrames).toBe(30_000))
  },
)

test.each(TRANSPORTS)(
  'in a suspended context a cancel resolves at once, and nothing old is heard afterwards (%s)',
  async (transport) => {
    const player = await start({ transport })
    const recorder = await record(player)
    const producer = await producerOf(player)
    await player.context.suspend()
    await producer.write(wave(30_000))
    const cancelled = await player.cancel({ fadeFrames: 128 })
    expect(cancelled).toEqual({ epoch: 1, playedUntilFrame: 0, interruptToSilenceMs: null })
    await player.unlock()
    const heard = await recorder.read(now(player) + 4096)
    expect(heard.every((sample) => sample === 0)).toBe(true)
  },
)

test('a listener that is taken off hears nothing more, and the watch wakes again for the next', async () => {
  const player = await start()
  const producer = await producerOf(player)
  const first = vi.fn()
  player.watch(first)()
  const second = vi.fn()
  player.watch(second)
  await producer.write(wave(2000))
  producer.end()
  await vi.waitFor(() => expect(second).toHaveBeenLastCalledWith(2000))
  expect(first).not.toHaveBeenCalled()
})

test('a context that will not start is a typed error, not a hang', async () => {
  const player = await start()
  await player.context.suspend()
  vi.spyOn(player.context, 'resume').mockReturnValue(new Promise(() => undefined))
  await expect(player.unlock()).rejects.toBeInstanceOf(AudioContextError)
  await expect(player.unlock({ signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough')
})

test.each(TRANSPORTS)(
  'close is idempotent, ends what waits, and leaves a borrowed context open (%s)',
  async (transport) => {
    const context = new AudioContext()
    open.push(context)
    const player = await start({ transport, audioContext: context })
    expect(player.context).toBe(context)
    const waiting = player.cancel({ fadeFrames: 0 })
    const closing = player.close()
    expect(player.close()).toBe(closing)
    await Promise.all([waiting, closing])
    expect(context.state).toBe('running')
    await expect(player.cancel({ fadeFrames: 0 })).rejects.toBeInstanceOf(ClosedError)
    await expect(player.unlock()).rejects.toBeInstanceOf(ClosedError)
    expect(() => player.watch(() => undefined)).toThrow(ClosedError)

    const own = await start({ transport })
    await own.close()
    expect(own.context.state).toBe('closed')
  },
)

test.each([
  ['no-audio-context', { AudioContext: undefined }],
  ['no-audio-worklet', { AudioContext: class {} }],
] as const)('says what is missing: %s', async (reason, globals) => {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value)
  const creating = createPlayer({ startThresholdMs: 0, workletUrl })
  await expect(creating).rejects.toBeInstanceOf(UnavailableError)
  await expect(creating).rejects.toMatchObject({ reason })
})

test('refuses what cannot work, by name', async () => {
  for (const wrongUrl of ['/nowhere.js', 'data:text/javascript,throw 1', 'data:text/javascript,']) {
    const creating = createPlayer({ startThresholdMs: 0, workletUrl: wrongUrl })
    await expect(creating).rejects.toBeInstanceOf(DownloadError)
  }
  await expect(createPlayer({ startThresholdMs: -1, workletUrl })).rejects.toBeInstanceOf(InvalidInputError)
  await expect(createPlayer({ startThresholdMs: 0, ringMs: NaN, workletUrl })).rejects.toMatchObject({
    path: 'createPlayer.options.ringMs',
  })
  const aborted = AbortSignal.abort(new Error('enough'))
  await expect(createPlayer({ startThresholdMs: 0, workletUrl, signal: aborted })).rejects.toThrow('enough')
  const player = await start()
  await expect(player.cancel({ fadeFrames: 129 })).rejects.toBeInstanceOf(InvalidInputError)
})
