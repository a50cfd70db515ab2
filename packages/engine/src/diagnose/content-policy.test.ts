import { expect, test } from 'vitest'
import { allowsWasm, directiveWith, governing, parsePolicies } from './content-policy.ts'

const one = (text: string) => parsePolicies(text)[0] ?? new Map<string, readonly string[]>()

test('a header is one policy, or several parted by commas; of a directive written twice the first counts', () => {
  const policies = parsePolicies(
    "default-src 'self'; Script-Src a.example ; script-src b.example, img-src *;",
  )
  expect(policies.map((policy) => [...policy])).toEqual([
    [
      ['default-src', ["'self'"]],
      ['script-src', ['a.example']],
    ],
    [['img-src', ['*']]],
  ])
  expect(parsePolicies(' ; , ')).toEqual([])
})

test.each([
  ['', true],
  ["img-src 'none'", true],
  ["default-src 'self'", false],
  ["default-src 'self' 'wasm-unsafe-eval'", true],
  ["default-src 'self' 'wasm-unsafe-eval'; script-src 'self'", false],
  ["script-src 'self' 'WASM-unsafe-eval'", true],
  ["script-src 'unsafe-eval'", true],
  ["script-src 'unsafe-inline' *", false],
])('WebAssembly under "%s": %s', (text, allowed) => {
  expect(allowsWasm(one(text))).toBe(allowed)
})

test('workers are governed by the nearest directive that is written', () => {
  const nameOf = (text: string) => governing(one(text), 'worker-src')?.name ?? null
  expect(nameOf("default-src *; script-src *; child-src *; worker-src 'none'")).toBe('worker-src')
  expect(nameOf('default-src *; script-src *; child-src *')).toBe('child-src')
  expect(nameOf('default-src *; script-src *')).toBe('script-src')
  expect(nameOf('default-src *')).toBe('default-src')
  expect(nameOf('img-src *')).toBeNull()
})

test('the line to write keeps what was allowed', () => {
  const line = (text: string, directive: string, source: string) =>
    directiveWith(one(text), directive, source)
  expect(line("worker-src 'none'", 'worker-src', "'self'")).toBe("worker-src 'self'")
  expect(line("default-src 'self' a.example", 'script-src', "'wasm-unsafe-eval'")).toBe(
    "script-src 'self' a.example 'wasm-unsafe-eval'",
  )
  expect(line("connect-src 'self'", 'connect-src', 'https://cdn.example')).toBe(
    "connect-src 'self' https://cdn.example",
  )
})
