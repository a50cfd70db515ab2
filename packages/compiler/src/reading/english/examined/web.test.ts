/** Sentences with addresses of the web, files, versions and tags, and how a careful person reads them. */
import { describe } from 'vitest'
import { says } from '../../../test-support/expect-reading.ts'

describe('e-mail', () => {
  says(String.raw`
    Write to anna.lee@mail.example.org today. ⇒ Write to anna dot lee at mail dot example dot org today.
    bob_99@example.net ⇒ bob underscore nine nine at example dot net
    Contact: sales@acme.co.uk. ⇒ Contact: sales at acme dot co dot U K.
  `)
})

describe('URLs', () => {
  says(String.raw`
    Visit https://example.org/about. ⇒ Visit example dot org slash about.
    See www.example.net/faq for help. ⇒ See example dot net slash F A Q for help.
    Go to example.edu/courses. ⇒ Go to example dot E D U slash courses.
    http://localhost:5173/ ⇒ localhost colon five one seven three
  `)
})

describe('IP addresses', () => {
  says(String.raw`
    The router is 192.168.1.254. ⇒ The router is one nine two dot one six eight dot one dot two five four.
    Ping 1.1.1.1 twice. ⇒ Ping one dot one dot one dot one twice.
  `)
})

describe('versions', () => {
  says(String.raw`
    Install version 4.2.1 today. ⇒ Install version four point two point one today.
    We run Python 3.12 and Node 20. ⇒ We run Python three point twelve and Node twenty.
    Upgrade to v3.0! ⇒ Upgrade to version three point zero!
    Android 14 is out. ⇒ Android fourteen is out.
  `)
})

describe('file names', () => {
  says(String.raw`
    Open notes.txt first. ⇒ Open notes dot T X T first.
    Save it as draft_2.docx. ⇒ Save it as draft two dot doc X.
    Edit config.json and run setup.py. ⇒ Edit config dot jason and run setup dot P Y.
    See photo.png. ⇒ See photo dot P N G.
  `)
})

describe('hashtags and mentions', () => {
  says(String.raw`
    I loved #BlackFriday deals. ⇒ I loved hashtag black friday deals.
    Thanks @maria_lopez! ⇒ Thanks at maria lopez!
    #WorldCup2022 ⇒ hashtag world cup twenty twenty-two
    thanks @alice and @bob ⇒ thanks at alice and at bob
  `)
})

describe('more web', () => {
  says(String.raw`
    Email j.doe+spam@mail.com! ⇒ Email J dot doe plus spam at mail dot com!
    ftp.example.org is down. ⇒ F T P dot example dot org is down.
    Try example.com/a?b=c. ⇒ Try example dot com slash A question mark B equals C.
    bit.ly/abc ⇒ bit dot L Y slash A B C
    at google.com or bing.com ⇒ at google dot com or bing dot com
    127.0.0.1:3000 ⇒ one two seven dot zero dot zero dot one colon three thousand
    v1.2.3-rc.1 ⇒ version one point two point three R C one
    macOS 14.2 ⇒ mac O S fourteen point two
    C:\temp\a.txt ⇒ C colon backslash temp backslash A dot T X T
    run npm_install.sh ⇒ run N P M install dot S H
    ~/.ssh/config ⇒ tilde slash dot S S H slash config
    #ThrowbackThursday ⇒ hashtag throwback thursday
    #2024Goals ⇒ hashtag twenty twenty-four goals
    @NBA tweeted ⇒ at N B A tweeted
    tweet from @realJohn ⇒ tweet from at real john
    report_v2.pdf ⇒ report V two dot P D F
    image001.jpg ⇒ image zero zero one dot J P G
    index.js is here ⇒ index dot J S is here
    version 10.0 ⇒ version ten point zero
    iOS 17 ⇒ I O S seventeen
  `)
})
