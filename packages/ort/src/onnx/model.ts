/**
 * The part of ONNX that graph surgery touches. What it does not touch (attributes, documentation, functions,
 * annotations) stays the bytes that stood in the file, so that writing it back loses nothing.
 */

/** `TensorProto.DataType`, those that occur in voices. */
export const DataType = {
  FLOAT: 1,
  UINT8: 2,
  INT8: 3,
  UINT16: 4,
  INT16: 5,
  INT32: 6,
  INT64: 7,
  STRING: 8,
  BOOL: 9,
  FLOAT16: 10,
  DOUBLE: 11,
  UINT32: 12,
  UINT64: 13,
} as const

export interface OnnxTensor {
  readonly name: string
  readonly dims: readonly number[]
  /** One of `DataType`, or another number of a newer ONNX. */
  readonly dataType: number
  /** Elements, little endian, row by row; a view into the file where the file held them so. */
  readonly data: Uint8Array
}

export interface OnnxAttribute {
  readonly name: string
  /** The whole `AttributeProto`. */
  readonly bytes: Uint8Array
}

export interface OnnxNode {
  readonly name: string
  readonly opType: string
  readonly domain: string
  /** An empty name is an optional input left out. */
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly attributes: readonly OnnxAttribute[]
  /** Fields of `NodeProto` that are not read here, tags included. */
  readonly rest: readonly Uint8Array[]
}

export interface OnnxValueInfo {
  readonly name: string
  /** Element type; 0 when the value is no tensor or has no type. */
  readonly elemType: number
  /** A number, or the name of a dimension known only when run; undefined when no shape is given. */
  readonly dims: readonly (number | string)[] | undefined
}

export interface OnnxGraph {
  readonly name: string
  readonly nodes: readonly OnnxNode[]
  readonly initializers: readonly OnnxTensor[]
  readonly inputs: readonly OnnxValueInfo[]
  readonly outputs: readonly OnnxValueInfo[]
  /** Fields of `GraphProto` that are not read here, tags included; `value_info` is dropped: it is inferred. */
  readonly rest: readonly Uint8Array[]
}

export interface OnnxModel {
  readonly irVersion: number
  /** Version by domain; '' is ONNX itself. */
  readonly opsets: ReadonlyMap<string, number>
  readonly metadata: ReadonlyMap<string, string>
  readonly graph: OnnxGraph
  readonly rest: readonly Uint8Array[]
}

/** Bytes per element; undefined for strings and for types not known here. */
export function elementBytes(dataType: number): number | undefined {
  switch (dataType) {
    case DataType.UINT8:
    case DataType.INT8:
    case DataType.BOOL:
      return 1
    case DataType.UINT16:
    case DataType.INT16:
    case DataType.FLOAT16:
      return 2
    case DataType.FLOAT:
    case DataType.INT32:
    case DataType.UINT32:
      return 4
    case DataType.INT64:
    case DataType.DOUBLE:
    case DataType.UINT64:
      return 8
    default:
      return undefined
  }
}

export const elementCount = (dims: readonly number[]): number =>
  dims.reduce((product, dim) => product * dim, 1)
