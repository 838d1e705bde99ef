import { expect, it } from 'vitest'
import { ratio } from '../../../../src/base/ratio.ts'
import { formulaOf, strangeTo } from '../../../../src/exchange/amc/exported-formula.ts'
import type { Asked } from '../../../../src/model/variant.ts'
import { choice } from '../../../support/variants.ts'

const question = (scheme: string, params: Readonly<Record<string, string>>): Asked => ({
  ...choice('q', 'Q?', ['1', '2', '3'], ['a', 'b']),
  points: ratio(3, 2),
  scheme: { scheme, params },
})

const strategyOf = (scheme: string, params: Readonly<Record<string, string>> = {}): readonly string[] | undefined => {
  const asked = question(scheme, params)
  return asked.field.kind === 'choice' ? formulaOf(asked, asked.field)?.keys : undefined
}

it('writes schemes of counts as AMC reads them', () => {
  expect(strategyOf('best-of')).toEqual(['b=1', 'm=0', 'd=-3/2', 'p=0'])
  expect(strategyOf('coverage', { floor: '-1' })).toEqual(['formula=(3/2)*(NBC>NB-1)-(3/2)*NMC/NM', 'p=-1'])
  expect(strategyOf('formula', { expr: 'min(points, NBC^2)', floor: '0' })).toEqual(['"formula=max(0,min((3/2), NBC**2))"'])
  expect(strategyOf('per-option')).toBeUndefined()
})

it('says what AMC cannot score as we do', () => {
  expect(strangeTo(question('formula', { expr: 'floor(NBC/2)' }))).toContain('floor')
  expect(strangeTo(question('formula', { expr: 'NBC' }))).toBeUndefined()
  const { field, ...rest } = question('kprime', {})
  if (field.kind !== 'choice') throw new Error('no choice')
  const rows = [{ id: 'r', content: [], options: field.options.map(({ id }) => id) }]
  expect(strangeTo({ ...rest, field: { ...field, rows } })).toBe('it scores each row by itself')
})
