/**
 * A sound card that nobody hears, for browsers that render audio only when there is one: a PulseAudio server of
 * our own with a null sink, which takes samples at the pace of a real one. Linux only; elsewhere the machine's
 * own sound card plays.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ensureProgram } from '../../scripts/debian.ts'

export interface SilentSound {
  /** For the environment of the browser. */
  readonly env: Readonly<Record<string, string>>
  close(): Promise<void>
}

const START_LIMIT_MS = 10_000

export async function openSilentSound(): Promise<SilentSound> {
  if (process.platform !== 'linux') return { env: {}, close: async () => undefined }
  const program = ensureProgram(['pulseaudio'], 'pulseaudio')
  const folder = await mkdtemp(join(tmpdir(), 'silent-sound-'))
  const socket = join(folder, 'native')
  const server = spawn(
    program,
    [
      '-n',
      '--daemonize=no',
      '--use-pid-file=no',
      '--exit-idle-time=-1',
      '--load=module-null-sink sink_name=silent rate=48000',
      `--load=module-native-protocol-unix socket=${socket} auth-anonymous=1`,
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, PULSE_RUNTIME_PATH: folder, PULSE_STATE_PATH: folder },
    },
  )
  let complaints = ''
  server.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text))
  const ended = once(server, 'close')

  const kill = (): void => void server.kill()
  process.once('exit', kill)
  const close = async (): Promise<void> => {
    process.off('exit', kill)
    kill()
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  const deadline = performance.now() + START_LIMIT_MS
  while (!existsSync(socket)) {
    if (server.exitCode !== null || performance.now() > deadline) {
      await close()
      throw new Error(`PulseAudio did not start:\n${complaints}`)
    }
    await pause(20)
  }
  return { env: { PULSE_SERVER: `unix:${socket}` }, close }
}
