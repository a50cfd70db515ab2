/** Capitals that are not said as their letters suggest. General rules of syllables decide about all others. */
import { wordSet } from './number-context.ts'

/** Short acronyms that are said as words; longer ones follow from their shape. */
export const SAID_AS_WORDS = wordSet(`
  ram rom pin sim gif lan wan dos cad cam zip jit ted pac nas bit pet cat
`)

/** They could be said as words, and are not. */
export const SPELLED = wordSet(`
  asap aclu ucla usda usaf usaa usps uscis imho uefi usta
`)

/** Said in a way that no rule finds. */
export const SAID: Readonly<Record<string, string>> = {
  ASCII: 'ass key',
  CMOS: 'C moss',
  DRAM: 'D ram',
  SRAM: 'S ram',
  EPROM: 'E prom',
  GMAT: 'G mat',
  HVAC: 'H vac',
  JPEG: 'J peg',
  JSON: 'jason',
  LDAP: 'L dap',
  LSAT: 'L sat',
  MCAT: 'M cat',
  MPEG: 'M peg',
  MRSA: 'mersa',
  NAACP: 'N double A C P',
  NCAA: 'N C double A',
  AAA: 'triple A',
  NOAA: 'noah',
  OLED: 'O led',
  OK: 'okay',
  PSAT: 'P sat',
  SCSI: 'scuzzy',
  USAID: 'U S aid',
  VLAN: 'V lan',
  WLAN: 'W lan',
  WWII: 'World War two',
  GUI: 'gooey',
  YAML: 'yaml',
  TOML: 'toml',
  IEEE: 'I triple E',
}

/** Mixed cases: small letters that are spelled too, or words that are not cut at their capitals. */
export const SAID_MIXED: Readonly<Record<string, string>> = {
  IoT: 'I O T',
  VoIP: 'voip',
  SaaS: 'sass',
  PaaS: 'pass',
  IaaS: 'I A A S',
  DoS: 'doss',
  DDoS: 'D doss',
  LaTeX: 'lay tech',
  TeX: 'tech',
  MySQL: 'my S Q L',
  PostgreSQL: 'postgres Q L',
  macOS: 'mac O S',
  QAnon: 'Q anon',
}

/** Two or three letters that are words when somebody stresses them: "I did NOT say it". */
export const SHORT_WORDS = wordSet(`
  ah an as at be by do go ha he hi ho if in is me my no of oh on or so to up we ye yo
  act add ago aim air all and any are arm art ask ate bad bag bar bed bee bet big bit bob box boy bug bus but buy can
  cap car cat cry cup cut dad day did die dig dog dot dry due ear eat egg end eye far fat few fix fly for fox fun get
  god got gun guy had has hat her hey him his hit hot how hug huh ice its job joe joy key kid lay led leg let lie lip
  lot low mad man map max men met mix mom mum net new nor not now nut odd off oil old one our out own pay pen pet pie
  pig pop pot put ran raw red rid rip row run sad sat saw say sea see set sex she shy sin sir sit six sky son sun tax
  tea ten the tie tim tip toe tom too top toy try two ugh use van via vow war was way wet who why win won wow yes yet
  you zoo
`)

/** Of these, the ones that are initialisms first: words only where everything around is in capitals. */
export const SHOUTED_ONLY = wordSet(`
  am it us who act add aim art bit bob cap cat him ice its led lot map pet pop raw rip sat sim sin sir tax tip via war
  won own van fun joe tim tom mum mom
`)

/** They look like words, and are initialisms even where everything is in capitals. */
export const NEVER_WORDS = wordSet(`
  ac ad ai ax ca co dc ed eu id io ip iq la os pa pi pr ui uk un ux
  api bmi ceo cfo cia cio coo dei dna doe dod eta epa esp fda fed gop hiv hoa hud icu imo ios ipo ira irs isa iso isp
  iud ivf lol mia mit nih nyc omg pow rip rna roi sec suv tsa uae ufo uri url usa usb usd utc vat vip yoy faq
`)
