/** Who speaks when: tiers, policies, pre-emption and accounting, through the public module and to the ear. */
import { openBlank, QUICK_VOICE } from './support/blank.ts'
import { expect, test } from './support/test.ts'

const LONG = 'The river ran on under the bridge and past the mill. Nobody saw it go, and nobody asked.'

test('a higher tier cuts in, and what it cut off goes on at its first unheard word', async ({ page }) => {
  await openBlank(page)
  const { order, long, alert, preemptedAt, resumedAt, words } = await page.evaluate(
    async ({ voice, text }) => {
      const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
      const order: string[] = []
      const words: string[] = []
      let preemptedAt = -1
      let resumedAt = -1
      const long = engine.speak(text, { priority: 'background' })
      long.on('preempt', ({ heard }) => (preemptedAt = heard.endOffset))
      long.on('resume', ({ fromOffset }) => (resumedAt = fromOffset))
      long.on('end', () => order.push('long'))
      await new Promise<void>((resolve) =>
        long.on('word', (word) => {
          words.push(word.text)
          if (words.length === 5) resolve()
        }),
      )
      const alert = engine.speak('Look out!', { priority: 'system' })
      alert.on('end', () => order.push('alert'))
      const results = await Promise.all([long.finished, alert.finished])
      await engine.close()
      return { order, long: results[0], alert: results[1], preemptedAt, resumedAt, words }
    },
    { voice: QUICK_VOICE, text: LONG },
  )
  expect(order).toEqual(['alert', 'long'])
  expect(alert.outcome).toBe('completed')
  expect(long).toMatchObject({ outcome: 'completed', heard: { text: LONG } })
  expect(preemptedAt).toBeGreaterThan(0)
  // The first word after what was heard.
  expect(LONG.slice(preemptedAt, resumedAt)).toMatch(/^\W*$/)
  const said = LONG.replace(/[^\w ]/g, '').split(' ')
  expect(words.length, 'at most one word is begun twice').toBeLessThanOrEqual(said.length + 1)
})

for (const [preempt, end] of [
  ['word', /^The( river( ran( on)?)?)?$/],
  ['sentence', /^The river ran on under the bridge and past the mill$/],
] as const) {
  test(`pre-empting at the ${preempt} ends exactly there`, async ({ page }) => {
    await openBlank(page)
    const heard = await page.evaluate(
      async ({ voice, text, preempt }) => {
        const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
        const utterance = engine.speak(text, { priority: 'background', onPreempt: 'drop' })
        await new Promise((resolve) => utterance.on('word', resolve))
        void engine.speak('One moment.', { preempt }).finished
        const { outcome, reason, heard } = await utterance.finished
        await engine.close()
        return { outcome, reason, text: heard.text }
      },
      { voice: QUICK_VOICE, text: LONG, preempt },
    )
    expect(heard).toMatchObject({ outcome: 'dropped', reason: 'preempted' })
    expect(heard.text).toMatch(end)
    expect(LONG.slice(heard.text.length)).toMatch(/^\W/)
  })
}

test('finish-word and finish-sentence let the mark be reached; a false interruption is undone', async ({
  page,
}) => {
  await openBlank(page)
  const { byWord, bySentence, rest, resumedTwice } = await page.evaluate(
    async ({ voice, text }) => {
      const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
      const afterWords = async (count: number, behavior: 'finish-word' | 'finish-sentence') => {
        const utterance = engine.speak(text)
        let seen = 0
        await new Promise<void>((resolve) => utterance.on('word', () => ++seen === count && resolve()))
        const report = await engine.interrupt({ behavior, reason: 'user_spoke' })
        return { utterance, report }
      }
      const bySentence = await afterWords(2, 'finish-sentence')
      const byWord = await afterWords(4, 'finish-word')
      const rest = await byWord.utterance.resume().finished
      const resumedTwice = await byWord.utterance.resume().finished.then(
        () => 'resolved',
        (error: { code: string }) => error.code,
      )
      await engine.close()
      return { byWord: byWord.report, bySentence: bySentence.report, rest, resumedTwice }
    },
    { voice: QUICK_VOICE, text: LONG },
  )
  expect(bySentence.heard.text).toBe('The river ran on under the bridge and past the mill')
  expect(byWord.heard.words).toBeGreaterThanOrEqual(4)
  expect(byWord.remainingMs).toBeGreaterThan(0)
  expect(LONG.slice(byWord.heard.endOffset)).toMatch(/^\W/)
  expect(rest).toMatchObject({ outcome: 'completed', heard: { text: LONG } })
  expect(resumedTwice).toBe('invalid-input')
})

test('policies: in place of all, in place of one key, or not at all', async ({ page }) => {
  await openBlank(page)
  const results = await page.evaluate(async (voice) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
    const say = async (text: string, options: object) => {
      const { outcome, reason } = await engine.speak(text, options).finished
      return `${text} ${outcome} ${reason}`
    }
    const first = say('One.', {})
    const hint = say('Two.', { key: 'hint' })
    const busy = say('Three.', { policy: 'drop-if-busy' })
    const newHint = say('Four.', { policy: 'replace', key: 'hint' })
    const last = say('Five.', {})
    const before = await Promise.all([first, hint, busy, newHint, last])
    const current = say('Six.', {})
    const urgent = say('Seven.', { policy: 'interrupt' })
    const after = await Promise.all([current, urgent])
    const { accounting } = engine.health()
    await engine.close()
    return { said: [...before, ...after], accounting }
  }, QUICK_VOICE)
  expect(results.said).toEqual([
    'One. completed null',
    'Two. dropped replaced',
    'Three. dropped busy',
    'Four. completed null',
    'Five. completed null',
    'Six. interrupted context_change',
    'Seven. completed null',
  ])
  expect(results.accounting).toEqual({
    queued: 7,
    pending: 0,
    spoken: 4,
    interrupted: 1,
    dropped: 2,
    failed: 0,
  })
})

test('scopes: what one owner says, one tier, or what sounds', async ({ page }) => {
  await openBlank(page)
  const outcomes = await page.evaluate(async (voice) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
    const speak = (text: string, options: object) => engine.speak(text, options).finished
    const all = [
      speak('One.', { owner: 'guard' }),
      speak('Two.', { owner: 'cook' }),
      speak('Three.', { owner: 'guard' }),
      speak('Four.', { priority: 'background' }),
      speak('Five.', { owner: 'cook' }),
    ]
    await engine.interrupt({ scope: 'current' })
    await engine.interrupt({ scope: 'owner', owner: 'guard' })
    await engine.interrupt({ scope: 'tier', priority: 'background' })
    const outcomes = (await Promise.all(all)).map(({ outcome }) => outcome)
    await engine.close()
    return outcomes
  }, QUICK_VOICE)
  expect(outcomes).toEqual(['interrupted', 'completed', 'interrupted', 'interrupted', 'completed'])
})

for (const dropPolicy of ['graceful', 'drop-oldest', 'drop-newest', 'block'] as const) {
  test(`a full queue under ${dropPolicy}: every utterance is accounted for`, async ({ page }) => {
    await openBlank(page)
    const { outcomes, drops, accounting } = await page.evaluate(
      async ({ voice, dropPolicy }) => {
        const options = { voice, dropPolicy, maxQueueDepth: 3 }
        const engine = await window.voiceSoundboard.createVoiceEngine(options)
        let drops = 0
        engine.on('drop', () => drops++)
        const speak = (text: string, priority: 'assistant' | 'background') =>
          engine.speak(text, { priority }).finished
        const all = [
          speak('One.', 'assistant'),
          speak('Two.', 'background'),
          speak('Three.', 'assistant'),
          speak('Four.', 'background'),
          speak('Five.', 'assistant'),
        ]
        const outcomes = (await Promise.all(all)).map(({ outcome }) => outcome)
        const { accounting } = engine.health()
        await engine.close()
        return { outcomes, drops, accounting }
      },
      { voice: QUICK_VOICE, dropPolicy },
    )
    const spoken = { c: 'completed', d: 'dropped' } as const
    const expected = { graceful: 'cdcdc', 'drop-oldest': 'cdcdc', 'drop-newest': 'cdcdc', block: 'ccccc' }
    expect(outcomes).toEqual([...expected[dropPolicy]].map((letter) => spoken[letter as 'c' | 'd']))
    expect(drops).toBe(accounting.dropped)
    expect(accounting.queued).toBe(5)
    expect(accounting.spoken + accounting.dropped).toBe(5)
  })
}

test('1,000 speaks in one tick and 1,000 interruptions settle, and the books balance', async ({ page }) => {
  await openBlank(page)
  const { accounting, settled, state } = await page.evaluate(async (voice) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
    await engine.loadVoice(voice)
    const all = Array.from({ length: 1000 }, (_, i) => engine.speak(`Number ${i}.`).finished)
    const storm = Array.from({ length: 1000 }, (_, i) => {
      if (i % 10 === 0) all.push(engine.speak('And another.').finished)
      return engine.interrupt({ scope: i % 3 === 0 ? 'current' : 'all' })
    })
    await Promise.all(storm)
    const settled = await Promise.all(all)
    const last = await engine.speak('Still here.').finished
    const { accounting } = engine.health()
    await engine.close()
    return { accounting, settled: settled.length, state: last.outcome }
  }, QUICK_VOICE)
  expect(settled).toBe(1100)
  expect(state).toBe('completed')
  expect(accounting.pending).toBe(0)
  expect(accounting.queued).toBe(1101)
  expect(accounting.spoken + accounting.interrupted + accounting.dropped + accounting.failed).toBe(1101)
})
