import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseAmendments } from '../../../src/authored/amendments.ts'
import { ratio } from '../../../src/base/ratio.ts'
import { faultsOf } from '../../support/authored/reading.ts'

const parse = (...lines: readonly string[]) => parseAmendments({ file: 'amendments.yaml', text: lines.join('\n') })
const faults = (...lines: readonly string[]) => faultsOf(parse(...lines))

it('reads everything that can be amended, numbers exact, in the order of the file', () => {
  const { value, diagnostics } = parse(
    '- { item: mse.order, accept: [b, true, 12.50], why: Ambiguous figure. }',
    '- { item: pool, void: true, why: Misprint }',
    '- { item: adversarial, credit: all, why: Too hard }',
    '- { item: gelu, points: 1/3, scheme: { scheme: per-option, wrong: -1/4 }, why: Weighty, by: Board }',
    '- { copy: 17, item: bn, score: 2.50, by: R. Grader }',
    '- { copy: 23, withdraw: true, why: Ill }',
  )
  expect(diagnostics).toEqual([])
  expect(value?.map(({ change, why, by }) => [change, why, by])).toEqual([
    [{ kind: 'accept', item: 'mse.order', right: ['b', 'true', '12.50'] }, 'Ambiguous figure.', ''],
    [{ kind: 'void', item: 'pool' }, 'Misprint', ''],
    [{ kind: 'credit', item: 'adversarial', to: 'all' }, 'Too hard', ''],
    [{ kind: 'scheme', item: 'gelu', use: { scheme: 'per-option', params: { wrong: '-1/4' } } }, 'Weighty', 'Board'],
    [{ kind: 'points', item: 'gelu', points: ratio(1, 3) }, 'Weighty', 'Board'],
    [{ kind: 'score', item: 'bn', copy: 17, points: ratio(5, 2) }, '', 'R. Grader'],
    [{ kind: 'withdraw', copy: 23 }, 'Ill', ''],
  ])
  expect(value?.[0]?.at).toMatchObject({ subject: { line: 1, column: 11 }, each: [{ column: 31 }, { column: 34 }, { column: 40 }] })
})

it('has nothing to say to an empty file', () => {
  expect(parse('# nothing yet')).toEqual({ value: [], diagnostics: [] })
})

it.each([
  ['no list', ['item: a', 'void: true'], ['1:1 value-bad']],
  ['nothing changed', ['- { item: a, why: x }'], ['1:3 amendment-bad']],
  ['no item', ['- { void: true, why: x }'], ['1:11 amendment-bad']],
  ['an item of one copy', ['- { item: a, copy: 3, void: true, why: x }'], ['1:20 amendment-bad']],
  ['a score of nobody', ['- { item: a, score: 1, by: x }'], ['1:21 amendment-bad']],
  ['a withdrawn item', ['- { copy: 1, item: a, withdraw: true, why: x }'], ['1:33 amendment-bad']],
  ['a score by nobody', ['- { copy: 1, item: a, score: 1 }'], ['1:3 key-missing']],
  ['a misspelt setting', ['- { item: a, viod: true }'], ['1:14 key-unknown']],
  ['bad values', ['- { item: a, credit: some, points: two }'], ['1:22 value-bad', '1:36 value-bad']],
  ['points below 0', ['- { item: a, points: -1, why: x }'], ['1:22 value-bad']],
  ['a scheme that does not exist', ['- { item: a, scheme: per-optoin, why: x }'], ['1:22 scheme-unknown']],
  ['no reason', ['- { item: a, void: true }'], ['1:3 amendment-why-missing']],
])('reports %s', (_, lines, expected) => {
  expect(faults(...lines)).toEqual(expected)
})

it('tells all faults at once, and keeps the others where only a warning is due', () => {
  expect(faults('- { item: a, viod: true }', '- { void: true, why: x }', '- { copy: 0, withdraw: true, why: x }')).toEqual([
    '1:14 key-unknown',
    '2:11 amendment-bad',
    '3:11 value-bad',
  ])
  expect(parse('- { item: a, void: true }').value).toHaveLength(1)
})

it('takes the example of the how-to page as it stands', () => {
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/how-to/grade.md', 'utf8')) ?? []
  const { value, diagnostics } = parse(example)
  expect(diagnostics).toEqual([])
  expect(value?.map(({ change }) => change.kind)).toEqual(['accept', 'void', 'credit', 'points', 'scheme', 'score', 'withdraw'])
})
