import { expect, it } from 'vitest'
import { parseAmendments } from '../../../src/authored/amendments.ts'

const messages = (...entries: readonly string[]) =>
  parseAmendments({ file: 'a.yaml', text: entries.map((entry) => `- { ${entry}, why: x, by: x }`).join('\n') }).diagnostics.flatMap(
    ({ code, message }) => [code, message],
  )

it.each([
  [['item: a, accept: [b]', 'item: a, accept: [c]'], '`accept` of `a` stands on line 1 too'],
  [['item: a, void: true', 'item: a, points: 2'], '`points` of `a` and `void` on line 1 cannot both hold'],
  [['item: a, credit: all', 'item: a, accept: [b]'], '`accept` of `a` and `credit` on line 1 cannot both hold'],
  [['copy: 3, item: a, score: 1', 'copy: 3, item: a, score: 2'], '`score` of `a` stands on line 1 too'],
  [['copy: 3, item: a, score: 1', 'item: a, void: true'], '`void` of `a` and `score` on line 1 cannot both hold'],
  [['copy: 3, withdraw: true', 'copy: 3, withdraw: true'], '`withdraw` of copy 3 stands on line 1 too'],
])('%j', (entries, message) => {
  expect(messages(...entries)).toEqual(['amendment-contradiction', message])
})

it.each([
  [['item: a, accept: [b]', 'item: a, points: 2', 'item: a, scheme: right-wrong']],
  [['item: a, accept: [b]', 'item: b, accept: [b]']],
  [['copy: 3, item: a, score: 1', 'copy: 4, item: a, score: 2', 'item: a, credit: all', 'copy: 3, withdraw: true']],
])('%j go together', (entries) => {
  expect(messages(...entries)).toEqual([])
})
