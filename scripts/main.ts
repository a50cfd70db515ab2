/** Lets one file be both a module and a command. */
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Whether the module at `url` is the script that Node was started with. */
export function isMain(url: string): boolean {
  const script = process.argv[1]
  return script !== undefined && realpathSync(script) === realpathSync(fileURLToPath(url))
}
