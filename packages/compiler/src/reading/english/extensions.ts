/** The endings of file names: which there are, and how they are said. */
import { sayAlphanumeric } from './identifiers.ts'
import { spellOut } from './letters.ts'
import { wordSet } from './number-context.ts'

const EXTENSIONS = wordSet(`
  7z aac ai app asm asp aspx avi avif bak bash bat bib bin bmp bz2 c cc cfg class cmd conf cpp crt cs css csv cxx dart
  dat db deb dll dmg doc docx dot env eps epub exe flac flv gif gitignore go gradle gz h hpp htm html ico ics ini ipynb
  iso jar java jpeg jpg js json jsonl jsx key kt lock log lua m4a m4v md mdx mid midi mjs mkv mobi mov mp3 mp4 mpeg mpg
  msi net npmrc obj odp ods odt ogg onnx otf pdf pem php pkg pl plist png po ppt pptx ps1 psd py pyc r rar rb rst rs
  rtf sass scala scss sh so sql srt svelte svg swift swp tar tex tgz tif tiff toml torrent ts tsv tsx ttf txt vb vcf vtt
  vue wasm wav webm webp wma wmv woff woff2 xls xlsx xml yaml yml zip zsh
`)
/** They look like words, and are spelled. */
const SPELLED = wordSet('exe ini tsx jsx avi ico ics iso odt ods odp pem php otf aac vcf obj srt ai as cs')
const SAID: Readonly<Record<string, string>> = {
  docx: 'doc X',
  epub: 'E pub',
  gitignore: 'git ignore',
  ipynb: 'I P Y N B',
  jpeg: 'J peg',
  json: 'jason',
  jsonl: 'jason L',
  mpeg: 'M peg',
  tgz: 'T G Z',
  toml: 'toml',
  yaml: 'yaml',
}

/** `text` without the full stop before it, in any case. */
export function isExtension(text: string): boolean {
  return EXTENSIONS.has(text.toLowerCase())
}

/** `html` → `H T M L`, `zip` → `zip`, `mp3` → `M P three`. */
export function sayExtension(text: string): string {
  const extension = text.toLowerCase()
  if (Object.hasOwn(SAID, extension)) return SAID[extension] as string
  if (SPELLED.has(extension)) return spellOut(extension)
  return sayAlphanumeric(extension)
}
