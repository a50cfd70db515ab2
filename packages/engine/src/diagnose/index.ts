/** Entry to the diagnosis, which is fetched when somebody asks for one. */
import type { DiagnoseOptions, Diagnosis } from './types.ts'

/**
 * Tries what speech needs and tells what was found: why speech would not be at its best in this page, and what to
 * change. Takes a second or two, plays nothing, asks for no permission, and leaves nothing behind.
 *
 * @throws InvalidInputError for an option that is none; the signal's reason when it aborts.
 */
export async function diagnose(options: DiagnoseOptions = {}): Promise<Diagnosis> {
  const { diagnose: run } = await import('./diagnose.ts')
  return run(options)
}
