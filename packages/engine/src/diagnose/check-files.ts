/** The library's own files: whether they are there, and of the types that browsers ask for. */
import { copyLines } from './copy-lines.ts'
import { askForFile, faultOf } from './file-answer.ts'
import type { FileAnswer, FileFault, FileKind } from './file-answer.ts'
import type { CheckSource, Finding } from './types.ts'

export const filesCheck: CheckSource = {
  id: 'files',
  title: 'Files of the library',
  limitMs: 8000,
  async run({ urls, signal }) {
    const ask = async (url: string, kind: FileKind): Promise<AskedFile> => ({
      answer: await askForFile(url, signal),
      kind,
    })
    const { workerUrl, workletUrl, ortMjsUrl, ortWasmUrl } = urls
    const scripts = [workerUrl, workletUrl, ortMjsUrl].map((url) => ask(url, 'script'))
    return judgeFiles(await Promise.all([...scripts, ask(ortWasmUrl, 'wasm')]))
  },
}

export interface AskedFile {
  readonly answer: FileAnswer
  readonly kind: FileKind
}

export function judgeFiles(files: readonly AskedFile[]): Finding {
  const details = {
    files: files.map(({ answer: { url, status, type, error } }) => ({ url, status, type, error })),
  }
  const faults = files.flatMap(({ answer, kind }) => faultOf(answer, kind) ?? [])
  if (faults.length === 0) {
    return { status: 'ok', found: `All ${files.length} are there, with the right types.`, details }
  }
  // The runtime is then compiled when it has wholly arrived, and not while it comes: slower, but it runs.
  const isSlowOnly = faults.every(({ kind, name }) => kind === 'type' && name.endsWith('.wasm'))
  return {
    status: isSlowOnly ? 'warning' : 'problem',
    found: faults.map(({ sentence }) => sentence).join(' '),
    advice: adviceFor(faults),
    details,
  }
}

export function adviceFor(faults: readonly FileFault[]): string {
  const kinds = new Set(faults.map(({ kind }) => kind))
  const advice: string[] = []
  if (kinds.has('unreachable')) {
    advice.push(
      'See whether the network is there and whether connect-src of the policy allows the address; another origin must allow this page by CORS.',
    )
  }
  if (kinds.has('missing')) {
    advice.push(
      'Serve all files of the build, beside each other as it made them, or set assetBase for voices.',
    )
  }
  if (kinds.has('web-page')) {
    advice.push(
      'The server gives a page for addresses that it does not know: put the file there, and answer 404 where there is none.',
    )
  }
  if (kinds.has('type')) {
    advice.push(
      copyLines('Serve these types:', ['.js .mjs   text/javascript', '.wasm      application/wasm']),
    )
  }
  return advice.join('\n')
}
