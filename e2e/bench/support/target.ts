/** What a figure is to reach. A missed target is told, never an error: machines differ. */
export interface Target {
  readonly name: string
  /** For a person to read. */
  readonly measured: string
  readonly wanted: string
  readonly met: boolean
}

export function printTargets(targets: readonly Target[]): void {
  const width = Math.max(...targets.map(({ name }) => name.length))
  const figures = Math.max(...targets.map(({ measured }) => measured.length))
  console.log('\nTargets')
  for (const { name, measured, wanted, met } of targets) {
    console.log(`  ${met ? '✓' : '✗'} ${name.padEnd(width)}  ${measured.padStart(figures)}  ${wanted}`)
  }
}
