import { expect, test } from 'vitest'
import { search, type ComboboxOption } from './combobox.ts'

const options: ComboboxOption[] = [3922, 14, 400, 40].map((reader, value) => ({
  value,
  label: `Speaker ${value}`,
  detail: `reader ${reader}`,
}))
const found = (query: string) => search(options, query).map((option) => option.value)

test('finds nothing to narrow in an empty search', () => {
  expect(found('  ')).toEqual([0, 1, 2, 3])
})

test('finds by number, by name and by both, at the start of a word only', () => {
  expect(found('3922')).toEqual([0])
  expect(found('speaker 2')).toEqual([2])
  expect(found('READER 1')).toEqual([1])
  expect(found('922')).toEqual([])
})

test('puts the number that was typed in full before those that only begin with it', () => {
  expect(found('40')).toEqual([3, 2])
})
