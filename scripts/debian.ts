/** Installs what tests drive, where that can be done without asking: Debian or Ubuntu, as root. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Path of the first of `names` that stands on the PATH, or null. */
export function findProgram(names: readonly string[], env: NodeJS.ProcessEnv = process.env): string | null {
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    for (const name of names) if (existsSync(join(folder, name))) return join(folder, name)
  }
  return null
}

/**
 * Path of a program, installed from its package when it is missing and that is possible.
 *
 * @throws an error that names the package when it is not.
 */
export function ensureProgram(names: readonly string[], debianPackage: string): string {
  const found = findProgram(names)
  if (found) return found
  if (isDebian() && process.getuid?.() === 0) {
    console.log(`No ${names[0]} found: installing ${debianPackage} with apt-get …`)
    spawnSync('apt-get', ['update'], { stdio: 'inherit' })
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', debianPackage], { stdio: 'inherit' })
    const installed = findProgram(names)
    if (installed) return installed
  }
  throw new Error(`No ${names.join(' or ')} found. On Debian or Ubuntu: apt-get install ${debianPackage}`)
}

function isDebian(): boolean {
  return existsSync('/etc/debian_version') && existsSync('/etc/os-release')
    ? /debian|ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'))
    : false
}
