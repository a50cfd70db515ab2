import {
  ClosedError,
  InvalidInputError,
  ModelCorruptError,
  ModelUnsupportedError,
  SynthesisError,
} from '@voice-soundboard/graph'
import { expect, test } from 'vitest'
import { DataType } from './onnx/model.ts'
import { configureRuntime, runtimeInfo } from './runtime.ts'
import { createSession } from './session.ts'
import { GraphBuilder } from './test-support/graph-builder.ts'
import type { TensorLike } from './session.ts'

const value = (name: string) => ({ name, elemType: DataType.FLOAT, dims: ['n'] })

function model(opType: string): Uint8Array {
  const builder = new GraphBuilder()
  const result = builder.op(opType, ['x'])
  return builder.model([value('x')], [value(result)])
}

const x = (...numbers: number[]): TensorLike => ({
  type: 'float32',
  data: Float32Array.from(numbers),
  dims: [numbers.length],
})

test('a model runs, and its results outlive the next run', async () => {
  const session = await createSession(model('Neg'))
  const [name] = session.outputNames as [string]
  const first = await session.run({ x: x(1, 2) })
  await session.run({ x: x(5, 6) })
  expect(first[name]).toEqual({ type: 'float32', data: Float32Array.of(-1, -2), dims: [2] })
  expect(session).toMatchObject({ provider: 'wasm', numThreads: runtimeInfo().numThreads })
  await session.close()
})

test('runs that are asked for at once go one after another', async () => {
  const session = await createSession(model('Abs'))
  const results = await Promise.all([1, -2, -3].map((number) => session.run({ x: x(number) })))
  expect(results.map((result) => Object.values(result)[0]?.data[0])).toEqual([1, 2, 3])
  await session.close()
})

test('what is aborted while it waits does not run, and what waits behind it does', async () => {
  const session = await createSession(model('Neg'))
  const abort = new AbortController()
  const before = session.run({ x: x(1) })
  const aborted = session.run({ x: x(2) }, { signal: abort.signal })
  const after = session.run({ x: x(3) })
  abort.abort(new Error('the user spoke'))
  await expect(aborted).rejects.toThrow('the user spoke')
  expect(await before).toBeDefined()
  expect(await after).toBeDefined()
  await expect(createSession(model('Neg'), { signal: abort.signal })).rejects.toThrow('the user spoke')
  await session.close()
})

test('closing twice is closing once; a closed session refuses to run', async () => {
  const session = await createSession(model('Neg'))
  const running = session.run({ x: x(1) })
  await Promise.all([session.close(), session.close()])
  expect(await running).toBeDefined()
  await expect(session.run({ x: x(1) })).rejects.toThrow(ClosedError)
})

test('failures are of our own family and say what failed', async () => {
  await expect(createSession(model('Neg').slice(0, -9), { source: 'a.onnx' })).rejects.toThrow(
    ModelCorruptError,
  )
  await expect(createSession(model('NoSuchOperator'))).rejects.toThrow(ModelUnsupportedError)
  await expect(createSession(model('Neg'), { executionProviders: ['webgpu'] })).rejects.toThrow(
    InvalidInputError,
  )
  const session = await createSession(model('Neg'), { stage: 'encode' })
  await expect(session.run({ y: x(1) })).rejects.toMatchObject({ code: 'synthesis-failed', stage: 'encode' })
  await expect(session.run({ y: x(1) })).rejects.toThrow(SynthesisError)
  await session.close()
})

test('a runtime that has started keeps its configuration', () => {
  expect(configureRuntime()).toEqual(runtimeInfo())
  expect(() => configureRuntime({ numThreads: 3 })).toThrow(InvalidInputError)
})
