/** The series of one metric, one for each set of label values, and never more than a page can hold. */
import type { HistogramDefinition, HistogramSeries, Labels, MetricDefinition } from './metric.ts'

/** Label values may come from outside; each costs memory for as long as the page lives. */
export const MAX_SERIES = 200
const OVERFLOW = 'overflow'

export interface Series<State> {
  readonly labels: Labels
  state: State
}

export class SeriesSet<State> {
  readonly #names: readonly string[]
  readonly #create: () => State
  readonly #series = new Map<string, Series<State>>()
  #overflowed = false

  constructor(definition: MetricDefinition, create: () => State) {
    this.#names = definition.labels
    this.#create = create
    // A metric without labels is there from the start: a missing one would read as an engine that is missing.
    if (this.#names.length === 0) this.of({})
  }

  get overflowed(): boolean {
    return this.#overflowed
  }

  get all(): readonly Series<State>[] {
    return [...this.#series.values()]
  }

  /** The series of these labels; beyond the limit the one that is left for all others. */
  of(given: Labels): Series<State> {
    const values = this.#names.map((name) => String(given[name] ?? ''))
    const known = this.#series.get(JSON.stringify(values))
    if (known) return known
    this.#overflowed ||= this.#series.size >= MAX_SERIES
    const kept = this.#overflowed ? values.map(() => OVERFLOW) : values
    const key = JSON.stringify(kept)
    const existing = this.#series.get(key)
    if (existing) return existing
    const labels = Object.fromEntries(this.#names.map((name, index) => [name, kept[index] ?? '']))
    const created = { labels, state: this.#create() }
    this.#series.set(key, created)
    return created
  }
}

export interface HistogramState {
  /** How many values fell into each bucket, the last above all bounds; not cumulative. */
  readonly counts: number[]
  sum: number
}

export const emptyHistogram = ({ bounds }: HistogramDefinition): HistogramState => ({
  counts: new Array<number>(bounds.length + 1).fill(0),
  sum: 0,
})

export function addToHistogram(state: HistogramState, { bounds }: HistogramDefinition, value: number): void {
  const found = bounds.findIndex((bound) => value <= bound)
  const bucket = found < 0 ? bounds.length : found
  state.counts[bucket] = (state.counts[bucket] ?? 0) + 1
  state.sum += value
}

export function histogramSeries(
  labels: Labels,
  { counts, sum }: HistogramState,
  { bounds }: HistogramDefinition,
): HistogramSeries {
  let count = 0
  const buckets = counts.map((inBucket, index) => ({
    le: bounds[index] ?? ('+Inf' as const),
    count: (count += inBucket),
  }))
  return { labels, count, sum, buckets }
}
