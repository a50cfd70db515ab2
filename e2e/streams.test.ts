/** Text that is still being written: a model's tokens as they come, from iterables and streams. */
import { openBlank, QUICK_VOICE } from './support/blank.ts'
import { expect, test } from './support/test.ts'

const TEXT = 'Once upon a time, there was a mill. It stood by the river, and it was never still.'

test('speech starts at the first clause, long before the text is complete', async ({ page }) => {
  await openBlank(page)
  const { startedAfter, result, words } = await page.evaluate(
    async ({ voice, text }) => {
      const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
      await engine.loadVoice(voice)
      let given = 0
      let isHeard = (): void => undefined
      const heard = new Promise<void>((resolve) => (isHeard = resolve))
      async function* tokens() {
        for (const token of text.split(/(?<= )/)) {
          // Nothing more comes before the beginning has been heard.
          if (given === 8) await heard
          given++
          yield token
        }
      }
      const utterance = engine.speak(tokens())
      const words: string[] = []
      utterance.on('word', (word) => words.push(text.slice(...word.source)))
      let startedAfter = 0
      utterance.on('word', () => {
        startedAfter ||= given
        isHeard()
      })
      const result = await utterance.finished
      await engine.close()
      return { startedAfter, result, words }
    },
    { voice: QUICK_VOICE, text: TEXT },
  )
  expect(startedAfter).toBeLessThan(TEXT.split(' ').length)
  expect(result).toMatchObject({ outcome: 'completed', heard: { text: TEXT } })
  expect(words).toEqual(TEXT.replace(/[,.]/g, '').split(' '))
})

test('a ReadableStream, character by character, is said like the whole text', async ({ page }) => {
  await openBlank(page)
  const [whole, streamed] = await page.evaluate(
    async ({ voice, text }) => {
      const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
      const listen = async (input: string | ReadableStream<string>) => {
        const utterance = engine.speak(input)
        const words: string[] = []
        utterance.on('word', (word) => words.push(`${word.text} ${(word.endMs - word.startMs).toFixed(1)}`))
        const { outcome, heard } = await utterance.finished
        return { outcome, heard: heard.text, words }
      }
      const stream = new ReadableStream<string>({
        start(controller) {
          for (const character of text) controller.enqueue(character)
          controller.close()
        },
      })
      const both = [await listen(text), await listen(stream)] as const
      await engine.close()
      return both
    },
    { voice: QUICK_VOICE, text: TEXT },
  )
  expect(streamed).toEqual(whole)
})

test('a stream that stalls pauses the speech, says so, and goes on; an interruption lets go of it', async ({
  page,
}) => {
  await openBlank(page)
  const { stalls, result, underruns, isReleased, interrupted } = await page.evaluate(async (voice) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
    let goOn = (): void => undefined
    async function* stalling() {
      yield 'Wait for it. And '
      await new Promise<void>((resolve) => (goOn = resolve))
      yield 'here it is.'
    }
    const utterance = engine.speak(stalling())
    let stalls = 0
    let underruns = 0
    utterance.on('degraded', ({ degradation }) => {
      if (degradation.code !== 'stream-stalled') return
      stalls++
      const before = engine.health().underruns
      setTimeout(() => {
        underruns = engine.health().underruns - before
        goOn()
      }, 300)
    })
    const result = await utterance.finished

    let isReleased = false
    async function* endless() {
      try {
        for (;;) {
          yield 'On and on. '
          await new Promise((resolve) => setTimeout(resolve, 20))
        }
      } finally {
        isReleased = true
      }
    }
    const forever = engine.speak(endless())
    await new Promise((resolve) => forever.on('word', resolve))
    await engine.interrupt()
    const interrupted = await forever.finished
    await new Promise((resolve) => setTimeout(resolve, 100))
    await engine.close()
    return { stalls, result, underruns, isReleased, interrupted }
  }, QUICK_VOICE)
  expect(stalls).toBe(1)
  expect(result).toMatchObject({ outcome: 'completed', heard: { text: 'Wait for it. And here it is.' } })
  expect(underruns, 'a pause of the writer is no underrun').toBe(0)
  expect(interrupted.outcome).toBe('interrupted')
  expect(isReleased).toBe(true)
})

test('a stream that throws or gives no strings: what came is said, then the error is told', async ({
  page,
}) => {
  await openBlank(page)
  const failures = await page.evaluate(async (voice) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
    async function* throwing() {
      yield 'So far so good. '
      throw new Error('the model went away')
    }
    async function* numbers() {
      yield 'One.'
      yield 2 as unknown as string
    }
    async function* empty() {}
    const outcomes = []
    for (const input of [throwing(), numbers(), empty(), 42 as unknown as string]) {
      const utterance = engine.speak(input)
      let words = 0
      utterance.on('word', () => words++)
      const error = await utterance.finished.then(
        () => ({ code: 'none', message: '' }),
        ({ code, message }: { code: string; message: string }) => ({ code, message }),
      )
      outcomes.push({ words, ...error })
    }
    const { accounting } = engine.health()
    await engine.close()
    return { outcomes, accounting }
  }, QUICK_VOICE)
  expect(failures.outcomes).toEqual([
    { words: 4, code: 'input-stream-failed', message: expect.stringContaining('the model went away') },
    { words: 1, code: 'invalid-input', message: expect.stringContaining('speak.input[1]') },
    { words: 0, code: 'invalid-input', message: expect.stringContaining('at least one word') },
    { words: 0, code: 'invalid-input', message: expect.stringContaining('AsyncIterable') },
  ])
  expect(failures.accounting).toMatchObject({ queued: 3, failed: 3, pending: 0 })
})

test('revise replaces what is not heard yet, and refuses what is', async ({ page }) => {
  await openBlank(page)
  const { result, words, refused } = await page.evaluate(
    async ({ voice, text }) => {
      const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
      const utterance = engine.speak(text)
      const words: string[] = []
      await new Promise<void>((resolve) =>
        utterance.on('word', (word) => {
          words.push(word.text)
          if (words.length === 5) resolve()
        }),
      )
      let refused = ''
      try {
        utterance.revise(0, 'Another beginning.')
      } catch (error) {
        refused = (error as { code: string }).code
      }
      utterance.revise(text.indexOf('It stood'), 'It burned down.')
      const result = await utterance.finished
      await engine.close()
      return { result, words, refused }
    },
    { voice: QUICK_VOICE, text: TEXT },
  )
  const revised = 'Once upon a time, there was a mill. It burned down.'
  expect(refused).toBe('invalid-input')
  expect(result).toMatchObject({ outcome: 'completed', heard: { text: revised } })
  expect(words).toEqual(revised.replace(/[,.]/g, '').split(' '))
})
