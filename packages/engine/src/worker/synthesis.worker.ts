/** The built-in synthesis worker: English, with nothing but permissive licences inside. */
import { serveSynthesis } from './serve-synthesis.ts'

serveSynthesis()
