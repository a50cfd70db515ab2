/** The checks as a list, the worst first: each with a sign and a word, so that nothing rests on colour. */
import { create } from '../dom.ts'
import type { Check, CheckStatus } from '../engine.ts'

const SIGNS: Record<CheckStatus, readonly [sign: string, word: string]> = {
  problem: ['✕', 'Problem'],
  warning: ['!', 'Warning'],
  unknown: ['?', 'Unknown'],
  ok: ['✓', 'OK'],
}
const ORDER = Object.keys(SIGNS)

export function checkItems(checks: readonly Check[]): HTMLLIElement[] {
  return [...checks].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status)).map(checkItem)
}

function checkItem({ id, status, title, found, advice }: Check): HTMLLIElement {
  const [sign, word] = SIGNS[status]
  const item = create(
    'li',
    { className: 'check' },
    create(
      'p',
      { className: 'check-head' },
      create('span', { className: 'check-sign', ariaHidden: 'true' }, sign),
      create('b', { className: 'check-word' }, word),
      create('span', { className: 'check-title' }, title),
    ),
    create('p', { className: 'check-found' }, found),
    ...(advice === null ? [] : adviceParts(advice)),
  )
  item.dataset['check'] = id
  item.dataset['status'] = status
  return item
}

/** Lines that begin with four spaces are to be copied as they are. */
function adviceParts(advice: string): HTMLElement[] {
  const parts: HTMLElement[] = []
  for (const line of advice.split('\n')) {
    const isCode = line.startsWith('    ')
    const last = parts.at(-1)
    if (!isCode) parts.push(create('p', { className: 'check-advice' }, line))
    else if (last instanceof HTMLPreElement) last.append(`\n${line.slice(4)}`)
    else parts.push(create('pre', { className: 'check-code', tabIndex: 0 }, line.slice(4)))
  }
  return parts
}

/** `1 problem, 2 warnings, 14 in order`. */
export function sumOf(checks: readonly Pick<Check, 'status'>[]): string {
  const count = (status: CheckStatus): number => checks.filter((check) => check.status === status).length
  const counted = (number: number, one: string): string[] =>
    number === 0 ? [] : [`${number} ${one}${number === 1 ? '' : 's'}`]
  const bad = [...counted(count('problem'), 'problem'), ...counted(count('warning'), 'warning')]
  const unknown = count('unknown')
  if (unknown > 0) bad.push(`${unknown} that could not be checked`)
  return bad.length === 0
    ? `All ${checks.length} are in order.`
    : `${bad.join(', ')}; ${count('ok')} in order.`
}
