/** A gain that moves along straight lines on the audio thread, and knows its value at any moment. */

export class GainLine {
  readonly node: GainNode
  /** The last line: its ends in seconds of the context's clock, and the gains there. */
  #line: { fromTime: number; toTime: number; from: number; to: number }

  constructor(context: BaseAudioContext, gain = 1) {
    this.#line = { fromTime: 0, toTime: 0, from: gain, to: gain }
    this.node = new GainNode(context)
    // Where the first line begins.
    this.node.gain.setValueAtTime(gain, 0)
  }

  /** Where it is, or will be when its ramp is over. */
  get target(): number {
    return this.#line.to
  }

  /** Moves to `gain` within `rampMs`, from wherever it is then; a ramp that is under way ends there. */
  moveTo(gain: number, rampMs: number): void {
    const { context, gain: param } = this.node
    const fromTime = context.currentTime + leadSeconds(context)
    const from = this.#valueAt(fromTime)
    const toTime = fromTime + rampMs / 1000
    // A point on the old line, and only then off with the rest of it: what sounds until here never changes, whenever
    // the audio thread looks. `cancelAndHoldAtTime` does the same, where it exists.
    param.linearRampToValueAtTime(from, fromTime)
    param.cancelScheduledValues(fromTime + 0.5 / context.sampleRate)
    if (rampMs > 0) param.linearRampToValueAtTime(gain, toTime)
    else param.setValueAtTime(gain, fromTime)
    this.#line = { fromTime, toTime, from, to: gain }
  }

  #valueAt(time: number): number {
    const { fromTime, toTime, from, to } = this.#line
    if (time >= toTime) return to
    return from + ((to - from) * (time - fromTime)) / (toTime - fromTime)
  }
}

/**
 * What is scheduled for now may come late, and would begin with a step: the audio thread is up to one device callback
 * further, and this one may be interrupted meanwhile. An offline context waits, and has no such latency.
 */
const leadSeconds = (context: BaseAudioContext): number =>
  'baseLatency' in context ? 2 * ((context as AudioContext).baseLatency || 0) : 0
