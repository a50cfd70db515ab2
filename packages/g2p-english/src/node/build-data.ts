/**
 * Makes `src/data` from npm packages: `pnpm --filter @voice-soundboard/g2p-english data`. The files are kept in
 * the repository, so that a bundler, Vitest and plain Node all read the same ready module.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dictionary } from 'cmu-pronouncing-dictionary'
import { format, resolveConfig } from 'prettier'
import { build } from 'vite'
import { packDictionary } from '../dictionary.ts'
import { inflect } from '../inflection.ts'
import { encodePhones, fromArpabet, type Phone } from '../phones.ts'

const require = createRequire(import.meta.url)

const CMU_NOTICE = `CMUdict 0.7b, packed: regular forms that inflection.ts derives are left out.

Copyright (C) 1993-2015 Carnegie Mellon University. All rights reserved.

Redistribution and use in source and binary forms, with or without modification, are permitted provided that
the following conditions are met:
1. Redistributions of source code must retain the above copyright notice, this list of conditions and the
   following disclaimer.
2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the
   following disclaimer in the documentation and/or other materials provided with the distribution.

This work was supported in part by funding from the Defense Advanced Research Projects Agency, the Office of
Naval Research and the National Science Foundation of the United States of America, and by member companies of
the Carnegie Mellon Sphinx Speech Consortium.

THIS SOFTWARE IS PROVIDED BY CARNEGIE MELLON UNIVERSITY \`\`AS IS'' AND ANY EXPRESSED OR IMPLIED WARRANTIES,
INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
ARE DISCLAIMED. IN NO EVENT SHALL CARNEGIE MELLON UNIVERSITY NOR ITS EMPLOYEES BE LIABLE FOR ANY DIRECT,
INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT
OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON
ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`

const comment = (text: string): string =>
  `/**\n${text.trim().replace(/^/gm, ' * ').replace(/ +$/gm, '')}\n */\n`

/** Words of letters and apostrophes; alternatives such as `read(2)` are homographs.ts's business. */
export function packCmudict(): string {
  const words = new Map<string, readonly Phone[]>()
  for (const [word, arpabet] of Object.entries(dictionary)) {
    if (/^[a-z]+('[a-z]+)*'?$/.test(word)) words.set(word, fromArpabet(arpabet.replace(/ #.*/, '')))
  }
  const known = (word: string): readonly Phone[] | undefined => words.get(word) ?? inflect(word, known)
  const irregular = [...words].filter(([word, phones]) => {
    const regular = inflect(word, known)
    return regular === undefined || encodePhones(regular) !== encodePhones(phones)
  })
  return `${comment(CMU_NOTICE)}export default ${JSON.stringify(packDictionary(irregular))}\n`
}

/** The spelling rules of `phonemize`, without its dictionaries. */
export async function bundlePhonemizeRules(): Promise<string> {
  const entry = require.resolve('phonemize/en-g2p').replace(/\.cjs$/, '.mjs')
  const root = join(dirname(entry), '..')
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const licence = await readFile(join(root, 'LICENSE'), 'utf8')
  const output = await build({
    configFile: false,
    logLevel: 'error',
    root,
    json: { stringify: true, namedExports: false },
    plugins: [
      {
        name: 'without-dictionaries',
        enforce: 'pre',
        load: (id) => (/(exceptions|homographs|initialisms)\.json$/.test(id) ? '{}' : undefined),
      },
    ],
    build: { write: false, minify: true, target: 'es2022', lib: { entry, formats: ['es'] } },
  })
  const bundle = Array.isArray(output) ? output[0] : output
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined
  if (!chunk) throw new Error('Bundling phonemize gave no chunk.')
  // The bundler names its sources by the folder it was called in.
  const code = chunk.code.replace(/^\/\/ .*$/gm, '')
  return formatted(
    `/* eslint-disable */\n${comment(`phonemize ${version}: the rules for English, without its dictionaries.\n\n${licence}`)}${code}`,
  )
}

/** Formatted like every other file, so that a new version shows as a difference that can be read. */
const formatted = async (code: string): Promise<string> =>
  format(code, { ...(await resolveConfig(fileURLToPath(import.meta.url))), parser: 'babel' })

export const DATA_FILES = { 'cmudict.js': packCmudict, 'phonemize-rules.js': bundlePhonemizeRules }

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, make] of Object.entries(DATA_FILES)) {
    await writeFile(new URL(`../data/${name}`, import.meta.url), await make())
  }
}
