import { describe, expect, it } from 'vitest'
import { kindsOfNames, speakNames } from '../../test-support/speak-names.ts'

const says = (cases: readonly (readonly [string, string])[]) =>
  it.each(cases)('%s', (text, expected) => expect(speakNames(text)).toBe(expected))

describe('arithmetic', () => {
  says([
    ['2 + 2 = 4', 'two plus two equals four'],
    ['2+2=4', 'two plus two equals four'],
    ['Is 2 + 2 = 4?', 'Is two plus two equals four'],
    ['(2 + 2 = 4)', 'two plus two equals four'],
    ['2+2', 'two plus two'],
    ['5 - 3 = 2', 'five minus three equals two'],
    ['5 − 3 = 2', 'five minus three equals two'],
    ['2 × 3 = 6', 'two times three equals six'],
    ['2×3', 'two times three'],
    ['a 4×6 photo', 'a four by six photo'],
    ['2 * 3 = 6', 'two times three equals six'],
    ['6 ÷ 2 = 3', 'six divided by two equals three'],
    ['6 / 2 = 3', 'six divided by two equals three'],
    ['-5 + 3 = -2', 'minus five plus three equals minus two'],
    ['1/2 + 1/4 = 3/4', 'one half plus one quarter equals three quarters'],
    ['1.5 + 1.5 = 3', 'one point five plus one point five equals three'],
    ['5 > 3', 'five is greater than three'],
    ['3 < 5', 'three is less than five'],
    ['5 ± 2', 'five plus or minus two'],
    ['10 - 1 - 2 - 3 - 4 = 0', 'ten minus one minus two minus three minus four equals zero'],
    ['1 + 2 + 3 + 4 + 5 + 6 = 21', 'one plus two plus three plus four plus five plus six equals twenty-one'],
    [
      '7 + 1 + 2 - 3 - 4 + 5 - 6 = 2',
      'seven plus one plus two minus three minus four plus five minus six equals two',
    ],
    ['(1 + 2) × 3 = 9', 'the quantity one plus two times three equals nine'],
    ['10% + 5% = 15%', 'ten percent plus five percent equals fifteen percent'],
    ['1,000 + 1 = 1,001', 'one thousand plus one equals one thousand one'],
  ])
})

describe('algebra', () => {
  says([
    ['3x + 5', 'three x plus five'],
    ['y = 3x + 5', 'y equals three x plus five'],
    ['Solve 3x + 5 = 11.', 'Solve three x plus five equals eleven'],
    ['if x = 5, then', 'if x equals five then'],
    ['x = -5', 'x equals minus five'],
    ['x = 5 or y = 6', 'x equals five or y equals six'],
    ['n-1', 'n minus one'],
    ['x+y', 'x plus y'],
    ['a/b', 'A over b'],
    ['x ≠ y', 'x is not equal to y'],
    ['x ≤ 5', 'x is less than or equal to five'],
    ['x >= 5', 'x is greater than or equal to five'],
    ['f(x)', 'f of x'],
    ['y = f(x)', 'y equals f of x'],
    ['f(x) = x^2', 'f of x equals x squared'],
    ['(see f(x))', 'see f of x'],
    ['E = mc²', 'E equals m c squared'],
    ['E = mc^2', 'E equals m c squared'],
    ['E=mc²', 'E equals m c squared'],
    ['F = ma', 'F equals m A'],
    ['PV = nRT', 'P V equals n R T'],
    ['2(x + 1)', 'two times the quantity x plus one'],
    ['(x + y)^2 = z', 'the quantity x plus y squared equals z'],
    ['n(n+1)/2', 'n times the quantity n plus one over two'],
    ['|x| = 5', 'the absolute value of x equals five'],
    ['x_1 + x_2', 'x sub one plus x sub two'],
    ['x₁ = 2', 'x sub one equals two'],
    ['C = 5/9 (F - 32)', 'C equals five ninths times the quantity F minus thirty-two'],
    ['P(A) = 0.5', 'P of A equals zero point five'],
  ])
})

describe('powers and roots', () => {
  says([
    ['x^2', 'x squared'],
    ['x²', 'x squared'],
    ['x³', 'x cubed'],
    ['x^3', 'x cubed'],
    ['x^n', 'x to the n'],
    ['x^10', 'x to the tenth'],
    ['10^6', 'ten to the sixth'],
    ['10⁶', 'ten to the sixth'],
    ['10^-3', 'ten to the minus three'],
    ['10⁻³', 'ten to the minus three'],
    ['2^(n+1)', 'two to the power of n plus one'],
    ['e^x', 'e to the x'],
    ['1e-5', 'one times ten to the minus five'],
    ['1e6', 'one times ten to the sixth'],
    ['6.02e23', 'six point zero two times ten to the twenty-third'],
    ['√2', 'the square root of two'],
    ['√x', 'the square root of x'],
    ['sqrt(2)', 'the square root of two'],
    ['O(n)', 'O of n'],
    ['O(n²)', 'O of n squared'],
    ['O(n log n)', 'O of n log n'],
    ['n!', 'n factorial'],
  ])
})

describe('Greek letters and other values', () => {
  says([
    ['π', 'pi'],
    ['π ≈ 3.14', 'pi is approximately three point one four'],
    ['2πr', 'two pi r'],
    ['A = πr²', 'A equals pi r squared'],
    ['α and β', 'alpha and beta'],
    ['Δx', 'delta x'],
    ['Δt = 5', 'delta t equals five'],
    ['sin(θ) = 1', 'sine of theta equals one'],
    ['sin(x) + cos(y) = 1', 'sine of x plus cosine of y equals one'],
    ['log_2(8) = 3', 'log base two of eight equals three'],
    ['∞', 'infinity'],
    ['x → ∞', 'x to infinity'],
    ['∫ x dx', 'the integral of x d x'],
    ['∑ x', 'the sum of x'],
    ['e^(iπ) + 1 = 0', 'e to the power of i pi plus one equals zero'],
    ['x ∈ A', 'x is in A'],
  ])
})

describe('what is no formula', () => {
  says([
    ['5', 'five'],
    ['x', 'x'],
    ['Great, 5!', 'Great five'],
    ['plan b', 'plan b'],
    ['0.05 (p < 0.01)', 'zero point zero five p is less than zero point zero one'],
    ['the F-16', 'the F sixteen'],
    ['w/o', 'without'],
    ['C++', 'C plus plus'],
    ['A+', 'A plus'],
    ['one = two', 'one equals two'],
    ['see (b) there', 'see b there'],
  ])
  it.each(['5 - 3', '2020 - 2024', '1/2', '3/4', '5 m²', '1920×1080', '1/2/2024', '+1 555 0100'])(
    '%s',
    (text) => expect(kindsOfNames(text).filter(([, kind]) => kind === 'formula')).toEqual([]),
  )
})

it('is one token', () => {
  expect(kindsOfNames('So 2 + 2 = 4, and f(x) is x².')).toEqual([
    ['2 + 2 = 4', 'formula'],
    ['f(x)', 'formula'],
    ['x²', 'formula'],
  ])
})
