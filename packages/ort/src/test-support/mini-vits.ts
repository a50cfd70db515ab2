/** A voice of the structure of VITS, small enough to run in a millisecond. What it says is noise. */
import { DataType } from '../onnx/model.ts'
import { fixedNumbers, floatTensor, GraphBuilder } from './graph-builder.ts'

export interface MiniVitsOptions {
  /** With speakers there is an embedding that conditions flow and vocoder. */
  readonly speakers?: boolean
  /** The flow attends over all frames. */
  readonly attention?: boolean
  /** Leaves out the rounding of durations, so that the graph is none that can be cut. */
  readonly withoutCeil?: boolean
}

const CHANNELS = 4

/** Receptive field by hand: flow 1 frame; vocoder 2. Two samples a frame. */
export function miniVits(options: MiniVitsOptions = {}): Uint8Array<ArrayBuffer> {
  const { speakers = true, attention = false, withoutCeil = false } = options
  const b = new GraphBuilder()
  let seed = 0
  const weight = (name: string, dims: readonly number[]): string => {
    const count = dims.reduce((product, dim) => product * dim, 1)
    return b.constant(floatTensor(name, fixedNumbers(count, 0.5, ++seed), dims))
  }
  const conv = (input: string, name: string, from: number, to: number, kernel = 1): string =>
    b.op('Conv', [input, weight(name, [to, from, kernel])], {
      kernel_shape: [kernel],
      pads: [(kernel - 1) / 2, (kernel - 1) / 2],
    })
  const at = (index: number): string => b.op('Gather', ['scales', b.ints(`at${index}`, [index])], { axis: 0 })

  const speaker = speakers
    ? b.op('Unsqueeze', [b.op('Gather', [weight('emb_g', [2, 3]), 'sid']), b.ints('last', [-1])])
    : undefined
  const conditioned = (value: string, name: string, channels: number): string =>
    speaker === undefined ? value : b.op('Add', [value, conv(speaker, name, 3, channels)])

  const embedded = b.op('Gather', [weight('emb', [200, 8]), 'input'])
  const hidden = b.op('Transpose', [embedded], { perm: [0, 2, 1] })
  const [means, logs] = b.add('Split', [hidden, b.ints('halves', [4, 4])], { axis: 1 }, 2) as [string, string]

  const duration = conv(hidden, 'dp.pre', 8, 2)
  const noise = b.op('Mul', [b.op('RandomNormalLike', [duration]), at(2)])
  const logDuration = conv(b.op('Add', [duration, noise]), 'dp.post', 2, 1)
  const raw = b.op('Mul', [b.op('Exp', [conditioned(logDuration, 'dp.cond', 1)]), at(1)])
  const durations = withoutCeil ? b.op('Floor', [raw]) : b.op('Ceil', [raw])

  // Alignment: frame t belongs to phoneme p when the sum of durations up to p is the first above t.
  const ends = b.op('CumSum', [durations, b.ints('time', [2], [])])
  const starts = b.op('Sub', [ends, durations])
  const total = b.op('Cast', [b.op('ReduceMax', [ends], { keepdims: 0 })], { to: DataType.INT64 })
  const count = b.op('Range', [b.ints('zero', [0], []), total, b.ints('one', [1], [])])
  const frame = b.op('Cast', [count], { to: DataType.FLOAT })
  const column = b.op('Unsqueeze', [frame, b.ints('outer', [0, 2])])
  const row = b.op('Unsqueeze', [frame, b.ints('front', [0, 1])])
  const isInside = b.op('And', [b.op('Less', [column, ends]), b.op('GreaterOrEqual', [column, starts])])
  const alignment = b.op('Cast', [isInside], { to: DataType.FLOAT })
  const expand = (value: string): string => {
    const product = b.op('MatMul', [alignment, b.op('Transpose', [value], { perm: [0, 2, 1] })])
    return b.op('Transpose', [product], { perm: [0, 2, 1] })
  }
  const mask = b.op(
    'Cast',
    [b.op('GreaterOrEqual', [row, b.constant(floatTensor('zero.float', [0], [1]))])],
    {
      to: DataType.FLOAT,
    },
  )

  const expandedMeans = expand(means)
  const deviation = b.op('Exp', [expand(logs)])
  const acoustic = b.op('Mul', [b.op('Mul', [b.op('RandomNormalLike', [expandedMeans]), deviation]), at(0)])
  const zp = b.op('Add', [expandedMeans, acoustic])

  const masked = b.op('Mul', [zp, mask])
  const flowed = b.op('Tanh', [
    conditioned(conv(masked, 'flow', CHANNELS, CHANNELS, 3), 'flow.cond', CHANNELS),
  ])
  const attended = attention ? attend(b, flowed) : flowed
  const latent = b.op('Mul', [attended, mask])

  const pre = conditioned(conv(latent, 'pre', CHANNELS, CHANNELS, 3), 'dec.cond', CHANNELS)
  const up = b.op('ConvTranspose', [b.op('LeakyRelu', [pre]), weight('up', [CHANNELS, 2, 4])], {
    kernel_shape: [4],
    strides: [2],
    pads: [1, 1],
  })
  const waveform = b.op('Tanh', [conv(up, 'post', 2, 1, 3)])

  const input = (name: string, elemType: number, dims: readonly (number | string)[]) => ({
    name,
    elemType,
    dims,
  })
  return b.model(
    [
      input('input', DataType.INT64, ['batch', 'phonemes']),
      input('input_lengths', DataType.INT64, ['batch']),
      input('scales', DataType.FLOAT, [3]),
      ...(speakers ? [input('sid', DataType.INT64, [1])] : []),
    ],
    [{ name: waveform, elemType: DataType.FLOAT, dims: undefined }],
  )
}

/** Softmax(xᵀx) over frames. */
function attend(b: GraphBuilder, value: string): string {
  const rows = b.op('Transpose', [value], { perm: [0, 2, 1] })
  const scores = b.op('Softmax', [b.op('MatMul', [rows, value])], { axis: 2 })
  return b.op('Transpose', [b.op('MatMul', [scores, rows])], { perm: [0, 2, 1] })
}
