import { expect, it } from 'vitest'
import { sectionsOf } from '../../../src/authored/sections.ts'

const heads = (...lines: readonly string[]) => sectionsOf(lines, 1).map(({ level, title, line }) => `${line} ${level} ${title}`)

it('cuts at headings of level 1 to 3 and keeps lines counted', () => {
  const sections = sectionsOf(['x', '## a', 'y', '### Solution ##', 'z'], 4)
  expect(sections.map(({ title, line, column, bodyLine, body }) => [title, line, column, bodyLine, body])).toEqual([
    ['', 3, 1, 4, 'x'],
    ['a', 5, 4, 6, 'y'],
    ['Solution', 7, 5, 8, 'z'],
  ])
})

it('sees no heading in closed code or math', () => {
  expect(heads('## a', '```py', '# comment', '## other', '```', '## b')).toEqual(['0 0 ', '1 2 a', '6 2 b'])
  expect(heads('## a', '- x', '  ~~~', '  # y', '  ~~~', '#hash', '#### deep')).toEqual(['0 0 ', '1 2 a'])
})

it('goes on at the next heading when a fence is not closed', () => {
  expect(heads('## a', '$$', 'x', '## b', '$$', 'y', '$$')).toEqual(['0 0 ', '1 2 a', '4 2 b'])
  expect(heads('## a', '```py', 'x', '## b')).toEqual(['0 0 ', '1 2 a', '4 2 b'])
  expect(heads('## a', '```py', '# x', '## b', '```item', 'points: 1', '```')).toEqual(['0 0 ', '1 2 a', '4 2 b'])
})
