/** The half that runs in the synthesis worker: 200 ms of a tone for each word, with exact marks. */
const WORD_FRAMES = 3200

class ToneBackend {
  id = 'tone'
  capabilities = { pcm: true, streaming: false, timing: 'word', seedable: true, lowers: ['speed'] }
  #voices = new Map()

  async loadVoice(manifest) {
    this.#voices.set(manifest.id, manifest)
  }

  async unloadVoice(voice) {
    this.#voices.delete(voice)
  }

  memoryBytes = (voice) => (this.#voices.has(voice) ? 1 : 0)
  estimateBytes = () => 1
  sampleRateHz = (manifest) => manifest.sampleRateHz

  async *synthesize({ graph, voice, signal }) {
    const { sampleRateHz, settings } = this.#voices.get(voice)
    const frames = Math.round(WORD_FRAMES / graph.globalSpeed)
    const marks = graph.tokens.map(({ text }, token) => ({
      kind: 'word',
      text,
      token,
      startFrame: token * frames,
      endFrame: (token + 1) * frames,
    }))
    const totalFrames = frames * graph.tokens.length
    const spans = { phonemizeMs: 0, encodeMs: 0 }
    yield { kind: 'timeline', sampleRateHz, totalFrames, marks, degradations: [], spans }
    signal?.throwIfAborted()
    const step = (2 * Math.PI * settings.hz) / sampleRateHz
    const fade = (frame) => Math.min(1, (frame % frames) / 80, (frames - (frame % frames)) / 80)
    const samples = Float32Array.from(
      { length: totalFrames },
      (_, at) => 0.3 * fade(at) * Math.sin(step * at),
    )
    yield { kind: 'audio', samples }
  }

  async close() {
    this.#voices.clear()
  }
}

export default { backends: { tone: () => new ToneBackend() } }
