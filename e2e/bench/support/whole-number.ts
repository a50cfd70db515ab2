/** Reads a whole number from the command line. */
export function wholeNumber(option: string, value: string, max: number): number {
  const number = Number(value)
  if (Number.isInteger(number) && number >= 1 && number <= max) return number
  throw new Error(`${option}: expected a whole number from 1 to ${max}, received "${value}".`)
}
