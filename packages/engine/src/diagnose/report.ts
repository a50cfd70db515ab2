/** A diagnosis as plain text, and how bad the whole of it is. */
import type { Check, CheckStatus, Diagnosis } from './types.ts'

/** What cannot be known is no reason to call the page fit. */
const RANK: Record<CheckStatus, Diagnosis['status']> = {
  ok: 'ok',
  unknown: 'warning',
  warning: 'warning',
  problem: 'problem',
}

export function worstOf(checks: readonly Pick<Check, 'status'>[]): Diagnosis['status'] {
  const all = checks.map(({ status }) => RANK[status])
  return all.find((status) => status === 'problem') ?? all.find((status) => status === 'warning') ?? 'ok'
}

export function diagnosisText({ status, checks, environment }: Omit<Diagnosis, 'toText'>): string {
  const { version, ...rest } = environment
  return [
    `Voice Soundboard ${version}: ${status}`,
    '',
    ...Object.entries(rest).map(([name, value]) => `${name}: ${value ?? 'not told'}`),
    ...checks.flatMap((check) => ['', ...checkLines(check)]),
    '',
  ].join('\n')
}

function checkLines({ status, title, found, advice, details }: Check): string[] {
  return [
    `[${status}] ${title}`,
    ...indented(found),
    ...(advice === null ? [] : ['  What to do:', ...indented(advice)]),
    ...(Object.keys(details).length === 0 ? [] : [`  ${JSON.stringify(details)}`]),
  ]
}

const indented = (text: string): string[] => text.split('\n').map((line) => `  ${line}`)
