import { expect, it } from 'vitest'
import { parseGraderScores } from '../../../src/authored/grader-scores.ts'
import { ratio } from '../../../src/base/ratio.ts'
import { faultsOf } from '../../support/authored/reading.ts'

const parse = (...lines: readonly string[]) => parseGraderScores({ file: 'scores.csv', text: lines.join('\n') }, 'en')

it('reads rows of a student or a copy, points exact, with decimal commas and in any order of columns', () => {
  const { value, diagnostics } = parse(
    'Grader;Points;Item;Part;Copy;Student',
    'R. Grader;2,5;gmm.mean;a;;204101',
    'S. Other;1/3;gmm.mean;;17;',
    'S. Other;;gmm.mean;;18;',
  )
  expect(diagnostics).toEqual([])
  expect(value).toEqual([
    {
      student: '204101',
      item: 'gmm.mean',
      part: 'a',
      points: ratio(5, 2),
      grader: 'R. Grader',
      at: { kind: 'file', file: 'scores.csv', line: 2, column: 1 },
    },
    {
      copy: 17,
      item: 'gmm.mean',
      part: '',
      points: ratio(1, 3),
      grader: 'S. Other',
      at: { kind: 'file', file: 'scores.csv', line: 3, column: 1 },
    },
  ])
})

it('knows headers of other languages, and needs neither part nor grader', () => {
  const [row] = parseGraderScores({ file: 's.csv', text: 'Matrikelnummer,Aufgabe,Punkte\n12,q,3' }, 'de').value ?? []
  expect(row).toMatchObject({ student: '12', item: 'q', part: '', grader: '', points: ratio(3) })
})

it.each([
  ['no columns', ['student,points', 'a,1'], ['1:1 scores-column-missing']],
  ['nobody', ['item,points', 'a,1'], ['1:1 scores-column-missing']],
  ['an empty file', [''], ['1:1 scores-column-missing']],
  ['a decimal comma that separates', ['student,item,points', 'a,q,2,5'], ['2:1 scores-syntax']],
  ['an open quote', ['student,item,points', '"a,q,2'], ['2:1 scores-syntax']],
  ['what is no number', ['student,item,points', 'a,q,good', 'a,r,1.2.3'], ['2:1 scores-points-bad', '3:1 scores-points-bad']],
  ['a row of nobody', ['student,copy,item,points', ',,q,1', ',x,q,1'], ['2:1 scores-student-unknown', '3:1 scores-student-unknown']],
])('reports %s', (_, lines, faults) => {
  expect(faultsOf(parse(...lines))).toEqual(faults)
})
