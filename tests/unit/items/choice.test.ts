import { expect, it } from 'vitest'
import { arrangementOf, choiceBodyOf, choiceField, choiceSettings, samplesOfMany, samplesOfOne } from '../../../src/items/choice.ts'
import { list, raw, scalar, written } from '../../support/items/settings.ts'

const codes = (result: { readonly faults: readonly { readonly code: string }[] }) => result.faults.map((fault) => fault.code)

it('keeps options, right ones, layout and order', () => {
  const { body, faults } = choiceBodyOf(raw({ columns: scalar(2), shuffle: list(scalar('b'), scalar('a')) }, written(2, 'b')))
  expect(faults).toEqual([])
  expect([body.right, body.arrangement, body.shuffle]).toEqual([['b'], { kind: 'list', columns: 2 }, ['b', 'a']])
  expect(choiceField(body, 'many').field).toMatchObject({ kind: 'choice', pick: 'many', shuffle: ['b', 'a'] })
  expect(choiceBodyOf(raw({ shuffle: scalar(false) }, written(2))).body.shuffle).toBe(false)
  expect('shuffle' in choiceBodyOf(raw({ shuffle: scalar(true) }, written(2))).body).toBe(false)
})

it('reports too few options and settings that do not fit', () => {
  expect(codes(choiceBodyOf(raw({}, written(1, 'a'))))).toEqual(['options-missing'])
  expect(codes(choiceBodyOf(raw({ columns: scalar(7), inline: scalar('x') }, written(2))))).toEqual(['value-bad', 'value-bad'])
  expect(codes(choiceBodyOf(raw({ shuffle: list(scalar('a')) }, written(2))))).toEqual(['value-bad'])
  expect(codes(choiceBodyOf(raw({ shuffle: list(scalar('a'), scalar('a')) }, written(2))))).toEqual(['value-bad'])
})

it('arranges options inline when asked, else in columns, else as the kind does', () => {
  expect(arrangementOf(raw({ inline: scalar(true) }).settings, { kind: 'row' }).value).toEqual({ kind: 'inline' })
  expect(arrangementOf(raw({}).settings, { kind: 'row' }).value).toEqual({ kind: 'row' })
  expect(choiceSettings).toContain('columns')
})

it('samples a choice of one and of many', () => {
  const { field, key } = choiceField(choiceBodyOf(raw({}, written(3, 'a', 'c'))).body, 'many')
  expect(samplesOfMany(field, key).map(({ answer, credit }) => [answer.kind === 'chosen' ? answer.options.join('') : '', credit])).toEqual([
    ['ac', 'full'],
    ['b', 'none'],
    ['', 'blank'],
    ['abc', 'other'],
  ])
  expect(samplesOfOne(field, key).map(({ answer }) => (answer.kind === 'chosen' ? answer.options.join('') : ''))).toEqual([
    'a',
    'b',
    '',
    'ab',
  ])
  expect([
    samplesOfOne({ kind: 'written', parts: [], space: { height: 0, rule: 'none' } }, key),
    samplesOfMany(field, { kind: 'written', full: { num: 1n, den: 1n } }),
  ]).toEqual([[], []])
})
