/**
 * What decides the samples of a segment, as one short name. Where the segment stands in its text is not part of
 * it: the same words are the same speech wherever they are said.
 */
import { isVitsVoice } from '@voice-soundboard/graph'
import type { AssetFile, SynthesisRequest, VoiceManifest } from '@voice-soundboard/graph'
import { sha256Hex } from '@voice-soundboard/models'
import type { VoiceRequest } from '../host/protocol.ts'

/** The request with every token's source range replaced by its own place: `[0, 1]`, `[1, 2]`, … */
export function withoutPosition(request: SynthesisRequest): SynthesisRequest {
  const tokens = request.graph.tokens.map((token, index) => ({
    ...token,
    source: [index, index + 1] as const,
  }))
  return { ...request, graph: { ...request.graph, tokens, sourceText: '' } }
}

/**
 * @param maker Names the software that makes the speech: another release may make it otherwise.
 * @param request As {@link withoutPosition} gives it.
 */
export function segmentKey(
  maker: string,
  { manifest, precision }: VoiceRequest,
  request: SynthesisRequest,
): Promise<string> {
  const { graph, speaker, seed, streaming } = request
  const voice = { ...identityOf(manifest), precision }
  const text = JSON.stringify({ maker, voice, graph, speaker, seed, streaming }, sortedKeys)
  return sha256Hex(new TextEncoder().encode(text))
}

/** What of a voice decides how it sounds. */
function identityOf(manifest: VoiceManifest): object {
  const { id, family, sampleRateHz } = manifest
  if (!isVitsVoice(manifest)) {
    const { backend, files, settings } = manifest
    return { id, family, sampleRateHz, backend, settings, files: Object.values(files).map(contentOf) }
  }
  const { hopFrames, phonemes, inference, bundles, stockModel } = manifest
  const files = [...Object.values(bundles), stockModel].map((file) => file && contentOf(file))
  return { id, family, sampleRateHz, hopFrames, phonemes, inference, files }
}

/** A file is its content, wherever it lies; one that nobody has hashed is known by its address. */
const contentOf = (file: AssetFile | { readonly url: string }): string =>
  'sha256' in file ? file.sha256 : file.url

/** The same fields in another order are the same request. */
function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
