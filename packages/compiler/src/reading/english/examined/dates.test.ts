/** Sentences with dates in all usual orders, and how a careful person reads them. */
import { describe } from 'vitest'
import { says } from '../../../test-support/expect-reading.ts'

describe('all usual orders', () => {
  says(String.raw`
    The treaty was signed on June 28, 1919. ⇒ The treaty was signed on June twenty-eighth, nineteen nineteen.
    The treaty was signed on 28 June 1919. ⇒ The treaty was signed on the twenty-eighth of June, nineteen nineteen.
    Rent is due on the 1st of each month. ⇒ Rent is due on the first of each month.
    Due: 11/30/2023. ⇒ Due: November thirtieth, twenty twenty-three.
    Built: 2019-07-16 ⇒ Built: July sixteenth, twenty nineteen
    Sunday, Aug. 6, 1995 ⇒ Sunday, August sixth, nineteen ninety-five
    It opens Feb 14th. ⇒ It opens February fourteenth.
    Born 12 Apr 1961 in Klushino. ⇒ Born the twelfth of April, nineteen sixty-one in Klushino.
    The 9th of November 1989 changed it. ⇒ The ninth of November, nineteen eighty-nine changed it.
    from March 3 to March 9 ⇒ from March third to March ninth
    Nov. 11–13 ⇒ November eleventh to thirteenth
    Christmas Eve is Dec. 24. ⇒ Christmas Eve is December twenty-fourth.
    On Oct. 3, 2010 it rained. ⇒ On October third, twenty ten it rained.
    Sales grew in Q1 2023. ⇒ Sales grew in Q one twenty twenty-three.
    It happened on 9/11. ⇒ It happened on nine eleven.
    Sept. 1999 ⇒ September nineteen ninety-nine
    the 15th of March, 44 BC ⇒ the fifteenth of March, forty-four B C
    Her visa ends 31 Dec 2025. ⇒ Her visa ends the thirty-first of December, twenty twenty-five.
    on Friday the 13th ⇒ on Friday the thirteenth
    31.12.1999 ⇒ December thirty-first, nineteen ninety-nine
  `)
})

describe('more dates', () => {
  says(String.raw`
    Oct. 31st, 2020 ⇒ October thirty-first, twenty twenty
    31st October 2020 ⇒ the thirty-first of October, twenty twenty
    2020.10.31 ⇒ October thirty-first, twenty twenty
    Tuesday 5 March ⇒ Tuesday the fifth of March
    the 4 July parade ⇒ the fourth of July parade
    July 4th weekend ⇒ July fourth weekend
    mid-June 2014 ⇒ mid-June twenty fourteen
    (born 12 May 1980) ⇒ (born the twelfth of May, nineteen eighty)
    (b. 1954) ⇒ (born nineteen fifty-four)
    the 1st century AD ⇒ the first century A D
    12/25/05 ⇒ December twenty-fifth, two thousand five
    on 10/31 ⇒ on October thirty-first
    May 1–June 15 ⇒ May first to June fifteenth
    by Dec. 1 at the latest ⇒ by December first at the latest
    Wednesday, 3 Feb. 2016 ⇒ Wednesday, the third of February, twenty sixteen
    the night of 5–6 June 1944 ⇒ the night of the fifth to sixth of June, nineteen forty-four
    between 1 and 5 May ⇒ between the first and fifth of May
    In June 1967 war broke out. ⇒ In June nineteen sixty-seven war broke out.
    On 7 December 1941, Japan attacked. ⇒ On the seventh of December, nineteen forty-one, Japan attacked.
    dated Nov. 3, 1957. ⇒ dated November third, nineteen fifty-seven.
    the 1 May march ⇒ the first of May march
    until Aug 2023 ⇒ until August twenty twenty-three
    the week of Sept. 4 ⇒ the week of September fourth
    January 2nd ⇒ January second
    the 2nd of January ⇒ the second of January
    Sat 7 Sep, 8pm ⇒ Saturday the seventh of September, eight P M
  `)
})
