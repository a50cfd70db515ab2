import { describe, expect, it } from 'vitest'
import { kindsOfNames, nameTokens, speakNames } from '../../test-support/speak-names.ts'
import { isPronounceable } from './pronounceable.ts'

const says = (cases: readonly (readonly [string, string])[]) =>
  it.each(cases)('%s', (text, expected) => expect(speakNames(text)).toBe(expected))

describe('an initialism is spelled', () => {
  says([
    ['FBI', 'F B I'],
    ['The FBI called.', 'The F B I called'],
    ['(the CIA)', 'the C I A'],
    ['USA', 'U S A'],
    ['the UK and the EU', 'the U K and the E U'],
    ['HTML', 'H T M L'],
    ['HTTPS', 'H T T P S'],
    ['SQL', 'S Q L'],
    ['API', 'A P I'],
    ['URL', 'U R L'],
    ['FAQ', 'F A Q'],
    ['ASAP', 'A S A P'],
    ['CEO', 'C E O'],
    ['NBA', 'N B A'],
    ['NYPD', 'N Y P D'],
    ['UCLA', 'U C L A'],
    ['USDA', 'U S D A'],
    ['ESPN', 'E S P N'],
    ['DNA', 'D N A'],
    ['PTSD', 'P T S D'],
    ['HIV', 'H I V'],
    ['AI', 'A I'],
    ['the IT department', 'the I T department'],
    ['the US economy', 'the U S economy'],
    ['your ID', 'your I D'],
    ['WHO said so', 'W H O said so'],
    ['LED lamps', 'L E D lamps'],
    ['OECD', 'O E C D'],
    ['IAEA', 'I A E A'],
  ])
})

describe('an acronym is a word', () => {
  says([
    ['NASA', 'nasa'],
    ["NASA's plan", "nasa's plan"],
    ['NATO', 'nato'],
    ['UNESCO', 'unesco'],
    ['UNICEF', 'unicef'],
    ['LASER', 'laser'],
    ['RADAR', 'radar'],
    ['OPEC', 'opec'],
    ['SCUBA', 'scuba'],
    ['AIDS', 'aids'],
    ['COVID', 'covid'],
    ['IKEA', 'ikea'],
    ['FIFA', 'fifa'],
    ['FEMA', 'fema'],
    ['OSHA', 'osha'],
    ['NASDAQ', 'nasdaq'],
    ['YOLO', 'yolo'],
    ['SWAT', 'swat'],
    ['POTUS', 'potus'],
    ['GIF', 'gif'],
    ['RAM', 'ram'],
    ['a PIN', 'a pin'],
    ['a SIM card', 'a sim card'],
    ['JPEG', 'J peg'],
    ['JSON', 'jason'],
    ['README', 'readme'],
    ['NAACP', 'N double A C P'],
  ])
})

describe('endings', () => {
  says([
    ['CDs', 'C Ds'],
    ['PhDs', 'P H Ds'],
    ['NGOs and CEOs', 'N G Os and C E Os'],
    ["FBI's", "F B I's"],
    ['the FBI’s plan', "the F B I's plan"],
    ['URLs', 'U R Ls'],
    ['GIFs', 'gifs'],
    ['PINs', 'pins'],
    ['IDs', 'I Ds'],
    ['FBI-led', 'F B I led'],
    ['UK-based', 'U K based'],
    ['anti-NATO', 'anti nato'],
    ['US-China', 'U S China'],
    ['non-HTML', 'non H T M L'],
    ['T-shirt', 'T-shirt'],
    ['X-ray', 'X-ray'],
  ])
})

describe('letters with full stops', () => {
  says([
    ['U.S. troops', 'U S troops'],
    ['the U.S.A.', 'the U S A'],
    ['a Ph.D. in physics', 'a P H D in physics'],
    ['a B.A. and an M.A.', 'a B A and an M A'],
    ['an M.D.', 'an M D'],
    ['Washington, D.C., is hot', 'Washington D C is hot'],
    ["the U.S.'s role", "the U S's role"],
    ['U.S.-based', 'U S based'],
    ['an M.Sc. student', 'an M S C student'],
    ['the U.N.', 'the U N'],
    ['J. K. Rowling', 'J K Rowling'],
    ['J.K. Rowling', 'J K Rowling'],
    ['J.R.R. Tolkien', 'J R R Tolkien'],
    ['J.K.Rowling', 'J K Rowling'],
    ['George W. Bush', 'George W Bush'],
    ['by A. Lincoln', 'by A Lincoln'],
  ])

  const ends = (text: string) =>
    nameTokens(text).filter(({ boundaryAfter }) => boundaryAfter === 'sentence').length
  it.each([
    ['He left the U.S. The army stayed.', 1],
    ['The U.S. Army stayed.', 0],
    ['J. K. Rowling wrote it.', 0],
    ['George W. Bush won.', 0],
    ['We chose plan B. John went home.', 1],
    ['We need vitamin C. The body stores none.', 1],
    ['He has a Ph.D. in physics.', 0],
  ])('%s has %i ends inside', (text, expected) => expect(ends(text)).toBe(expected))
})

describe('words in capitals', () => {
  says([
    ['STOP THAT NOW', 'stop that now'],
    ['STOP THAT NOW!', 'stop that now'],
    ["DON'T DO IT", "don't do it"],
    ["I'M SO HAPPY", "I'm so happy"],
    ["IT'S OVER", "it's over"],
    ['PLEASE DO NOT CALL THE FBI', 'please do not call the F B I'],
    ['THE CIA IS WATCHING US NOW', 'the C I A is watching us now'],
    ['HAPPY NEW YEAR', 'happy new year'],
    ['I did NOT do it.', 'I did not do it'],
    ['This is VERY important.', 'This is very important'],
    ['You MUST go.', 'You must go'],
    ['NO, he said', 'no he said'],
    ['WORLD NEWS', 'world news'],
    ['THE STRENGTH OF ALGORITHMS', 'the strength of algorithms'],
    ['BREAKING NEWS FROM THE UK', 'breaking news from the U K'],
    ['he shouted WAIT FOR ME and ran', 'he shouted wait for me and ran'],
  ])
})

describe('letters and digits', () => {
  says([
    ['MP3', 'M P three'],
    ['an MP3 player', 'an M P three player'],
    ['MP3s', 'M P threes'],
    ['H2O', 'H two O'],
    ['H₂O', 'H two O'],
    ['CO2', 'C O two'],
    ['CO₂', 'C O two'],
    ['CaCO3', 'C A C O three'],
    ['B2B', 'B two B'],
    ['COVID-19', 'covid nineteen'],
    ['4K', 'four K'],
    ['5G', 'five G'],
    ['3D', 'three D'],
    ['R2-D2', 'R two D two'],
    ['F-16', 'F sixteen'],
    ['F-16s', 'F sixteens'],
    ['B-52s', 'B fifty-twos'],
    ['A4', 'A four'],
    ['UTF-8', 'U T F eight'],
    ['GPT-4', 'G P T four'],
    ['GPT-4o', 'G P T four O'],
    ['GPT-3.5', 'G P T three point five'],
    ['x86', 'X eighty-six'],
    ['i7-12700K', 'I seven twelve seven hundred K'],
    ['RTX 4090', 'R T X four thousand ninety'],
    ['RTX4090', 'R T X forty ninety'],
    ['A380', 'A three eighty'],
    ['WW2', 'W W two'],
    ['PS5', 'P S five'],
    ['H1N1', 'H one N one'],
    ['Q4', 'Q four'],
    ['the G7', 'the G seven'],
    ['Y2K', 'Y two K'],
    ['B12', 'B twelve'],
    ['I-95', 'I ninety-five'],
    ['1080p', 'ten eighty P'],
    ['720p', 'seven twenty P'],
    ['a 401(k) plan', 'a four oh one K plan'],
    ['a 501(c)(3) group', 'a five oh one C three group'],
    ['M16', 'M sixteen'],
    ['Web3', 'Web three'],
    ['python3', 'python three'],
    ['i18n', 'I eighteen N'],
    ['a3f9c2e', 'A three F nine C two E'],
    ['MH370', 'M H three seventy'],
    ['C-3PO', 'C three P O'],
  ])
})

describe('capitals inside a word', () => {
  says([
    ['iPhone', 'i phone'],
    ['My iPhone broke.', 'My i phone broke'],
    ['iPhones', 'i phones'],
    ['iPad', 'i pad'],
    ['eBay', 'e bay'],
    ['iOS', 'I O S'],
    ['macOS', 'mac O S'],
    ['PhD', 'P H D'],
    ['mRNA', 'M R N A'],
    ['IoT', 'I O T'],
    ['VoIP', 'voip'],
    ['pH', 'P H'],
    ['MySQL', 'my S Q L'],
    ['YouTube', 'YouTube'],
    ['McDonald', 'McDonald'],
    ['LeBron', 'LeBron'],
    ["O'Brien", "O'Brien"],
    ['Jean-Luc', 'Jean-Luc'],
  ])
})

describe('what is left to the voice', () => {
  says([
    ['Привет', 'Привет'],
    ['США', 'США'],
    ['你好', '你好'],
    ['Ελλάδα', 'Ελλάδα'],
    ['I am a man', 'I am a man'],
    ['A cat', 'A cat'],
    ['Hello World', 'Hello World'],
  ])
})

describe('isPronounceable', () => {
  it.each([
    'nasa',
    'strengths',
    'twelfth',
    'rhythm',
    'world',
    'queen',
    'beautiful',
    'splash',
    'yellow',
    'café',
  ])('%s can be said', (word) => expect(isPronounceable(word)).toBe(true))
  it.each(['nba', 'html', 'nypd', 'ibm', 'tv', 'espn', 'ncaa', 'xkcd', '', 'привет'])('%s cannot', (word) =>
    expect(isPronounceable(word)).toBe(false),
  )
})

it('says what kind of token it is', () => {
  expect(kindsOfNames('The FBI and NASA met on the F-16.')).toEqual([
    ['FBI', 'initialism'],
    ['NASA', 'acronym'],
    ['F-16', 'initialism'],
  ])
  expect(kindsOfNames('STOP THAT NOW')).toEqual([])
})
