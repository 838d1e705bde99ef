import { expect, it } from 'vitest'
import { parseGraderScores } from '../../../src/authored/index.ts'
import { ratio, textOfRatio } from '../../../src/base/ratio.ts'
import { itemId, studentId } from '../../../src/model/ids.ts'
import { gradersPoints } from '../../../src/score/graders-points.ts'
import { asked, runOf } from '../../support/score/papers.ts'
import { sampleItems, variantOf } from '../../support/variants.ts'

const base = runOf([1, 2, 3, 4].map((number) => ({ number, variant: 1 })))
const run = { ...base, variants: [variantOf([asked.one, asked.three, sampleItems.writtenParts])] }
const of = (copy: number, id: string) => ({ copy, student: { kind: 'prefilled' as const, student: studentId(id) } })
const answers = [of(1, '1234'), of(2, '5678'), of(4, '5678'), { copy: 3, student: { kind: 'unknown' as const, digits: '', reason: '' } }]

const graders = (...lines: readonly string[]) => {
  const rows = parseGraderScores({ file: 's.csv', text: ['student,copy,item,part,points,grader', ...lines].join('\n') }, 'en').value ?? []
  return gradersPoints(rows, { run, answers, withdrawn: new Set([2]), spread: ratio(1) })
}
const told = (...lines: readonly string[]) =>
  graders(...lines).diagnostics.flatMap(({ code, severity, location, message }) => [
    code,
    `${location.kind === 'file' ? location.line : ''} ${severity}: ${message}`,
  ])
const partsOf = (copy: number, item: string, ...lines: readonly string[]) =>
  graders(...lines)
    .outside.get(copy)
    ?.get(itemId(item))
    ?.parts.map(({ part, points, graders: by }) => `${part} ${textOfRatio(points)} ${by.map(({ grader }) => grader).join('+')}`)

it('averages the points of several graders exactly, part by part', () => {
  const lines = ['1234,,three,,1,R', '1234,,three,,2,S', '1234,,three,,2,T', '1234,,gmm.update,b,1/2,R', '1234,,gmm.update,a,1,R']
  expect(partsOf(1, 'three', ...lines)).toEqual(['all 5/3 R+S+T'])
  expect(partsOf(1, 'gmm.update', ...lines)).toEqual(['b 1/2 R', 'a 1 R'])
  expect(graders(...lines).diagnostics).toEqual([])
})

it('finds a copy by its number, also of nobody, and the copy of a student that was not withdrawn', () => {
  expect(partsOf(3, 'three', ',3,three,,1,')).toEqual(['all 1 '])
  expect(partsOf(4, 'three', '5678,,three,,1,')).toEqual(['all 1 '])
  expect(partsOf(2, 'three', '5678,2,three,,1,')).toEqual(['all 1 '])
})

it.each([
  ['1243,,three,,1,R', 'scores-student-unknown', '2 error: the roster has no student `1243`'],
  ['42,,three,,1,R', 'scores-student-unknown', '2 warning: no copy of `42` was read'],
  [',9,three,,1,R', 'scores-student-unknown', '2 error: no page of copy 9 was read'],
  ['1234,2,three,,1,R', 'scores-student-unknown', '2 error: copy 2 is not of `1234`'],
  ['1234,,thre,,1,R', 'scores-item-unknown', '2 error: copy 1 did not have `thre`'],
  ['1234,,one,,1,R', 'scores-item-unknown', '2 error: `one` is not graded by hand'],
  ['1234,,gmm.update,,1,R', 'scores-item-unknown', '2 error: `gmm.update` has several parts'],
  ['1234,,gmm.update,c,1,R', 'scores-item-unknown', '2 error: `gmm.update` has no part `c`'],
  ['1234,,three,,2.5,R', 'points-out-of-range', '2 error: 2.5 points do not lie between 0 and 2'],
  ['1234,,three,,-1,R', 'points-out-of-range', '2 error: -1 points do not lie between 0 and 2'],
])('%s', (line, code, message) => {
  expect(told(line)).toEqual([code, message])
})

it('tells a grader who gave points twice, and graders who disagree', () => {
  expect(told('1234,,three,,1,R', '1234,,three,all,1,R')).toEqual(['scores-twice', '3 error: the points of R stand on line 2 too'])
  expect(told('1234,,three,,2,R', '1234,,three,,0,S', ',3,three,,1,R', ',3,three,,2,S')).toEqual([
    'scores-disagree',
    '2 warning: graders disagree on `three` of 1234: R 2, S 0; the average 1 counts',
  ])
})
