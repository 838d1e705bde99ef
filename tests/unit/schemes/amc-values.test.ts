import { expect, it } from 'vitest'
import { type Ratio, ratio, textOfRatio } from '../../../src/base/ratio.ts'
import { evaluateLoosely } from '../../../src/expression/index.ts'
import { strategyOf } from '../../../src/model/amc-strategy.ts'
import { countsOf, type Held, settingsOf } from '../../../src/schemes/amc-values.ts'

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

const set = (strategy: string, ticked: readonly number[], more: { globals?: Held; names?: readonly string[] } = {}) => {
  const { globals: before = new Map<string, Ratio>(), names = [...before.keys()] } = more
  const counts = new Map([['N', ratio(3)]])
  const input = { question, strategy: strategyOf(strategy), ticked, counts, globals: before, names: new Set(names) }
  const { held, hasFailed, globals, shared } = settingsOf({ ...input, evaluate: evaluateLoosely })
  const texts = (of: Held) => Object.fromEntries([...of].map(([name, value]) => [name, textOfRatio(value)]))
  return { held: texts(held), hasFailed, globals: texts(globals), shared: [...shared] }
}

it('ticked answers set values, then the question: defaults first, what is required last', () => {
  expect(set('requires.Z=1,set.Z=X*N,default.X=9,default.D=4', [1])).toEqual({
    ...{ held: { N: '3', X: '2', D: '4', Z: '6' }, hasFailed: false, globals: { G: '3' }, shared: ['G'] },
  })
})

it('set may not touch what has a value but a default, setx may; what is required and absent fails, and so does what has no value', () => {
  expect(set('', [2, 3])).toMatchObject({ held: { Y: '5' }, hasFailed: false })
  const failed = (strategy: string, ticked: readonly number[] = []) => set(strategy, ticked).hasFailed
  expect(['set.X=1', 'setx.X=1', 'set.Y=1', 'default.X=1'].map((strategy) => failed(strategy, [1]))).toEqual([true, false, false, false])
  expect(['default.A=1,set.A=2', 'set.N=2', 'setx.N=2', 'default.N=2'].map((strategy) => failed(strategy))).toEqual([
    false,
    true,
    false,
    false,
  ])
  expect(['requires.X=1', 'requires.N=1', 'requires.B=1,set.B='].map((strategy) => failed(strategy))).toEqual([true, false, false])
  for (const verb of ['default', 'set', 'setx', 'setglobal']) expect(failed(`${verb}.A=UNKNOWN`)).toBe(true)
  expect(set('set.A=,set.B=A+1', []).held).toEqual({ N: '3', A: '0', B: '1' })
})

it('what is set for all is seen by the questions after, and here only when it had a value before', () => {
  expect(set('setglobal.G=5,set.X=G', []).hasFailed).toBe(true)
  expect(set('setglobal.G=5', [])).toMatchObject({ hasFailed: false, held: { N: '3' }, globals: { G: '5' } })
  const globals = new Map([['G', ratio(7)]])
  expect(set('setglobal.G=5', [], { globals })).toMatchObject({ held: { G: '5' }, globals: { G: '5' } })
  expect(set('setx.G=6', [], { globals })).toMatchObject({ held: { G: '6' }, globals: { G: '6' } })
  expect(set('set.G=6', [], { globals })).toMatchObject({ hasFailed: true, globals: { G: '7' } })
  expect(set('default.G=6', [], { globals })).toMatchObject({ held: { G: '7' }, hasFailed: false })
  // Known by name only: no default is taken, and what is set is set for all.
  expect(set('default.G=6', [], { names: ['G'] }).held).toEqual({ N: '3' })
  expect(set('set.G=6', [], { names: ['G'] })).toMatchObject({ hasFailed: false, globals: { G: '6' } })
})
