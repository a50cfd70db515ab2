import { describe, expect, test } from 'vitest'
import { Tokenizer } from '../../tokenizer.ts'
import { isAbbreviation, mayBeAbbreviation, readAbbreviation } from './abbreviations.ts'
import { endsSentence } from './sentence-ends.ts'

const tokensOf = (text: string) => {
  const rules = { readers: [readAbbreviation], mayBegin: mayBeAbbreviation, isAbbreviation, endsSentence }
  const tokenizer = new Tokenizer(rules)
  return [...tokenizer.feed(text), ...tokenizer.finish()].map(({ token }) => token)
}
/** Without punctuation. */
const speak = (text: string) =>
  tokensOf(text)
    .map((token) => token.spokenAs ?? token.text)
    .join(' ')

describe('titles', () => {
  test.each([
    ['Dr. Lee', 'doctor Lee'],
    ['Dr Lee is in', 'doctor Lee is in'],
    ['Mr. Ray', 'mister Ray'],
    ['Mr Ray', 'mister Ray'],
    ['Mrs. Bell', 'missus Bell'],
    ['Ms. Ito', 'miz Ito'],
    ['MR. RAY', 'mister RAY'],
    ['Drs. Lee and Ray', 'doctors Lee and Ray'],
    ['Prof. Yang', 'professor Yang'],
    ['Gen. Grant', 'general Grant'],
    ['Sen. Clay', 'senator Clay'],
    ['Rep. Ryan', 'representative Ryan'],
    ['Gov. Hill', 'governor Hill'],
    ['Capt. Kirk', 'captain Kirk'],
    ['Lt. Dan', 'lieutenant Dan'],
    ['Lt. Col. North', 'lieutenant colonel North'],
    ['Maj. Gen. Poe', 'major general Poe'],
    ['Sgt. Pepper', 'sergeant Pepper'],
    ['Cpl. Ott', 'corporal Ott'],
    ['Pvt. Ryan', 'private Ryan'],
    ['Adm. Nelson', 'admiral Nelson'],
    ['Rev. Green', 'reverend Green'],
    ['the Hon. Judge Stone', 'the honorable Judge Stone'],
    ['Fr. Brown', 'father Brown'],
    ['Mr. and Mrs. Smith', 'mister and missus Smith'],
    ['I asked Dr. (Ann) Lee', 'I asked doctor Ann Lee'],
    ['Call the Dr.', 'Call the doctor'],
    ['(Dr. Lee)', 'doctor Lee'],
    ['“Mr. Ray,” she said', 'mister Ray she said'],
    ['J. K. Rowling', 'J K Rowling'],
    ['W. E. B. Du Bois', 'W E B Du Bois'],
    ['Samuel L. Jackson', 'Samuel L Jackson'],
    ['Ken Jr. and Ken Sr. met', 'Ken junior and Ken senior met'],
    ['Ken Jr is here', 'Ken junior is here'],
    ["Ken Jr.'s bike", "Ken junior's bike"],
    ['Ann Poe, Esq., signed', 'Ann Poe esquire signed'],
    ['Ann Poe, Ph.D., spoke', 'Ann Poe P H D spoke'],
    ['Ann Poe, M.D., spoke', 'Ann Poe M D spoke'],
    ['a B.Sc. in art', 'a B S C in art'],
  ])('%s', (text, expected) => expect(speak(text)).toBe(expected))
})

describe('places', () => {
  test.each([
    ['St. John lives on Main St. near the park', 'saint John lives on Main street near the park'],
    ["St. Peter's church", "saint Peter's church"],
    ["St Paul's church", "saint Paul's church"],
    ['in St. Louis', 'in saint Louis'],
    ['Port St. Lucie', 'Port saint Lucie'],
    ['on 5th St. at noon', 'on 5th street at noon'],
    ['on 5th st. at noon', 'on 5th street at noon'],
    ['at 12 Elm St.', 'at 12 Elm street'],
    ['It is on Elm St. It is red', 'It is on Elm street It is red'],
    ['1 Elm St., Boston', '1 Elm street Boston'],
    ['St. James St. is long', 'saint James street is long'],
    ['Park Ave. is wide', 'Park avenue is wide'],
    ['5th Ave is wide', '5th avenue is wide'],
    ['Sunset Blvd. at night', 'Sunset boulevard at night'],
    ['Sunset Blvd at night', 'Sunset boulevard at night'],
    ['Hill Rd. is closed', 'Hill road is closed'],
    ['on Mulholland Dr. at night', 'on Mulholland drive at night'],
    ['at 9 Oak Ln. today', 'at 9 Oak lane today'],
    ['take Hwy. 61', 'take highway 61'],
    ['Mt. Fuji', 'mount Fuji'],
    ['Mt Everest', 'mount Everest'],
    ['Ft. Worth', 'fort Worth'],
    ['Boston, Mass., is old', 'Boston Massachusetts is old'],
    ['Fresno, Calif., is hot', 'Fresno California is hot'],
    ['Apt. 4B', 'apartment 4B'],
    ['Ste. 200', 'suite 200'],
    ['Washington, D.C.', 'Washington D C'],
    ['the U.S. and the U.K.', 'the U S and the U K'],
    ["the U.S.'s debt", "the U S's debt"],
  ])('%s', (text, expected) => expect(speak(text)).toBe(expected))
})

describe('before and behind numbers', () => {
  test.each([
    ['No. 5', 'number 5'],
    ['my no. 1 fan', 'my number 1 fan'],
    ['Nos. 3 and 4', 'numbers 3 and 4'],
    ['(see Fig. 3)', 'see figure 3'],
    ['Figs. 3 and 4', 'figures 3 and 4'],
    ['Fig 3', 'figure 3'],
    ['p. 12', 'page 12'],
    ['pp. 12–14', 'pages 12 14'],
    ['pp 12', 'pages 12'],
    ['Vol. 2', 'volume 2'],
    ['vol. IV', 'volume IV'],
    ['ch. 7', 'chapter 7'],
    ['sec. 3', 'section 3'],
    ['Sec. B', 'section B'],
    ['eq. 4', 'equation 4'],
    ['pt. 2', 'part 2'],
    ['ext. 12', 'extension 12'],
    ['Tel. 555', 'telephone 555'],
    ['Rm. 101', 'room 101'],
    ['c. 1540', 'circa 1540'],
    ['est. 1921', 'established 1921'],
    ['min. 3, max. 9', 'minimum 3 maximum 9'],
    ['6 ft. tall', '6 feet tall'],
    ['1 ft. tall', '1 foot tall'],
    ['5 in. deep', '5 inches deep'],
    ['3 hr. ago', '3 hours ago'],
    ['20 min. later', '20 minutes later'],
    ['90 lbs. of sand', '90 pounds of sand'],
    ['2nd ed.', '2nd edition'],
    ['at 5 p.m. today', 'at 5 P M today'],
    ['at 5 a.m.', 'at 5 A M'],
  ])('%s', (text, expected) => expect(speak(text)).toBe(expected))
})

describe('others', () => {
  test.each([
    ['Acme Inc. grew', 'Acme incorporated grew'],
    ['Acme, Inc., grew', 'Acme incorporated grew'],
    ['Acme Ltd. grew', 'Acme limited grew'],
    ['Acme Corp. grew', 'Acme corporation grew'],
    ['Ford Motor Co. grew', 'Ford Motor company grew'],
    ['Jane and co. came', 'Jane and company came'],
    ['Smith Bros. grew', 'Smith brothers grew'],
    ['us vs. them', 'us versus them'],
    ['us vs them', 'us versus them'],
    ['Roe v. Wade', 'Roe versus Wade'],
    ['pens, etc.', 'pens et cetera'],
    ['pens, etc., are here', 'pens et cetera are here'],
    ['e.g. apples', 'for example apples'],
    ['(e.g., apples)', 'for example apples'],
    ['i.e. now', 'that is now'],
    ['cf. Smith', 'compare Smith'],
    ['Lee et al. found it', 'Lee et al found it'],
    ['approx. 5', 'approximately 5'],
    ['the dept. is closed', 'the department is closed'],
    ['Dept. of Labor', 'department of Labor'],
    ['the govt. fell', 'the government fell'],
    ['the asst. manager', 'the assistant manager'],
    ['misc. items', 'miscellaneous items'],
    ['a.k.a. Bob', 'A K A Bob'],
    ['P.S. Come home', 'P S Come home'],
    ['in Jan. and Feb. we ski', 'in January and February we ski'],
    ['on Dec. 24', 'on December 24'],
    ['Sept. 5', 'September 5'],
    ['Mon. to Fri.', 'Monday to Friday'],
    ['on Sun. at noon', 'on Sunday at noon'],
    ['ETC.', 'et cetera'],
    ['E.g. this', 'for example this'],
  ])('%s', (text, expected) => expect(speak(text)).toBe(expected))
})

describe('words that only look like one', () => {
  test.each([
    'No. It is not',
    'He said no. We left',
    'Come in. Sit down',
    'The cat sat. The dog ran',
    'in the sun. It was warm',
    'I saw the Sun. It rose',
    'I met Jan. She smiled',
    'I am. He is not',
    'This is art. We like it',
    'I met Al. He was well',
    'That is Max. He is two',
    'a fig. It was ripe',
    'The mass. It was long',
    'you and I. Did they',
    'Gen Z is here',
    'Rev up the engine',
    'no 5 people',
    'the ms was lost',
    'Plan B. The first failed',
    'EST. Be there',
    'Wait... what',
    'In may. we',
    'He is ill. She is not',
    'a bad rep. That hurts',
  ])('%s', (text) => expect(speak(text)).toBe(text.replace(/[.]+/g, '')))
})

test('the stop belongs to the word, and to the sentence that ends there as well', () => {
  const [doctor, lee, etc, end] = tokensOf('Dr. Lee, etc. The end')
  expect(doctor).toMatchObject({ text: 'Dr.', source: [0, 3], punctuationAfter: '', boundaryAfter: 'none' })
  expect(lee).toMatchObject({ text: 'Lee', punctuationAfter: ',' })
  expect(etc).toMatchObject({ text: 'etc.', punctuationAfter: '.', boundaryAfter: 'sentence' })
  expect(end?.text).toBe('The')
})

test('kinds', () => {
  expect(tokensOf('Dr. J. Lee of the U.S. team').map(({ kind = 'word' }) => kind)).toEqual([
    'abbreviation',
    'initialism',
    'word',
    'word',
    'word',
    'initialism',
    'word',
  ])
})
