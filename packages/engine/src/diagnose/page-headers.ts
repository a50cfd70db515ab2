/** The headers that the page itself is served with, seen by asking for it once more. */

export interface PageHeaders {
  readonly status: number
  readonly coop: string | null
  readonly coep: string | null
  readonly csp: string | null
  /** One header in place of COOP and COEP, in the newest browsers. */
  readonly dip: string | null
}

/** The address alone, as the server knows it. @throws where it cannot be asked: a file, no network. */
export async function fetchPageHeaders(signal: AbortSignal): Promise<PageHeaders> {
  const url = new URL(location.href)
  url.hash = ''
  if (!/^https?:$/.test(url.protocol))
    throw new Error(`The page comes from ${url.protocol} and has no headers.`)
  const response = await fetch(url, { cache: 'no-store', credentials: 'same-origin', signal })
  await response.body?.cancel()
  const header = (name: string): string | null => response.headers.get(name)
  return {
    status: response.status,
    coop: header('Cross-Origin-Opener-Policy'),
    coep: header('Cross-Origin-Embedder-Policy'),
    csp: header('Content-Security-Policy'),
    dip: header('Document-Isolation-Policy'),
  }
}

export const COOP_LINE = 'Cross-Origin-Opener-Policy: same-origin'
export const COEP_LINE = 'Cross-Origin-Embedder-Policy: require-corp'

/** Which lines are still to be added or to be put right. */
export function missingIsolationLines({ coop, coep }: Pick<PageHeaders, 'coop' | 'coep'>): string[] {
  const lines: string[] = []
  if (valueOf(coop) !== 'same-origin') lines.push(COOP_LINE)
  if (!['require-corp', 'credentialless'].includes(valueOf(coep))) lines.push(COEP_LINE)
  return lines
}

/** Without parameters. A header that is sent twice arrives joined by a comma, and browsers ignore it. */
const valueOf = (header: string | null): string => header?.split(';')[0]?.trim() ?? ''

/** How a header stands, in words. */
export function headerSentence(name: string, value: string | null, isRight: boolean): string {
  if (value === null) return `${name} is missing.`
  if (isRight) return `${name} is "${value}".`
  const isTwice = value.includes(',')
  return `${name} is "${value}"${isTwice ? ': sent twice, it is ignored' : ', which does not isolate'}.`
}
