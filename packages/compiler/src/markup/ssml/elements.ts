/** The elements of SSML 1.1, and which of their attributes mean something. */

interface ElementKind {
  /** Read, or rightly without effect on what is said. */
  readonly attributes: readonly string[]
  /** What it holds is not said. */
  readonly isSilent?: boolean
  /** Its borders end what stands before them. */
  readonly isBlock?: boolean
}

const FETCHING = ['fetchhint', 'fetchtimeout', 'maxage', 'maxstale']

const ELEMENTS: ReadonlyMap<string, ElementKind> = new Map(
  Object.entries<ElementKind>({
    speak: { attributes: ['version', 'onlangfailure'], isBlock: true },
    p: { attributes: ['onlangfailure'], isBlock: true },
    s: { attributes: ['onlangfailure'], isBlock: true },
    // prettier-ignore
    voice: { attributes: ['name', 'gender', 'languages', 'age', 'variant', 'required', 'ordering', 'onvoicefailure', 'onlangfailure'] },
    lang: { attributes: ['onlangfailure'] },
    prosody: { attributes: ['rate', 'pitch', 'volume', 'duration', 'contour'] },
    break: { attributes: ['strength', 'time'] },
    emphasis: { attributes: ['level'] },
    'say-as': { attributes: ['interpret-as', 'format', 'detail'] },
    sub: { attributes: ['alias'] },
    phoneme: { attributes: ['alphabet', 'ph', 'type'] },
    mark: { attributes: ['name'] },
    // prettier-ignore
    audio: { attributes: ['src', 'clipBegin', 'clipEnd', 'repeatCount', 'repeatDur', 'soundLevel', 'speed', ...FETCHING] },
    lexicon: { attributes: ['uri', 'type', ...FETCHING], isSilent: true },
    lookup: { attributes: ['ref'] },
    meta: { attributes: ['name', 'http-equiv', 'content'], isSilent: true },
    metadata: { attributes: [], isSilent: true },
    desc: { attributes: [], isSilent: true },
    token: { attributes: ['role', 'onlangfailure'] },
    w: { attributes: ['role', 'onlangfailure'] },
  }),
)

export const elementKind = (name: string): ElementKind | null => ELEMENTS.get(name) ?? null

/** Of any element. */
const EVERYWHERE = /^(?:xml:(?:lang|base|id|space)|xmlns(?::.*)?|xsi:.*)$/

export function unknownAttributes(kind: ElementKind, names: Iterable<string>): string[] {
  return [...names].filter((name) => !kind.attributes.includes(name) && !EVERYWHERE.test(name))
}
