import { describe, expect, test } from 'vitest'
import { cases, expectSplit } from '../test-support/expect-split.ts'
import { splitSentences } from '../index.ts'

describe('ellipses', () => {
  test.each(
    cases(`
      Wait... what?
      He left...| Then he came back.
      Well … maybe.
      Well…| That is it.
      I don't know....| She shrugged.
      I was ... well, not sure ... see . . . what I mean, the thing is . . . I did not.
      It faded . . . into the dark.
      It was over. . . .| The crowd left.
      So...you came?
      “Wait...” he said.
      “Wait…” she said, “please.”
      To be continued...
      Hmm...| Let me think.
      One, two, ... ten.
      He used [...] the word.| It fits.
      He said “the house [...]” (Smith 55).
      Then…?| Nobody knew.
      What...?| Who?
      Oh... I see.
    `),
  )('%s', (marked) => expectSplit(marked))
})

describe('quotations and brackets', () => {
  test.each(
    cases(`
      "Stop!" he said.
      "Stop!" he said.| "You are under arrest."
      “Why?” she asked.| “Because,” he said.
      "Stop!" John said.
      "Why?" Mary asked.| Nobody answered.
      "Help!" I shouted.
      He said "Stop."| Then he left.
      She asked, “Where?”| He pointed.
      'Go away!' said the man.
      ‘Go away!’ said the man.
      (He left.)| She stayed.
      She taught (she had studied for years.) at the school.
      He won (again!) and smiled.
      It was late (was it?) when we left.
      “It is late.”| “I know.”
      She said, "It is late. | We should go."| He agreed.
      "This is great," she said.| "I mean it."
      'This is great.' she said.
      [It is over.]| We left.
      He asked “why?”, then left.
      Was it “over”?| We did not know.
      He said it was “the end.”| She laughed.
      «C'est fini.»| Il part.
      "Yes."| "No."| "Maybe."
      The sign said “No entry!”| We went in.
      He bought it (yes!).| It was cheap.
      Is it (40?) or more?
      He is forty (!) years old.
      Her book “Who?” was good.
      “Look!”⏎| “Where?”
      She turned. | "What now?" he asked.| "Now we wait."
      "Is that all?" Dr. Lee asked.
      Bring it ("now!").| I wait.
    `),
  )('%s', (marked) => expectSplit(marked))
})

describe('lists', () => {
  test.each(
    cases(`
      1. Wash the rice| 2. Boil water| 3. Wait
      1. Wash the rice.| 2. Boil water.| 3. Wait.
      1) Wash the rice| 2) Boil water| 3) Wait
      1.) Wash the rice| 2.) Boil water
      1.) Wash the rice.| 2.) Boil water.
      (1) Wash the rice| (2) Boil water
      1. Wash the rice⏎| 2. Boil water⏎| 3. Wait
      a) red| b) green| c) blue
      a. red| b. green| c. blue
      (a) red| (b) green
      i. ibis| ii. heron| iii. stork
      i) ibis⏎| ii) heron⏎| iii) stork
      I. Ibis⏎| II. Heron⏎| III. Stork
      A. Red⏎| B. Green⏎| C. Blue
      A) Red| B) Green
      • milk⏎| • eggs⏎| • bread
      • milk| • eggs| • bread
      - milk⏎| - eggs⏎| - bread
      * milk⏎| * eggs
      – milk⏎| – eggs
      Buy this:⏎| - milk⏎| - eggs
      Buy this:⏎| 1. milk⏎| 2. eggs
      Steps:| 1. Mix| 2. Bake| 3. Eat
      • 9. The ninth| • 10. The tenth
      ⁃9. The ninth| ⁃10. The tenth
      1. First⏎| a. inner⏎| b. inner too⏎| 2. Second
      9. Nine⏎| 10. Ten⏎| 11. Eleven
      1. Add 2 eggs| 2. Stir
      1. There are two. | There are 2.
      There are 2. | Take 1.
      I like a) tea and b) milk.
      He was born in⏎1984. | Then he grew.
      - One. | Two.⏎| - Three.
      •Milk⏎| •Eggs
      -Milk⏎| -Eggs
      1. Do it.| Do it well.| 2. Rest.
      First:⏎| 1) one⏎| 2) two⏎⏎| Then rest.
      Choose one. | a) tea | b) milk
      1. Visit the U.S.| 2. Visit the U.K.
      1. See Dr. Lee.| 2. Eat.
      We won 3–2.| 1. That is few.
      1. Red⏎⏎| We had 2.| Then none.
      1. Red⏎⏎| 2. Green⏎⏎| The end.
    `),
  )('%s', (marked) => expectSplit(marked))
})

describe('lines and paragraphs', () => {
  test.each(
    cases(`
      A Title⏎⏎| The text begins.
      A Title⏎⏎| Another Title⏎⏎| The text.
      It was a cold⏎night in the city.
      It was a cold ⏎night in the City⏎of London.
      no mark⏎⏎| no mark
      One.⏎⏎⏎⏎| Two.
      One⏎ ⏎| Two
      “One,⏎two,”⏎he said.
      He saw⏎Mr. Lee.| He waved.
      The first line,⏎the second.| The third.
    `),
  )('%s', (marked) => expectSplit(marked))

  test('Windows line ends, and separators of paragraphs', () => {
    expect(splitSentences('One\r\n\r\nTwo\u2029Three').map(({ text }) => text)).toEqual([
      'One',
      'Two',
      'Three',
    ])
  })
})

describe('a space is missing', () => {
  test.each(
    cases(`
      Hello world.|Today is Monday.|Mr. Lee bought 1,000.|That is a lot.
      It is over.|We left.
      Is it?|Yes!|It is.
      See p.12 and Fig.3 there.
      Call Dr.Smith.| He knows.
      Use foo.bar and Math.random here.
      It was cold.[1]| It was wet.[2][3]| We left.
    `),
  )('%s', (marked) => expectSplit(marked))
})

describe('other languages', () => {
  test.each([
    ['你好。|世界。|再见', 'zh'],
    ['你好吗？|我很好！|谢谢。', 'zh'],
    ['他说：“你好。”|然后走了。', 'zh'],
    ['今日は暑い。|明日も暑い。', 'ja'],
    ['「やめろ！」と彼は言った。|そして去った。', 'ja'],
    ['「もう遅い。」|彼は去った。', 'ja'],
    ['『本』を読む。|寝る。', 'ja'],
    ['本当？！|うそ。', 'ja'],
    ['यह घर है।| वह बड़ा है।', 'hi'],
    ['क्या हाल है?| ठीक है।', 'hi'],
    ['كيف حالك؟| أنا بخير.', 'ar'],
    ['نعم، هذا صحيح.| شكرا', 'ar'],
    ['یہ گھر ہے۔| وہ بڑا ہے۔', 'ur'],
    ['Սա տուն է։| Նա մեծ է։', 'hy'],
    ['Τι κάνεις; Είμαι καλά.| Ωραία.', 'el'],
    ['ሰላም።| ደህና።', 'am'],
    ['¿Qué tal?| ¡Muy bien!| Adiós.', 'es'],
    ['Das ist gut.| Wir gehen.', 'de'],
    ['C’est fini.| On part.', 'fr'],
    ['Это дом.| Он большой.', 'ru'],
    ['สวัสดีครับ', 'th'],
    ['The cat sat.| The dog ran.', 'xx'],
    ['今日は暑い。|The end.', 'en'],
    ['यह घर है।| The end.', 'en'],
  ])('%s', (marked, language) => expectSplit(marked, language))
})
