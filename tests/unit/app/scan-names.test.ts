import { expect, it } from 'vitest'
import { scanNamesOf } from '../../../src/app/scan-names.ts'

const page = (scan: string, file: string, number: number) => ({ scan, file, page: number })
const alone = page('0123456789ab', 'a.pdf', 2)
const first = page('aaaaaaaaaaaa', 'scan.pdf', 1)
const second = page('bbbbbbbbbbbb', 'scan.pdf', 1)
const names = scanNamesOf([alone, first, second])

it('a file goes by its name, two of the same name by name and hash', () => {
  expect([alone, first, second].map(names.nameOf)).toEqual(['a.pdf', 'scan.pdf (aaaaaaaa)', 'scan.pdf (bbbbbbbb)'])
  for (const source of [alone, first, second]) expect(names.sourceOf(names.nameOf(source), `${source.page}`)).toBe(source)
})

it('parts of a page are told apart by letters, which no spreadsheet takes for a date', () => {
  const halves = [1, 2].map((part) => ({ ...page('abcdabcdabcd', 'two.pdf', 3), part }))
  const two = scanNamesOf(halves)
  expect(['3a', '3b', '3', '3c'].map((text) => two.sourceOf('two.pdf', text))).toEqual([...halves, undefined, undefined])
})

it('a name that fits several files names none; the longer name always serves', () => {
  expect(names.sourceOf('scan.pdf', '1')).toBeUndefined()
  expect(names.sourceOf('a.pdf (01234567)', '2')).toBe(alone)
  expect(names.sourceOf('a.pdf', '1')).toBeUndefined()
})
