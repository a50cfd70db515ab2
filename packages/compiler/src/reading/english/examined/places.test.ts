/** Sentences with telephone numbers and addresses, and how a careful person reads them. */
import { describe } from 'vitest'
import { says } from '../../../test-support/expect-reading.ts'

describe('phone numbers', () => {
  says(String.raw`
    Call 555-0142 now. ⇒ Call five five five, zero one four two now.
    Reach us at (212) 555-0187. ⇒ Reach us at two one two, five five five, zero one eight seven.
    +1 415-555-0132 ⇒ plus one, four one five, five five five, zero one three two
    Text 1-888-555-0123. ⇒ Text one, eight eight eight, five five five, zero one two three.
    +44 1632 960123 ⇒ plus four four, one six three two, nine six zero, one two three
    Dial 911 at once. ⇒ Dial nine one one at once.
    Call 202.555.0171 ext. 4. ⇒ Call two zero two, five five five, zero one seven one, extension four.
  `)
})

describe('addresses and zip codes', () => {
  says(String.raw`
    I live at 742 Evergreen Terrace. ⇒ I live at seven forty-two Evergreen Terrace.
    10 Downing St. is famous. ⇒ ten Downing Street is famous.
    Mail it to P.O. Box 77. ⇒ Mail it to P O Box seventy-seven.
    She moved to 56 Oak Ave., Apt. 3. ⇒ She moved to fifty-six Oak Avenue, apartment three.
    Portland, OR 97201 ⇒ Portland, Oregon nine seven two zero one
    Denver, CO 80202-1234 ⇒ Denver, Colorado eight zero two zero two, one two three four
    at 1 Infinite Loop ⇒ at one Infinite Loop
    near 5th Ave and 42nd St ⇒ near fifth Avenue and forty-second Street
    Turn onto Elm St. and stop. ⇒ Turn onto Elm Street and stop.
    Interstate 80 and Route 9 ⇒ Interstate eighty and Route nine
    233 S. Wacker Dr. ⇒ two thirty-three South Wacker Drive.
    Suite 410 ⇒ Suite four ten
  `)
})

describe('more places', () => {
  says(String.raw`
    350 W. 21st St., New York, NY 10011 ⇒ three fifty West twenty-first Street, New York, New York one zero zero one one
    Apt. 12C ⇒ apartment twelve C
    Beverly Hills, CA 90210 ⇒ Beverly Hills, California nine zero two one zero
    on I-95 North ⇒ on I ninety-five North
    exit 23B ⇒ exit twenty-three B
    US Route 101 ⇒ U S Route one oh one
    15 St. James Pl. ⇒ fifteen saint James Place.
    2000 Main St. ⇒ two thousand Main Street.
    Miami, FL ⇒ Miami, Florida
    4 Privet Drive ⇒ four Privet Drive
    Room 404 ⇒ Room four oh four
    Floor 12 ⇒ Floor twelve
    London SW1A 1AA ⇒ London S W one A one A A
    call 1-800-555-0100 today ⇒ call one eight hundred, five five five, zero one zero zero today
    (020) 7946 0123 ⇒ zero two zero, seven nine four six, zero one two three
    Fax: 555-0111 ⇒ Fax: five five five, zero one one one
  `)
})
