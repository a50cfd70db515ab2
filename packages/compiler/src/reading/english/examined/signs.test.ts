/** Sentences with signs, formulae, verses and emoji, and how a careful person reads them. */
import { describe } from 'vitest'
import { says } from '../../../test-support/expect-reading.ts'

describe('symbols', () => {
  says(String.raw`
    bread & butter ⇒ bread and butter
    Save 10% + free mail ⇒ Save ten percent plus free mail
    © 2019 Acme ⇒ copyright twenty nineteen Acme
    either/or ⇒ either or
    § 12 applies ⇒ section twelve applies
    AT&T called ⇒ A T and T called
    size ≈ 5 ⇒ size approximately five
    he/she ⇒ he or she
    50°N ⇒ fifty degrees north
  `)
})

describe('maths and formulae', () => {
  says(String.raw`
    3 + 4 = 7 ⇒ three plus four equals seven
    7 - 2 = 5 ⇒ seven minus two equals five
    8 / 4 = 2 ⇒ eight divided by four equals two
    x² + y² = z² ⇒ x squared plus y squared equals z squared
    5! = 120 ⇒ five factorial equals one hundred twenty
    a + b ⇒ A plus b
    E = mc² ⇒ E equals m c squared
    a² + b² = c² ⇒ A squared plus b squared equals c squared
    y = 2x - 1 ⇒ y equals two x minus one
    √16 = 4 ⇒ the square root of sixteen equals four
    10³ = 1000 ⇒ ten cubed equals one thousand
    2^8 = 256 ⇒ two to the eighth equals two hundred fifty-six
    H₂O and CO₂ ⇒ H two O and C O two
    3 > 2 ⇒ three is greater than two
    x ≤ 10 ⇒ x is less than or equal to ten
    6 × 7 = 42 ⇒ six times seven equals forty-two
    f(x) = 2x ⇒ f of x equals two x
    π ≈ 3.14159 ⇒ pi is approximately three point one four one five nine
    a = b ⇒ A equals b
    a + b = c ⇒ A plus b equals c
    (a + b)² ⇒ the quantity A plus b squared
    NaCl ⇒ N A C L
    3! = 6 ⇒ three factorial equals six
    n! / k! ⇒ n factorial divided by k factorial
    x = (-b ± √(b² - 4ac)) / 2a ⇒ x equals the quantity minus b plus or minus the square root of the quantity b squared minus four A c divided by two A
  `)
})

describe('Bible references', () => {
  says(String.raw`
    Psalm 23:1-3 ⇒ Psalm twenty-three one to three
    John 3:16 ⇒ John three sixteen
    Read Genesis 1:1–5. ⇒ Read Genesis one one to five.
    Romans 8:28 comforts me. ⇒ Romans eight twenty-eight comforts me.
    1 Corinthians 13:4 ⇒ first Corinthians thirteen four
  `)
})

describe('emoji and mixed scripts', () => {
  says(String.raw`
    Great job 🎉 ⇒ Great job party popper
    I love it ❤️! ⇒ I love it red heart!
    See you 👋🏼 ⇒ See you waving hand
    Tokyo (東京) is big. ⇒ Tokyo (東京) is big.
    Café Müller opens at 9. ⇒ Café Müller opens at nine.
    He said “привет” 2 times. ⇒ He said “привет” two times.
    naïve façade ⇒ naïve façade
  `)
})

describe('symbols and maths', () => {
  says(String.raw`
    1 + 1 ⇒ one plus one
    10 - 4 ⇒ ten to four
    10 − 4 = 6 ⇒ ten minus four equals six
    x + 1 > 0 ⇒ x plus one is greater than zero
    3(4 + 5) = 27 ⇒ three times the quantity four plus five equals twenty-seven
    A = ½bh ⇒ A equals one half b h
    V = IR ⇒ V equals I R
    y = mx + b ⇒ y equals m x plus b
    ½ + ¼ = ¾ ⇒ one half plus one quarter equals three quarters
    2⁵ = 32 ⇒ two to the fifth equals thirty-two
    ∛27 = 3 ⇒ the cube root of twenty-seven equals three
    a ≠ b ⇒ A is not equal to b
    log(x) ⇒ log of x
    He scored 10! ⇒ He scored ten!
    Wow, 5! Great. ⇒ Wow, five! Great.
    5 < x < 10 ⇒ five is less than x is less than ten
    ∂f/∂x ⇒ partial f over partial x
    a × b ⇒ A times b
    2a + 3b ⇒ two A plus three b
    if a > b then ⇒ if A is greater than b then
    a/b = c ⇒ A over b equals c
    n² ⇒ n squared
    Δv = 3 ⇒ delta v equals three
    p = 0.05 ⇒ p equals zero point zero five
    e^x + 1 ⇒ e to the x plus one
    ~3.5 million ⇒ about three point five million
    5–4 = 1 ⇒ five minus four equals one
    A → B ⇒ A to B
    Tom & Jerry's ⇒ Tom and Jerry's
    #5 pencil ⇒ number five pencil
    ∑ and ∏ ⇒ the sum of and the product of
    50/50 ⇒ fifty-fifty
    12 ÷ 4 ⇒ twelve divided by four
  `)
})

describe('formulae', () => {
  says(String.raw`
    a² - b² = (a + b)(a - b) ⇒ A squared minus b squared equals the quantity A plus b times the quantity A minus b
    5! + 3! = 126 ⇒ five factorial plus three factorial equals one hundred twenty-six
    7 – 2 = 5 ⇒ seven minus two equals five
    Let a + b = 10. ⇒ Let A plus b equals ten.
    I ate a + sign. ⇒ I ate a plus sign.
    a = 5 and b = 6 ⇒ A equals five and b equals six
    A = lw ⇒ A equals l w
    A = πr² ⇒ A equals pi r squared
    HCl and NaOH ⇒ H C L and N A O H
    CPUs and GPUs ⇒ C P Us and G P Us
    Δv is large ⇒ delta v is large
    F = G·m₁·m₂/r² ⇒ F equals G times m sub one times m sub two over r squared
    x₁ + x₂ ⇒ x sub one plus x sub two
    10% of 50 is 5 ⇒ ten percent of fifty is five
  `)
})
