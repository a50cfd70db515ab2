/** Short forms of addresses: streets, rooms, states, points of the compass. */

type Names = Readonly<Record<string, string>>

/** By their short forms in lower case. */
const STREETS: Names = {
  st: 'Street',
  str: 'Street',
  ave: 'Avenue',
  av: 'Avenue',
  blvd: 'Boulevard',
  rd: 'Road',
  dr: 'Drive',
  ln: 'Lane',
  ct: 'Court',
  pl: 'Place',
  sq: 'Square',
  hwy: 'Highway',
  pkwy: 'Parkway',
  ter: 'Terrace',
  terr: 'Terrace',
  cir: 'Circle',
  expy: 'Expressway',
  fwy: 'Freeway',
  plz: 'Plaza',
  trl: 'Trail',
  aly: 'Alley',
  xing: 'Crossing',
}
const FULL_STREETS = new Set([
  ...Object.values(STREETS).map((name) => name.toLowerCase()),
  ...['way', 'broadway', 'row', 'mews', 'close', 'crescent', 'turnpike', 'loop', 'walk', 'quay'],
])

/** They stand in front of their number. */
const ROOMS: Names = {
  apt: 'apartment',
  ste: 'suite',
  rm: 'room',
  fl: 'floor',
  bldg: 'building',
  hwy: 'highway',
  rte: 'route',
  rt: 'route',
}

const DIRECTIONS: Names = {
  N: 'North',
  S: 'South',
  E: 'East',
  W: 'West',
  NE: 'Northeast',
  NW: 'Northwest',
  SE: 'Southeast',
  SW: 'Southwest',
}

const STATES: Names = {
  AL: 'Alabama',
  AK: 'Alaska',
  AZ: 'Arizona',
  AR: 'Arkansas',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DE: 'Delaware',
  DC: 'D C',
  FL: 'Florida',
  GA: 'Georgia',
  HI: 'Hawaii',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  IA: 'Iowa',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  ME: 'Maine',
  MD: 'Maryland',
  MA: 'Massachusetts',
  MI: 'Michigan',
  MN: 'Minnesota',
  MS: 'Mississippi',
  MO: 'Missouri',
  MT: 'Montana',
  NE: 'Nebraska',
  NV: 'Nevada',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NY: 'New York',
  NC: 'North Carolina',
  ND: 'North Dakota',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  PR: 'Puerto Rico',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  UT: 'Utah',
  VT: 'Vermont',
  VA: 'Virginia',
  WA: 'Washington',
  WV: 'West Virginia',
  WI: 'Wisconsin',
  WY: 'Wyoming',
}
const LAST_WORDS_OF_STATES = new Set(
  Object.values(STATES).map((name) => (name.split(' ').at(-1) as string).toLowerCase()),
)

const lookUp = (names: Names, key: string): string | undefined =>
  Object.hasOwn(names, key) ? names[key] : undefined

/** `Ave` → `Avenue`, not in small letters. */
export function streetOf(word: string): string | undefined {
  return /^\p{Lu}/u.test(word) ? lookUp(STREETS, word.toLowerCase()) : undefined
}

/** `Street`, `Ave`, `Broadway` */
export function endsStreet(word: string): boolean {
  return streetOf(word) !== undefined || (/^\p{Lu}/u.test(word) && FULL_STREETS.has(word.toLowerCase()))
}

/** `Apt` → `apartment` */
export function roomOf(word: string): string | undefined {
  return lookUp(ROOMS, word.toLowerCase())
}

/** `NW`, `N.W` → `Northwest` */
export function directionOf(word: string): string | undefined {
  return lookUp(DIRECTIONS, word.replaceAll('.', ''))
}

/** `CA` → `California` */
export function stateOf(code: string): string | undefined {
  return lookUp(STATES, code)
}

/** `York` of `New York` */
export function endsState(word: string): boolean {
  return stateOf(word) !== undefined || LAST_WORDS_OF_STATES.has(word.toLowerCase())
}

/** Plain words that may be short forms. */
export const ADDRESS_WORDS: ReadonlySet<string> = new Set([...Object.keys(STREETS), ...Object.keys(ROOMS)])
