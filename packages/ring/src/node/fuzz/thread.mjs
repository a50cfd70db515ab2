/** Lets a worker thread of Node 20 load TypeScript: `--import` alone does not reach worker threads there. */
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(workerData.module)
