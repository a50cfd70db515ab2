/** Listens to a node with an analyser: its window is long enough for looks from a timer to miss nothing. */

/** 0.68 s at 48 kHz: the longest there is. */
const WINDOW_FRAMES = 32_768

/** −40 dBFS: speech, not the tail of a fade. */
const LOUD = 0.01

export class Ear {
  readonly #analyser: AnalyserNode

  constructor(output: AudioNode) {
    this.#analyser = new AnalyserNode(output.context, { fftSize: WINDOW_FRAMES })
    output.connect(this.#analyser)
  }

  /** Length of what {@link peak} looks at. */
  get windowMs(): number {
    return (WINDOW_FRAMES / this.#analyser.context.sampleRate) * 1000
  }

  /** Highest absolute sample of the last {@link windowMs}; 0 is digital silence. */
  peak(): number {
    const samples = new Float32Array(WINDOW_FRAMES)
    this.#analyser.getFloatTimeDomainData(samples)
    return samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)
  }

  hearsSpeech(): boolean {
    return this.peak() > LOUD
  }
}
