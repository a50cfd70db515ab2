/** Speech that is no longer wanted ends at once, by the caller's own reason, and does no harm. */
import type { SynthesisChunk } from '@voice-soundboard/graph'
import type { Bench } from './bench.ts'
import { isSame } from './measure.ts'
import { describeThrown, failureOf, must } from './must.ts'
import type { ContractCheck } from './subject.ts'

/** What was already made may still come. */
const CHUNKS_AFTER_ABORT = 1
/** Work that lasts longer than this must leave room for others. */
const LONG_WORK_MS = 400
const ABORT_AFTER_MS = 20

export const ABORT_CHECKS: readonly ContractCheck[] = [
  {
    id: 'abort-before',
    promise: 'what is aborted before it begins rejects with the reason, and makes nothing',
    async run(bench) {
      const reason = new Error('never wanted')
      const signal = AbortSignal.abort(reason)
      const failure = await failureOf(() => bench.say(bench.texts.sentence, { signal }))
      mustBeReason(failure, reason)
    },
  },
  {
    id: 'abort-load',
    promise: 'a load that is aborted rejects with the reason, and the voice can be loaded after it',
    async run(bench) {
      const backend = await bench.subject.createBackend()
      try {
        const reason = new Error('no longer wanted')
        mustBeReason(await failureOf(() => bench.load(backend, AbortSignal.abort(reason))), reason)
        await bench.load(backend)
        must(backend.memoryBytes(bench.voice) > 0, 'after an aborted load the voice cannot be loaded')
      } finally {
        await backend.close()
      }
    },
  },
  {
    id: 'abort-between',
    promise: 'between two chunks an abort ends it with the reason, and the voice speaks on as before',
    async run(bench) {
      const backend = await bench.shared()
      const before = await bench.say(bench.texts.sentence)
      const reason = { why: 'any value can be a reason' }
      const controller = new AbortController()
      const stream = backend.synthesize(bench.request(bench.longGraph(), { signal: controller.signal }))
      await next(bench, stream)
      await next(bench, stream)
      controller.abort(reason)
      const failure = await failureOf(async () => {
        for (let more = 0; ; more++) {
          const { done } = await next(bench, stream)
          if (done) return
          must(more < CHUNKS_AFTER_ABORT, `${more + 1} chunks came after the abort`)
        }
      })
      mustBeReason(failure, reason)
      await mustSpeakAsBefore(bench, before.samples)
    },
  },
  {
    id: 'abort-meanwhile',
    promise: 'a task of others can abort it while it works: it does not keep them out',
    async run(bench) {
      const reason = new Error('enough')
      const controller = new AbortController()
      const timer = setTimeout(() => controller.abort(reason), ABORT_AFTER_MS)
      const started = performance.now()
      const failure = await failureOf(() => bench.speak(bench.longGraph(), { signal: controller.signal }))
      const elapsedMs = Math.round(performance.now() - started)
      clearTimeout(timer)
      if (failure) mustBeReason(failure, reason)
      const isQuick = elapsedMs < LONG_WORK_MS
      must(failure !== null || isQuick, `it worked for ${elapsedMs} ms and was not to be stopped`)
      return failure ? `stopped after ${elapsedMs} ms` : `done after ${elapsedMs} ms`
    },
  },
  {
    id: 'listener-leaves',
    promise: 'one that stops listening leaves the voice as it was',
    async run(bench) {
      const before = await bench.say(bench.texts.sentence)
      const backend = await bench.shared()
      for (let left = 0; left < 3; left++) {
        const stream = backend.synthesize(bench.request(await bench.graph(bench.texts.other)))
        for (let heard = 0; heard < left; heard++) await next(bench, stream)
        await bench.inTime(stream.return(), 'the end of a stream that nobody hears')
      }
      await mustSpeakAsBefore(bench, before.samples)
    },
  },
]

const next = (bench: Bench, stream: AsyncGenerator<SynthesisChunk, void, void>) =>
  bench.inTime(stream.next(), 'the next chunk')

function mustBeReason(failure: { readonly thrown: unknown } | null, reason: unknown): void {
  must(failure !== null, 'it went on to its end')
  const { thrown } = failure
  must(thrown === reason, `it rejected with ${describeThrown(thrown)} instead of the signal's reason`)
}

async function mustSpeakAsBefore(bench: Bench, before: Float32Array): Promise<void> {
  const { samples } = await bench.say(bench.texts.sentence)
  const { seedable } = (await bench.shared()).capabilities
  must(samples.length > 0, 'after it nothing is spoken')
  must(!seedable || isSame(samples, before), 'after it the same request gives other samples')
}
