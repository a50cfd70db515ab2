/**
 * Whether letters can be said as an English word, by the shape of English syllables: what may begin one, what may
 * end one, and which vowels stand together. It tells NASA from NBA without a dictionary.
 */
import { wordSet } from './number-context.ts'

const ONSETS = wordSet(`
  b c d f g h j k l m n p q r s t v w x y z bl br ch chr cl cr dr dw fl fr gh gl gn gr kl kn kr kw ph phl phr pl pr ps
  rh sc sch scr sh shr sk skl skr skw sl sm sn sp sph spl spr st str sw th thr thw tr tw wh wr zh
`)
const CODAS = wordSet(`
  b c d f g h k l m n p q r s t v w x z bb bt cc ch ck ct dd dg dth dz ff ft fth gg gh ght gn hm hn lb lc lch ld lf lg lk
  ll lm ln lp lsh lt lth lv lx mb mm mn mp mph mpt nc nch nct nd ng ngth nk nn ns nst nt nth nx nz ph pp pt pth rb rc rch
  rd rld rnt rmth lfth thm xth rf rg rk rl rm rn rp rr rsh rst rt rth rv rx sc sch sh sk sm sp ss st tch th tt tz wd wf wk wl wn xt zz
`)
/** Vowels of more than one letter. */
const VOWELS = wordSet(`
  aa ae ai ao au ay ea ee ei eo eu ew ey ia ie ii io iu oa oe oi oo ou oy ua ue ui uo uy ya ye yi yo yu eau iou eou uou
  ieu oui ayi eyi oyi uyi aye oye eye ayo eei oei uee eea iai aia ayu eyo oya aya uoy ueue
`)
/** No English word begins with them. */
const NEVER_FIRST = /^(?:aa|ii|uu|yy)/

/** Longer runs are no syllables, and need not be looked up. */
const MAX_CLUSTER = 5

function isOnset(letters: string): boolean {
  return letters === '' || ONSETS.has(letters)
}

function isCoda(letters: string): boolean {
  if (letters === '' || CODAS.has(letters)) return true
  return letters.endsWith('s') && CODAS.has(letters.slice(0, -1))
}

/** Between vowels: the end of one syllable and the beginning of another. */
function isMiddle(letters: string): boolean {
  if (letters.length > MAX_CLUSTER) return false
  for (let at = 0; at <= letters.length; at++) {
    if (isCoda(letters.slice(0, at)) && isOnset(letters.slice(at))) return true
  }
  return false
}

/** `word` in letters of any case; accents do not matter. */
export function isPronounceable(word: string): boolean {
  const letters = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('qu', 'kw')
  if (!/^[a-z]+$/.test(letters) || NEVER_FIRST.test(letters)) return false
  // A y in front of a vowel is a consonant where a syllable begins.
  const runs = letters.replace(/^y(?=[aeiou])/, 'j').match(/[aeiouy]+|[^aeiouy]+/g) ?? []
  const last = runs.length - 1
  if (!runs.some(isVowelRun)) return false
  return runs.every((run, index) => {
    if (isVowelRun(run)) return run.length === 1 || VOWELS.has(run)
    if (index === 0) return isOnset(run)
    return index === last ? isCoda(run) : isMiddle(run)
  })
}

const isVowelRun = (run: string): boolean => /^[aeiouy]/.test(run)
