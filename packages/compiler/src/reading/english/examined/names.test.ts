/** Sentences with initialisms, acronyms, titles and abbreviations, and how a careful person reads them. */
import { describe } from 'vitest'
import { says } from '../../../test-support/expect-reading.ts'

describe('initialisms against acronyms', () => {
  says(String.raw`
    NASA and the FBI met. ⇒ nasa and the F B I met.
    The CEO of IBM spoke. ⇒ The C E O of I B M spoke.
    NATO and the WHO agree. ⇒ nato and the W H O agree.
    a USB cable ⇒ a U S B cable
    She has an MBA from MIT. ⇒ She has an M B A from M I T.
    UNICEF helps. ⇒ unicef helps.
    Use HTML and CSS. ⇒ Use H T M L and C S S.
    The GDP of the UAE ⇒ The G D P of the U A E
    an NGO in the UK ⇒ an N G O in the U K
    BBC and CNN ⇒ B B C and C N N
    a PDF file ⇒ a P D F file
    the NFL draft ⇒ the N F L draft
    He got his PhD at UCLA. ⇒ He got his P H D at U C L A.
    DIY shelves ⇒ D I Y shelves
    the ATM is broken ⇒ the A T M is broken
    RSVP by May 3. ⇒ R S V P by May third.
    FYI, I left. ⇒ F Y I, I left.
    An MRI scan at the ER ⇒ An M R I scan at the E R
    TV at 8 ⇒ T V at eight
  `)
})

describe('plural and possessive of both', () => {
  says(String.raw`
    Two CEOs and three MPs ⇒ Two C E Os and three M Ps
    NASA's rover ⇒ nasa's rover
    the BBC's news ⇒ the B B C's news
    old DVDs ⇒ old D V Ds
    all the PhDs here ⇒ all the P H Ds here
    ATMs everywhere ⇒ A T Ms everywhere
    the U.S.'s role ⇒ the U S's role
    NATO's chief ⇒ nato's chief
    in the CPU's cache ⇒ in the C P U's cache
    the MPs' vote ⇒ the M Ps' vote
  `)
})

describe('honorifics', () => {
  says(String.raw`
    Dr. Ruiz met Mr. Hale. ⇒ doctor Ruiz met mister Hale.
    Mrs. Park and Ms. Lane ⇒ missus Park and miz Lane
    Prof. Adams retired. ⇒ professor Adams retired.
    Sgt. Pepper's band ⇒ sergeant Pepper's band
    Gov. Ann Hill ⇒ governor Ann Hill
    Sen. Cole and Rep. Dunn ⇒ senator Cole and representative Dunn
    Lt. Gen. Price ⇒ lieutenant general Price
    Rev. Moss prayed. ⇒ reverend Moss prayed.
    Martin Luther King Jr. spoke. ⇒ Martin Luther King junior spoke.
    Sam Ortiz, Ph.D., agreed. ⇒ Sam Ortiz, P H D, agreed.
  `)
})

describe('abbreviations in context', () => {
  says(String.raw`
    St. Mary's church is on Mill St. ⇒ saint Mary's church is on Mill Street.
    Dr. Chen lives on Lake Dr. ⇒ doctor Chen lives on Lake Drive.
    See No. 12 on the list. ⇒ See number twelve on the list.
    No. I will not. ⇒ No. I will not.
    Bring cups, plates, etc. ⇒ Bring cups, plates, et cetera.
    It's Lakers vs. Celtics. ⇒ It's Lakers versus Celtics.
    Use fruit, e.g., apples. ⇒ Use fruit, for example, apples.
    the boss, i.e., me ⇒ the boss, that is, me
    approx. 40 guests ⇒ approximately forty guests
    see Fig. 2 and p. 9 ⇒ see figure two and page nine
    Mt. Hood is near. ⇒ mount Hood is near.
    Ft. Lauderdale is hot. ⇒ fort Lauderdale is hot.
    Acme Corp. and Foo Ltd. ⇒ Acme corporation and Foo limited.
    Dept. of Energy ⇒ department of Energy
    Jan. to Mar. ⇒ January to March.
    Vol. 3, Ch. 5 ⇒ volume three, chapter five
    10 ft. away ⇒ ten feet away
    Smith et al. (2019) ⇒ Smith et al (twenty nineteen)
    Ave. of the Americas ⇒ avenue of the Americas
    the Hon. Ruth Bell ⇒ the honorable Ruth Bell
    ca. 1850 ⇒ circa eighteen fifty
    w/ cream ⇒ with cream
  `)
})

describe('initialisms and acronyms', () => {
  says(String.raw`
    SUVs and UFOs ⇒ S U Vs and U F Os
    a NASA-funded lab ⇒ a nasa funded lab
    EU-wide rules ⇒ E U wide rules
    HIV/AIDS clinics ⇒ H I V slash aids clinics
    the GOP's plan ⇒ the G O P's plan
    the CDC and FDA ⇒ the C D C and F D A
    a VIP lounge ⇒ a V I P lounge
    HDMI and VGA ports ⇒ H D M I and V G A ports
    Q&A with the CFO ⇒ Q and A with the C F O
    JFK and LAX ⇒ J F K and L A X
    OPEC+ met ⇒ opec plus met
    a DJ and an MC ⇒ a D J and an M C
    ASEAN leaders ⇒ asean leaders
    SARS and MERS ⇒ sars and mers
    the IRS and the SEC ⇒ the I R S and the S E C
    CERN's lab ⇒ cern's lab
    NAFTA died ⇒ nafta died
    an EKG in the ICU ⇒ an E K G in the I C U
    KGB spies ⇒ K G B spies
    an SOS call ⇒ an S O S call
    GPS and LTE ⇒ G P S and L T E
    a PhD student ⇒ a P H D student
    the ACLU sued ⇒ the A C L U sued
    NYC is big ⇒ N Y C is big
    OK, fine ⇒ okay, fine
    a TV show ⇒ a T V show
    U.S.-made cars ⇒ U S made cars
    the R.A.F. flew ⇒ the R A F flew
    He is a J.D. candidate. ⇒ He is a J D candidate.
    P.S. I left. ⇒ P S I left.
    O.J. Simpson ⇒ O J Simpson
    COVID-19 cases ⇒ covid nineteen cases
    an X-ray of it ⇒ an X-ray of it
    Type O blood ⇒ Type O blood
    the G20 summit ⇒ the G twenty summit
    an AK-47 ⇒ an A K forty-seven
    Mach 2 ⇒ Mach two
  `)
})

describe('abbreviations and honorifics', () => {
  says(String.raw`
    Sts. Peter and Paul ⇒ saints Peter and Paul
    Mme. Curie ⇒ madame Curie
    St. Patrick's Day ⇒ saint Patrick's Day
    Col. Mustard did it. ⇒ colonel Mustard did it.
    Pres. Lincoln ⇒ president Lincoln
    Cmdr. Data ⇒ commander Data
    Atty. Gen. Ross ⇒ attorney general Ross
    Asst. Prof. Kim ⇒ assistant professor Kim
    Mr. & Mrs. Webb ⇒ mister and missus Webb
    see pp. 4–8 ⇒ see pages four to eight
    2nd ed., 1999 ⇒ second edition, nineteen ninety-nine
    the govt. of India ⇒ the government of India
    est. 1889 ⇒ established eighteen eighty-nine
    viz. this one ⇒ namely this one
    n.b. the date ⇒ N B the date
    aka The King ⇒ A K A The King
    Fort St. John ⇒ Fort saint John
    Court St. is closed. ⇒ Court street is closed.
    the corner of 3rd St. and Main ⇒ the corner of third Street and Main
    Jr. high ⇒ junior high
    Nos. 7 and 8 ⇒ numbers seven and eight
    Mt. Sinai Hosp. ⇒ mount Sinai hospital.
    Ph.D. students ⇒ P H D students
    the Rev. Dr. King ⇒ the reverend doctor King
    Gen. Lee's horse ⇒ general Lee's horse
    w/o milk ⇒ without milk
    vs. them ⇒ versus them
    tel. 555-0199 ⇒ telephone five five five, zero one nine nine
    Eq. 3 holds. ⇒ equation three holds.
    vol. 2, no. 3 ⇒ volume two, number three
  `)
})

describe('titles and roman numerals', () => {
  says(String.raw`
    Elizabeth II's crown ⇒ Elizabeth the second's crown
    John Paul II died in 2005. ⇒ John Paul the second died in two thousand five.
    Henry V is a play. ⇒ Henry the fifth is a play.
    Chapter V begins. ⇒ Chapter five begins.
    Level III ⇒ Level three
    the 2nd and 3rd ⇒ the second and third
  `)
})

describe('abbreviations mixed', () => {
  says(String.raw`
    Capt. Hook vs. Peter Pan ⇒ captain Hook versus Peter Pan
    Gov. and Mrs. Hill ⇒ governor and missus Hill
    aka the Boss ⇒ A K A the Boss
    c. 1450 ⇒ circa fourteen fifty
    It was est. 1850 here. ⇒ It was established eighteen fifty here.
    2 Samuel 7:12 ⇒ second Samuel seven twelve
    I have 2 Peters here. ⇒ I have two Peters here.
    3 John Street ⇒ three John Street
    See 2 Kings. ⇒ See two Kings.
  `)
})
