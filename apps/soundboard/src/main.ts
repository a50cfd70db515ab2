/** The soundboard: one engine, one text, and the wiring between them and the page. */
import { byId } from './dom.ts'
import {
  createVoiceEngine,
  isVoiceSoundboardError,
  type ControlGraph,
  type Utterance,
  type VoiceEngine,
} from './engine.ts'
import { setUpDiagnostics } from './diagnostics/diagnostics.ts'
import { createFaults } from './faults.ts'
import { createGauges } from './gauges.ts'
import { createInspector } from './inspector/inspector.ts'
import { createNews } from './news.ts'
import { setUpPassages } from './passages.ts'
import { createReadingView } from './reading-view.ts'
import { downloadClip } from './save.ts'
import { createStrings, type Strings } from './strings.ts'
import { setUpTheme } from './theme.ts'
import { createVoicePanel } from './voice-panel.ts'

/** Read-outs change this often while something happens; fast enough to follow, slow enough to read. */
const HEALTH_INTERVAL_MS = 250

const text = byId('text', HTMLTextAreaElement)
const speakButton = byId('speak', HTMLButtonElement)
const stopButton = byId('stop', HTMLButtonElement)
const saveButton = byId('save', HTMLButtonElement)

const news = createNews()
const faults = createFaults()
const gauges = createGauges()
const reading = createReadingView()
const panel = createVoicePanel(
  (voice) => void loadVoice(voice),
  () => inspector.refresh(),
)

let engine: VoiceEngine | null = null
let strings: Strings | null = null
let utterance: Utterance | null = null
/** One word of the text by itself. */
let sample: Utterance | null = null
/** Choosing another voice abandons the one that loads. */
let loading: AbortController | null = null
let saving: AbortController | null = null

setUpTheme()
setUpDiagnostics({
  health: () => engine?.health() ?? null,
  records: () =>
    (engine?.recentLog() ?? '')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as object),
})
setUpPassages((format) => {
  void stop()
  inspector.formats.choose(format)
})
const inspector = createInspector({ voice: panel.manner, hear })
byId('modifier', HTMLElement).textContent = /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘' : 'Ctrl'
speakButton.addEventListener('click', () => void speak())
stopButton.addEventListener('click', () => void stop())
saveButton.addEventListener('click', () => void save())
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    void speak()
  } else if (event.key === 'Escape') void stop()
})
setInterval(() => engine && gauges.health(engine.health()), HEALTH_INTERVAL_MS)
void start()

async function start(): Promise<void> {
  news.tell('loading', 'Starting…')
  try {
    engine = await openEngine(panel.preferredVoice)
    strings = createStrings(engine.output)
    const { voice } = engine.health()
    panel.offer(engine.voices(), voice)
    inspector.connect(engine)
    await loadVoice(voice)
  } catch (error) {
    fail(error, () => void start())
  }
}

/** The engine fetches its voice at once: so it must know the reader's choice, which may no longer exist. */
async function openEngine(preferred: string | null): Promise<VoiceEngine> {
  if (preferred === null) return createVoiceEngine()
  try {
    return await createVoiceEngine({ voice: preferred })
  } catch (error) {
    if (isVoiceSoundboardError(error) && error.code === 'voice-not-found') return createVoiceEngine()
    throw error
  }
}

async function loadVoice(voice: string): Promise<void> {
  if (!engine) return
  await stop()
  loading?.abort()
  const mine = (loading = new AbortController())
  news.tell('loading', 'Loading the voice…')
  refresh()
  try {
    await engine.loadVoice(voice, { signal: mine.signal, onProgress: news.progress })
    if (!utterance) news.tell('ready', 'Ready.')
  } catch (error) {
    if (!mine.signal.aborted) fail(error, () => void loadVoice(voice))
  } finally {
    if (loading === mine) loading = null
    refresh()
  }
}

/** Says the text, and shows it word by word until it ends, is stopped, or fails. */
async function speak(): Promise<void> {
  if (!engine) return
  faults.clear()
  if (utterance) void utterance.interrupt()
  const source = text.value
  // Before anything is awaited: the browser lets sound start only inside the gesture.
  const current = (utterance = engine.speak(source, { ...panel.options('draw'), ...inspector.speech() }))
  if (!loading) news.tell('speaking', 'Thinking…')
  reading.begin(source)
  refresh()
  current.on('start', ({ timeToFirstAudioMs }) => {
    if (utterance !== current) return
    gauges.firstSound(timeToFirstAudioMs)
    news.tell('speaking', 'Speaking.')
    strings?.play()
  })
  current.on('word', (word) => {
    if (utterance !== current) return
    reading.light(word.source)
    inspector.light(word.source)
  })
  current.on('degraded', ({ degradation }) => news.tell('speaking', degradation.message))
  try {
    const result = await current.finished
    if (utterance !== current) return
    gauges.finished(result)
    const isWhole = result.outcome === 'completed'
    leaveSpeech(isWhole ? undefined : result.heard.endOffset)
    news.tell('ready', isWhole ? 'Finished.' : 'Stopped.')
  } catch (error) {
    if (utterance !== current) return
    leaveSpeech()
    fail(error, () => void speak())
  }
}

function leaveSpeech(caret?: number): void {
  utterance = null
  strings?.rest()
  reading.end(caret)
  inspector.light(null)
  refresh()
}

/** Says a word that the Inspector shows, in place of whatever is being said. */
function hear(graph: ControlGraph): Utterance | null {
  if (!engine) return null
  faults.clear()
  const { voice, speaker, seed } = panel.options('last')
  const current = (sample = engine.speak(graph, { voice, speaker, seed, policy: 'interrupt' }))
  strings?.play()
  refresh()
  const leave = (): void => {
    if (sample !== current) return
    sample = null
    if (!utterance) strings?.rest()
    refresh()
  }
  current.finished.then(leave, (error: unknown) => {
    leave()
    fail(error, () => hear(graph))
  })
  return current
}

async function stop(): Promise<void> {
  saving?.abort()
  await Promise.all([utterance?.interrupt(), sample?.interrupt()])
}

async function save(): Promise<void> {
  if (!engine || saving) return
  faults.clear()
  const { signal } = (saving = new AbortController())
  news.tell('saving', 'Making the file…')
  refresh()
  try {
    const clip = await engine.render(text.value, {
      ...panel.options('last'),
      ...inspector.speech(),
      signal,
      onProgress: news.progress,
    })
    news.tell('ready', `Saved ${downloadClip(clip)}.`)
  } catch (error) {
    if (signal.aborted) news.tell('ready', 'Stopped.')
    else fail(error, () => void save())
  } finally {
    saving = null
    refresh()
  }
}

function fail(error: unknown, retry: () => void): void {
  news.tell('failed', 'That did not work.')
  faults.show(error, retry)
  refresh()
}

function refresh(): void {
  speakButton.disabled = !engine
  stopButton.disabled = !utterance && !sample && !saving
  saveButton.disabled = !engine || saving !== null || loading !== null
  if (!loading && !saving) news.clearProgress()
}
