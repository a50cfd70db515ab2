/**
 * The live waveform, drawn as the strings of an instrument: five lines fixed at both ends, each moved by its
 * own band of what sounds now, from the fundamental below to the sibilants above.
 */
import { byId, prefersReducedMotion } from './dom.ts'

const STRINGS = 5
/** Width in samples of the moving average that separates a string from the next: at 48 kHz about 0.5 to 6 kHz. */
const SMOOTHING = [96, 40, 18, 8, 1] as const
const GAINS = [1.5, 2.2, 3, 4, 5] as const
const POINTS = 160
/** A still reader sees levels, four times a second, instead of movement. */
const STILL_INTERVAL_MS = 250

export interface Strings {
  /** Draws while there is sound to draw, until {@link rest}. */
  play(): void
  rest(): void
}

export function createStrings(output: AudioNode): Strings {
  const canvas = byId('strings', HTMLCanvasElement)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This browser has no 2D canvas.')
  const analyser = new AnalyserNode(output.context, { fftSize: 2048, smoothingTimeConstant: 0 })
  output.connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  const bands = SMOOTHING.map(() => new Float32Array(POINTS))

  let frame: number | null = null
  let playing = false
  let stillSince = 0
  let swing = 0

  const fit = (): void => {
    const scale = Math.min(devicePixelRatio, 2)
    canvas.width = Math.round(canvas.clientWidth * scale)
    canvas.height = Math.round(canvas.clientHeight * scale)
    pen.setTransform(scale, 0, 0, scale, 0, 0)
    draw()
  }

  const draw = (): void => {
    const { clientWidth: width, clientHeight: height } = canvas
    // Through properties that hold colours: only those are computed to what a canvas can read.
    const { color: live, outlineColor: rest } = getComputedStyle(canvas)
    pen.clearRect(0, 0, width, height)
    pen.lineJoin = 'round'
    for (let string = 0; string < STRINGS; string++) {
      const y = height * ((string + 1) / (STRINGS + 1))
      // The lowest string is the thickest and lies at the bottom, as on a guitar held upright.
      const band = bands[STRINGS - 1 - string] as Float32Array
      pen.lineWidth = 1 + string * 0.22
      pen.strokeStyle = level(band) > 0.004 ? live : rest
      pen.beginPath()
      pen.moveTo(0, y)
      for (let point = 1; point < POINTS; point++) {
        const x = point / (POINTS - 1)
        // Fixed at both ends, as strings are.
        const reach = Math.sin(Math.PI * x) * height * 0.42
        pen.lineTo(x * width, y + reach * Math.tanh(band[point] as number))
      }
      pen.stroke()
    }
  }

  const measure = (): void => {
    analyser.getFloatTimeDomainData(samples)
    split(samples, bands)
    swing = bands.reduce((most, band) => Math.max(most, level(band)), 0)
    if (prefersReducedMotion()) bands.forEach(flatten)
  }

  const tick = (now: number): void => {
    frame = null
    const isStill = prefersReducedMotion()
    if (!isStill || now - stillSince >= STILL_INTERVAL_MS) {
      stillSince = now
      measure()
      draw()
    }
    // After the last word the strings ring out before they stop.
    if (playing || swing > 1e-4) frame = requestAnimationFrame(tick)
  }

  new ResizeObserver(fit).observe(canvas)
  new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ['data-theme'] })
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw)

  return {
    play() {
      playing = true
      frame ??= requestAnimationFrame(tick)
    },
    rest() {
      playing = false
    },
  }
}

/** Each band is the difference between two moving averages of the same stretch of sound. */
function split(samples: Float32Array, bands: readonly Float32Array[]): void {
  const step = Math.floor(samples.length / 2 / POINTS)
  bands.forEach((band, index) => {
    const width = SMOOTHING[index] ?? 1
    const wider = SMOOTHING[index - 1] ?? 4 * width
    const gain = GAINS[index] ?? 1
    for (let point = 0; point < POINTS; point++) {
      const center = samples.length / 4 + point * step
      band[point] =
        gain *
        (average(samples, center, width) - average(samples, center, index === 0 ? samples.length / 2 : wider))
    }
  })
}

function average(samples: Float32Array, center: number, width: number): number {
  const from = Math.max(0, Math.floor(center - width / 2))
  const to = Math.min(samples.length, from + Math.max(1, Math.floor(width)))
  let sum = 0
  for (let i = from; i < to; i++) sum += samples[i] as number
  return sum / (to - from)
}

function level(band: Float32Array): number {
  let sum = 0
  for (const value of band) sum += value * value
  return Math.sqrt(sum / band.length)
}

/** Replaces movement by one bow whose height is the level. */
function flatten(band: Float32Array): void {
  band.fill(-level(band))
}
