/** Small tools for promises and tasks. */

/** How late a sound that should have ended is given up. */
const MAX_SILENCE_MS = 1000

/** Settles as `promise` does, or rejects with the signal's reason. What settles later is dropped. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort)
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

export const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Resolves when about that much sound has been rendered. Where a hidden page has its timers slowed to one a second,
 * the audio thread still tells on time.
 */
export async function audibleDelay(context: AudioContext, ms: number): Promise<void> {
  if (!document.hidden) return delay(ms)
  const silence = new ConstantSourceNode(context, { offset: 0 })
  const ended = new Promise<void>((resolve) => (silence.onended = () => resolve()))
  silence.connect(context.destination)
  silence.start()
  silence.stop(context.currentTime + ms / 1000)
  // The clock may stop meanwhile.
  await Promise.race([ended, delay(MAX_SILENCE_MS)])
  silence.disconnect()
}

/** Calls back in a task of its own, after all pending promises; unlike a timer, hidden pages do not slow it. */
export function afterThisTask(callback: () => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    callback()
  }
  port2.postMessage(null)
}
