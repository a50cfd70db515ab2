/** Sentences with numbers of all kinds, and how a careful person reads them. */
import { describe } from 'vitest'
import { says } from '../../../test-support/expect-reading.ts'

describe('cardinals', () => {
  says(String.raw`
    The museum holds 8,412 paintings. ⇒ The museum holds eight thousand four hundred twelve paintings.
    Only 17 of the 640 seats were taken. ⇒ Only seventeen of the six hundred forty seats were taken.
    There were 1,000,001 reasons to stay. ⇒ There were one million one reasons to stay.
    They counted 999,999 stars. ⇒ They counted nine hundred ninety-nine thousand nine hundred ninety-nine stars.
    She owns 3 dogs, 12 hens and 40 bees. ⇒ She owns three dogs, twelve hens and forty bees.
    6 eggs remain. ⇒ six eggs remain.
    A crowd of 25,000+ gathered. ⇒ A crowd of twenty-five thousand plus gathered.
    The lake holds 4,200,000,000 gallons. ⇒ The lake holds four billion two hundred million gallons.
    Please take 2, not 3. ⇒ Please take two, not three.
    He repeated it 20 times. ⇒ He repeated it twenty times.
    There are 86,400 seconds in a day. ⇒ There are eighty-six thousand four hundred seconds in a day.
    Over 300 guests came; 50 stayed. ⇒ Over three hundred guests came; fifty stayed.
    the 1,000-mile march ⇒ the one thousand-mile march
    4 in 5 dentists ⇒ four in five dentists
    The odds are 1 in 10,000. ⇒ The odds are one in ten thousand.
    a 3-to-1 ratio ⇒ a three-to-one ratio
    a 9-to-5 job ⇒ a nine-to-five job
    a 5-star hotel ⇒ a five-star hotel
    the Top 40 ⇒ the Top forty
    a 10-fold rise ⇒ a ten-fold rise
    under-18s ⇒ under-eighteens
    the over-65s ⇒ the over-sixty-fives
    Boeing 747 ⇒ Boeing seven forty-seven
    Apollo 13 ⇒ Apollo thirteen
    Area 51 ⇒ Area fifty-one
    a catch-22 ⇒ a catch-twenty-two
    Windows 11 ⇒ Windows eleven
    Gate B12 ⇒ Gate B twelve
    Formula 1 ⇒ Formula one
    order #10432 ⇒ order number one zero four three two
    Chapter 11 bankruptcy ⇒ Chapter eleven bankruptcy
    Article 50 ⇒ Article fifty
    10 Downing Street ⇒ ten Downing Street
    I have 2, maybe 3. ⇒ I have two, maybe three.
    3 of 4 ⇒ three of four
    0 people came ⇒ zero people came
    a 1.5 million-strong army ⇒ a one point five million-strong army
    a 2 million person city ⇒ a two million person city
    the 7 dwarfs ⇒ the seven dwarfs
    He is 6. ⇒ He is six.
    Page 1 of 10 ⇒ Page one of ten
    Step 2: rest ⇒ Step two: rest
    Question 14 is hard. ⇒ Question fourteen is hard.
    two 10s and three 5s ⇒ two tens and three fives
    the 500th anniversary ⇒ the five hundredth anniversary
    1 of the 3 ⇒ one of the three
    It's 40-odd years old. ⇒ It's forty-odd years old.
    a 20,000-seat arena ⇒ a twenty thousand-seat arena
    half of 12 is 6 ⇒ half of twelve is six
  `)
})

describe('ordinals', () => {
  says(String.raw`
    She finished 23rd out of 400. ⇒ She finished twenty-third out of four hundred.
    It was his 50th birthday. ⇒ It was his fiftieth birthday.
    the 3rd, 4th and 5th rows ⇒ the third, fourth and fifth rows
    On the 101st day it rained. ⇒ On the one hundred first day it rained.
    a 12th-grade teacher ⇒ a twelfth-grade teacher
    the 1,500th visitor ⇒ the one thousand five hundredth visitor
    the 32nd president ⇒ the thirty-second president
    She lives on the 40th floor. ⇒ She lives on the fortieth floor.
  `)
})

describe('decimals', () => {
  says(String.raw`
    The average was 6.75. ⇒ The average was six point seven five.
    It fell by 0.003 units. ⇒ It fell by zero point zero zero three units.
    a magnitude 7.1 earthquake ⇒ a magnitude seven point one earthquake
    2.718 is close to e. ⇒ two point seven one eight is close to e.
    The index closed at 10,432.87. ⇒ The index closed at ten thousand four hundred thirty-two point eight seven.
    a 3.9 GPA ⇒ a three point nine G P A
    He batted .312 last year. ⇒ He batted point three one two last year.
  `)
})

describe('negatives and signs', () => {
  says(String.raw`
    The score fell to -12. ⇒ The score fell to minus twelve.
    from -3 to +3 ⇒ from minus three to plus three
    An error of ±0.5 is fine. ⇒ An error of plus or minus zero point five is fine.
    The value is −0.25. ⇒ The value is minus zero point two five.
    ~15 minutes ⇒ about fifteen minutes
    Ages ≥18 only. ⇒ Ages at least eighteen only.
    <5 people came ⇒ less than five people came
  `)
})

describe('fractions and mixed numbers', () => {
  says(String.raw`
    Add 1/3 cup of oil. ⇒ Add one third cup of oil.
    Nearly 3/5 of voters agreed. ⇒ Nearly three fifths of voters agreed.
    It took 4 1/2 hours. ⇒ It took four and a half hours.
    We ran 6¼ miles. ⇒ We ran six and a quarter miles.
    7/8 of it is under water. ⇒ seven eighths of it is under water.
    a 5/8-inch bolt ⇒ a five eighth-inch bolt
    Fold it 2 3/4 times. ⇒ Fold it two and three quarters times.
    ⅓ of them left ⇒ one third of them left
    She cut it in 1/2. ⇒ She cut it in one half.
    1/1000 of a second ⇒ one thousandth of a second
  `)
})

describe('Roman numerals in context', () => {
  says(String.raw`
    Read Chapter VII first. ⇒ Read Chapter seven first.
    King George III lost it. ⇒ King George the third lost it.
    Pope Leo XIII wrote often. ⇒ Pope Leo the thirteenth wrote often.
    Pope Francis and Benedict XVI met. ⇒ Pope Francis and Benedict the sixteenth met.
    In Act II, Scene III, he dies. ⇒ In Act two, Scene three, he dies.
    Super Bowl XLII was close. ⇒ Super Bowl forty-two was close.
    World War II ended in 1945. ⇒ World War two ended in nineteen forty-five.
    See Appendix IV. ⇒ See Appendix four.
    Title IX protects students. ⇒ Title nine protects students.
    I think Part I is best. ⇒ I think Part one is best.
    Queen Elizabeth II reigned 70 years. ⇒ Queen Elizabeth the second reigned seventy years.
    Napoleon III's army ⇒ Napoleon the third's army
    Apollo XI landed in 1969. ⇒ Apollo eleven landed in nineteen sixty-nine.
    Star Wars Episode IV ⇒ Star Wars Episode four
    Table II lists them. ⇒ Table two lists them.
    the XXXIII Olympiad ⇒ the thirty-third Olympiad
    Malcolm X spoke here. ⇒ Malcolm X spoke here.
    an IV drip ⇒ an I V drip
    Ivan IV was feared. ⇒ Ivan the fourth was feared.
    Phase II begins soon. ⇒ Phase two begins soon.
  `)
})

describe('ranges', () => {
  says(String.raw`
    Read pages 14–27. ⇒ Read pages fourteen to twenty-seven.
    ages 6–12 ⇒ ages six to twelve
    It takes 3–5 days. ⇒ It takes three to five days.
    a group of 8-10 people ⇒ a group of eight to ten people
    rooms 201-209 ⇒ rooms two hundred one to two hundred nine
    5–6 million users ⇒ five to six million users
    Chapters 2-4 ⇒ Chapters two to four
  `)
})

describe('scores and ratios', () => {
  says(String.raw`
    The Bulls won 98-92. ⇒ The Bulls won ninety-eight to ninety-two.
    They drew 1-1. ⇒ They drew one to one.
    a 7-2 lead ⇒ a seven to two lead
    mix it 3:1 ⇒ mix it three to one
    a 16:9 screen ⇒ a sixteen to nine screen
    The vote was 52–48. ⇒ The vote was fifty-two to forty-eight.
    a scale of 1:50,000 ⇒ a scale of one to fifty thousand
    He lost 6-4, 6-3. ⇒ He lost six to four, six to three.
  `)
})

describe('more ranges and scores', () => {
  says(String.raw`
    the 18–34 group ⇒ the eighteen to thirty-four group
    a 4-3-3 formation ⇒ a four three three formation
    a 0-0 tie ⇒ a zero to zero tie
    Dodgers 5, Giants 3 ⇒ Dodgers five, Giants three
    by a 5:1 margin ⇒ by a five to one margin
    the score was 21–14 ⇒ the score was twenty-one to fourteen
    a 12-5 record ⇒ a twelve and five record
    won 7–6 (7–4) ⇒ won seven to six (seven to four)
    temperatures of -5 to -10 ⇒ temperatures of minus five to minus ten
    verses 3-5 ⇒ verses three to five
    lines 10-12 ⇒ lines ten to twelve
    2-4 players ⇒ two to four players
    10–15% off ⇒ ten to fifteen percent off
    the 2-1 win ⇒ the two to one win
  `)
})

describe('more cardinals', () => {
  says(String.raw`
    The 1st of 5 races is at 9:15. ⇒ The first of five races is at nine fifteen.
    3 out of 10 ⇒ three out of ten
    a 6-pack of soda ⇒ a six-pack of soda
    Group of 7 ⇒ Group of seven
    Highway 61 ⇒ Highway sixty-one
    Psalm 119 is long. ⇒ Psalm one hundred nineteen is long.
    He's No. 1! ⇒ He's number one!
    It rose 10-fold. ⇒ It rose ten-fold.
    1 million-plus users ⇒ one million-plus users
    20-30 people ⇒ twenty to thirty people
    5 to 10 minutes ⇒ five to ten minutes
    I got 2/3 right. ⇒ I got two thirds right.
    a 1-in-100 chance ⇒ a one-in-one hundred chance
    the under-12s team ⇒ the under-twelves team
    a 2nd-grader ⇒ a second-grader
    2,5 is no English number ⇒ two five is no English number
    3.0 stars ⇒ three point zero stars
    1,234,567.89 ⇒ one million two hundred thirty-four thousand five hundred sixty-seven point eight nine
  `)
})
