/** English abbreviations by what they stand beside, without their stops. */

/**
 * - `title`: before a name. `place`: before the name of a place. `street`: behind the name of one.
 * - `label`: before a number. `unit`: behind one.
 * - `inner`: never at the end of a sentence.
 * - `list`: "etc.", behind which no name stands.
 * - `time`: behind the hour.
 * - `state`: behind the name of a place and a comma.
 * - `day`, `month`; `final`: the others, which may end a sentence.
 */
export type Use =
  | 'title'
  | 'place'
  | 'street'
  | 'label'
  | 'unit'
  | 'inner'
  | 'list'
  | 'time'
  | 'state'
  | 'day'
  | 'month'
  | 'final'

export interface Sense {
  readonly use: Use
  readonly spoken: string
}

/** Comma between the entries; the abbreviation is their first word. */
const SENSES: readonly (readonly [Use, string])[] = [
  [
    'title',
    `dr doctor, drs doctors, mr mister, mrs missus, ms miz, mx mix, messrs messers, prof professor, profs professors,
    gen general, gens generals, sen senator, sens senators, rep representative, reps representatives, gov governor,
    govs governors, capt captain, cpt captain, cmdr commander, cdr commander, lt lieutenant, col colonel, sgt sergeant,
    cpl corporal, pvt private, maj major, adm admiral, brig brigadier, rev reverend, hon honorable, pres president,
    fr father, msgr monsignor, supt superintendent, insp inspector, det detective, atty attorney, amb ambassador,
    mme madame, mlle mademoiselle, sra señora, srta señorita, st saint, sts saints, ste saint`,
  ],
  ['place', 'mt mount, mts mountains, ft fort, pt point, pte pointe'],
  [
    'street',
    `st street, sts streets, ave avenue, av avenue, aves avenues, blvd boulevard, rd road, rds roads, ln lane, dr drive,
    hwy highway, pkwy parkway, expy expressway, ct court, pl place, sq square, ter terrace, cir circle, rte route,
    tpke turnpike, trl trail, xing crossing`,
  ],
  [
    'label',
    `no number, nos numbers, n° number, nº number, fig figure, figs figures, p page, pp pages, pg page, pgs pages,
    vol volume, vols volumes, ch chapter, chs chapters, chap chapter, chaps chapters, sec section, secs sections,
    sect section, art article, arts articles, eq equation, eqs equations, par paragraph, para paragraph, pt part,
    pts parts, bk book, bks books, ed edition, ext extension, tel telephone, apt apartment, ste suite, rm room,
    fl floor, bldg building, ver version, op opus, ca circa, c circa, est established, b born, d died, min minimum,
    max maximum, avg average, sc scene, ex example, iss issue, rte route, hwy highway, col column, l line,
    ll lines, v verse, vv verses, def definition, thm theorem, prob problem, tab table, app appendix`,
  ],
  [
    'unit',
    `ft feet, in inches, yd yards, yds yards, mi miles, oz ounces, lb pounds, lbs pounds, hr hours, hrs hours,
    min minutes, mins minutes, sec seconds, secs seconds, wk weeks, wks weeks, mo months, mos months, yr years,
    yrs years, tsp teaspoons, tbsp tablespoons, gal gallons, qt quarts, pt pints, sq square, cu cubic, doz dozen,
    mil million, bn billion, pct percent, ed edition, dia diameter, cal calories, deg degrees`,
  ],
  [
    'inner',
    `vs versus, e.g for example, eg for example, i.e that is, cf compare, viz namely, approx approximately,
    esp especially, incl including, excl excluding, abbr abbreviated, attn attention, resp respectively, orig originally,
    a.k.a A K A, aka A K A, p.s P S, p.p.s P P S, n.b N B, c/o care of, w.r.t with respect to, usu usually, arch archaic,
    ca circa, trans translated`,
  ],
  ['list', 'etc et cetera, al al, ibid ibid, seq seq'],
  ['time', 'a.m A M, p.m P M, am A M, pm P M'],
  [
    'state',
    `ala Alabama, ariz Arizona, ark Arkansas, calif California, colo Colorado, conn Connecticut, del Delaware,
    fla Florida, ga Georgia, ill Illinois, ind Indiana, kan Kansas, kans Kansas, ky Kentucky, la Louisiana, md Maryland,
    mass Massachusetts, mich Michigan, minn Minnesota, miss Mississippi, mo Missouri, mont Montana, neb Nebraska,
    nev Nevada, okla Oklahoma, ore Oregon, pa Pennsylvania, penn Pennsylvania, tenn Tennessee, tex Texas, va Virginia,
    vt Vermont, wash Washington, wis Wisconsin, wisc Wisconsin, wyo Wyoming, ont Ontario, que Quebec, alta Alberta,
    sask Saskatchewan`,
  ],
  [
    'day',
    `mon Monday, tue Tuesday, tues Tuesday, wed Wednesday, weds Wednesday, thu Thursday, thur Thursday, thurs Thursday,
    fri Friday, sat Saturday, sun Sunday`,
  ],
  [
    'month',
    `jan January, feb February, mar March, apr April, jun June, jul July, aug August, sep September, sept September,
    oct October, nov November, dec December`,
  ],
  [
    'final',
    `inc incorporated, ltd limited, co company, cos companies, corp corporation, bros brothers, assn association,
    assoc associates, intl international, int'l international, mfg manufacturing, dept department, depts departments,
    univ university, uni university, govt government, gov't government, natl national, nat'l national, inst institute,
    mgr manager, mgmt management, asst assistant, dist district, div division, jct junction, est estimated, appt appointment,
    pkg package, qty quantity, jr junior, sr senior, esq esquire, ph.d P H D, misc miscellaneous, max maximum,
    min minimum, avg average, temp temperature, apt apartment, tel telephone, ext extension, hosp hospital, bldg building, plc P L C, ave avenue, blvd boulevard, hwy highway, pkwy parkway, rd road, cont continued,
    cont'd continued, ft feet, lb pounds, lbs pounds, oz ounces, hrs hours, hr hour, yrs years, yr year, mins minutes,
    secs seconds, tbsp tablespoon, tsp teaspoon, sgt sergeant, capt captain, lt lieutenant, prof professor`,
  ],
]

/** Words as well: abbreviations only with a capital. */
export const NEEDS_CAPITAL: ReadonlySet<string> = new Set(
  `mar sat sun wed mon jan jun jul fri sen rep gen col rev hon fr maj det pres ala ark colo del ill ind kan la mass mich
  minn miss mo mont neb nev ore pa penn tex va wash que ga ky md fla amb insp adm brig hosp jct ms ste`.split(
    /\s+/,
  ),
)
/** Names, and words that a sentence begins with, as well: abbreviations only in small letters. */
export const NEEDS_SMALL: ReadonlySet<string> = new Set('al temp uni mil cal ext cont deg dia'.split(' '))

function createTable(): ReadonlyMap<string, readonly Sense[]> {
  const table = new Map<string, Sense[]>()
  for (const [use, entries] of SENSES) {
    for (const entry of entries.split(/,\s+/)) {
      const space = entry.indexOf(' ')
      const key = entry.slice(0, space)
      table.set(key, [...(table.get(key) ?? []), { use, spoken: entry.slice(space + 1) }])
    }
  }
  return table
}

/** By what stands before the last stop, in small letters: `e.g`, `dr`. */
export const ABBREVIATIONS = createTable()
