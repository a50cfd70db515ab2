/** Sentences with sums of money, and how a careful person reads them. */
import { describe } from 'vitest'
import { says } from '../../../test-support/expect-reading.ts'

describe('symbols, codes, magnitudes', () => {
  says(String.raw`
    The ticket was $12.50. ⇒ The ticket was twelve dollars fifty.
    They raised $7.3M last year. ⇒ They raised seven point three million dollars last year.
    It costs €3,50 here. ⇒ It costs three euros fifty here.
    He owes me £20. ⇒ He owes me twenty pounds.
    That'll be $1.00. ⇒ That'll be one dollar.
    A $40 billion fund ⇒ A forty billion dollar fund
    We sold 20k copies. ⇒ We sold twenty thousand copies.
    She makes $85k a year. ⇒ She makes eighty-five thousand dollars a year.
    ¥1,200 for lunch ⇒ one thousand two hundred yen for lunch
    The fine is CHF 40. ⇒ The fine is forty Swiss francs.
    It sold for US$450,000. ⇒ It sold for four hundred fifty thousand U S dollars.
    a $5-a-day pass ⇒ a five dollar a day pass
    gas at $3.99/gal ⇒ gas at three dollars ninety-nine per gallon
    Debts of $1.9 trillion ⇒ Debts of one point nine trillion dollars
    $20–$30 each ⇒ twenty to thirty dollars each
    It's only 99¢. ⇒ It's only ninety-nine cents.
    a loss of -$4.2M ⇒ a loss of minus four point two million dollars
    500 EUR per month ⇒ five hundred euros per month
    ₹75 crore ⇒ seventy-five crore rupees
    £1.2bn in cuts ⇒ one point two billion pounds in cuts
    $10.01 ⇒ ten dollars and one cent
    between $300 and $400 ⇒ between three hundred dollars and four hundred dollars
    $1M-$2M ⇒ one million to two million dollars
  `)
})

describe('more money', () => {
  says(String.raw`
    a $3.2-billion deal ⇒ a three point two billion dollar deal
    He paid $1,250.75. ⇒ He paid one thousand two hundred fifty dollars seventy-five.
    a £1m house ⇒ a one million pound house
    $15k–$20k ⇒ fifteen thousand to twenty thousand dollars
    £9.50/hr ⇒ nine pounds fifty per hour
    $12 an hour ⇒ twelve dollars an hour
    3 for $5 ⇒ three for five dollars
    $2-3 million ⇒ two to three million dollars
    a €50 fine ⇒ a fifty euro fine
    €1.5m ⇒ one point five million euros
    It's worth $4bn. ⇒ It's worth four billion dollars.
    $1/day ⇒ one dollar per day
    a $10,000 prize ⇒ a ten thousand dollar prize
    ten $100 bills ⇒ ten one hundred dollar bills
    $1.5M-worth ⇒ one point five million dollars worth
    NZ$30 ⇒ thirty New Zealand dollars
    30 pence ⇒ thirty pence
    $5.5 million ⇒ five point five million dollars
    20 percent of $80 is $16 ⇒ twenty percent of eighty dollars is sixteen dollars
    £1,000,000 ⇒ one million pounds
    ¥3 trillion ⇒ three trillion yen
    $0.05 ⇒ five cents
    $1.10 ⇒ one dollar ten
    -$0.50 ⇒ minus fifty cents
  `)
})

describe('mixed', () => {
  says(String.raw`
    from $5 up to $50 ⇒ from five dollars up to fifty dollars
    $3M seed round ⇒ three million dollars seed round
    two $20 bills ⇒ two twenty dollar bills
    5 $1 bills ⇒ five one dollar bills
    £10-a-month plan ⇒ ten pound a month plan
    the $1.2 trillion bill ⇒ the one point two trillion dollar bill
    $4.99 + tax ⇒ four dollars ninety-nine plus tax
    €20,000 ⇒ twenty thousand euros
  `)
})
