/** What currencies are called, by their signs and their codes. */

export interface Currency {
  readonly one: string
  readonly many: string
  /** A hundredth; null where nobody speaks of one. */
  readonly cent: readonly [one: string, many: string] | null
}

const CENTS = ['cent', 'cents'] as const

const currency = (one: string, many: string, cent: Currency['cent'] = CENTS): Currency => ({
  one,
  many,
  cent,
})
const dollars = (land: string) => currency(`${land} dollar`, `${land} dollars`)

const EURO = currency('euro', 'euros')
const POUND = currency('pound', 'pounds', ['penny', 'pence'])
const YEN = currency('yen', 'yen', null)
const YUAN = currency('yuan', 'yuan', null)
const WON = currency('won', 'won', null)
const RUPEE = currency('rupee', 'rupees', ['paisa', 'paise'])
const BITCOIN = currency('bitcoin', 'bitcoin', null)
const RUBLE = currency('ruble', 'rubles', ['kopeck', 'kopecks'])
const LIRA = currency('lira', 'lira', null)
const SHEKEL = currency('shekel', 'shekels', null)
const BAHT = currency('baht', 'baht', null)
const ZLOTY = currency('zloty', 'zlotys', null)
const REAL = currency('real', 'reais', ['centavo', 'centavos'])
const KORUNA = currency('koruna', 'korunas', null)
const FORINT = currency('forint', 'forints', null)
const [US, CANADIAN, AUSTRALIAN] = [dollars('U S'), dollars('Canadian'), dollars('Australian')]
const [NEW_ZEALAND, HONG_KONG, SINGAPORE] = [
  dollars('New Zealand'),
  dollars('Hong Kong'),
  dollars('Singapore'),
]

/** Stand before the number or behind it, without a gap or with one. */
const SIGNS: Readonly<Record<string, Currency>> = {
  $: currency('dollar', 'dollars'),
  '€': EURO,
  '£': POUND,
  '¥': YEN,
  '₹': RUPEE,
  '₩': WON,
  '₿': BITCOIN,
  '₽': RUBLE,
  '₺': LIRA,
  '₪': SHEKEL,
  '฿': BAHT,
  '₫': currency('dong', 'dong', null),
  '₴': currency('hryvnia', 'hryvnias', null),
  '₱': currency('peso', 'pesos', ['centavo', 'centavos']),
  '₦': currency('naira', 'naira', ['kobo', 'kobo']),
  '₵': currency('cedi', 'cedis', null),
  '₡': currency('colon', 'colones', null),
  '₸': currency('tenge', 'tenge', null),
  US$: US,
  C$: CANADIAN,
  CA$: CANADIAN,
  CAD$: CANADIAN,
  A$: AUSTRALIAN,
  AU$: AUSTRALIAN,
  AUD$: AUSTRALIAN,
  NZ$: NEW_ZEALAND,
  HK$: HONG_KONG,
  S$: SINGAPORE,
  SG$: SINGAPORE,
  NT$: dollars('Taiwan'),
  R$: REAL,
  MX$: currency('Mexican peso', 'Mexican pesos', ['centavo', 'centavos']),
}

const CODES: Readonly<Record<string, Currency>> = {
  USD: US,
  CAD: CANADIAN,
  AUD: AUSTRALIAN,
  NZD: NEW_ZEALAND,
  HKD: HONG_KONG,
  SGD: SINGAPORE,
  EUR: EURO,
  GBP: POUND,
  JPY: YEN,
  CNY: YUAN,
  RMB: YUAN,
  INR: RUPEE,
  KRW: WON,
  BTC: BITCOIN,
  ETH: currency('ether', 'ether', null),
  RUB: RUBLE,
  TRY: LIRA,
  ILS: SHEKEL,
  THB: BAHT,
  PLN: ZLOTY,
  CZK: KORUNA,
  HUF: FORINT,
  BRL: REAL,
  CHF: currency('Swiss franc', 'Swiss francs', ['centime', 'centimes']),
  SEK: currency('Swedish krona', 'Swedish kronor', null),
  NOK: currency('Norwegian krone', 'Norwegian kroner', null),
  DKK: currency('Danish krone', 'Danish kroner', null),
  MXN: currency('Mexican peso', 'Mexican pesos', ['centavo', 'centavos']),
  ZAR: currency('rand', 'rand', CENTS),
  AED: currency('dirham', 'dirhams', null),
  SAR: currency('riyal', 'riyals', null),
  Rs: RUPEE,
}

/** They stand behind the number only. */
const BEHIND: Readonly<Record<string, Currency>> = {
  zł: ZLOTY,
  Kč: KORUNA,
  Ft: FORINT,
  '¢': currency('cent', 'cents', null),
  p: currency('penny', 'pence', null),
}

const get = (table: Readonly<Record<string, Currency>>, key: string): Currency | null =>
  Object.hasOwn(table, key) ? (table[key] ?? null) : null

export interface Found {
  readonly currency: Currency
  /** The text without the sign or code. */
  readonly rest: string
}

const SIGN_IN_FRONT = /^([A-Za-z.]{0,4}\$|\p{Sc})/u
const CODE_IN_FRONT = /^([A-Z]{3}|Rs\.?)(?=[\d.])/
const BEHIND_NUMBER = /(?<=\d[A-Za-z]{0,2})([A-Z]{1,3}\$|\p{Sc}|[A-Z]{3}|zł|Kč|Ft|(?<=^\d{1,2})p)$/u

/** `$` of `$3.50`, `USD` of `USD100`. */
export function currencyInFront(text: string): Found | null {
  const sign = SIGN_IN_FRONT.exec(text)?.[0]
  const code = CODE_IN_FRONT.exec(text)?.[0]
  const found = sign ? get(SIGNS, sign.replaceAll('.', '')) : code ? get(CODES, code.replace('.', '')) : null
  return found && { currency: found, rest: text.slice((sign ?? code ?? '').length) }
}

/** `€` of `5€`, `EUR` of `5EUR`. */
export function currencyBehind(text: string): Found | null {
  const mark = BEHIND_NUMBER.exec(text)?.[1]
  const found = mark === undefined ? null : currencyNamed(mark)
  return found && mark !== undefined ? { currency: found, rest: text.slice(0, -mark.length) } : null
}

/** A whole piece that names a currency: `EUR`, `€`, `kr`. */
export function currencyNamed(text: string): Currency | null {
  return get(SIGNS, text) ?? get(CODES, text) ?? get(BEHIND, text)
}
