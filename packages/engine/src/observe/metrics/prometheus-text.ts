/** Figures as Prometheus scrapes them: its text exposition format, version 0.0.4. */
import type { HistogramSeries, Labels, MetricSnapshot } from './metric.ts'

export function toPrometheusText(metrics: readonly MetricSnapshot[]): string {
  return metrics.flatMap(linesOf).join('')
}

function linesOf(metric: MetricSnapshot): string[] {
  const { name, help, kind } = metric
  const head = [`# HELP ${name} ${escapeHelp(help)}\n`, `# TYPE ${name} ${kind}\n`]
  if (metric.kind === 'histogram')
    return [...head, ...metric.series.flatMap((one) => histogramLines(name, one))]
  return [...head, ...metric.series.map(({ labels, value }) => sample(name, labels, value))]
}

function histogramLines(name: string, { labels, buckets, sum, count }: HistogramSeries): string[] {
  return [
    ...buckets.map((bucket) => sample(`${name}_bucket`, { ...labels, le: String(bucket.le) }, bucket.count)),
    sample(`${name}_sum`, labels, sum),
    sample(`${name}_count`, labels, count),
  ]
}

function sample(name: string, labels: Labels, value: number): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escapeLabel(text)}"`)
  return `${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}\n`
}

const escapeHelp = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')

const escapeLabel = (text: string): string => escapeHelp(text).replaceAll('"', '\\"')
