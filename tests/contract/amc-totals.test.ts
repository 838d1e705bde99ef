import { expect, it } from 'vitest'
import { decimalOfRatio, ratio, textOfRatio } from '../../src/base/ratio.ts'
import { gradeScaleOf } from '../../src/exchange/amc/options.ts'
import type { Answer } from '../../src/model/answer.ts'
import { type ItemId, itemId, optionId } from '../../src/model/ids.ts'
import type { GradeScale } from '../../src/model/score.ts'
import type { Asked } from '../../src/model/variant.ts'
import { gradeOf } from '../../src/score/grade-scale.ts'
import { scoresOf } from '../../src/score/scores-of.ts'
import { runOf } from '../support/score/papers.ts'
import { choice } from '../support/variants.ts'

type Row = readonly [strategy: string, ticked: string]

/** Total, maximum, what was dropped and the grade of one sheet, whose questions all have `a` right. */
function sheet(rows: readonly Row[], grade: GradeScale) {
  const asked = rows.map(
    ([strategy], i): Asked => ({ ...choice(`q${i}`, 'Q?', ['1', '2'], ['a']), scheme: { scheme: 'amc', params: { strategy } } }),
  )
  const answers = new Map<ItemId, Answer>(
    rows.map(([, ticked], i) => [itemId(`q${i}`), ticked === '' ? { kind: 'blank' } : { kind: 'chosen', options: [optionId(ticked)] }]),
  )
  const entries = asked.map((one, i) => ({ kind: 'question' as const, question: { number: i + 1, asked: one, order: [] } }))
  const run = runOf([{ number: 1, variant: 1 }])
  const variants = [{ number: 1, parts: [{ title: [], intro: [], newPage: false, entries }] }]
  const copy = { copy: 1, student: { kind: 'unknown' as const, digits: '', reason: '' }, answers, missingPages: [] }
  const [score] = scoresOf({ exam: { ...run.exam, grade }, variants, copies: [{ number: 1, variant: 1 }] }, [copy])
  if (score === undefined) throw new Error('no score')
  const dropped = score.questions.filter((one) => one.dropped).map(({ item }) => item)
  return { total: textOfRatio(score.total), maximum: textOfRatio(score.maximum), dropped, grade: textOfRatio(score.grade) }
}

const scale = (main: string): GradeScale => gradeScaleOf(new Map([['note_grain', '0']]), main) ?? expect.fail('no scale')

it('an allowed blank drops the question of the largest maximum', () => {
  const rows: readonly Row[] = [['b=3', ''], ['b=5', ''], ['b=2', 'a']] // biome-ignore format: one thought
  expect(sheet(rows, scale('allowempty=1'))).toEqual({ total: '2', maximum: '5', dropped: ['q1'], grade: '8' })
})

it('a dropped question takes its points for nothing ticked with it, below 0 too', () => {
  const rows: readonly Row[] = [['b=3,v=-1', ''], ['b=5,v=-1', ''], ['b=2,v=-1', '']] // biome-ignore format: one thought
  expect(sheet(rows, scale('allowempty=2'))).toMatchObject({ total: '-1', maximum: '2', dropped: ['q0', 'q1'], grade: '-10' })
})

it('a declared total takes the place of the sum', () => {
  const rows: readonly Row[] = [['b=6', 'a'], ['b=4', 'b']] // biome-ignore format: one thought
  expect(sheet(rows, scale('SUF=8'))).toMatchObject({ total: '6', grade: '15' })
})

it('sixty tenths are six, and six of six the best grade', () => {
  const rows = Array.from({ length: 60 }, (): Row => ['b=0.1', 'a'])
  const { total, grade } = sheet(rows, { from: ratio(0), to: ratio(20), step: ratio(1, 2), rounding: 'down', maximum: ratio(6) })
  expect([total, grade]).toEqual(['6', '20'])
})

// Total, maximum; best grade, grade of nothing, grain, rounding, floor, ceiling; mark: as AMC's own program gave them.
it.each([
  ['13.7/20', '20 0 0.5 inf', '13.5'],
  ['13.7/20', '20 0 0.5 normale', '13.5'],
  ['13.7/20', '20 0 0.5 sup', '14'],
  ['6.285/10', '10 0 0.25 sup', '6.5'],
  ['-3/10', '20 0 0.5 normale', '-6'],
  ['-3/10', '20 0 0.5 normale floor=0', '0'],
  ['12/10', '20 0 0.5 normale', '20'],
  ['12/10', '20 0 0.5 normale open', '24'],
  ['5/10', '6 1 0.1 normale', '3.5'],
  ['5/10', '1 6 0.1 normale', '3.5'],
  ['12/10', '1 6 0.1 normale', '1'],
  ['7.3/10', '0 0 0.5 normale', '7.5'],
  ['3/0', '20 0 0.5 normale', '3'],
] as const)('%s under %s gives %s', (points, settings, mark) => {
  const [best = '', least = '', grain = '', rounding = '', more = ''] = settings.split(' ')
  const options = new Map([
    ...[['note_max', best], ['note_null', least], ['note_grain', grain], ['note_arrondi', rounding]], // biome-ignore format: one thought
    ...(more.startsWith('floor') ? [['note_min', more.slice(6)]] : []),
    ...(more === 'open' ? [['note_max_plafond', '0']] : []),
  ] as [string, string][])
  const [total, maximum] = points.split('/').map((text) => ratio(Math.round(Number(text) * 1000), 1000))
  const found = gradeScaleOf(options, '')
  if (found === undefined || total === undefined || maximum === undefined) throw new Error('no scale')
  expect(decimalOfRatio(gradeOf(found, total, maximum))).toBe(mark)
})
