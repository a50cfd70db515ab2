/** Which voice speaks, and how: voice, speaker, speed and seed. */
import { createCombobox } from './combobox.ts'
import { byId, create } from './dom.ts'
import type { SpeakOptions, VoiceInfo } from './engine.ts'
import { readSettings, writeSettings } from './settings.ts'

export interface VoicePanel {
  /** The voice chosen on an earlier visit. */
  readonly preferredVoice: string | null
  /** Fills the list and chooses `voice`. */
  offer(voices: readonly VoiceInfo[], voice: string): void
  /** Who speaks, and how fast. */
  manner(): { readonly voice: string; readonly speaker: number; readonly speed: number }
  /** The settings as the next call needs them. A seed that was left empty is drawn, or is the last one drawn. */
  options(emptySeed: 'draw' | 'last'): Required<Pick<SpeakOptions, 'voice' | 'speaker' | 'speed' | 'seed'>>
}

const MAX_SEED = 2 ** 32 - 1

export function createVoicePanel(
  onVoice: (voice: string) => void,
  /** Anything that changes how it speaks, the voice included. */
  onChange: () => void,
): VoicePanel {
  const choice = byId('voice', HTMLSelectElement)
  const speakerField = byId('speaker-field', HTMLElement)
  const speed = byId('speed', HTMLInputElement)
  const speedValue = byId('speed-value', HTMLElement)
  const seed = byId('seed', HTMLInputElement)
  const speakers = createCombobox(
    byId('speaker', HTMLInputElement),
    byId('speaker-list', HTMLUListElement),
    () => keep(),
  )
  const settings = readSettings()
  let voices: readonly VoiceInfo[] = []
  let drawn = 1

  const current = (): VoiceInfo | undefined => voices.find((voice) => voice.id === choice.value)

  const keep = (): void => {
    writeSettings(manner())
    onChange()
  }

  const showSpeed = (): void => {
    speedValue.textContent = `${Number(speed.value).toFixed(2)}×`
    speed.setAttribute('aria-valuetext', `${Number(speed.value)} times`)
  }

  const showVoice = (speaker: number | null): void => {
    const voice = current()
    if (!voice) return
    const { count, names } = voice.speakers
    speakerField.hidden = count < 2
    byId('speaker-hint', HTMLElement).textContent = `${count} speakers: type a number or a name.`
    speakers.setOptions(
      Array.from({ length: count }, (_, index) => {
        const name = names?.[index]
        return { value: index, label: `Speaker ${index}`, ...(name === undefined ? {} : { detail: name }) }
      }),
      speaker !== null && speaker < count ? speaker : voice.speakers.default,
    )
    showCard(voice)
  }

  choice.addEventListener('change', () => {
    showVoice(null)
    keep()
    onVoice(choice.value)
  })
  byId('speaker-random', HTMLButtonElement).addEventListener('click', () => {
    const count = current()?.speakers.count ?? 1
    speakers.select(Math.floor(Math.random() * count))
  })
  speed.value = String(settings.speed)
  speed.addEventListener('input', showSpeed)
  speed.addEventListener('change', keep)
  seed.addEventListener('input', () => {
    const digits = seed.value.replace(/\D/g, '')
    if (digits !== seed.value) seed.value = digits
  })
  showSpeed()

  const manner: VoicePanel['manner'] = () => ({
    voice: choice.value,
    speaker: speakers.value,
    speed: Number(speed.value),
  })

  return {
    manner,

    preferredVoice: settings.voice,

    offer(available, voice) {
      voices = available
      choice.replaceChildren(
        ...available.map(({ id, name }) => create('option', { value: id, textContent: name })),
      )
      choice.value = voice
      choice.disabled = available.length === 0
      showVoice(settings.voice === voice ? settings.speaker : null)
    },

    options(emptySeed) {
      if (emptySeed === 'draw') drawn = Math.floor(Math.random() * MAX_SEED)
      const isEmpty = seed.value === ''
      seed.placeholder = `${drawn}, drawn`
      return {
        ...manner(),
        seed: isEmpty ? drawn : Math.min(MAX_SEED, Number(seed.value)),
      }
    },
  }
}

function showCard(voice: VoiceInfo): void {
  const { licence } = voice
  const languages = new Intl.DisplayNames(['en'], { type: 'language' })
  const facts: readonly (readonly [string, string])[] = [
    ['Language', voice.languages.map((tag) => languages.of(tag) ?? tag).join(', ')],
    ['Made at', `${voice.sampleRateHz / 1000} kHz`],
    ['Weights', licence.weights],
    ['Data', licence.data],
  ]
  byId('card-facts', HTMLElement).replaceChildren(
    ...facts.flatMap(([term, value]) => [create('dt', {}, term), create('dd', {}, value)]),
  )
  byId('card-note', HTMLElement).textContent = licence.note
  const link = byId('card-link', HTMLAnchorElement)
  link.hidden = voice.card === null
  if (voice.card !== null) link.href = voice.card
  byId('card', HTMLElement).hidden = false
}
