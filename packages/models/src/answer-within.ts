/** An answer that does not come counts as a failure, so that nothing waits for ever. */

/** Rejects with a DOMException named `TimeoutError` when `answer` takes longer. */
export function answerWithin<T>(answer: Promise<T>, limitMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = (): void =>
      reject(new DOMException(`There was no answer within ${limitMs} ms.`, 'TimeoutError'))
    // In two halves: a page that was frozen wakes to find its timer run out and the answer waiting behind it.
    let timer = setTimeout(() => (timer = setTimeout(fail, limitMs / 2)), limitMs / 2)
    void answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** Looks through what wraps it. */
export const isTimeout = (error: unknown): boolean => isNamed(error, 'TimeoutError')

export const isQuotaExceeded = (error: unknown): boolean => isNamed(error, 'QuotaExceededError')

function isNamed(error: unknown, name: string): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { name: own, cause } = error as { name?: unknown; cause?: unknown }
  return own === name || isNamed(cause, name)
}
