/** Milliseconds on a clock that all threads of the page share. */
export const sharedNow = (): number => performance.timeOrigin + performance.now()
