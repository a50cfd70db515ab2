/** Sentences with years and decades, and how a careful person reads them. */
import { describe } from 'vitest'
import { says } from '../../../test-support/expect-reading.ts'

describe('years and decades', () => {
  says(String.raw`
    She was born in 1967. ⇒ She was born in nineteen sixty-seven.
    The 2008 crash hurt many. ⇒ The two thousand eight crash hurt many.
    In 2021, sales doubled. ⇒ In twenty twenty-one, sales doubled.
    By 2050 it may be gone. ⇒ By twenty fifty it may be gone.
    from 1939 to 1945 ⇒ from nineteen thirty-nine to nineteen forty-five
    the summer of 1969 ⇒ the summer of nineteen sixty-nine
    music of the 1970s ⇒ music of the nineteen seventies
    the late '80s ⇒ the late eighties
    a 1965 Mustang ⇒ a nineteen sixty-five Mustang
    She turned 30 in 2001. ⇒ She turned thirty in two thousand one.
    It was written around 1600. ⇒ It was written around sixteen hundred.
    the roaring '20s ⇒ the roaring twenties
    Rome was sacked in AD 410. ⇒ Rome was sacked in A D four hundred ten.
    It dates from 2500 BC. ⇒ It dates from twenty-five hundred B C.
    In 1800 the city had 1800 houses. ⇒ In eighteen hundred the city had one thousand eight hundred houses.
    (1756–1791) ⇒ (seventeen fifty-six to seventeen ninety-one)
    the 2010s were kind ⇒ the twenty tens were kind
    the class of '99 ⇒ the class of ninety-nine
    She retired in early 2019. ⇒ She retired in early twenty nineteen.
    the 1990–91 season ⇒ the nineteen ninety to ninety-one season
  `)
})

describe('more years', () => {
  says(String.raw`
    pre-1900 homes ⇒ pre-nineteen hundred homes
    in the 1st half of 2016 ⇒ in the first half of twenty sixteen
    it lasted from 2003-2010 ⇒ it lasted from two thousand three to twenty ten
    the 1500s ⇒ the fifteen hundreds
    the year 3000 ⇒ the year three thousand
    in 987 AD ⇒ in nine hundred eighty-seven A D
    in 1001 ⇒ in one thousand one
    a 1950s diner ⇒ a nineteen fifties diner
    since the 1960's ⇒ since the nineteen sixties
    He died in 1601, aged 54. ⇒ He died in sixteen oh one, aged fifty-four.
    the 1848 revolutions ⇒ the eighteen forty-eight revolutions
    circa 1300 BCE ⇒ circa thirteen hundred B C E
    Blade Runner 2049 ⇒ Blade Runner twenty forty-nine
    NBA champions in 2011 and 2012 ⇒ N B A champions in twenty eleven and twenty twelve
    1.2 million in 2015 ⇒ one point two million in twenty fifteen
    Tokyo 2020 ⇒ Tokyo twenty twenty
    spring 2018 ⇒ spring twenty eighteen
  `)
})
