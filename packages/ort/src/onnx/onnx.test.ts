import { ModelCorruptError } from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import { fixedNumbers, floatTensor, GraphBuilder } from '../test-support/graph-builder.ts'
import { miniVits } from '../test-support/mini-vits.ts'
import { DataType } from './model.ts'
import { readModel, readTensor } from './read.ts'
import { MessageWriter } from './wire.ts'
import { writeModel } from './write.ts'

test('a model that is read and written is the same, byte for byte', () => {
  const model = miniVits()
  expect(writeModel(readModel(model))).toEqual(model)
})

test('fields that are not known here are kept as they are', () => {
  const unknown = new MessageWriter().string(77, 'from a newer ONNX').integer(78, 5).finish()
  const model = new MessageWriter().raw(miniVits()).raw(unknown).finish()
  expect(readModel(writeModel(readModel(model))).rest).toContainEqual(
    new MessageWriter().string(77, 'from a newer ONNX').finish(),
  )
})

test('weights are views into the file, also when the file is itself a view', () => {
  const builder = new GraphBuilder()
  builder.constant(floatTensor('weight', fixedNumbers(5000, 1), [5000]))
  const bytes = builder.model([], [])
  const file = new Uint8Array(bytes.length + 3)
  file.set(bytes, 3)
  const [weight] = readModel(file.subarray(3)).graph.initializers
  expect(weight?.data.buffer).toBe(file.buffer)
  expect(new Float32Array((weight?.data.slice() as Uint8Array<ArrayBuffer>).buffer)).toEqual(
    fixedNumbers(5000, 1),
  )
})

test('elements in typed fields become the bytes that they stand for', () => {
  const integers = new MessageWriter().integers(1, [2]).integer(2, DataType.INT64).integers(7, [5, -7])
  expect([...new BigInt64Array(readTensor(integers.finish()).data.slice().buffer)]).toEqual([5n, -7n])
  // Halves stand in `int32_data`, by their bits.
  const halves = new MessageWriter().integers(1, [1]).integer(2, DataType.FLOAT16).integers(5, [0x3c00])
  expect([...readTensor(halves.finish()).data]).toEqual([0x00, 0x3c])
})

test.each([
  ['nothing', new Uint8Array(0)],
  ['text', new TextEncoder().encode('<!doctype html><title>404</title>')],
  ['zeros', new Uint8Array(64)],
  ['a length beyond the end', Uint8Array.of(0x3a, 0xff, 0xff, 0xff, 0xff, 0x0f, 1)],
  ['a number without end', new Uint8Array(40).fill(0xff)],
])('%s is no model', (_, bytes) => {
  expect(() => readModel(bytes, 'voice.onnx')).toThrow(ModelCorruptError)
})
