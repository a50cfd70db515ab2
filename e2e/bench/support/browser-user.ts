/**
 * Runs Chromium as another user of the system. Root may give its audio thread real-time priority, which hides
 * what most users have; a benchmark that root runs in a container is therefore run once more as somebody else.
 */
import { spawnSync } from 'node:child_process'
import { chown, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface SystemUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

interface Launch {
  readonly executablePath?: string
  readonly args: readonly string[]
}

/** @throws unless we are root, on a system with `setpriv` (util-linux) where that user exists. */
export function findUser(name: string): SystemUser {
  if (process.getuid?.() !== 0)
    throw new Error(`--user ${name}: only root may run a browser as somebody else.`)
  if (spawnSync('setpriv', ['--version']).status !== 0) {
    throw new Error(`--user ${name}: needs setpriv (Debian: util-linux).`)
  }
  const idOf = (option: '-u' | '-g'): number => {
    const { status, stdout } = spawnSync('id', [option, name], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`--user ${name}: there is no such user.`)
    return Number(stdout)
  }
  return { name, uid: idOf('-u'), gid: idOf('-g') }
}

/** Playwright starts the file it is given; that file puts off root's rights before it becomes the browser. */
export async function launchAs(
  { uid, gid }: SystemUser,
  launch: Launch,
  profile: string,
): Promise<{ executablePath: string; args: string[] }> {
  if (!launch.executablePath) throw new Error('No Chromium was found that another user could run.')
  const home = join(profile, 'home')
  await mkdir(home)
  for (const folder of [profile, home]) await chown(folder, uid, gid)
  const executablePath = join(home, 'chromium.sh')
  const script = `#!/bin/sh
export HOME=${quote(home)} XDG_RUNTIME_DIR=${quote(home)}
exec setpriv --reuid=${uid} --regid=${gid} --clear-groups ${quote(launch.executablePath)} "$@"
`
  await writeFile(executablePath, script, { mode: 0o755 })
  return { executablePath, args: [...launch.args] }
}

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`
