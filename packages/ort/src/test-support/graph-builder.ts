/** Writes small ONNX graphs operator by operator, for tests. */
import { makeInteger, makeIntegers, makeTensor } from '../onnx/attributes.ts'
import { DataType } from '../onnx/model.ts'
import { writeModel } from '../onnx/write.ts'
import type { OnnxNode, OnnxTensor, OnnxValueInfo } from '../onnx/model.ts'

type Attributes = Readonly<Record<string, number | readonly number[] | OnnxTensor>>

export class GraphBuilder {
  readonly #nodes: OnnxNode[] = []
  readonly #initializers: OnnxTensor[] = []

  /** Appends an operator and returns the names of its outputs. */
  add(opType: string, inputs: readonly string[], attributes: Attributes = {}, outputs = 1): string[] {
    const name = `${opType}_${this.#nodes.length}`
    const made = Array.from({ length: outputs }, (_, i) => `${name}:${i}`)
    this.#nodes.push({
      name,
      opType,
      domain: '',
      inputs,
      outputs: made,
      attributes: Object.entries(attributes).map(([key, value]) =>
        typeof value === 'number'
          ? makeInteger(key, value)
          : 'dataType' in value
            ? makeTensor(key, value)
            : makeIntegers(key, value),
      ),
      rest: [],
    })
    return made
  }

  /** As `add`, for an operator of one output. */
  op(opType: string, inputs: readonly string[], attributes: Attributes = {}): string {
    return this.add(opType, inputs, attributes)[0] as string
  }

  constant(tensor: OnnxTensor): string {
    this.#initializers.push(tensor)
    return tensor.name
  }

  ints(name: string, values: readonly number[], dims: readonly number[] = [values.length]): string {
    return this.constant(int64Tensor(name, values, dims))
  }

  model(inputs: readonly OnnxValueInfo[], outputs: readonly OnnxValueInfo[]): Uint8Array<ArrayBuffer> {
    return writeModel({
      irVersion: 8,
      opsets: new Map([['', 15]]),
      metadata: new Map([['sample_rate', '22050']]),
      graph: {
        name: 'test',
        nodes: this.#nodes,
        initializers: this.#initializers,
        inputs,
        outputs,
        rest: [],
      },
      rest: [],
    })
  }
}

export function floatTensor(name: string, values: ArrayLike<number>, dims: readonly number[]): OnnxTensor {
  const data = new Uint8Array(Float32Array.from(values).buffer)
  return { name, dims, dataType: DataType.FLOAT, data }
}

export function int64Tensor(name: string, values: readonly number[], dims: readonly number[]): OnnxTensor {
  const data = new Uint8Array(BigInt64Array.from(values, BigInt).buffer)
  return { name, dims, dataType: DataType.INT64, data }
}

/** Numbers in ±`size` that are the same in every run. */
export function fixedNumbers(count: number, size: number, seed = 1): Float32Array {
  let state = seed
  return Float32Array.from({ length: count }, () => {
    state = (state * 48271) % 0x7fffffff
    return ((state / 0x7fffffff) * 2 - 1) * size
  })
}
