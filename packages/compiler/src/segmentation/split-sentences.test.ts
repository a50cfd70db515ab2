import { describe, test } from 'vitest'
import { cases, expectSplit } from '../test-support/expect-split.ts'

describe('plain ends', () => {
  test.each(
    cases(`
      The train was late.| We waited for an hour.
      Where are you going?| I would like to come along.
      Look out!| The branch is falling.
      It rained. | It poured.|   It stopped.
      One word.
      no mark at all
      Is this the last one?| Yes.
      Why not?!| Tell me.
      No!!!| Not again.
      Really???| I had no idea.
      What?!?!| She could not believe it.
      Stop!| Go!| Wait!
      The end.⏎| The beginning.
      He came.| He saw.| He won.
      Come here.|  Now.
      Good morning!| How did you sleep?| Breakfast is ready.
      It cost too much.| 20 people left.
      She counted to ten.| 3 of us hid.
      I like it.| iPhones are nice.
      He sold it.| eBay took its share.
      They said it was over.| “Is it?” we asked.
      It is over.| (Nobody knew.)
      i came. i saw
      what?| no.
      This is one!| and this is another
      Call me at noon.| Or later.
      It is 5 o'clock.| Time to go.
      Hello.⏎| – Hello.
      I came.| *Then* I left.
      **Bold words.**| Plain words.
      _Never again._| That was clear.
      It works ;-).| We shipped it.
    `),
  )('%s', (marked) => expectSplit(marked))
})

describe('titles, names and initials', () => {
  test.each(
    cases(`
      Dr. Lee is here.| Mr. Ray is not.
      Mrs. Bell and Ms. Ito met Prof. Yang.| They talked.
      Ask Gen. Grant about it.
      The vote of Sen. Warren and Rep. Clark counted.
      Gov. Brown met Capt. Kirk, Lt. Dan and Col. Sanders.
      Sgt. Pepper taught the band.| It played.
      Rev. Green spoke first.
      We met the Hon. Judge Stone.
      Messrs. Smith and Wesson agreed.
      I know Mr. and Mrs. Jones.
      He is a Dr.| She is one too.
      Call Dr. No at once.
      It was written by J. K. Rowling.| It sold well.
      W. E. B. Du Bois was born in 1868.
      J.R.R. Tolkien liked trees.| He planted one.
      We read C. S. Lewis at school.
      George W. Bush was there.
      A. Smith and B. Jones wrote it.
      Samuel L. Jackson called.| He left a message.
      Did you see Albert I. Jones at the fair?
      They went home, you and I.| Did they arrive?
      My sister and I.| That was all.
      We need a Plan B.| The first one failed.
      She takes vitamin C.| He takes none.
      You got a B.| That is fine.
      Martin Luther King Jr. gave a speech.| It was long.
      I met John Smith Jr.| He was kind.
      Sammy Davis Jr. was a singer.
      That is Ken Jr.'s bike.| It is red.
      Tom Ford Sr. lives here.
      She has a Ph.D. in physics.| She teaches.
      Jane Roe, M.D., will see you.
      He is a Ph.D.| His brother is a plumber.
      Mary Poe, Esq. signed it.| We did too.
      St. John lives on Main St. near the park.
      St. Peter's is old.| It is big.
      The church of St. Mary is here.
      We saw St. Louis and St. Paul.
      It is on Elm St.| The next one is on Oak Ave.| It is closed.
      Go down 5th Ave. and turn on Park Blvd. at the light.
      She lives at 12 Hill Rd.| We live next door.
      We climbed Mt. Fuji.| It was cold.
      He served at Ft. Bragg for years.
      Prof. Dr. Weiss came.| So did Fr. Brown.
      I spoke with Lt. Col. North.
    `),
  )('%s', (marked) => expectSplit(marked))
})

describe('abbreviations', () => {
  test.each(
    cases(`
      Buy fruit, e.g. apples.| Then come home.
      Small pets (e.g. Guinea pigs) are fine.
      He left on time, i.e. at noon.
      One word, i.e. Freedom, says it.
      See p. 12 and pp. 14–16.| The rest is easy.
      Turn to p. 55.| Read it aloud.
      As Fig. 3 shows, it grows.| See fig. 4 as well.
      This is No. 5.| It smells nice.
      Nos. 3 and 4 are missing.
      Is it true?| No.| It is not.
      He said no.| We asked again.
      Read vol. 2, ch. 7 and sec. 3.| Skip the rest.
      It takes approx. 20 minutes.
      It is approx. Tuesday that he comes.
      Founded est. 1921 in Ohio.
      The dept. is closed.| It opens at nine.
      The Dept. of Labor knows.
      Apple Inc. makes phones.| They are costly.
      He works at Apple Inc.| It is a good job.
      Apple Inc. Chief Tim Cook spoke.
      Acme Ltd. and Smith Bros. merged.| Nobody noticed.
      They signed with Pratt & Co. at noon.
      They signed with Pratt & Co.| It was a big day.
      I heard that Jane and co. were there.
      General Motors Corp. lost money.| The bank did not.
      It is us vs. them.| We will win.
      Frazier vs. Ali was a fight.
      They argued Roe v. Wade.| The court agreed.
      Bring bread, milk, etc.| We have cheese.
      Bring bread, milk, etc. to the party.
      Pens, paper, etc., are here.
      They studied it (Lee et al. 2004).| Others followed.
      Smith et al. found nothing.
      Cf. Smith on this.| He is clear.
      He was born c. 1540.| Nobody knows where.
      Call ext. 12.| Ask for Tom.
      Dial tel. 555 now.
      It needs min. 3 and max. 9 people.
      Move to Apt. 4B.| It is bright.
      It is 6 ft. tall.| It is 3 ft. wide.
      The box is 5 in. deep.| The lid is 2 in. thick.
      Come in.| Sit down.
      It took 3 hr. 20 min. to get here.| We were tired.
      He weighs 90 lbs.| She weighs more.
      The wall is 3 ft. high.
      In Jan. we ski.| In Feb. we rest.
      He was born on Dec. 24.| It snowed.
      The shop opens in Oct.| It will be fun.
      It was on Sept. 5, 2001.
      She comes Mon. to Fri. and on Sun. at noon.
      The cat sat.| The dog ran.
      We lay in the sun.| It was warm.
      We know that Mar. 3 is free.
      He moved to Boston, Mass. in May.
      Attn. Sales Team: call me.
      The govt. fell.| The people cheered.
      Mr. Fox, Mrs. Hen, etc. came along.
      The avg. score was 3.| The best was 9.
      Meet the asst. manager.
      See Smith, op. 5.| It is short.
      P.S. I love you.
      Mind the gap, a.k.a. The Hole.
      He ran 5 mi. today.
      Page 3 of vol. IV is torn.| Glue it.
      It is in Sec. B of the stadium.
    `),
  )('%s', (marked) => expectSplit(marked))
})

describe('what may end a sentence or not', () => {
  test.each(
    cases(`
      I live in the U.S.| How about you?
      I live in the U.S. and work there.
      The U.S. Army came.| It left.
      She works for the U.S. Government in Virginia.
      He moved to the U.S. for good.
      I like the U.K.| But it rains.
      The U.N. Security Council met.| It voted.
      We drove to Washington, D.C.| It was hot.
      Washington, D.C. Mayor Bowser spoke.
      The E.U. is large.| I live in it.
      We visited the U.S.A. last year.
      We visited the U.S.A.| They loved it.
      In the U.S. I felt at home.
      He arrived at 6 p.m.| Mr. Hall was there.
      At 5 a.m. Mr. Hall woke up.| He yawned.
      At 5 a.m. I was awake.
      The bus comes at 7 a.m. on weekdays.
      The bus comes at 7 a.m.| It is never late.
      It starts at 8 p.m. Eastern time.
      It starts at 8 p.m. EST.| Be there.
      Come at 3 p.m. Tuesday.
      Come at 3 p.m.| John will open the door.
      We slept until 10 a.m.| Then we ate.
      It was 44 B.C. when he died.
      He died in 44 B.C.| We know the day.
      It fell in 476 A.D.| Rome was old.
      Is this the U.S.?| I think so.
      Welcome to the U.S.!| Please stay.
      He said he is from the U.S.; I am not.
      They left (from the U.S.) at noon.
      They came from the U.S.) and left.
      “I am in the U.S.”| The line went dead.
      Do you have R.S.V.P. cards?
      He works at NASA.| She works at the F.B.I.| They met in D.C.
      It is run by Smith Bros.| They are old.
      He met Robert Downey Jr.| What a day!
      The shop is on Park Ave.| You can walk.
      I want milk, eggs, etc.| You can pay.
      I ran 10 km.| My legs hurt.
      It was in Dec.| However, it did not snow.
      It belongs to Acme Corp.| And that is that.
      We left the U.S.| However, we came back.
    `),
  )('%s', (marked) => expectSplit(marked))
})

describe('numbers, names with dots, addresses', () => {
  test.each(
    cases(`
      Pi is about 3.14.| It goes on.
      It costs $100.00 or more.| Pay now.
      Version 2.0.1 is out.| Update it.
      Go to example.com.| It is free.
      Go to example.com and sign up.
      See https://example.com/a.b?c=d for more.| It is long.
      Mail jane.doe@example.com.| She answers.
      Open report.final.pdf.| Print it.
      The file is main.ts and it works.
      Use Node.js.| It is fast.
      The ratio is 1.5:1.| That is low.
      We have 1,000.| You have 2.
      It rose by .5 percent.| It fell later.
      The answer is 42.| The question is unknown.
      The year was 1984.| Orwell was right.
      The host is 192.168.0.1.| Ping it.
      Find it at N°. 1026.253.553.| That is the place.
      He ran the 100 m in 9.58.| Nobody was faster.
      The 3.5 in. disk is dead.
      She paid €3.50.| He paid nothing.
      It is 20° C.| That is warm.
      She works at Yahoo! in sales.
      She left Yahoo! Inc. in May.
      I use Yahoo!| It is old.
      We watched Jeopardy! last night.
      C# and .NET are fine.| So is F#.
      The time is 5.30.| We are late.
    `),
  )('%s', (marked) => expectSplit(marked))
})
