/** The hooks for a page: what each took of the time that synthesis takes. */
import { summarize } from '../support/statistics.ts'
import { drawPicture, escapeXml, HEADER } from '../support/svg.ts'
import type { PluginTrial } from './page/index.ts'

const ROW = 30
const LEFT = 130
const WIDTH = 720

export function drawPlugins(trials: readonly PluginTrial[]): string {
  const names = Object.keys(trials[0]?.hooks ?? {})
  const shares = names.map((name) => {
    const ofTrials = trials.map(({ hooks, synthesisMs }) => (hooks[name]?.totalMs ?? 0) / synthesisMs)
    return { name, percent: 100 * summarize(ofTrials).median }
  })
  const most = Math.max(0.01, ...shares.map(({ percent }) => percent))
  const rows = shares.map(({ name, percent }, index) => {
    const y = HEADER + index * ROW
    const width = (percent / most) * (WIDTH - LEFT - 110)
    return `<text x="${LEFT - 10}" y="${y + 18}" class="end">${escapeXml(name)}</text>
<rect class="one" x="${LEFT}" y="${y + 6}" width="${width.toFixed(1)}" height="18"/>
<text x="${(LEFT + width + 8).toFixed(1)}" y="${y + 19}">${percent.toFixed(3)} %</text>`
  })
  return drawPicture({
    width: WIDTH,
    height: HEADER + shares.length * ROW + 16,
    title: 'A plugin that does nothing',
    subtitle: 'Time in each hook over the time of synthesis, a paragraph; median',
    body: rows.join('\n'),
  })
}
