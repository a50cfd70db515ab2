/**
 * Whether a name behind the stop of an abbreviation begins a sentence: "He moved to the U.S. Maria stayed", but "the
 * U.S. Senate voted". A clause must have come before, a verb must follow, and between them stands nothing that
 * abbreviations stand in front of.
 */
import { LOOKBEHIND } from '../reading.ts'
import type { Ahead, Piece, ReadBefore, WordEnd } from '../reading.ts'
import { wordSet } from './number-context.ts'

/** What countries, companies, towns and the names of persons stand in front of. */
const HEADS = wordSet(`
  academy administration affairs agency agencies agent  agreement agriculture air ambassador amendment analyst
   archives army arts assembly association attorney authorities authority avenue bank bankruptcy base bill board
  bond bonds border boulevard branch bridge budget building bureau cabinet campaign capital capitol cavalry census
  center central centre ceo cfo chair chairman chairwoman chamber champion championship championships chancellor charter
  chief church circuit  citizenship city civil class club co coach coast code college command commander
  commerce commission commissioner committee common company conference congress congressional congressman
  congresswoman constitution consul consulate consumer convention cooperation coordinator corps council counsel county
  court courts crown cup customs cyber day deal defense defence delegate delegation department deputy development
  diplomat  director district division dollar dollars drug economic education elementary embassy    energy engineers enterprise environmental envoy executive export fair federal figure finance fiscal fish fleet food
  football forces force foreign forest founder foundation fund general geological global golf governor grand
  government group guard hall health high highway history holdings holocaust home homeland hospital house housing
  human immigration independence indian industrial infantry information inspector institute intelligence interior
  international interstate  judge judges junior justice kingdom labor labour law  league legislature
  library lower magistrate mail manager marine marines market marshal marshals masters mayor medical medicare memorial
  men mens middle military minister ministry minor mint mission museum national naval navy nuclear office officer
   olympic olympics open operations orchestra pacific parliament park parliamentary patent peace police policy
  poll postal post premier president presidential press prime prison prosecutor  protectorate public quarter
  rangers representative representatives republic republican democrat democrats republicans reserve resolution road
  route royal rules sales school schools science  secret secretary securities security senate senator
  senators service services shares ship shipping ski small soccer social  solicitor space special spokesman
  spokesperson spokeswoman stadium standard state states station statistics steel stock stocks strategic street student
   studios summit supreme surgeon swimming system tax team technologies television tennis territory theater
  theatre tour trade transport transportation treasury treaty  trust under union united university upper
  veterans vice virgin virginia war weather welfare women womens world young
`)

const FINITE = wordSet(`
  is are was were has have had does do did can could will would shall should may might must
  isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't can't couldn't won't wouldn't
  became began bent bit blew bought broke brought built burnt came caught chose clung cost crept cut dealt died drank
  drew drove ate fell felt fled flew forgot fought found froze gave got went grew hid hit held hung hurt kept knew laid
  lay led left lent let lit lived lost made meant met paid put quit ran rang read rode rose said sang sank sat saw sold
  sent set shook shone shot shut slept slid sought spent spoke spread sprang stole stood stuck struck swam swept swore
  told took taught thought threw told understood woke won wore wept withdrew wrote
  agrees asks arrives becomes begins believes belongs brings builds buys calls comes costs cries decides dies disagrees
  eats ends enters expects falls feels fights finds follows gets gives goes grows hates hears helps holds hopes joins
  keeps knows laughs leads leaves likes lives loses loves makes means meets misses moves needs opens owns pays plans
  plays prefers reads remains remembers rises runs says sees seems sells sends shows sings sits sleeps speaks spends
  stands starts stays stops studies takes talks teaches tells thinks tries turns understands visits waits wants watches
  wins wonders works writes
`)
/** Behind the plural of a noun: "Critics say". */
const PLURAL_VERBS = wordSet(`
  agree argue ask become begin believe call claim come deny die disagree expect fear feel fight follow get give go grow
  hate hear hope keep know leave like live look lose love make mean meet move need oppose pay play prefer remain run say
  see seem sell speak stand start stay stop take talk tell tend think try use want warn win wonder work worry write
`)
const SUBJECTS = wordSet('i he she it we they you who there')
/** What stands behind them may be a clause of its own: "She says Apple Inc. Shares rose". */
const REPORTING = wordSet(`
  that if whether because when while after before since as though although until unless what how why where which
  say says said think thinks thought believe believes believed claim claims claimed hope hopes hoped know knows knew
  report reports reported tell tells told announced announces
`)
/** Between a subject and its verb. */
const ADVERBS = wordSet(
  'also always never still just soon later then often already only even both all now once',
)
/** Objects and articles behind a capital: "Take the train", "Call me". */
const OBJECTS = wordSet('the a an my your his her our their its it me us them him this these those')
const LONGEST_NAME = 3

const isPast = (word: string): boolean => /[a-z]{2}ed$/.test(word) && !/(?:eed|hundred|bed|red)$/.test(word)
const isVerb = (word: string): boolean => FINITE.has(word.replace('’', "'")) || isPast(word)

/**
 * Of the words before, only the nearest are known: behind so many, a verb has been among the others. Countries then
 * need an article, as names of companies begin with them too.
 */
function hasClause(before: readonly ReadBefore[], core: string): boolean {
  const said = before.map(({ text }) => text.toLowerCase())
  if (said.some((word) => REPORTING.has(word))) return false
  if (before.length === LOOKBEHIND && (!/^\p{Lu}\.\p{Lu}/u.test(core) || said.at(-1) === 'the')) return true
  // "She joined", "They toured": whatever stands behind the subject.
  return said.some((word, index) => isVerb(word) || (SUBJECTS.has(word) && index < said.length - 1))
}

const isName = ({ core, before }: Piece): boolean => before === '' && /^\p{Lu}[\p{Ll}’'-]+$/u.test(core)

/** Undefined while it depends on what has not come yet. */
export function beginsClause({ core, before, ahead }: WordEnd): boolean | undefined {
  if (!hasClause(before, core)) return false
  for (let index = 0; index < LONGEST_NAME; index++) {
    const word = ahead.whole(index)
    if (!word) return word === undefined ? undefined : false
    if (!isName(word) || HEADS.has(word.core.toLowerCase().replace(/['’]s?$/, ''))) return false
    // "Sally, the elder, stayed" is an apposition as well; what is counted up is not.
    if (word.after !== '') return false
    const verb = verbBehind(ahead, index + 1, word.core.endsWith('s'))
    if (verb !== null) return verb
  }
  return false
}

/** Null where the name goes on. */
function verbBehind(ahead: Ahead, index: number, isPlural: boolean): boolean | null | undefined {
  const next = ahead.whole(index)
  if (!next) return next === undefined ? undefined : false
  if (next.before === '' && /^\p{Lu}/u.test(next.core)) return null
  if (next.before !== '') return false
  if (OBJECTS.has(next.core) || (isPlural && PLURAL_VERBS.has(next.core))) return true
  if (!ADVERBS.has(next.core)) return isVerb(next.core)
  const verb = ahead.whole(index + 1)
  return verb ? isVerb(verb.core) : verb === undefined ? undefined : false
}
