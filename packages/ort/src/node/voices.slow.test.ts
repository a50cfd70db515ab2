/** The three published voices, whole and in parts: what `../cut` and `../bundle` promise of a real model. */
import { expect, test } from 'vitest'
import { decodeBundle } from '../bundle/decode.ts'
import { cutVits, widenModel } from '../cut/cut-vits.ts'
import { signalToNoiseDb, speakWhole, StagedVoice } from '../test-support/speak.ts'
import { prepareVits } from './prepare-vits.ts'
import { readTestModel } from './test-models.ts'
import type { Speech } from '../test-support/speak.ts'
import type { VitsCut } from '../vits-cut.ts'

const MINUTES = 60_000

/** Ids that the voice has, interleaved with blanks as its family does. */
const idsUpTo = (last: number): number[] =>
  Array.from({ length: 81 }, (_, i) => (i % 2 === 0 ? 0 : 3 + ((i * 7919) % (last - 3))))

const PIPER: Speech = { ids: [1, ...idsUpTo(110), 2], speaker: 0, lengthScale: 1.1 }
const DITTLI: Speech = { ids: idsUpTo(100), tone: 7, language: 2, lengthScale: 0.9 }

const VOICES = [
  {
    id: 'piper-libritts-r',
    speech: PIPER,
    compactBytes: 20_700_000,
    description: { hopFrames: 256, channels: 192, flowAttends: false },
    receptiveField: { flowFrames: 32, vocoderFrames: 11 },
  },
  {
    id: 'piper-faber-pt',
    speech: PIPER,
    compactBytes: 16_700_000,
    description: { hopFrames: 256, channels: 192, flowAttends: false },
    receptiveField: { flowFrames: 32, vocoderFrames: 11 },
  },
  {
    id: 'dittli-en',
    speech: DITTLI,
    compactBytes: 1_900_000,
    description: { hopFrames: 512, channels: 32, flowAttends: true },
    receptiveField: { flowFrames: 0, vocoderFrames: 13 },
  },
] as const

test.each(VOICES)(
  '$id: parts equal the whole bit for bit, windows to 100 dB, prepared ahead or not',
  async ({ id, speech, description, receptiveField }) => {
    const model = await readTestModel(id)
    const whole = await speakWhole(widenModel(model), speech)

    const check = async (cut: VitsCut): Promise<void> => {
      expect(cut).toMatchObject({ ...description, receptiveField })
      const voice = await StagedVoice.open(cut)
      expect(signalToNoiseDb(whole, await voice.speak(speech))).toBe(Infinity)
      expect(signalToNoiseDb(whole, await voice.speakInWindows(speech))).toBeGreaterThan(100)
      await voice.close()
    }
    await check(cutVits(model))
    await check(decodeBundle(await prepareVits(model, { precision: 'full' })))
  },
  5 * MINUTES,
)

test.each(VOICES)(
  '$id: compact weights stay within their size and near the sound of the full ones',
  async ({ id, speech, compactBytes }) => {
    const model = await readTestModel(id)
    const bundle = await prepareVits(model, { precision: 'compact' })
    expect(bundle.length).toBeLessThan(compactBytes)
    // Compared as buffers: an assertion on so many elements would look at them one by one.
    expect(Buffer.from(bundle).equals(await prepareVits(model, { precision: 'compact' }))).toBe(true)

    const full = await StagedVoice.open(cutVits(model))
    const compact = await StagedVoice.open(decodeBundle(bundle))
    const reference = await full.encode(speech)
    const other = await compact.encode(speech)
    const moved = reference.frames.filter((frames, i) => frames !== other.frames[i]).length
    expect(moved / reference.frames.length).toBeLessThan(0.1)

    // The same frames through both decoders, since one frame more or less would shift all that follows.
    // Latents that are off by 25 dB move phases more than they move sound: samples agree less than ears do.
    const latents = [
      await full.decode('flow', reference.zp),
      await compact.decode('flow', reference.zp),
    ] as const
    expect(signalToNoiseDb(...latents)).toBeGreaterThan(20)
    const samples = await full.decode('vocoder', latents[0])
    expect(signalToNoiseDb(samples, await compact.decode('vocoder', latents[0]))).toBeGreaterThan(20)
    expect(signalToNoiseDb(samples, await compact.decode('vocoder', latents[1]))).toBeGreaterThan(12)
    await full.close()
    await compact.close()
  },
  5 * MINUTES,
)
