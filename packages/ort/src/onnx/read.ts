/** Reads an ONNX file. Weights stay views into it. */
import { ModelCorruptError, ModelUnsupportedError } from '@voice-soundboard/graph'
import { bytesOf, BYTES, integerOf, integersOf, readFields, stringOf, WireFormatError } from './wire.ts'
import type { Field } from './wire.ts'
import { elementBytes, elementCount } from './model.ts'
import type { OnnxAttribute, OnnxGraph, OnnxModel, OnnxNode, OnnxTensor, OnnxValueInfo } from './model.ts'

/**
 * @throws {ModelCorruptError} when the bytes are not an ONNX model: cut short, altered, or something else.
 * @throws {ModelUnsupportedError} when its weights lie in other files.
 */
export function readModel(bytes: Uint8Array, source = 'model'): OnnxModel {
  try {
    return readModelMessage(bytes)
  } catch (error) {
    if (error instanceof ModelUnsupportedError) throw error
    const detail = error instanceof Error ? error.message : String(error)
    throw new ModelCorruptError(source, `not a readable ONNX file (${detail})`, { cause: error })
  }
}

function readModelMessage(bytes: Uint8Array): OnnxModel {
  let irVersion = 0
  let graph: OnnxGraph | undefined
  const opsets = new Map<string, number>()
  const metadata = new Map<string, string>()
  const rest: Uint8Array[] = []
  readFields(bytes, (field) => {
    switch (field.tag) {
      case 1:
        irVersion = integerOf(field)
        break
      case 7:
        graph = readGraph(bytesOf(field))
        break
      case 8: {
        let domain = ''
        let version = 0
        readFields(bytesOf(field), (part) => {
          if (part.tag === 1) domain = stringOf(part)
          else if (part.tag === 2) version = integerOf(part)
        })
        opsets.set(domain, version)
        break
      }
      case 14: {
        let key = ''
        let value = ''
        readFields(bytesOf(field), (part) => {
          if (part.tag === 1) key = stringOf(part)
          else if (part.tag === 2) value = stringOf(part)
        })
        metadata.set(key, value)
        break
      }
      default:
        rest.push(field.whole)
    }
  })
  if (!graph) throw new WireFormatError('no graph')
  if (irVersion < 1 || opsets.size === 0) throw new WireFormatError('no version')
  return { irVersion, opsets, metadata, graph, rest }
}

function readGraph(bytes: Uint8Array): OnnxGraph {
  let name = ''
  const nodes: OnnxNode[] = []
  const initializers: OnnxTensor[] = []
  const inputs: OnnxValueInfo[] = []
  const outputs: OnnxValueInfo[] = []
  const rest: Uint8Array[] = []
  readFields(bytes, (field) => {
    switch (field.tag) {
      case 1:
        nodes.push(readNode(bytesOf(field)))
        break
      case 2:
        name = stringOf(field)
        break
      case 5:
        initializers.push(readTensor(bytesOf(field)))
        break
      case 11:
        inputs.push(readValueInfo(bytesOf(field)))
        break
      case 12:
        outputs.push(readValueInfo(bytesOf(field)))
        break
      case 13:
        break
      default:
        rest.push(field.whole)
    }
  })
  return { name, nodes, initializers, inputs, outputs, rest }
}

function readNode(bytes: Uint8Array): OnnxNode {
  let name = ''
  let opType = ''
  let domain = ''
  const inputs: string[] = []
  const outputs: string[] = []
  const attributes: OnnxAttribute[] = []
  const rest: Uint8Array[] = []
  readFields(bytes, (field) => {
    switch (field.tag) {
      case 1:
        inputs.push(stringOf(field))
        break
      case 2:
        outputs.push(stringOf(field))
        break
      case 3:
        name = stringOf(field)
        break
      case 4:
        opType = stringOf(field)
        break
      case 5:
        attributes.push(readAttribute(bytesOf(field)))
        break
      case 7:
        domain = stringOf(field)
        break
      default:
        rest.push(field.whole)
    }
  })
  return { name, opType, domain, inputs, outputs, attributes, rest }
}

function readAttribute(bytes: Uint8Array): OnnxAttribute {
  let name = ''
  readFields(bytes, (field) => {
    if (field.tag === 1) name = stringOf(field)
  })
  return { name, bytes }
}

function readValueInfo(bytes: Uint8Array): OnnxValueInfo {
  let name = ''
  let elemType = 0
  let dims: (number | string)[] | undefined
  const nested = (field: Field, tag: number, onField: (inner: Field) => void): void => {
    if (field.tag === tag) readFields(bytesOf(field), onField)
  }
  readFields(bytes, (field) => {
    if (field.tag === 1) name = stringOf(field)
    nested(field, 2, (type) =>
      nested(type, 1, (tensor) => {
        if (tensor.tag === 1) elemType = integerOf(tensor)
        if (tensor.tag !== 2) return
        const shape: (number | string)[] = []
        dims = shape
        readFields(bytesOf(tensor), (dimension) => {
          let size: number | string = '?'
          nested(dimension, 1, (part) => {
            if (part.tag === 1) size = integerOf(part)
            else if (part.tag === 2) size = stringOf(part)
          })
          shape.push(size)
        })
      }),
    )
  })
  return { name, elemType, dims }
}

/** @throws {WireFormatError} when dimensions and bytes disagree. */
export function readTensor(bytes: Uint8Array): OnnxTensor {
  const dims: number[] = []
  let dataType = 0
  let name = ''
  let raw: Uint8Array | undefined
  const typed: Field[] = []
  readFields(bytes, (field) => {
    switch (field.tag) {
      case 1:
        dims.push(...integersOf(field))
        break
      case 2:
        dataType = integerOf(field)
        break
      case 4:
      case 5:
      case 7:
      case 10:
      case 11:
        typed.push(field)
        break
      case 8:
        name = stringOf(field)
        break
      case 9:
        raw = bytesOf(field)
        break
      case 12:
        break
      default:
        throw new ModelUnsupportedError(`tensor "${name}" keeps its elements outside the file or as text`)
    }
  })
  const width = elementBytes(dataType)
  if (width === undefined) throw new ModelUnsupportedError(`tensor "${name}" has element type ${dataType}`)
  const data = raw ?? packTyped(typed, width)
  if (dims.some((dim) => dim < 0) || data.byteLength !== elementCount(dims) * width)
    throw new WireFormatError(`tensor "${name}" has ${data.byteLength} bytes for [${dims.join(', ')}]`)
  return { name, dims, dataType, data }
}

/** Elements in the typed fields (`float_data` and the like) as the raw bytes they stand for. */
function packTyped(fields: readonly Field[], width: number): Uint8Array {
  const numbers: number[] = []
  const parts: Uint8Array[] = []
  for (const field of fields) {
    const isVarint = field.tag === 5 || field.tag === 7 || field.tag === 11
    if (isVarint) for (const value of integersOf(field)) numbers.push(value)
    else if (field.type === BYTES || field.value.byteLength === width) parts.push(field.value)
    else throw new WireFormatError(`field ${field.tag} has wire type ${field.type}`)
  }
  const bytes = new Uint8Array(numbers.length * width + parts.reduce((sum, part) => sum + part.byteLength, 0))
  const view = new DataView(bytes.buffer)
  numbers.forEach((value, i) => {
    if (width === 8) view.setBigInt64(i * 8, BigInt(value), true)
    else if (width === 4) view.setInt32(i * 4, value, true)
    else if (width === 2) view.setInt16(i * 2, value, true)
    else view.setInt8(i, value)
  })
  let offset = numbers.length * width
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.byteLength
  }
  return bytes
}
