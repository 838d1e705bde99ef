import { expect, it } from 'vitest'
import { ratio } from '../../../../src/base/ratio.ts'
import { exportedQuestions, gridPlace, gridQuestions, placeOf } from '../../../../src/exchange/amc/exported-question.ts'
import { itemId, optionId, zoneId } from '../../../../src/model/ids.ts'
import type { Zone, ZoneRole } from '../../../../src/model/sheet.ts'
import { sampleItems } from '../../../support/variants.ts'

const zone = (role: ZoneRole): Zone => ({ id: zoneId('z'), rect: { x: 0, y: 0, width: 4, height: 4 }, shape: 'square', group: 'g', role })

it('a choice is a question, with the answers in the order written', () => {
  const [one, ...others] = exportedQuestions({ ...sampleItems.multiple, scheme: { scheme: 'per-option', params: {} } })
  expect(others).toEqual([])
  expect(one).toMatchObject({ name: 'convex', question: { isMultiple: true, isIndicative: false } })
  expect(one?.question.answers.map(({ answer, isRight }) => [answer, isRight])).toEqual([[1, true], [2, false], [3, true], [4, false]]) // biome-ignore format: one thought
  const option = (id: string) => placeOf(zone({ kind: 'option', item: itemId('convex'), option: optionId(id) }), sampleItems.multiple)
  expect([option('c'), option('z')]).toEqual([{ name: 'convex', answer: 3 }, undefined])
})

it('rows and parts are questions of their own', () => {
  const rows = exportedQuestions(sampleItems.matching)
  expect(rows.map(({ name, question }) => [name, question.answers.find(({ isRight }) => isRight)?.answer])).toEqual([['layers-1', 1], ['layers-2', 2]]) // biome-ignore format: one thought
  expect(rows[0]?.question.strategy).toBe('b=1/2,m=0,v=0,e=0')
  const place = placeOf(zone({ kind: 'option', item: itemId('layers'), option: optionId('2.c') }), sampleItems.matching)
  expect(place).toEqual({ name: 'layers-2', answer: 3 })
  const parts = exportedQuestions(sampleItems.writtenParts)
  expect(parts.map(({ name, question }) => [name, question.answers.map(({ strategy }) => strategy)])).toEqual([
    ['gmm.update-a', ['0', '1/2', '1']],
    ['gmm.update-b', ['0', '1', '2']],
  ])
  const grade = (points: number) => placeOf(zone({ kind: 'grade', item: itemId('gmm.update'), part: 'b', points: ratio(points) }), sampleItems.writtenParts) // biome-ignore format: one thought
  expect([grade(2), grade(7)]).toEqual([{ name: 'gmm.update-b', answer: 3 }, undefined])
})

it('digits count through the columns, the places of the grid from the last', () => {
  const digit = placeOf(zone({ kind: 'digit', item: itemId('slope'), column: 1, symbol: '0' }), sampleItems.number)
  expect(digit).toEqual({ name: 'slope', answer: 3 })
  expect(placeOf(zone({ kind: 'digit', item: itemId('slope'), column: 1, symbol: '0' }), sampleItems.single)).toBeUndefined()
  expect(gridPlace({ role: { kind: 'student-digit', column: 0, digit: 7 } }, 6)).toEqual({ name: 'student.number[6]', answer: 8 })
  expect(gridPlace({ role: { kind: 'name' } }, 6)).toBeUndefined()
  expect(gridQuestions(2).map(({ name, question }) => [name, question.answers.length, question.isIndicative])).toEqual([
    ['student.number[2]', 10, true],
    ['student.number[1]', 10, true],
  ])
})
