/** Addresses as the page writes them, made absolute. A worker's own address is its script's, not the page's. */
import { InvalidInputError } from '@voice-soundboard/graph'

/** @throws InvalidInputError naming `path` when `url` is relative and there is nothing to relate it to. */
export function resolveUrl(
  path: string,
  url: string,
  base: string | undefined = globalThis.location?.href,
): string {
  if (!URL.canParse(url, base)) throw new InvalidInputError(path, 'an absolute URL', `"${url}"`)
  return new URL(url, base).href
}
