/** `URL.parse`, which browsers of a few years ago do not have. */

/** Null for what is no address. */
export function parseUrl(text: string | URL, base?: string): URL | null {
  try {
    return new URL(text, base)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
