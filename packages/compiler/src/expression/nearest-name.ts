/** Of a list of names, the one that was probably meant: at most two letters inserted, left out or exchanged. */

const MAX_DISTANCE = 2

export function nearestName(name: string, names: readonly string[]): string | null {
  const wanted = name.toLowerCase()
  if (wanted.length > 40) return null
  const [nearest] = names
    .map((candidate) => ({ candidate, distance: editDistance(wanted, candidate) }))
    .filter(({ distance }) => distance <= MAX_DISTANCE)
    .sort((a, b) => a.distance - b.distance)
  return nearest?.candidate ?? null
}

/** Levenshtein, "Binary codes capable of correcting deletions, insertions, and reversals" (1966). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
