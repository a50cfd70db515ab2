/** Documents whose words are known before they are read: what a reader loses or says twice is seen. */
import fc from 'fast-check'

export interface SaidDocument {
  readonly written: string
  /** In order. */
  readonly said: readonly string[]
}

const word = fc.constantFrom(...'alpha Bravo été 42 straße 你好 x2 Ωmega café NASA 7 привет'.split(' '))
const plain = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .map((words): SaidDocument => ({ written: words.join(' '), said: words }))

const around =
  (before: string, after: string) =>
  ({ written, said }: SaidDocument): SaidDocument => ({
    written: before + written + after,
    said,
  })

const joinedBy =
  (gap: string) =>
  (all: readonly SaidDocument[]): SaidDocument => ({
    written: all.map(({ written }) => written).join(gap),
    said: all.flatMap(({ said }) => said),
  })

// Each construct stands between spaces: what touches a word may rightly be no mark at all (`2*3*4`).
const span: fc.Arbitrary<SaidDocument> = fc.oneof(
  { weight: 3, arbitrary: plain },
  { weight: 1, arbitrary: plain.map(around('**', '**')) },
  { weight: 1, arbitrary: plain.map(around('*', '*')) },
  { weight: 1, arbitrary: plain.map(around('_', '_')) },
  { weight: 1, arbitrary: plain.map(around('***', '***')) },
  { weight: 1, arbitrary: plain.map(around('~~', '~~')) },
  { weight: 1, arbitrary: plain.map(around('`', '`')) },
  { weight: 1, arbitrary: plain.map(around('``', '``')) },
  { weight: 1, arbitrary: plain.map(around('[', '](https://a.b/c_d(e)?f=g)')) },
  { weight: 1, arbitrary: plain.map(around('[**', '**](<a b> "title")')) },
  { weight: 1, arbitrary: plain.map(around('![', '](a.png)')) },
  { weight: 1, arbitrary: plain.map(around('<b>', '</b>')) },
  { weight: 1, arbitrary: plain.map(around('<!-- -->', '<br/>')) },
  {
    weight: 1,
    arbitrary: plain
      .map(around('**a** ', '[^1]'))
      .map(({ written, said }) => ({ written, said: ['a', ...said] })),
  },
  { weight: 1, arbitrary: plain.map(around('&amp; ', ' &#33;')) },
  { weight: 1, arbitrary: plain.map(around('( ', ' )')) },
)
const line = fc.array(span, { minLength: 1, maxLength: 4 }).map(joinedBy(' '))

const block: fc.Arbitrary<SaidDocument> = fc.oneof(
  line,
  line.map(around('# ', '')),
  line.map(around('### ', ' ###')),
  line.map(around('- ', '')),
  line.map(around('* [x] ', '')),
  line.map(around('> ', '')),
  line.map(around('> - ', '')),
  line.map(around('    ', '')),
  fc.array(line, { minLength: 2, maxLength: 3 }).map(joinedBy(' | ')).map(around('| ', ' |\n|---|:-:|')),
  line.map(around('', '\n---')),
  line.map(around('', '\n\n[ref]: https://a.b "c"')),
)

export const markdownDocument = fc.array(block, { minLength: 1, maxLength: 4 }).map(joinedBy('\n\n'))

const TRANSPARENT = [
  'p',
  's',
  'emphasis',
  'prosody rate="fast"',
  'voice name="v"',
  'lang xml:lang="de"',
  'token',
  'x',
  'audio src="a"',
]
const { tree } = fc.letrec<{ tree: SaidDocument }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    plain,
    plain.map(around('<!-- c -->', '<break/>')),
    plain.map(around('<![CDATA[', ']]>')),
    plain.map(around('&amp; ', ' &#33; <mark name="m"/>')),
    plain.map(around('<say-as interpret-as="cardinal">', '</say-as>')),
    plain.map(around('<desc>no</desc><sub alias="other">', '</sub>')),
    plain.map(around('<phoneme ph="a">', '</phoneme>')),
    fc
      .tuple(fc.constantFrom(...TRANSPARENT), fc.array(tie('tree'), { minLength: 1, maxLength: 3 }))
      .map(([tag, inside]) => around(`<${tag}>`, `</${tag.replace(/ .*/, '')}>`)(joinedBy(' ')(inside))),
  ),
}))

export const saidDocument = fc
  .array(tree, { minLength: 1, maxLength: 3 })
  .map(joinedBy(' '))
  .map(around('<speak>', '</speak>'))
