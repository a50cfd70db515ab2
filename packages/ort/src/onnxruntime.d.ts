/** `#onnxruntime` is the WebAssembly build in a page and the Node build in Node: one set of types for both. */
export { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm'
