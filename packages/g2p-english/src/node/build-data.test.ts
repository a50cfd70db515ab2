import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { DATA_FILES } from './build-data.ts'

it.each(Object.entries(DATA_FILES))('%s in src/data is what the pinned packages give', async (name, make) => {
  const stored = await readFile(new URL(`../data/${name}`, import.meta.url), 'utf8')
  expect((await make()) === stored, 'run `pnpm --filter @voice-soundboard/g2p-english data`').toBe(true)
})
