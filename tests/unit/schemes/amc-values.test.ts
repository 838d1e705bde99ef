import { expect, it } from 'vitest'
import { ratio, textOfRatio } from '../../../src/base/ratio.ts'
import { strategyOf } from '../../../src/model/amc-strategy.ts'
import { countsOf, settingsOf } from '../../../src/schemes/amc-values.ts'

const question = {
  isMultiple: true,
  strategy: '',
  answers: [
    { answer: 0, isRight: false, strategy: '' },
    { answer: 1, isRight: true, strategy: 'set.X=2,setglobal.G=X+1' },
    { answer: 2, isRight: true, strategy: 'setx.Y=1' },
    { answer: 3, isRight: false, strategy: 'setx.Y=5' },
  ],
}

it('counts answers and ticks; "none of these" only where the name says so', () => {
  const counts = Object.fromEntries([...countsOf(question, [0, 1, 3])].map(([name, value]) => [name, textOfRatio(value)]))
  expect(counts).toEqual({
    ...{ N: '3', N_ALL: '4', NB: '2', NM: '1', NBC: '1', NMC: '1', N_TICKED: '3', N_RIGHT: '1' },
    ...{ NONEOF_TICKED: '1', IS: '0', IMULT: '1' },
  })
})

const set = (strategy: string, ticked: readonly number[]) => {
  const { held, hasFailed, globals } = settingsOf({ question, strategy: strategyOf(strategy), ticked, start: new Map([['N', ratio(3)]]) })
  const texts = (of: typeof held) => Object.fromEntries([...of].map(([name, value]) => [name, textOfRatio(value)]))
  return { held: texts(held), hasFailed, globals: texts(globals) }
}

it('ticked answers set values, then the question: defaults first, what is required last', () => {
  expect(set('requires.Z=1,set.Z=X*N,default.X=9,default.D=4', [1])).toEqual({
    ...{ held: { N: '3', X: '2', G: '3', D: '4', Z: '6' }, hasFailed: false, globals: { G: '3' } },
  })
})

it('setx may be set again, set may not; what is required and absent fails', () => {
  expect(set('', [2, 3])).toMatchObject({ held: { Y: '5' }, hasFailed: false })
  expect(set('set.X=1', [1]).hasFailed).toBe(true)
  expect(set('requires.X=1', [2]).hasFailed).toBe(true)
  expect(set('set.A=UNKNOWN', []).held).toEqual({ N: '3' })
})
