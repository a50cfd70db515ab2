/** What a metric is called and how it counts, apart from who keeps the figures. */

/** In the base units of Prometheus; `1` is a count or a ratio. */
export type MetricUnit = 's' | 'By' | '1'

interface Described<Label extends string> {
  /** As Prometheus writes it: `voice_soundboard_utterances_total`. */
  readonly name: string
  readonly help: string
  readonly unit: MetricUnit
  /** Names of the labels; each value of theirs is a series of its own. */
  readonly labels: readonly Label[]
}

/** Only ever grows. */
export interface CounterDefinition<Label extends string = string> extends Described<Label> {
  readonly kind: 'counter'
}

/** Goes up and down. */
export interface GaugeDefinition<Label extends string = string> extends Described<Label> {
  readonly kind: 'gauge'
}

/** How often values fell at or below each of `bounds`. */
export interface HistogramDefinition<Label extends string = string> extends Described<Label> {
  readonly kind: 'histogram'
  /** Ascending; one more for everything above is added. */
  readonly bounds: readonly number[]
}

export type MetricDefinition = CounterDefinition | GaugeDefinition | HistogramDefinition

export type Labels<Label extends string = string> = Readonly<Record<Label, string>>

/** No argument at all where a metric has no labels. */
type LabelArguments<Label extends string> = [Label] extends [never] ? [] : [labels: Labels<Label>]

export interface Counter<Label extends string = string> {
  add(value: number, ...labels: LabelArguments<Label>): void
}

export interface Gauge<Label extends string = string> {
  set(value: number, ...labels: LabelArguments<Label>): void
}

export interface Histogram<Label extends string = string> {
  observe(value: number, ...labels: LabelArguments<Label>): void
}

export interface ValueSeries {
  readonly labels: Labels
  readonly value: number
}

export interface HistogramSeries {
  readonly labels: Labels
  readonly count: number
  readonly sum: number
  /** Cumulative: how many values were at most `le`. */
  readonly buckets: readonly { readonly le: number | '+Inf'; readonly count: number }[]
}

/** Plain JSON. */
export type MetricSnapshot = {
  readonly name: string
  readonly help: string
  readonly unit: MetricUnit
  /** Too many label values came: those beyond are counted together, as `overflow`. */
  readonly overflowed: boolean
} & (
  | { readonly kind: 'counter' | 'gauge'; readonly series: readonly ValueSeries[] }
  | { readonly kind: 'histogram'; readonly series: readonly HistogramSeries[] }
)

/** Another place where the figures are kept too, a meter of OpenTelemetry. */
export interface MetricMirror {
  /** What it gives back is called with each addition or observation, with the labels under which it was counted. */
  attach(metric: CounterDefinition | HistogramDefinition): (value: number, labels: Labels) => void
  /** A gauge is read when it is wanted. */
  attachGauge(metric: GaugeDefinition, read: () => readonly ValueSeries[]): void
}
