/**
 * Listens to what reaches the speakers, from inside the page: everything connected to an AudioContext's
 * destination is also connected to an analyser that a test can ask. Installed before the page's own scripts.
 */
import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** Highest absolute sample of the last 40 ms or so that went to the speakers; 0 is digital silence. */
    heardPeak(): number
    /** How many times in turn the sound was there at a look, since the page began. */
    soundSeen: number
  }
}

export async function tapSpeakers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const analysers: AnalyserNode[] = []
    const connect = AudioNode.prototype.connect as (this: AudioNode, ...args: unknown[]) => AudioNode
    const tapped = function (this: AudioNode, ...args: unknown[]): unknown {
      if (args[0] instanceof AudioDestinationNode) {
        const analyser = new AnalyserNode(this.context, { fftSize: 2048 })
        connect.call(this, analyser)
        analysers.push(analyser)
      }
      return connect.apply(this, args)
    }
    AudioNode.prototype.connect = tapped as typeof AudioNode.prototype.connect

    window.soundSeen = 0
    window.heardPeak = () => {
      let peak = 0
      for (const analyser of analysers) {
        const samples = new Float32Array(analyser.fftSize)
        analyser.getFloatTimeDomainData(samples)
        for (const sample of samples) peak = Math.max(peak, Math.abs(sample))
      }
      return peak
    }
    setInterval(() => {
      if (window.heardPeak() > 0.01) window.soundSeen++
    }, 20)
  })
}
