import { expect, test } from 'vitest'
import {
  DownloadError,
  errorFromWire,
  errorToWire,
  isVoiceSoundboardError,
  ModelCorruptError,
  VoiceSoundboardError,
} from '../index.ts'

test('class, code, fields and cause survive the wire', () => {
  const sent = new ModelCorruptError('a.onnx', 'cut short', { cause: new DownloadError('a.onnx', 503) })
  const got = errorFromWire(structuredClone(errorToWire(sent)))
  expect(got).toBeInstanceOf(ModelCorruptError)
  expect(got).toBeInstanceOf(VoiceSoundboardError)
  expect(got).toMatchObject({
    name: 'ModelCorruptError',
    code: 'model-corrupt',
    url: 'a.onnx',
    retryable: true,
  })
  expect(got.message).toBe(sent.message)
  expect(got.cause).toBeInstanceOf(DownloadError)
  expect(got.cause).toMatchObject({ code: 'download-failed', status: 503 })
})

test('a foreign error keeps its name and message and does not pose as ours', () => {
  const got = errorFromWire(structuredClone(errorToWire(new RangeError('too far'))))
  expect(got.name).toBe('RangeError')
  expect(got.message).toBe('too far')
  expect(isVoiceSoundboardError(got)).toBe(false)
})
