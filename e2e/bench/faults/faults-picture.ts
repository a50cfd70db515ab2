/** How long speech was away, fault by fault. */
import { summarize } from '../support/statistics.ts'
import type { FaultsResults } from './faults-results.ts'

const ROW = 22
const LEFT = 330
const WIDTH = 900

export function drawFaults({ faults }: FaultsResults): string {
  const rows = faults.filter(({ recoveryMs }) => recoveryMs.length > 0)
  const medians = rows.map(({ recoveryMs }) => summarize(recoveryMs).median)
  const most = Math.max(1500, ...medians)
  const scale = (WIDTH - LEFT - 90) / most
  const bars = rows.map(({ name }, index) => {
    const ms = medians[index] as number
    const y = 30 + index * ROW
    return `<text x="${LEFT - 8}" y="${y + 13}" text-anchor="end">${escape(name)}</text>
<rect x="${LEFT}" y="${y + 2}" width="${(ms * scale).toFixed(1)}" height="${ROW - 8}" fill="#3b6ea8"/>
<text x="${(LEFT + ms * scale + 6).toFixed(1)}" y="${y + 13}">${Math.round(ms)} ms</text>`
  })
  const height = 40 + rows.length * ROW
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="12">
<rect width="100%" height="100%" fill="white"/>
<text x="8" y="18" font-weight="600">From the fault until the next word is heard, median</text>
${bars.join('\n')}
</svg>
`
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
