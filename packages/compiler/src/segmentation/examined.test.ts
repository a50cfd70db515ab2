/** Texts of all kinds, and where a careful person ends their sentences. */
import { describe, test } from 'vitest'
import { cases, expectSplit } from '../test-support/expect-split.ts'

describe('decimals and other dots inside', () => {
  test.each(
    cases(`
      It costs 4.99.| Buy it.
      It grew by 2.5%.| It fell by .3%.
      Version 3.2.| It is new.
      He ran v2.0.1 on it.| It crashed.
      The site is acme.org.| Go there.
      Visit www.acme.org/a.html.| It is free.
      Send mail to ann@acme.org.| She replies.
      Run main.py.| Then wait.
      The IP is 10.0.0.1.| Write it down.
      Section 1.1.1 covers it.| Section 1.1.2 does not.
      The time is 10.30 a.m. now.
      Pi is 3.14159...| It never ends.
      He paid $3.| She paid $4.
      I have 5.| You have 6.
      In 2019.| In 2020.
      Node.js is fast.| Deno is too.
    `),
  )('%s', (marked) => expectSplit(marked))
})

describe('ellipses', () => {
  test.each(
    cases(`
      I was thinking... maybe not.
      I was thinking...| Maybe not.
      Well... I guess so.
      She paused… and left.
      She paused…| The door closed.
      “I thought...”| He stopped.
      So... yes.
      And then…| Silence.
      He said “... and then it rained.”| We laughed.
      To be, or not to be ... that is it.
      Hmm . . . I see.
      Wait . . .| The lights went out.
    `),
  )('%s', (marked) => expectSplit(marked))
})

describe('quotations and brackets', () => {
  test.each(
    cases(`
      “Come in,” she said.| He came in.
      “Come in!” she said.| He came in.
      “Who is it?” he asked.
      “Who is it?” Tom asked.
      He said, “I am tired.”| Then he slept.
      He said “Go.”| She went.
      "I'm done."| She left.
      (She had left already.)| He sat down.
      He left (at last).| We cheered.
      She wrote a book (“Ash”).| It sold.
      “Yes.”| “No.”
      'Never,' he said.| 'Not ever.'
      The note read: “Back at 5.”| I waited.
      “Is it far?”| “Not very.”
      She yelled “Fire!” and ran.
      She yelled “Fire!”| Everyone ran.
      Did he say “maybe”?| I forget.
      He asked, “Why now?”| I had no answer.
      “Stop it!” cried Mrs. Lane.
      [Applause.]| Thank you all.
      He smiled.| (It was his birthday.)| We sang.
      “Hello,” he said, “my name is Max.”| “And you?”
      He called it “a mess.”| I agreed.
      The so-called “Dr.” Evans lied.
      “I'll go.”| Mia stood up.
      "Run!" | "Where?"
    `),
  )('%s', (marked) => expectSplit(marked))
})

describe('lists', () => {
  test.each(
    cases(`
      1. Peel the onion| 2. Chop it| 3. Fry it
      1. Peel the onion.⏎| 2. Chop it.⏎| 3. Fry it.
      a) apples⏎| b) pears⏎| c) plums
      (1) Think.| (2) Write.| (3) Edit.
      - bread⏎| - butter
      • one⏎| • two⏎| • three
      Steps:⏎| 1. Open it⏎| 2. Close it
      i. first⏎| ii. second
      1) Wash hands.| Dry them.| 2) Sit.
      10. Ten⏎| 11. Eleven
      Ingredients:⏎| - 2 eggs⏎| - 1 cup of milk
      A. Yes⏎| B. No⏎| C. Maybe
      * red⏎| * blue
    `),
  )('%s', (marked) => expectSplit(marked))
})

describe('headings and paragraphs', () => {
  test.each(
    cases(`
      Chapter One⏎⏎| It was late.
      Results⏎⏎| We won.| They lost.
      1. Introduction⏎⏎| This is it.
      First line⏎second line.| Third.
      THE END⏎⏎| Credits
      Title: A Life⏎⏎| He was born in 1901.
    `),
  )('%s', (marked) => expectSplit(marked))
})

describe('runs of marks', () => {
  test.each(
    cases(`
      What?!| No!
      Really?!?!| Yes.
      Stop!!!| Now!!
      Who??| Me.
      Oh no!| Not again?!| Sigh.
      Wow!!| That's great.
      Huh?...| Fine.
    `),
  )('%s', (marked) => expectSplit(marked))
})

describe('no terminator', () => {
  test.each(
    cases(`
      Just some words
      Hello there⏎⏎| Good night
      He came.| She
      ok
    `),
  )('%s', (marked) => expectSplit(marked))
})

describe('factorials, signs', () => {
  test.each(
    cases(`
      We know that 5! = 120.| It is true.
      He is 5!| She is 4!
      Is it 5?| No, 6!
    `),
  )('%s', (marked) => expectSplit(marked))
})

describe('other languages', () => {
  test.each([
    ['«Bonjour.»| Il sourit.', 'fr'],
    ['„Gut.“| „Sehr gut.“', 'de'],
    ['我喜欢茶。|你呢？|我也是。', 'zh'],
    ['“走吧！”他说。|我们走了。', 'zh'],
    ['雨が降る。|傘がない。', 'ja'],
    ['本当ですか？|はい。', 'ja'],
    ['「行こう。」|彼は言った。', 'ja'],
    ['오늘은 춥다.| 집에 가자.', 'ko'],
    ['Привет.| Как дела?', 'ru'],
    ['Ça va ?| Oui.', 'fr'],
    ['मैं ठीक हूँ।| आप कैसे हैं?', 'hi'],
    ['„Komm.“| „Nein.“', 'de'],
    ['Er rief: „Halt!“| Dann lief er.', 'de'],
    ['»Warum?«, fragte sie.| »Darum.«', 'de'],
  ])('%s', (marked, language) => expectSplit(marked, language))
})
