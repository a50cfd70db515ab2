/** `pnpm dev`: Vite's development server with the headers and the addresses of the real one. */
import { createServer } from 'vite'
import { ensureVoices } from '../packages/voices/src/index.ts'
import { portFromEnvironment } from './server.ts'
import { appConfig } from './vite-configs.ts'

const port = portFromEnvironment()
await ensureVoices()

const config = appConfig()
const server = await createServer({
  ...config,
  logLevel: 'info',
  server: { ...config.server, ...(port === undefined ? {} : { port, strictPort: true }) },
})
await server.listen()
server.printUrls()
