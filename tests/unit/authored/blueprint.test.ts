import { expect, it } from 'vitest'
import { parseBlueprint } from '../../../src/authored/blueprint.ts'
import { ratio } from '../../../src/base/ratio.ts'
import { mmOfTexPoint } from '../../../src/base/units.ts'
import { faultsOf } from '../../support/authored/reading.ts'

const parse = (...lines: readonly string[]) => parseBlueprint({ file: 'exam.yaml', text: lines.join('\n') })
const head = ['title: T', 'seed: 007', 'copies: 3', 'parts: [{ draw: [{ items: [a] }] }]']

it('fills in what is not said', () => {
  expect(parse(...head).value).toMatchObject({
    file: 'exam.yaml',
    title: 'T',
    seed: '007',
    language: 'en',
    template: 'classic',
    paper: { width: 210, height: 297 },
    audience: { kind: 'count', copies: 3 },
    copiesExtra: 0,
    variants: 'each',
    identify: { prefilled: true, nameField: true },
    marking: 'fill',
    pageCode: 'strong',
    duplex: true,
    shuffleOptions: true,
    scoring: {},
    parts: [{ title: [], intro: [], shuffle: true, newPage: false, draws: [{ from: ['**/*.md'], items: ['a'], same: false }] }],
  })
})

it('takes what is said, exactly', () => {
  const { value, diagnostics } = parse(
    ...['title: T', 'subtitle: S', 'institution: I', 'date: 2027-01-20', 'duration: 90 min', 'language: de', 'seed: x'],
    ...['template: compact', 'paper: { width: 20cm, height: 300mm }', 'font-size: 11.5pt', 'roster: { file: r.csv, id: Nr }'],
    ...['copies-extra: 2', 'variants: 4', 'identify: { grid: 8, prefilled: false, name-field: false }', 'marking: tick'],
    ...['page-code: amc', 'duplex: false', 'shuffle-options: false', 'answers: inline'],
    'grade: { scale: [6, 1], step: 0.10, rounding: down, floor: 17/3, ceiling: 1, pass: 4 }',
    'scoring: { written: graded }',
  )
  expect(faultsOf({ diagnostics })).toEqual(['1:1 key-missing'])
  expect(value).toBeUndefined()
  const whole = parse(
    ...['title: T', 'date: 2027-01-20', 'seed: x', 'paper: { width: 20cm, height: 300mm }', 'font-size: 11.5pt'],
    ...['roster: { file: r.csv, id: Nr }', 'identify: { grid: 8, prefilled: false }', 'variants: 4'],
    'grade: { scale: [6, 1], step: 0.10, rounding: down, floor: 17/3, ceiling: 1, pass: 4 }',
    'scoring: { written: graded }',
    'parts: [{ draw: [] }]',
  ).value
  expect(whole).toMatchObject({ date: '2027-01-20', paper: { width: 200, height: 300 }, fontSize: mmOfTexPoint(11.5), variants: 4 })
  expect(whole?.identify).toEqual({ grid: 8, prefilled: false, nameField: true })
  expect(whole?.audience).toMatchObject({ kind: 'roster', file: 'r.csv', columns: { id: 'Nr' }, at: { line: 6, column: 9 } })
  expect(whole?.grade).toEqual({
    from: ratio(6),
    to: ratio(1),
    step: ratio(1, 10),
    rounding: 'down',
    floor: ratio(17, 3),
    ceiling: ratio(1),
    pass: ratio(4),
  })
  expect(whole?.scoring).toEqual({ written: { scheme: 'graded', params: {} } })
})

it.each([
  [[''], ['1:1 key-missing']],
  [['- a'], ['1:1 value-bad']],
  [['title: T', 'seed: x', 'copies: 1', 'parts: []'], ['4:8 parts-missing']],
  [[...head, 'roster: r.csv'], ['3:9 value-bad']],
  [['title: T', 'seed: x', 'parts: [{ draw: [] }]'], ['1:1 key-missing']],
  [[...head, 'font-size: 90pt'], ['5:12 value-bad']],
  [[...head, 'answers: paper'], ['5:10 value-bad']],
  [[...head, 'mail: {}', 'seats: x.csv'], ['5:1 not-supported-yet']],
  [[...head, 'grade: { scale: [0, 20], step: 0 }'], ['5:32 value-bad']],
  [['title: T', 'seed: x', 'roster: { file: r.csv, nmae: N }', 'parts: [{ draw: [] }]'], ['3:30 key-unknown']],
  [[...head, 'scoring: { singel-choice: graded }'], ['5:12 type-unknown']],
  [
    [...head, 'langauge: en', 'scoring: { written: nonsense }'],
    ['5:1 key-unknown', '6:21 scheme-unknown'],
  ],
])('reports %j', (lines, faults) => {
  expect(faultsOf(parse(...lines))).toEqual(faults)
})

it('takes seats where copies are for students', () => {
  const diagnosticsOf = (...lines: readonly string[]) =>
    parseBlueprint({ file: 'exam.yaml', text: ['title: T', 'seed: x', 'parts: [{ draw: [{ from: a.md }] }]', ...lines].join('\n') })
  const seated = diagnosticsOf('roster: r.csv', 'seats: seats.csv')
  expect(seated.value?.seats).toEqual({ file: 'seats.csv', at: { kind: 'file', file: 'exam.yaml', line: 5, column: 8 } })
  for (const lines of [['copies: 3'], ['roster: r.csv', 'identify: { prefilled: false }']])
    expect(diagnosticsOf(...lines, 'seats: seats.csv').diagnostics.map(({ code }) => code)).toEqual(['seats-need-students'])
})
