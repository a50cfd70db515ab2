/** Figures of the engine, kept in the page: read them as JSON, or let Prometheus or a meter have them. */
import { InvalidInputError } from '@voice-soundboard/graph'
import type { Degradation } from '@voice-soundboard/graph'
import { FaultGuard } from '../fault-guard.ts'
import type {
  Counter,
  CounterDefinition,
  Gauge,
  GaugeDefinition,
  Histogram,
  HistogramDefinition,
  Labels,
  MetricDefinition,
  MetricMirror,
  MetricSnapshot,
  ValueSeries,
} from './metric.ts'
import { toPrometheusText } from './prometheus-text.ts'
import { addToHistogram, emptyHistogram, histogramSeries, MAX_SERIES, SeriesSet } from './series-set.ts'
import type { Series } from './series-set.ts'

export interface MetricsRegistryOptions {
  readonly mirrors?: readonly MetricMirror[]
  /** Once for each metric and code: `metric-overflow`, `metric-value-refused`. */
  readonly onTrouble?: (degradation: Degradation) => void
}

/** Changes the series of these labels. */
type Change = (value: number, labels?: Labels) => void

export class MetricsRegistry {
  readonly #mirrors: readonly { readonly mirror: MetricMirror; readonly guard: FaultGuard }[]
  readonly #onTrouble: (degradation: Degradation) => void
  readonly #snapshots = new Map<string, () => MetricSnapshot>()
  readonly #told = new Set<string>()

  constructor(options: MetricsRegistryOptions = {}) {
    const { mirrors = [], onTrouble = () => undefined } = options
    this.#mirrors = mirrors.map((mirror) => ({ mirror, guard: new FaultGuard('A meter') }))
    this.#onTrouble = onTrouble
  }

  /** @throws InvalidInputError for a name that is taken, or that Prometheus does not know as one. */
  counter<Label extends string>(definition: CounterDefinition<Label>): Counter<Label> {
    const series = new SeriesSet(definition, () => 0)
    this.#declare(definition, series, () => series.all.map(valueSeries))
    const tell = this.#mirrored(definition)
    const add = this.#change(definition, series, (one, value) => {
      one.state += value
      tell(value, one.labels)
    })
    return { add } as Counter<Label>
  }

  /** @throws InvalidInputError as for {@link counter}. */
  gauge<Label extends string>(definition: GaugeDefinition<Label>): Gauge<Label> {
    const series = new SeriesSet(definition, () => 0)
    const read = (): readonly ValueSeries[] => series.all.map(valueSeries)
    this.#declare(definition, series, read)
    for (const { mirror, guard } of this.#mirrors) guard.run(() => mirror.attachGauge(definition, read))
    const set = this.#change(definition, series, (one, value) => {
      one.state = value
    })
    return { set } as Gauge<Label>
  }

  /** @throws InvalidInputError as for {@link counter}, and for bounds that do not ascend. */
  histogram<Label extends string>(definition: HistogramDefinition<Label>): Histogram<Label> {
    checkBounds(definition)
    const series = new SeriesSet(definition, () => emptyHistogram(definition))
    this.#declare(definition, series, () =>
      series.all.map(({ labels, state }) => histogramSeries(labels, state, definition)),
    )
    const tell = this.#mirrored(definition)
    const observe = this.#change(definition, series, (one, value) => {
      addToHistogram(one.state, definition, value)
      tell(value, one.labels)
    })
    return { observe } as Histogram<Label>
  }

  /** All figures as plain JSON, in the order in which the metrics were declared. */
  snapshot(): readonly MetricSnapshot[] {
    return [...this.#snapshots.values()].map((read) => read())
  }

  /** The text exposition format of Prometheus, version 0.0.4. */
  toPrometheusText(): string {
    return toPrometheusText(this.snapshot())
  }

  #declare(
    definition: MetricDefinition,
    series: { readonly overflowed: boolean },
    read: () => MetricSnapshot['series'],
  ): void {
    checkNames(definition)
    const { name, kind, help, unit } = definition
    if (this.#snapshots.has(name)) throw new InvalidInputError('metric.name', 'one that is not taken', name)
    const take = () =>
      ({ name, kind, help, unit, overflowed: series.overflowed, series: read() }) as MetricSnapshot
    this.#snapshots.set(name, take)
  }

  #mirrored(definition: CounterDefinition | HistogramDefinition): (value: number, labels: Labels) => void {
    const told = this.#mirrors.flatMap(({ mirror, guard }) => {
      const calls: ((value: number, labels: Labels) => void)[] = []
      guard.run(() => void calls.push(mirror.attach(definition)))
      return calls.map((call) => ({ call, guard }))
    })
    return (value, labels) => {
      for (const { call, guard } of told) guard.run(() => call(value, labels))
    }
  }

  /** Figures are told while speech goes on: a wrong one is left out and reported, never thrown. */
  #change<State>(
    definition: MetricDefinition,
    series: SeriesSet<State>,
    apply: (one: Series<State>, value: number) => void,
  ): Change {
    const { name, kind } = definition
    return (value, labels = {}) => {
      if (!Number.isFinite(value) || (kind === 'counter' && value < 0)) {
        this.#tellOnce(
          'metric-value-refused',
          name,
          `${name} was given ${String(value)}, which no ${kind} can hold.`,
        )
        return
      }
      apply(series.of(labels), value)
      if (series.overflowed) {
        const message = `${name} has had more than ${MAX_SERIES} sets of label values: all others are counted as "overflow".`
        this.#tellOnce('metric-overflow', name, message)
      }
    }
  }

  #tellOnce(code: string, name: string, message: string): void {
    const key = `${code} ${name}`
    if (this.#told.has(key)) return
    this.#told.add(key)
    this.#onTrouble({ code, message })
  }
}

const valueSeries = ({ labels, state }: Series<number>): ValueSeries => ({ labels, value: state })

const METRIC_NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/
const LABEL_NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/

function checkNames({ name, labels, kind }: MetricDefinition): void {
  if (!METRIC_NAME.test(name)) throw new InvalidInputError('metric.name', 'letters, digits and _', name)
  for (const label of labels) {
    // Prometheus keeps these to itself, and `le` for the buckets of histograms.
    const isReserved = label.startsWith('__') || (kind === 'histogram' && label === 'le')
    if (!LABEL_NAME.test(label) || isReserved) {
      throw new InvalidInputError(`${name}.labels`, 'names of letters, digits and _', label)
    }
  }
}

function checkBounds({ name, bounds }: HistogramDefinition): void {
  const ascends = bounds.every((bound, i) => Number.isFinite(bound) && bound > (bounds[i - 1] ?? -Infinity))
  if (ascends) return
  throw new InvalidInputError(`${name}.bounds`, 'ascending finite numbers', bounds.join(', '))
}
