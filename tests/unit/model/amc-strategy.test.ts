import { expect, it } from 'vitest'
import { strategyOf } from '../../../src/model/amc-strategy.ts'

it('takes keys apart at commas; the last of a key wins, an empty one takes it away', () => {
  const { keys, bare } = strategyOf(' b=1, m=-0.5 ,b=2,,haut=3,haut=,0.5')
  expect(Object.fromEntries(keys)).toEqual({ b: '2', m: '-0.5' })
  expect(bare).toBe('0.5')
})

it('quotes keep their commas, comparisons are no keys', () => {
  const { keys } = strategyOf('"formula=max(0,NBC-NMC)",set.INVALID=NMC>0,default.X=1')
  expect(Object.fromEntries(keys)).toEqual({ formula: 'max(0,NBC-NMC)', 'set.INVALID': 'NMC>0', 'default.X': '1' })
  expect(strategyOf('N==2').bare).toBe('N==2')
  expect(strategyOf('').bare).toBeUndefined()
})
