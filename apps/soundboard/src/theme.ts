/** Light, dark, or as the system says; a choice is kept. `public/theme-first.js` applies it before the first paint. */
import { byId } from './dom.ts'

const KEY = 'voice-soundboard:theme'
const THEMES = ['system', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]

const LABELS: Record<Theme, string> = { system: 'Auto', light: 'Light', dark: 'Dark' }

export function setUpTheme(): void {
  const button = byId('theme', HTMLButtonElement)
  let theme = THEMES.find((name) => name === localStorage.getItem(KEY)) ?? 'system'

  const apply = (): void => {
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
    button.textContent = LABELS[theme]
    button.dataset['theme'] = theme
    button.setAttribute('aria-label', `Colours: ${LABELS[theme]}. Change`)
  }

  button.addEventListener('click', () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system'
    if (theme === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, theme)
    apply()
  })
  apply()
}
