/** The TypeScript examples of the README and the guide, so that they are compiled and run like code. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runAll } from './stages.ts'
import { CACHE, ROOT } from './paths.ts'

export interface DocsExample {
  /** `README.md:13`. */
  readonly place: string
  readonly code: string
}

const FENCE = /^```ts\n([\s\S]*?)^```$/gm

export function docsExamples(): DocsExample[] {
  const pages = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)]
  return pages
    .filter((page) => page.endsWith('.md'))
    .flatMap((page) => {
      const text = readFileSync(join(ROOT, page), 'utf8')
      return [...text.matchAll(FENCE)].map(({ index, 1: code = '' }) => ({
        place: `${page}:${text.slice(0, index).split('\n').length + 1}`,
        code,
      }))
    })
}

/** Each example is a module of its own, under the same compiler options as our code. */
export async function checkDocsExamples(): Promise<void> {
  const folder = join(CACHE, 'docs-examples')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const examples = docsExamples()
  if (examples.length === 0) throw new Error('No examples found in README.md and docs/.')
  for (const { place, code } of examples) {
    writeFileSync(join(folder, `${place.replace(/\W+/g, '-')}.ts`), `${code}\nexport {}\n`)
  }
  const packages = join(ROOT, 'packages')
  const config = {
    extends: join(ROOT, 'tsconfig.json'),
    compilerOptions: {
      noUnusedLocals: false,
      paths: {
        'voice-soundboard': [join(packages, 'engine/src/index.ts')],
        'voice-soundboard/text': [join(packages, 'engine/src/text.ts')],
        'voice-soundboard/observe': [join(packages, 'engine/src/observe/index.ts')],
        'voice-soundboard/worker': [join(packages, 'engine/src/worker/index.ts')],
        '@voice-soundboard/backend-espeak': [join(packages, 'backend-espeak/src/index.ts')],
        '@voice-soundboard/g2p-espeak': [join(packages, 'g2p-espeak/src/index.ts')],
      },
    },
    include: ['*.ts'],
    exclude: [],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  await runAll([['tsc', '-p', folder]])
}
