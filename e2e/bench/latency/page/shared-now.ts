/** Milliseconds on the clock that all threads of the page share, as the engine's own threads read it. */
export const sharedNow = (): number => performance.timeOrigin + performance.now()
