/** The audio stages of all plugins, one behind the other, for one utterance or one clip. */
import type { SafeStage } from './safe-stage.ts'
import { joinSamples } from '@voice-soundboard/audio'

export class AudioChain {
  readonly #stages: readonly SafeStage[]

  constructor(stages: readonly SafeStage[]) {
    this.#stages = stages
  }

  push(block: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
    return this.#stages.reduce((samples, stage) => stage.push(samples), block)
  }

  /** What each still holds goes through those behind it. */
  flush(): Float32Array<ArrayBuffer> {
    let rest: Float32Array<ArrayBuffer> = new Float32Array(0)
    for (const stage of this.#stages) rest = joinSamples([stage.push(rest), stage.flush()])
    return rest
  }

  close(): void {
    for (const stage of this.#stages) stage.close()
  }
}
