/** The latencies for a page: a histogram for each measure (rows) in each condition (columns), rows to one scale. */
import type { Distribution } from '../support/statistics.ts'
import { drawPicture, escapeXml, HEADER } from '../support/svg.ts'
import type { ConditionResult, LatencyResults } from './latency-results.ts'

interface Measure {
  readonly label: string
  readonly limitMs: number | null
  readonly of: (condition: ConditionResult) => Distribution
}

const MEASURES: readonly Measure[] = [
  { label: 'commit to render', limitMs: 20, of: ({ commitToRender }) => commitToRender },
  {
    label: 'interrupt to silence, rendered',
    limitMs: 20,
    of: ({ interruptToSilence }) => interruptToSilence,
  },
  { label: 'prepared speech to render', limitMs: null, of: ({ preparedToRender }) => preparedToRender },
  { label: 'time to first audio', limitMs: null, of: ({ timeToFirstAudio }) => timeToFirstAudio },
]

const WIDTH = 860
const LEFT = 16
const GAP = 16
const PLOT = 70
/** Label of the row, plot, axis and figures. */
const ROW = 22 + PLOT + 46
const COLUMN_HEAD = 24
const BINS = 40

export function drawLatency({ conditions, voice, trials, browser }: LatencyResults): string {
  const users = [...new Set(conditions.map(({ user }) => user))]
  const [first, second] = users.map((user) => conditions.filter((condition) => condition.user === user))
  if (!first) throw new Error('There is no condition to draw.')
  const column = (WIDTH - LEFT * 2 - GAP * (first.length - 1)) / first.length
  const heads = first.map(
    ({ latencyHint, busyWorkers }, index) =>
      `<text class="strong" x="${at(index, column)}" y="${HEADER + 14}">${latencyHint}, ${busyWorkers ? `${busyWorkers} busy workers` : 'idle'}</text>`,
  )
  const rows = MEASURES.map((measure, index) => {
    const top = HEADER + COLUMN_HEAD + index * ROW
    const longest = axisEnd(conditions.map(measure.of), measure.limitMs)
    const plots = first.map((condition, place) =>
      drawPlot(measure, condition, second?.[place] ?? null, {
        x: at(place, column),
        y: top + 22,
        width: column,
        longest,
      }),
    )
    return [`<text class="muted" x="${LEFT}" y="${top + 14}">${measure.label}, ms</text>`, ...plots].join(
      '\n',
    )
  })
  const who = second ? `bars: as ${users[0]}, line: as ${users[1]}; ` : ''
  return drawPicture({
    width: WIDTH,
    height: HEADER + COLUMN_HEAD + MEASURES.length * ROW + 8,
    title: 'Latency',
    subtitle: `${voice}, ${trials} trials each, Chromium ${browser.split('.')[0]}; ${who}dashed: limit for p99`,
    body: [...heads, ...rows].join('\n'),
  })
}

const at = (index: number, column: number): number => Math.round(LEFT + index * (column + GAP))

/** Stragglers must not press all others together: they are drawn at the end of the axis, and told in figures. */
function axisEnd(distributions: readonly Distribution[], limitMs: number | null): number {
  const longest = Math.max(...distributions.map(({ p99 }) => p99)) * 1.1
  return limitMs === null ? longest : Math.min(Math.max(longest, limitMs * 1.5), limitMs * 3)
}

interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly longest: number
}

function drawPlot(
  measure: Measure,
  condition: ConditionResult,
  other: ConditionResult | null,
  { x, y, width, longest }: Frame,
): string {
  const distribution = measure.of(condition)
  const bars = binned(distribution.trials, longest)
  const outline = other ? binned(measure.of(other).trials, longest) : []
  const highest = Math.max(...bars, ...outline)
  const bin = width / BINS
  const heightOf = (count: number): number => (count / highest) * (PLOT - 4)
  const base = y + PLOT
  const bar = (count: number, index: number): string =>
    count === 0
      ? ''
      : `<rect class="one" x="${(x + index * bin).toFixed(1)}" y="${(base - heightOf(count)).toFixed(1)}" width="${(bin - 0.5).toFixed(1)}" height="${heightOf(count).toFixed(1)}"/>`
  const steps = outline.map((count, index) => {
    const level = (base - heightOf(count)).toFixed(1)
    return `${(x + index * bin).toFixed(1)},${level} ${(x + (index + 1) * bin).toFixed(1)},${level}`
  })
  const limitX = measure.limitMs === null ? null : x + (measure.limitMs / longest) * width
  const figures = ({ p50, p99, worst }: Distribution): string =>
    `p50 ${short(p50)} · p99 ${short(p99)} · worst ${short(worst)}`
  return [
    `<line class="grid" x1="${x}" y1="${base}" x2="${x + width}" y2="${base}"/>`,
    ...bars.map(bar),
    steps.length > 0 ? `<polyline class="two" points="${steps.join(' ')}"/>` : '',
    limitX === null
      ? ''
      : `<line class="limit" x1="${limitX.toFixed(1)}" y1="${y}" x2="${limitX.toFixed(1)}" y2="${base}"/>`,
    `<text class="muted" font-size="10" x="${x}" y="${base + 12}">0</text>`,
    `<text class="muted end" font-size="10" x="${x + width}" y="${base + 12}">≥ ${short(longest)}</text>`,
    `<text font-size="11" x="${x}" y="${base + 26}">${escapeXml(figures(distribution))}</text>`,
    other
      ? `<text class="muted" font-size="11" x="${x}" y="${base + 40}">${figures(measure.of(other))}</text>`
      : '',
  ]
    .filter(Boolean)
    .join('\n')
}

/** What lies beyond the axis falls into the last bin. */
function binned(trials: readonly number[], longest: number): readonly number[] {
  const bins = Array.from({ length: BINS }, () => 0)
  for (const ms of trials) {
    const index = Math.min(BINS - 1, Math.floor((ms / longest) * BINS))
    bins[index] = (bins[index] ?? 0) + 1
  }
  return bins
}

const short = (ms: number): string => (ms < 100 ? ms.toFixed(1) : ms.toFixed(0))
