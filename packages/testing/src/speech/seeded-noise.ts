/** A model draws its own noise, from the clock unless its file says otherwise. This makes the file say otherwise. */
import Pbf from 'pbf'

/** Field numbers of `onnx.proto`, and the wire type of whatever has a length. */
const MODEL_GRAPH = 7
const GRAPH_NODE = 1
const NODE_OP_TYPE = 4
const NODE_ATTRIBUTE = 5
const BYTES = 2
/** `AttributeProto.AttributeType`. */
const FLOAT = 1

/** @returns the ONNX file with every `RandomNormalLike` seeded: sessions made of it speak alike, call by call. */
export function seedNoise(model: Uint8Array, seed: number): Uint8Array {
  // Sources of one seed would all draw the same numbers.
  let nextSeed = seed * 1000
  return rewriteField(model, MODEL_GRAPH, (graph) =>
    rewriteField(graph, GRAPH_NODE, (node) =>
      opType(node) === 'RandomNormalLike' ? withSeed(node, nextSeed++) : node,
    ),
  )
}

function opType(node: Uint8Array): string {
  return new Pbf(node).readFields(
    (tag, found, pbf) => {
      if (tag === NODE_OP_TYPE) found.name = pbf.readString()
    },
    { name: '' },
  ).name
}

function withSeed(node: Uint8Array, seed: number): Uint8Array {
  const writer = new Pbf()
  writeRaw(writer, node)
  writer.writeMessage(
    NODE_ATTRIBUTE,
    (value, attribute) => {
      attribute.writeStringField(1, 'seed')
      attribute.writeFloatField(2, value)
      attribute.writeVarintField(20, FLOAT)
    },
    seed,
  )
  return writer.finish()
}

/** Copies a message, with `change` made to each field of this number. */
function rewriteField(
  message: Uint8Array,
  field: number,
  change: (value: Uint8Array) => Uint8Array,
): Uint8Array {
  const reader = new Pbf(message)
  const writer = new Pbf()
  while (reader.pos < reader.length) {
    const start = reader.pos
    const key = reader.readVarint()
    // Copied out, because `pbf` reads a view from the start of what it is a view of.
    if (key === field * 8 + BYTES) writer.writeBytesField(field, change(reader.readBytes().slice()))
    else {
      reader.skip(key)
      writeRaw(writer, message.subarray(start, reader.pos))
    }
  }
  return writer.finish()
}

function writeRaw(writer: Pbf, bytes: Uint8Array): void {
  writer.realloc(bytes.length)
  writer.buf.set(bytes, writer.pos)
  writer.pos += bytes.length
}
