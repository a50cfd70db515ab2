/** Names and abbreviations, and where a careful person ends the sentences around them. */
import { describe, test } from 'vitest'
import { cases, expectSplit } from '../test-support/expect-split.ts'

describe('abbreviations and names', () => {
  test.each(
    cases(`
      Dr. Alvarez operated.| Mrs. Finch watched.
      The meeting with Sen. Hart is at 9.| Bring notes.
      Prof. Stein and Dr. Oduya wrote it.| Nobody read it.
      I bought it from Dunn Bros.| The price was fair.
      She joined Vertex Inc.| Her brother joined too.
      He works for Kellogg Co. in Michigan.
      He lives on Birch St.| His sister lives nearby.
      We stayed at 14 Rowan Ave.| The rooms were clean.
      Send it to Mr. K. Osei, Esq.| Thank you.
      R. J. Palacio wrote it.| My class read it.
      It was signed by J. Edgar Hoover.
      Ask J.P. Morgan about it.| He knows.
      T. S. Eliot and W. H. Auden met once.
      George R. R. Martin is still writing.
      Vitamin B.| Vitamin C.| Vitamin D.
      We chose Option A.| It was cheaper.
      The answer is C.| Next question.
      My blood type is O.| What is yours?
      She and I.| Nobody else.
      He was born in St. Louis, Mo. in 1888.
      The U.S. economy grew.| Prices fell.
      He was deported from the U.S.| The family stayed.
      He was deported from the U.S. last week.
      She left the U.K. in 1999.| She never came back.
      She left the U.K.| In 1999 she came back.
      They flew to the U.A.E. for work.
      The firm is based in Washington, D.C.| Its owner is not.
      Meet me at 5 p.m. in the lobby.
      Meet me at 5 p.m.| I will be in the lobby.
      Doors open at 7 p.m.| Tickets cost $10.
      The store closes at 9 p.m.| Please leave by then.
      At 6 p.m. Susan called.
      We ate at 8 p.m.| Susan called at nine.
      He met John Hale Jr.| They had lunch.
      He met John Hale Jr. in June.
      John Hale Jr. Elementary is closed.
      He has a B.A. in history.| It was hard.
      She earned her Ph.D.| Her mother cried.
      It was approved by Hon. Judge Reyes.
      He earns $50K, plus tips, etc.| That is enough.
      Apples, pears, etc. are fruit.
      Compare e.g. Figs. 2 and 3.| They differ.
      This is true, i.e. it holds.| Good.
      See Sec. 4.2.| It explains more.
      See pp. 20–25.| The rest is dull.
      It weighs 5 lbs.| That is heavy.
      It is 5 ft. 2 in. tall.
      It happened on Feb. 3.| We were there.
      It happened in Feb.| We were there.
      He came on Mon.| She came on Tue.
      No.| I mean it.
      No. 7 is missing.
      He gave me a no.| I gave him a yes.
      The total is approx. 30 km.| Walk on.
      Acme vs. Zenith is on TV.
      The suspect, a.k.a. Slim, ran.
      Mr. and Mrs. B. Cole came.
      Lt. Col. Ana Diaz spoke first.| Gen. Ruiz followed.
    `),
  )('%s', (marked) => expectSplit(marked))
})

describe('after abbreviations, a sentence that begins with a name', () => {
  test.each(
    cases(`
      He moved to the U.S.| Maria stayed in Spain.
      We left at 5 p.m.| Peter was asleep.
      She joined Apple Inc.| Steve Jobs was gone.
      I met Sam Cole Jr.| Anna was there too.
      He works for Acme Corp.| Nobody likes it.
      They toured the U.K.| London was wet.
      The U.S. Department of Justice sued.
      The U.S. Open starts today.
      The U.S. Senate voted.| Congress did not.
      Apple Inc. CEO Tim Cook spoke.
      At 5 p.m. Peter left.
      On Friday at 5 p.m. Eastern, it starts.
      Sam Cole Jr. and Anna left.
      Sammy Davis Jr. Park is open.
      By 7 a.m. London was awake.
      He came to the U.S.| Everyone knew.
      He grew up in the U.S.| Today he lives in Rome.
      He lives in the U.S.| Last year he moved.
      They arrived at 3 a.m.| Police were called.
      It opened at 9 a.m.| Most people came later.
      He joined Google Inc.| Microsoft wanted him too.
      He works at Foo Ltd.| Rivals are jealous.
      She fled to the U.S.| Nobody followed her.
      He is from Washington, D.C.| Obama lived there.
      He is with the U.S. Navy.| He likes it.
      U.S. President Biden spoke.
      The U.S. Supreme Court ruled.| Justice Kagan dissented.
      U.S. Steel grew.
      The U.S. dollar fell.| The euro rose.
      We sell pens, cups, etc.| Prices are low.
      He was with the F.B.I.| Agents came for him.
    `),
  )('%s', (marked) => expectSplit(marked))
})

describe('names behind abbreviations that go on', () => {
  test.each(
    cases(`
      She joined the U.S. Air Force in 1990.
      He served in the U.S. Marine Corps for years.
      They sued the U.S. Environmental Protection Agency.
      The judge said the U.S. Senate voted too late.
      He met U.S. Ambassador Jane Roe.
      She won the U.S. Open twice.
      We sailed to the U.S. Virgin Islands.
      It is the largest U.S. Steel plant.
      He admired U.S. Grant's memoirs.
      They told Apple Inc. Chairman Arthur Levinson about it.
      She knows Apple Inc. Chief Executive Tim Cook was there.
      He met Robert Downey Jr. Saturday.
      It was built by Martin Luther King Jr. Memorial Foundation.
      The U.K. Parliament met.| It voted.
      He left Acme Corp. Monday.
      Visit Washington, D.C. Union Station first.
      The U.S. Capitol Police arrested him.
      It was a U.S. Navy ship.
      It starts at 7 p.m. Pacific time.
      He ran for the U.S. House in 2008.
    `),
  )('%s', (marked) => expectSplit(marked))
})

describe('names behind abbreviations that begin a sentence', () => {
  test.each(
    cases(`
      We flew to the U.S.| Maria had never been there.
      He sold the shares of Acme Inc.| Investors were furious.
      He dined with Sammy Davis Jr.| Frank Sinatra sang.
      The plane left Washington, D.C.| Reporters stayed behind.
      She moved to the U.S.| Her mother's house was sold.
      We toured the U.S.| Take the train if you can.
      He founded Beta Corp.| Call him tomorrow.
      The office closes at 6 p.m.| Children must leave earlier.
      He runs Gamma Ltd.| Most people like him.
      She lives in the U.S.| Next year she moves to Spain.
      He got his Ph.D.| Anna got hers.
      I bought pens, paper, etc.| Sam paid.
      He works in Washington, D.C.| Critics say little.
      In the first half of 2008 U.S. Robotics was sold.
      The former head of U.S. Cellular resigned.
      The price of a seat in the U.S. Senate rose.
    `),
  )('%s', (marked) => expectSplit(marked))
})
