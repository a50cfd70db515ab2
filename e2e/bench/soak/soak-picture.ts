/** The soak for a page: what happened over time, one lane for each figure, the phases under load shaded. */
import { drawPicture, HEADER } from '../support/svg.ts'
import type { SoakPoint, SoakResults } from './soak-results.ts'

interface Lane {
  readonly label: string
  readonly of: (point: SoakPoint) => number
  readonly digits: number
  /** Memory stands on no zero line: what matters is its slope. */
  readonly fromZero: boolean
  /** Name of the slope that is drawn through it. */
  readonly slope?: string
}

const LANES: readonly Lane[] = [
  { label: 'Queue depth', of: ({ queueDepth }) => queueDepth, digits: 0, fromZero: true },
  { label: 'Ring fill, ms', of: ({ ringFillMs }) => ringFillMs, digits: 0, fromZero: true },
  {
    label: 'Renderer process, MB',
    of: ({ rendererMb }) => rendererMb,
    digits: 0,
    fromZero: false,
    slope: 'renderer process',
  },
  {
    label: 'Script heap of the main thread, MB',
    of: ({ scriptHeapMb }) => scriptHeapMb,
    digits: 1,
    fromZero: false,
    slope: 'script heap',
  },
  { label: 'Engine, by its own count, MB', of: ({ engineMb }) => engineMb, digits: 1, fromZero: true },
  {
    label: 'Utterances ended',
    of: ({ accounting }) => accounting.queued - accounting.pending,
    digits: 0,
    fromZero: true,
  },
  { label: 'Underruns', of: ({ underruns }) => underruns, digits: 0, fromZero: true },
]

const WIDTH = 860
const LEFT = 60
const PLOT_WIDTH = WIDTH - LEFT - 16
const PLOT = 62
const LANE = PLOT + 34

export function drawSoak(results: SoakResults): string {
  const { voice, minutes, seed, points, browser } = results
  const bottom = HEADER + LANES.length * LANE
  const axis = Array.from({ length: 7 }, (_, index) => {
    const at = (minutes * index) / 6
    return `<text class="muted middle" x="${x(at, minutes)}" y="${bottom + 14}">${Number(at.toFixed(1))}</text>`
  })
  const lanes = LANES.map((lane, index) => drawLane(lane, HEADER + index * LANE + 20, results))
  return drawPicture({
    width: WIDTH,
    height: bottom + 36,
    title: 'Soak',
    subtitle: `${voice}, seed ${seed}, ${points.at(-1)?.accounting.queued ?? 0} utterances, Chromium ${browser.split('.')[0]}; minutes; shaded: under load`,
    body: [...lanes, ...axis].join('\n'),
  })
}

const x = (at: number, minutes: number): string => (LEFT + (at / minutes) * PLOT_WIDTH).toFixed(1)

function drawLane({ label, of, digits, fromZero, slope }: Lane, top: number, results: SoakResults): string {
  const { points, minutes, slopes, warmUpMinutes } = results
  const values = points.map(of)
  const lowest = fromZero ? 0 : Math.min(...values)
  const highest = Math.max(...values, lowest + 1)
  const y = (value: number): string =>
    (top + PLOT - ((value - lowest) / (highest - lowest)) * PLOT).toFixed(1)
  const line = points.map((point) => `${x(point.minutes, minutes)},${y(of(point))}`).join(' ')
  const trend = slopes.find(({ name }) => name === slope)
  const through = (at: number): number =>
    Math.min(highest, Math.max(lowest, (trend?.intercept ?? 0) + (trend?.perMinute ?? 0) * at))
  return [
    ...busyPhases(points).map(
      ([from, to]) =>
        `<rect class="shade" x="${x(from, minutes)}" y="${top}" width="${(((to - from) / minutes) * PLOT_WIDTH).toFixed(1)}" height="${PLOT}"/>`,
    ),
    `<text class="strong" x="16" y="${top - 6}">${label}</text>`,
    `<text class="muted end" font-size="10" x="${LEFT - 6}" y="${top + 9}">${highest.toFixed(digits)}</text>`,
    `<text class="muted end" font-size="10" x="${LEFT - 6}" y="${top + PLOT}">${lowest.toFixed(digits)}</text>`,
    `<line class="grid" x1="${LEFT}" y1="${top + PLOT}" x2="${LEFT + PLOT_WIDTH}" y2="${top + PLOT}"/>`,
    `<polyline class="line" points="${line}"/>`,
    trend
      ? `<line class="limit" x1="${x(warmUpMinutes, minutes)}" y1="${y(through(warmUpMinutes))}" x2="${x(minutes, minutes)}" y2="${y(through(minutes))}"/>`
      : '',
  ]
    .filter(Boolean)
    .join('\n')
}

function busyPhases(points: readonly SoakPoint[]): readonly (readonly [number, number])[] {
  const phases: [number, number][] = []
  let previous: SoakPoint | undefined
  for (const point of points) {
    const last = phases.at(-1)
    if (point.isBusy && previous?.isBusy && last) last[1] = point.minutes
    else if (point.isBusy) phases.push([point.minutes, point.minutes])
    previous = point
  }
  return phases
}
