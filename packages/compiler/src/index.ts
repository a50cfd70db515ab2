export { compileRequest } from './compile-request.ts'
export type { CompileOptions } from './compile-request.ts'
export { tokenize } from './tokenize.ts'
