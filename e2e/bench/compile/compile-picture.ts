/** The sentences for a page: how long each kind takes. */
import { drawPicture, escapeXml, HEADER } from '../support/svg.ts'
import type { CompileResult } from './compile.bench.ts'

const ROW = 30
const LEFT = 110
const WIDTH = 720
const LIMIT_MS = 2

export function drawCompile(results: readonly CompileResult[]): string {
  const most = Math.max(LIMIT_MS * 1.1, ...results.map(({ p95 }) => p95))
  const x = (ms: number): number => LEFT + (ms / most) * (WIDTH - LEFT - 90)
  const bottom = HEADER + results.length * ROW
  const rows = results.map(({ name, p50, p95 }, index) => {
    const y = HEADER + index * ROW
    return `<text x="${LEFT - 10}" y="${y + 18}" class="end">${escapeXml(name)}</text>
<rect class="shade" x="${LEFT}" y="${y + 6}" width="${x(p95) - LEFT}" height="18"/>
<rect class="one" x="${LEFT}" y="${y + 6}" width="${x(p50) - LEFT}" height="18"/>
<text x="${x(p95) + 8}" y="${y + 19}">${p50.toFixed(2)} ms</text>`
  })
  const limit = `<path class="limit" d="M${x(LIMIT_MS)} ${HEADER}V${bottom}"/><text class="muted middle" x="${x(LIMIT_MS)}" y="${bottom + 16}">${LIMIT_MS} ms</text>`
  return drawPicture({
    width: WIDTH,
    height: bottom + 32,
    title: 'Reading some 200 characters',
    subtitle: 'Time to compile on the page’s thread: median, and 95 of 100 in the shade',
    body: [...rows, limit].join('\n'),
  })
}
