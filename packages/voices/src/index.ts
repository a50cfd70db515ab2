export type { PublishedVoice } from './assemble-published.ts'
export { ensurePublishedVoice, ensureVoices, publishedIds } from './ensure-voices.ts'
export type { EnsureVoicesOptions } from './ensure-voices.ts'
export { fetchFile } from './fetch-file.ts'
export { readIfPresent, writeAtomically } from './files.ts'
export { cacheFolder, modelPath, servedFolder } from './paths.ts'
export type { AssembledVoice } from './publish.ts'
export {
  bundleFile,
  bundlePath,
  CARD_FILE,
  cataloguePath,
  manifestAddress,
  writeCatalogue,
  writeVoice,
} from './served-files.ts'
