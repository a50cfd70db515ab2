/** The prototype of band-limited interpolation: a sinc under a Kaiser window. */

/** Zero at every whole number but 0, where it is 1. */
export const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x))

/** Kaiser window over [−1, 1]; a greater `beta` trades the width of the transition for rejection. */
export function kaiser(x: number, beta: number): number {
  if (Math.abs(x) >= 1) return 0
  return besselI0(beta * Math.sqrt(1 - x * x)) / besselI0(beta)
}

/** Modified Bessel function of the first kind, order 0, by its power series. */
function besselI0(x: number): number {
  let sum = 1
  let term = 1
  for (let k = 1; term > 1e-16 * sum; k++) {
    term *= (x / (2 * k)) ** 2
    sum += term
  }
  return sum
}
