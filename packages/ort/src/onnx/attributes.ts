/** Reads and makes the few attributes that surgery looks at; all others stay bytes. */
import { bytesOf, integerOf, integersOf, MessageWriter, readFields } from './wire.ts'
import { readTensor } from './read.ts'
import { writeTensor } from './write.ts'
import type { OnnxAttribute, OnnxNode, OnnxTensor } from './model.ts'

/** `AttributeProto.AttributeType`. */
const INT = 2
const TENSOR = 4
const INTS = 7

export const findAttribute = (node: OnnxNode, name: string): OnnxAttribute | undefined =>
  node.attributes.find((attribute) => attribute.name === name)

export function integerAttribute(node: OnnxNode, name: string): number | undefined {
  return integersAttribute(node, name)?.[0]
}

export function integersAttribute(node: OnnxNode, name: string): number[] | undefined {
  const attribute = findAttribute(node, name)
  if (!attribute) return undefined
  const values: number[] = []
  readFields(attribute.bytes, (field) => {
    if (field.tag === 3) values.push(integerOf(field))
    else if (field.tag === 8) values.push(...integersOf(field))
  })
  return values
}

export function tensorOf(attribute: OnnxAttribute): OnnxTensor | undefined {
  let tensor: OnnxTensor | undefined
  readFields(attribute.bytes, (field) => {
    if (field.tag === 5) tensor = readTensor(bytesOf(field))
  })
  return tensor
}

/** True when the attribute holds a graph of its own: the branches of `If`, the body of `Loop`. */
export function holdsGraph(attribute: OnnxAttribute): boolean {
  let found = false
  readFields(attribute.bytes, (field) => {
    found ||= field.tag === 6 || field.tag === 11
  })
  return found
}

export const makeInteger = (name: string, value: number): OnnxAttribute => ({
  name,
  bytes: new MessageWriter().string(1, name).integer(3, value).integer(20, INT).finish(),
})

export const makeTensor = (name: string, tensor: OnnxTensor): OnnxAttribute => ({
  name,
  bytes: new MessageWriter().string(1, name).message(5, writeTensor(tensor)).integer(20, TENSOR).finish(),
})

export const makeIntegers = (name: string, values: readonly number[]): OnnxAttribute => ({
  name,
  bytes: new MessageWriter().string(1, name).integers(8, values).integer(20, INTS).finish(),
})
