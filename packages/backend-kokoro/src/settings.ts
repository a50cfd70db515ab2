/** What a manifest says of a Kokoro model, checked: a manifest is data from outside. */
import { isVitsVoice, ModelUnsupportedError } from '@voice-soundboard/graph'
import type { AssetFile, OtherVoiceManifest, Speakers, VoiceManifest } from '@voice-soundboard/graph'

export const BACKEND_ID = 'kokoro'

/** The model attends to so many symbols and no more, whatever a manifest says. */
const MOST_SYMBOLS = 510

export interface KokoroVoice {
  readonly manifest: OtherVoiceManifest
  readonly model: AssetFile
  /** Symbol to id. */
  readonly symbols: ReadonlyMap<string, number>
  /** Stands before the first symbol and after the last one of a run. */
  readonly padId: number
  /** Of one run, without the pads. */
  readonly maxSymbols: number
}

/** @throws ModelUnsupportedError for a voice of another backend, or a manifest that lacks something. */
export function readKokoroVoice(manifest: VoiceManifest): KokoroVoice {
  if (isVitsVoice(manifest) || manifest.backend !== BACKEND_ID)
    throw new ModelUnsupportedError(`"${manifest.id}" is a voice of the backend "${manifest.backend}"`)
  const unfit = (what: string): ModelUnsupportedError =>
    new ModelUnsupportedError(`the manifest of "${manifest.id}" has no ${what}`)
  const { model } = manifest.files
  if (!model) throw unfit('file "model"')
  const { symbols, padId, maxSymbols } = manifest.settings
  if (!isIdTable(symbols)) throw unfit('table "symbols" of ids by symbol in its settings')
  if (!isId(padId)) throw unfit('id "padId" in its settings')
  if (!isId(maxSymbols) || maxSymbols < 1 || maxSymbols > MOST_SYMBOLS)
    throw unfit(`number "maxSymbols" from 1 to ${MOST_SYMBOLS} in its settings`)
  return { manifest, model, symbols: new Map(Object.entries(symbols)), padId, maxSymbols }
}

/** Under which a manifest names the styles of a speaker: by name, else by number. */
export const styleKey = ({ names }: Speakers, speaker: number): string =>
  `style/${names?.[speaker] ?? speaker}`

/** The file of a speaker's styles, one row for each number of symbols. @throws ModelUnsupportedError */
export function styleFile({ id, files, speakers }: OtherVoiceManifest, speaker: number): AssetFile {
  const key = styleKey(speakers, speaker)
  const file = files[key]
  if (!file) throw new ModelUnsupportedError(`the manifest of "${id}" has no file "${key}"`)
  return file
}

const isId = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0

const isIdTable = (value: unknown): value is Readonly<Record<string, number>> =>
  typeof value === 'object' && value !== null && Object.values(value).every(isId)
