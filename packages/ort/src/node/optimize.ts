/** Runs ONNX Runtime's own optimiser ahead of time, so that a page creates its sessions without it. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ModelUnsupportedError } from '@voice-soundboard/graph'
import type { GraphPart } from '../vits-cut.ts'

/** Fusions included, layouts of one processor excluded: what comes out runs everywhere. */
const LEVEL = 'extended'

/** @throws {ModelUnsupportedError} when the runtime cannot load the part. */
export async function optimizePart(part: GraphPart): Promise<GraphPart> {
  const { InferenceSession } = await import('onnxruntime-node')
  const folder = await mkdtemp(join(tmpdir(), 'voice-soundboard-'))
  const path = join(folder, `${part.name}.onnx`)
  try {
    const session = await InferenceSession.create(part.model, {
      executionProviders: ['cpu'],
      graphOptimizationLevel: LEVEL,
      optimizedModelFilePath: path,
      logSeverityLevel: 3,
    })
    await session.release()
    return { ...part, model: new Uint8Array(await readFile(path)), optimized: true }
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new ModelUnsupportedError(`its ${part.name} does not load (${message})`, { cause })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
