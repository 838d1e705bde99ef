import { expect, it } from 'vitest'
import { parseBlueprint } from '../../../src/authored/blueprint.ts'
import { ratio } from '../../../src/base/ratio.ts'
import { faultsOf } from '../../support/authored/reading.ts'

const parse = (grade: string) =>
  parseBlueprint({ file: 'exam.yaml', text: `title: T\nseed: s\ncopies: 1\nparts: [{ draw: [] }]\ngrade: ${grade}\n` })
const gradeOf = (text: string) => parse(text).value?.grade

it('reads a scale by points, exactly, with the ends as its grades', () => {
  expect(gradeOf('{ points: [[0, 1], [10.5, 4], [20, 6]], step: 1/2 }')).toEqual({
    from: ratio(1),
    to: ratio(6),
    step: ratio(1, 2),
    rounding: 'nearest',
    points: [
      [ratio(0), ratio(1)],
      [ratio(21, 2), ratio(4)],
      [ratio(20), ratio(6)],
    ],
  })
})

it('reads letters, blanks and a declared maximum', () => {
  expect(gradeOf('{ scale: [0, 20], letters: { B: 13, A: 16, C: 10 }, allowed-blanks: 2, maximum: 37.5 }')).toEqual({
    from: ratio(0),
    to: ratio(20),
    rounding: 'nearest',
    letters: [
      { letter: 'A', from: ratio(16) },
      { letter: 'B', from: ratio(13) },
      { letter: 'C', from: ratio(10) },
    ],
    allowedBlanks: 2,
    maximum: ratio(75, 2),
  })
})

it('reads whether the faults of auto-multiple-choice are repeated, also without a scale', () => {
  expect(gradeOf('{ amc-bugs: true, pass: 5 }')).toEqual({
    from: ratio(0),
    to: ratio(0),
    rounding: 'nearest',
    pass: ratio(5),
    amcBugs: true,
  })
  expect(gradeOf('{ scale: [0, 20], amc-bugs: false }')).toEqual({ from: ratio(0), to: ratio(20), rounding: 'nearest' })
})

it('lifts the ceiling', () => {
  expect(gradeOf('{ scale: [0, 20], ceiling: none }')).toEqual({ from: ratio(0), to: ratio(20), rounding: 'nearest', open: true })
})

it('orders letters best first on a reversed scale too', () => {
  expect(gradeOf('{ scale: [6, 1], letters: { pass: 4, good: 2 } }')?.letters?.map(({ letter }) => letter)).toEqual(['good', 'pass'])
})

it.each([
  ['{ scale: [0, 20], points: [[0, 0], [10, 4]] }', ['5:34 value-bad']],
  ['{ points: [[10, 0], [0, 4]] }', ['5:18 value-bad']],
  ['{ points: [[0, 0]] }', ['5:18 value-bad']],
  ['{ points: [[0, 0], [10, 4]], maximum: 10 }', ['5:46 value-bad']],
  ['{ scale: [0, 20], maximum: 0 }', ['5:35 value-bad']],
  ['{ scale: [0, 20], pass: 30, step: 0 }', ['5:32 value-bad', '5:42 value-bad']],
  ['{ scale: [0, 20], rounding: down }', ['5:36 value-bad']],
  ['{ scale: [0, 20], ceiling: high }', ['5:35 value-bad']],
  ['{ scale: [0, 20], amc-bugs: maybe }', ['5:36 value-bad']],
  ['{ scale: [0, 20], step: 0 }', ['5:32 value-bad']],
  ['{ scale: [0, 20], allowed-blanks: -1 }', ['5:42 value-bad']],
  ['{ scale: [0, 20], letters: { A: much } }', ['5:40 value-bad']],
  ['{ letters: { A: 16 } }', ['5:19 value-bad']],
])('reports %s', (grade, faults) => {
  expect(faultsOf(parse(grade))).toEqual(faults)
})
