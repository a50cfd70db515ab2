/** The life of an engine: its health, what it refuses, the application's own context, and its end. */
import { equal, holds, pause, refuses, type Check } from './check.ts'
import { Ear } from './ear.ts'

export const living: readonly Check[] = [
  {
    name: 'health shows how the sound travels, a running context and a kept voice',
    async run({ open, voice }) {
      const engine = await open()
      await engine.speak('All is well.').finished
      const health = engine.health()
      equal([health.status, health.reasons], ['healthy', []], 'the status')
      equal([health.voice, health.modelLoaded, health.ready], [voice, true, true], 'the voice')
      equal([health.transport, health.executionProvider], ['ring', 'wasm'], 'the transport')
      equal(health.isolation, { crossOriginIsolated: true, sharedArrayBuffer: true }, 'the isolation')
      equal([health.audioContext?.state, health.cache], ['running', 'indexeddb'], 'context and cache')
      equal([health.queueDepth, health.underruns], [0, 0], 'queue and underruns')
      holds((health.realTimeFactor ?? 0) > 0 && health.threads >= 1, 'the speed is known')
    },
  },
  {
    name: 'bad input is refused with typed errors, and the engine speaks on',
    async run({ open }) {
      const engine = await open()
      const invalid = { name: 'InvalidInputError', code: 'invalid-input' }
      await refuses(() => engine.speak('').finished, invalid)
      await refuses(() => engine.speak('… — !?').finished, invalid)
      await refuses(() => engine.speak(42 as unknown as string).finished, invalid)
      await refuses(() => engine.speak('Hello.', { speed: Number.NaN }).finished, invalid)
      await refuses(() => engine.render('Hello.', { volume: -1 }), invalid)
      await refuses(() => engine.interrupt({ behavior: 'gently' as 'fade' }), invalid)
      await refuses(() => open({ maxLatencyMs: 5 }), invalid)
      await refuses(() => engine.speak('Hello.', { voice: 'nobody' }).finished, {
        name: 'VoiceNotFoundError',
        code: 'voice-not-found',
      })
      await refuses(() => engine.speak('Hello.', { speaker: 7 }).finished, {
        name: 'SpeakerNotFoundError',
        code: 'speaker-not-found',
      })
      equal((await engine.speak('Hello.').finished).outcome, 'completed', 'the outcome afterwards')
    },
  },
  {
    name: 'the application’s own context is used, can be routed, and stays open',
    async run({ open }) {
      const audioContext = new AudioContext({ sampleRate: 22_050 })
      const engine = await open({ audioContext })
      const panner = new StereoPannerNode(audioContext, { pan: -1 })
      engine.output.disconnect()
      engine.output.connect(panner)
      const ear = new Ear(panner)
      let heard = false
      const utterance = engine.speak('To the left.')
      utterance.on('word', () => (heard ||= ear.hearsSpeech()))
      equal((await utterance.finished).outcome, 'completed', 'the outcome')
      holds(heard, 'it sounds behind the panner')
      await engine.close()
      equal(audioContext.state, 'running', 'the context afterwards')
      await audioContext.close()
    },
  },
  {
    name: 'close() in mid-speech, twice, ends everything; afterwards every call is refused',
    async run({ open, voice }) {
      const engine = await open()
      const { context } = engine.output
      const [current, waiting] = ['This will not be heard to its end, however long.', 'Nor this.'].map(
        (text) => engine.speak(text),
      )
      await new Promise((resolve) => current?.on('word', resolve))
      await Promise.all([engine.close(), engine.close()])
      await engine.close()
      const results = await Promise.all([current?.finished, waiting?.finished])
      equal(
        results.map((result) => result?.outcome),
        ['interrupted', 'interrupted'],
        'the outcomes',
      )
      holds((results[0]?.heard.words ?? 99) < 9, 'not all was heard')
      equal(
        [context.state, engine.state, engine.health().status],
        ['closed', 'closed', 'unhealthy'],
        'the state',
      )
      const closed = { name: 'ClosedError', code: 'closed' }
      await refuses(() => engine.speak('Hello?').finished, closed)
      await refuses(() => engine.render('Hello?'), closed)
      await refuses(() => engine.interrupt(), closed)
      await refuses(() => engine.loadVoice(voice), closed)
      await pause(100)
    },
  },
]
