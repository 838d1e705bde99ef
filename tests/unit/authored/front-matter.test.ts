import { expect, it } from 'vitest'
import { readFrontMatter, readItemSettings } from '../../../src/authored/front-matter.ts'
import { faultsOf } from '../../support/authored/reading.ts'

const read = (...lines: readonly string[]) => readFrontMatter('x.md', lines)

it('reads defaults and how many lines they take', () => {
  const front = read('---', 'topic: A # comment', 'points: 1/3', '---', '## a')
  expect([front.lines, [...front.settings.keys()], front.diagnostics]).toEqual([4, ['topic', 'points'], []])
  expect(read('## a').lines).toBe(0)
})

it('reports what is not closed, not known, not fitting', () => {
  expect(faultsOf(read('---', 'topic: A', '## a'))).toEqual(['1:1 fence-unclosed'])
  expect(faultsOf(read('---', 'topik: A', 'difficulty: 2', 'params: 7', '---')).toSorted()).toEqual([
    '2:1 key-unknown',
    '3:13 value-bad',
    '4:9 value-bad',
  ])
  expect(faultsOf(read('---', 'just text', '---'))).toEqual(['2:1 yaml-syntax'])
})

it('leaves faulty settings out and keeps the sound ones', () => {
  const { settings, faulty } = readItemSettings('points: many\ntopic: A', { file: 'x.md', line: 3, column: 1, indent: 0 })
  expect([[...settings.keys()], faulty]).toEqual([['topic'], true])
})
