/** Begins what the first session would otherwise wait for: the WebAssembly module, its memory and its threads. */
import { DataType } from './onnx/model.ts'
import { writeModel } from './onnx/write.ts'
import { createSession } from './session.ts'

/**
 * To be called while a model is still on its way. What goes wrong here goes wrong again with the first session, which
 * tells it.
 */
export async function startRuntime(): Promise<void> {
  const session = await createSession(nothing(), { source: 'nothing' }).catch(() => null)
  await session?.close()
}

/** The smallest model there is: it gives what it gets. */
function nothing(): Uint8Array<ArrayBuffer> {
  const value = (name: string) => ({ name, elemType: DataType.FLOAT, dims: [1] })
  const node = {
    name: 'same',
    opType: 'Identity',
    domain: '',
    inputs: ['given'],
    outputs: ['same'],
    attributes: [],
    rest: [],
  }
  return writeModel({
    irVersion: 8,
    opsets: new Map([['', 17]]),
    metadata: new Map(),
    rest: [],
    graph: {
      name: 'nothing',
      nodes: [node],
      initializers: [],
      inputs: [value('given')],
      outputs: [value('same')],
      rest: [],
    },
  })
}
