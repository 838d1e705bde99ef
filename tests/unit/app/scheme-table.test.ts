import { expect, it } from 'vitest'
import { schemeTable } from '../../../src/app/scheme-table.ts'
import { choice, variantOf, written } from '../../support/variants.ts'

it('has a row for each item, once, with its points and scheme', () => {
  const one = { ...choice('one', 'One?', ['1', '2'], ['b']), scheme: { scheme: 'right-wrong', params: { wrong: '-1/4' } } }
  const { columns, rows } = schemeTable([variantOf([one, written('why', 'Why?', 2, 30)]), variantOf([one])], { question: 'Frage' })
  expect(rows).toEqual([
    ['one', 'single-choice', '1', 'right-wrong wrong=-1/4'],
    ['why', 'written', '2', 'graded'],
  ])
  expect(columns.map(({ header }) => header)).toEqual(['Frage', '', 'points', ''])
})
