/** Graphs through the public module: compiled, shown, changed, spoken; and what calls for another speaker. */
import { openBlank, QUICK_VOICE } from './support/blank.ts'
import { expect, test } from './support/test.ts'

test('a compiled graph is spoken as its text is, and a changed one as it was changed', async ({ page }) => {
  await openBlank(page)
  const said = await page.evaluate(async (voice) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ realtime: false, voice })
    const text = 'She paid $3.50 for it.'
    const { graph, problems } = await engine.compile(text, { speed: 1.25 })
    const money = graph.tokens.find(({ kind }) => kind === 'money')
    const own = await engine.render(text, { speed: 1.25 })
    const same = await engine.render(graph)
    const changed = await engine.render({
      ...graph,
      tokens: graph.tokens.map((token) =>
        token.kind === 'money' ? { ...token, spokenAs: 'nothing' } : token,
      ),
    })
    const plain = await engine.render('She paid nothing for it.', { speed: 1.25 })
    const phonemesOf = ({ timeline }: typeof own) =>
      timeline.flatMap((mark) => (mark.kind === 'phoneme' ? [mark.text] : [])).join('')
    const isSame = own.samples.every((sample, index) => sample === same.samples[index])
    const failures = await Promise.all(
      [
        engine.render(graph, { speed: 2 }),
        engine.render({ ...graph, tokens: [] }),
        engine.render({ ...graph, globalSpeed: -1 }),
      ].map((call) =>
        call.then(
          () => 'none',
          ({ name, path }: Error & { path: string }) => `${name} ${path}`,
        ),
      ),
    )
    await engine.close()
    return {
      money: [money?.text, money?.spokenAs],
      problems,
      isSame: isSame && own.samples.length === same.samples.length,
      phonemes: [phonemesOf(changed), phonemesOf(plain)],
      isFrozen: Object.isFrozen(graph.tokens[0]),
      failures,
    }
  }, QUICK_VOICE)
  expect(said).toMatchObject({
    money: ['$3.50', 'three dollars fifty'],
    problems: [],
    isSame: true,
    isFrozen: true,
  })
  expect(said.phonemes[0]).toBe(said.phonemes[1])
  expect(said.failures).toEqual([
    'InvalidInputError render.options.speed',
    'InvalidInputError render.input.tokens',
    'InvalidInputError render.input.globalSpeed',
  ])
})

test('a graph is spoken live, word by word; it cannot be revised', async ({ page }) => {
  await openBlank(page)
  const { words, heard, failure } = await page.evaluate(async (voice) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
    const { graph } = await engine.compile('It opens at 9 a.m. on May 5.')
    const utterance = engine.speak(graph)
    const words: string[] = []
    utterance.on('word', ({ text }) => words.push(text))
    let failure = ''
    try {
      utterance.revise(20, 'never.')
    } catch (error) {
      failure = (error as Error).name
    }
    const { heard } = await utterance.finished
    await engine.close()
    return { words, heard, failure }
  }, QUICK_VOICE)
  expect(words).toEqual(['It', 'opens', 'at', '9 a.m.', 'on', 'May 5'])
  expect(heard.text).toBe('It opens at 9 a.m. on May 5.')
  expect(failure).toBe('InvalidInputError')
})

test('<voice> lets another speaker of the voice say its part', async ({ page }) => {
  await openBlank(page)
  const { same, other, degradations } = await page.evaluate(async () => {
    const engine = await window.voiceSoundboard.createVoiceEngine({
      realtime: false,
      voice: 'piper-libritts-r',
    })
    const say = (name: string) =>
      engine.render(`<speak>I ask. <voice name="${name}">And you answer me.</voice></speak>`, {
        format: 'ssml',
      })
    const [own, guest] = [await say('0'), await say('37')]
    const asked = await engine.render('I ask. And you answer me.')
    const nobody = await say('Nobody')
    const isEqual = (a: Float32Array, b: Float32Array): boolean =>
      a.length === b.length && a.every((sample, index) => sample === b[index])
    await engine.close()
    return {
      same: isEqual(own.samples, asked.samples),
      other: isEqual(guest.samples, asked.samples),
      degradations: [own, guest, nobody].map(({ metadata }) => metadata.degradations.map(({ code }) => code)),
    }
  })
  expect(same, 'speaker 0 is the default one').toBe(true)
  expect(other, 'speaker 37 is somebody else').toBe(false)
  expect(degradations).toEqual([[], [], ['markup']])
})

test("a lexicon of the call goes before that of the voice, and that before the engine's", async ({
  page,
}) => {
  await openBlank(page)
  const spoken = await page.evaluate(async (voice) => {
    const { createLexicon, createVoiceEngine } = window.voiceSoundboard
    const lexicon = (entries: Record<string, string>) =>
      createLexicon(Object.entries(entries).map(([grapheme, alias]) => ({ grapheme, alias })))
    const engine = await createVoiceEngine({
      realtime: false,
      voice,
      lexicon: lexicon({ Ann: 'engine', Bob: 'engine', Cleo: 'engine' }),
      voiceLexicons: { [voice]: lexicon({ Bob: 'voice', Cleo: 'voice' }), other: lexicon({ Ann: 'other' }) },
    })
    const { graph } = await engine.compile('Ann, Bob, Cleo', { lexicon: lexicon({ Cleo: 'call' }) })
    await engine.close()
    return graph.tokens.map(({ spokenAs }) => spokenAs)
  }, QUICK_VOICE)
  expect(spoken).toEqual(['engine', 'voice', 'call'])
})

test('a sentence in another language is told when nobody here reads it', async ({ page }) => {
  await openBlank(page)
  const { tokens, codes } = await page.evaluate(async (voice) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
    const text = 'He said this. Das kostet mich heute 5 €.'
    const options = { detectLanguages: ['de', 'fr'] }
    const { graph } = await engine.compile(text, options)
    const { degradations, outcome } = await engine.speak(text, options).finished
    await engine.close()
    return {
      tokens: graph.tokens.map(
        ({ text, spokenAs, language }) => `${spokenAs ?? text}${language ? ` (${language})` : ''}`,
      ),
      codes: [outcome, ...degradations.map(({ code }) => code)],
    }
  }, QUICK_VOICE)
  expect(tokens).toEqual([
    'He',
    'said',
    'this',
    'Das (de)',
    'kostet (de)',
    'mich (de)',
    'heute (de)',
    'fünf Euro (de)',
  ])
  expect(codes).toContain('language-not-spoken')
  expect(codes[0]).toBe('completed')
})

test('a broken document of SSML is said as far as it can be read, when that is asked for', async ({
  page,
}) => {
  await openBlank(page)
  const { words, codes, failure } = await page.evaluate(async (voice) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ realtime: false, voice })
    const text = '<speak>One <b>two <audio src="bell.wav">three</audio> four'
    const failure = await engine.render(text, { format: 'ssml' }).then(
      () => 'none',
      ({ name }: Error) => name,
    )
    const ssml = { recover: true, onAudio: (src: string) => (src === 'bell.wav' ? 'ding' : null) }
    const { timeline, metadata } = await engine.render(text, { format: 'ssml', ssml })
    await engine.close()
    return {
      failure,
      words: timeline.flatMap((mark) => (mark.kind === 'word' ? [mark.text] : [])),
      codes: metadata.degradations.map(({ code }) => code),
    }
  }, QUICK_VOICE)
  expect(failure).toBe('InvalidInputError')
  expect(words).toEqual(['One', 'two', 'ding', 'four'])
  expect(new Set(codes)).toEqual(new Set(['markup']))
})

test('styles and presets act, and what they cannot is told', async ({ page }) => {
  await openBlank(page)
  const told = await page.evaluate(async (voice) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ realtime: false, voice })
    const lengths: number[] = []
    const codes: string[][] = []
    for (const options of [
      {},
      { style: 'slow' },
      { preset: 'narrator' as const },
      { style: 'slowww male' },
    ]) {
      const { metadata } = await engine.render('We were away the whole year.', options)
      lengths.push(metadata.durationMs)
      codes.push(metadata.degradations.map(({ code }) => code))
    }
    await engine.close()
    return { lengths, codes }
  }, QUICK_VOICE)
  const [plain = 0, slow = 0, narrator = 0, unknown] = told.lengths
  expect(Math.abs(slow / plain / (1 / 0.8) - 1)).toBeLessThan(0.05)
  expect(Math.abs(narrator / plain / (1 / 0.95) - 1)).toBeLessThan(0.05)
  expect(unknown).toBe(plain)
  expect(told.codes).toEqual([[], [], ['preset-voice-missing'], ['style-unknown', 'style-voice-missing']])
})

test('other languages are fetched when they are wanted, and not before', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => {
    const [, name] = /\/(de-[\w-]+)\.js/.exec(request.url()) ?? []
    if (name) fetched.push(name)
  })
  await openBlank(page)
  const compiled = ({ voice, text, language }: { voice: string; text: string; language: string }) =>
    window.voiceSoundboard.createVoiceEngine({ realtime: false, voice }).then(async (engine) => {
      const { graph } = await engine.compile(text, { language })
      await engine.close()
      return graph.tokens.map(({ text, spokenAs }) => spokenAs ?? text)
    })
  const english = { voice: QUICK_VOICE, text: 'It costs $5.', language: 'en' }
  expect(await page.evaluate(compiled, english)).toEqual(['It', 'costs', 'five dollars'])
  expect(fetched).toEqual([])
  const german = { voice: QUICK_VOICE, text: 'Das kostet 5 €.', language: 'de' }
  expect(await page.evaluate(compiled, german)).toEqual(['Das', 'kostet', 'fünf Euro'])
  expect(fetched).toHaveLength(1)
})

test('what cannot be fetched is told by name', async ({ page, problems }) => {
  problems.allow(/ERR_FAILED/)
  await page.route(/\/de-[\w-]+\.js/, (route) => route.abort())
  await openBlank(page)
  const failures = await page.evaluate(async (voice) => {
    const engine = await window.voiceSoundboard.createVoiceEngine({ voice })
    const failureOf = (promise: Promise<unknown>) =>
      promise.then(
        () => 'none',
        ({ name, reason }: Error & { reason: string }) => `${name} ${reason}`,
      )
    const failures = [
      await failureOf(engine.speak('Das kostet 5 €.', { language: 'de' }).finished),
      await failureOf(engine.render('Das kostet 5 €.', { language: 'de' })),
      await failureOf(engine.speak('It still speaks.').finished),
    ]
    await engine.close()
    return failures
  }, QUICK_VOICE)
  const missing = 'UnavailableError text-parts-not-loaded'
  expect(failures).toEqual([missing, missing, 'none'])
})
