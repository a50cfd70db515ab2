/** `pnpm start`: voices, build when something changed, serve. */
import { ensureVoices } from '../packages/voices/src/index.ts'
import { buildIfChanged } from './build.ts'
import { portFromEnvironment, serve } from './server.ts'

const port = portFromEnvironment()
await ensureVoices()
if (!(await buildIfChanged())) console.log('built already: no source has changed')

const server = await serve({ port })
console.log(`\n  Voice Soundboard speaks at  ${server.url}\n\n  Ctrl+C stops it.\n`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.close().then(() => process.exit(0)))
}
