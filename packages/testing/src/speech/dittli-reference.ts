/** How Dittli's own package reads English (CMUdict, then a small neural network): the reference for its voice. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { npmFiles } from './npm-files.ts'
import type { StockUtterance } from './stock-voice.ts'

interface ReferenceModule {
  graphemeToPhonemeEN: {
    (
      text: string,
      options: { symbolSet: ReadonlySet<string>; padStartEnd: boolean },
    ): { phones: readonly string[]; tones: readonly number[] }
    prepare(options: { assetBase: string }): Promise<void>
  }
}

/** @returns a function from text to the symbols and tones that the voice was made to be given. */
export async function createDittliReference(): Promise<(text: string) => StockUtterance> {
  const folder = await npmFiles({
    package: '@dittli/tts-en@0.6.0',
    folder: 'dittli-en-reference',
    files: {
      'package.json': '2b58d457a52aecfe2ffc164450eddf2d1082a5c2fa397651af01a0d7b107ed41',
      'src/g2p_en.js': 'a6b30cda67cadd6766a18d736a4a3ee93ebdae3624a7ba1540a5d8536199dbde',
      'src/g2p_predict.js': 'aec2069783326fba83433be05a592c6c797c5580a85d75c532d045775e439862',
      'assets/en/cmudict.json': '592b3a124fc79d850eaa1ec117b13503a48723ae710555fd44f155ba71409740',
      'assets/en/g2p_model.json': 'b9bf424ae0d6fea011960032cee6615097db23ab71c5770576c9c44103f1b49f',
      'assets/en/metadata.json': 'a95904be55672ee09479d77d658183752fbd39d442b411ae71d8dfcd0f55c712',
    },
  })
  const url = pathToFileURL(join(folder, 'src/g2p_en.js')).href
  const { graphemeToPhonemeEN } = (await import(/* @vite-ignore */ url)) as ReferenceModule
  await withFileFetch(() => graphemeToPhonemeEN.prepare({ assetBase: join(folder, 'assets/') }))
  const metadata = JSON.parse(await readFile(join(folder, 'assets/en/metadata.json'), 'utf8')) as {
    symbols: readonly string[]
  }
  const symbolSet = new Set(metadata.symbols)
  return (text) => {
    const { phones, tones } = graphemeToPhonemeEN(text, { symbolSet, padStartEnd: false })
    return { symbols: phones, tones }
  }
}

/** The package is made for pages and fetches its files; here they lie on the disk. */
async function withFileFetch(run: () => Promise<void>): Promise<void> {
  const original = globalThis.fetch
  globalThis.fetch = async (path) => new Response(await readFile(String(path)))
  try {
    await run()
  } finally {
    globalThis.fetch = original
  }
}
