/** Sentences with times, zones and durations, and how a careful person reads them. */
import { describe } from 'vitest'
import { says } from '../../../test-support/expect-reading.ts'

describe('times and zones', () => {
  says(String.raw`
    The bus leaves at 7:45 a.m. sharp. ⇒ The bus leaves at seven forty-five A M sharp.
    Dinner is at 6pm. ⇒ Dinner is at six P M.
    We met at 12:30 p.m. yesterday. ⇒ We met at twelve thirty P M yesterday.
    The call is at 3 PM EST. ⇒ The call is at three P M E S T.
    It begins at 20:15. ⇒ It begins at twenty fifteen.
    Arrive by 8:00. ⇒ Arrive by eight o'clock.
    Alarms ring at 05:30. ⇒ Alarms ring at five thirty.
    Open 9am–5pm. ⇒ Open nine A M to five P M.
    between 1:15 and 1:45 ⇒ between one fifteen and one forty-five
    the 10:40 train ⇒ the ten forty train
    It was 11:59 PM on Dec 31. ⇒ It was eleven fifty-nine P M on December thirty-first.
    at 13:00 GMT ⇒ at thirteen hundred G M T
    Doors: 7:30 ⇒ Doors: seven thirty
    4:04 a.m. ⇒ four oh four A M.
    Noon is 12 p.m. ⇒ Noon is twelve P M.
    The 5 o'clock news ⇒ The five o'clock news
  `)
})

describe('durations', () => {
  says(String.raw`
    Bake for 1 hr 15 min. ⇒ Bake for one hour fifteen minutes.
    The film lasts 2h 10m. ⇒ The film lasts two hours ten minutes.
    She ran it in 3:59:04. ⇒ She ran it in three hours fifty-nine minutes four seconds.
    a 90-minute film ⇒ a ninety-minute film
    Latency is 35 ms. ⇒ Latency is thirty-five milliseconds.
    Wait 10 sec. ⇒ Wait ten seconds.
    a 3-day weekend ⇒ a three-day weekend
    6 mos. later ⇒ six months later
    open 24 hrs ⇒ open twenty-four hours
    It took 2.5 hrs. ⇒ It took two point five hours.
    5 yrs ago ⇒ five years ago
    an 8-hr shift ⇒ an eight-hour shift
  `)
})

describe('more times', () => {
  says(String.raw`
    quarter to 7 ⇒ quarter to seven
    half past 8 ⇒ half past eight
    from 7-8pm ⇒ from seven to eight P M
    at 7.30pm ⇒ at seven thirty P M
    10:15 a.m. CST (16:15 UTC) ⇒ ten fifteen A M C S T (sixteen fifteen U T C)
    Lunch is noon–1 p.m. ⇒ Lunch is noon to one P M.
    at 1900 hrs ⇒ at nineteen hundred hours
    8:30–9:45 ⇒ eight thirty to nine forty-five
    It is 3:00 in the morning. ⇒ It is three o'clock in the morning.
    6 AM alarm ⇒ six A M alarm
    10-10:30 a.m. ⇒ ten to ten thirty A M.
    The 9:05 to Leeds ⇒ The nine oh five to Leeds
    Mon–Thu 9–5 ⇒ Monday to Thursday nine to five
    Tuesdays at 4 ⇒ Tuesdays at four
    12 midnight ⇒ twelve midnight
    the 8pm show ⇒ the eight P M show
    a 6:30am flight ⇒ a six thirty A M flight
    at 9:00am EDT ⇒ at nine A M E D T
    it lasted 1:45:10 ⇒ it lasted one hour forty-five minutes ten seconds
  `)
})

describe('mixed', () => {
  says(String.raw`
    On Mon., Jan. 3 at 9 a.m. ⇒ On Monday, January third at nine A M.
    from noon to 1 p.m. ⇒ from noon to one P M.
    9 a.m.–noon ⇒ nine A M to noon
    10am-midnight ⇒ ten A M to midnight
    midnight–6 a.m. ⇒ midnight to six A M.
    5pm PST = 8pm EST ⇒ five P M P S T equals eight P M E S T
  `)
})
