/** The results for a page: time to first audio as bars, one group for each text, each to its own scale. */
import { escapeXml } from '../support/svg.ts'
import type { BenchResults, ThreadResult, WorkloadResult } from './results.ts'

const WIDTH = 760
const LABEL = 190
const BAR = 22
const GROUP = 118
const TOP = 64
const LONGEST = WIDTH - LABEL - 110

/** SVG of the first run. */
export function drawFirstAudio({ runs, voice }: BenchResults): string {
  const [run] = runs
  if (!run) throw new Error('There is no run to draw.')
  const height = TOP + run.workloads.length * GROUP
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="13" fill="#1c2330">
  <rect width="${WIDTH}" height="${height}" fill="#fff"/>
  <text x="16" y="26" font-size="17" font-weight="600">Time to first audio</text>
  <text x="16" y="46" fill="#5b6575">${escapeXml(subtitle(run, voice))}</text>
${run.workloads.map((workload, index) => group(workload, TOP + index * GROUP)).join('\n')}
</svg>
`
}

const subtitle = ({ threads, browser }: ThreadResult, voice: string): string =>
  `${voice}, ${threads} WASM thread${threads === 1 ? '' : 's'}, warm, Chromium ${browser.split('.')[0]}; median; each text to its own scale`

function group({ label, ours, vitsWeb, uncut }: WorkloadResult, y: number): string {
  const bars = [
    { name: 'Voice Soundboard', ms: ours.firstAudioMs.median, colour: '#0b7a5c' },
    { name: 'uncut graph', ms: uncut.firstAudioMs.median, colour: '#8c97a8' },
    { name: 'vits-web', ms: vitsWeb.firstAudioMs.median, colour: '#c2571a' },
  ]
  const longest = Math.max(...bars.map(({ ms }) => ms))
  const rows = bars.map(({ name, ms, colour }, index) => {
    const top = y + 24 + index * (BAR + 6)
    const length = Math.max(1, (ms / longest) * LONGEST)
    const text = `y="${top + BAR - 7}"`
    return `  <text x="${LABEL - 10}" ${text} text-anchor="end">${name}</text>
  <rect x="${LABEL}" y="${top}" width="${length.toFixed(1)}" height="${BAR}" rx="3" fill="${colour}"/>
  <text x="${(LABEL + length + 8).toFixed(1)}" ${text}>${duration(ms)}</text>`
  })
  return [`  <text x="16" y="${y + 14}" font-weight="600">${escapeXml(label)}</text>`, ...rows].join('\n')
}

const duration = (ms: number): string => (ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`)
