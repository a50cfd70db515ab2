/** A band from 500 to 2500 Hz, by two one-pole filters on either side. */
const LOW_HZ = 500
const HIGH_HZ = 2500

const onePole = (hz, sampleRateHz) => {
  const share = 1 - Math.exp((-2 * Math.PI * hz) / sampleRateHz)
  let value = 0
  return (sample) => (value += share * (sample - value))
}

export default {
  createAudioStage({ sampleRateHz, tags }) {
    if (tags.through !== 'radio') return null
    const below = [onePole(HIGH_HZ, sampleRateHz), onePole(HIGH_HZ, sampleRateHz)]
    const under = [onePole(LOW_HZ, sampleRateHz), onePole(LOW_HZ, sampleRateHz)]
    const highPass = (sample) => under.reduce((left, filter) => left - filter(left), sample)
    return {
      latencyFrames: 0,
      process: (block) =>
        block.map((sample) => highPass(below.reduce((left, filter) => filter(left), sample))),
      flush: () => new Float32Array(0),
    }
  },
}
