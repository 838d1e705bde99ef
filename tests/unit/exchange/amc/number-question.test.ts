import { expect, it } from 'vitest'
import { ratio, textOfRatio } from '../../../../src/base/ratio.ts'
import { isNumber, numberQuestionOf } from '../../../../src/exchange/amc/number-question.ts'
import { loadedProject } from '../../../support/amc/projects.ts'

function recordedNumber(name: string) {
  const { layout, scoring } = loadedProject('inline')
  const found = scoring?.questionOf(1, [...layout.questions].find(([, one]) => one === name)?.[0] ?? 0)
  if (found === undefined) throw new Error(name)
  return found
}

it('reads a signed number with decimals and a wider tolerance', () => {
  const question = recordedNumber('root.two')
  expect(isNumber(question)).toBe(true)
  const number = numberQuestionOf(question)
  expect(number?.field.columns.map(({ kind, symbols }) => [kind, symbols.length])).toEqual([['sign', 2], ['digit', 10], ['digit', 10], ['digit', 10]]) // biome-ignore format: one thought
  expect(number?.field).toMatchObject({ decimals: 2, base: 10 })
  expect(number?.key).toEqual({
    ...{ kind: 'digits', value: ratio(141, 100), shown: ratio(141, 100), tolerance: ratio(0) },
    near: { tolerance: ratio(5, 100), credit: ratio(1, 2) },
  })
  expect(number && textOfRatio(number.points)).toBe('2')
  expect(number?.scheme).toEqual({ scheme: 'numeric-near', params: { wrong: '0' } })
  expect(number?.symbols.get(2)).toEqual({ column: 0, symbol: '-' })
  expect(number?.symbols.get(3)).toEqual({ column: 1, symbol: '0' })
})

it('reads a whole number with points of its own', () => {
  const number = numberQuestionOf(recordedNumber('year'))
  expect(number?.key).toEqual({ kind: 'digits', value: ratio(1969), shown: ratio(1969), tolerance: ratio(0) })
  expect(number?.scheme.params).toEqual({ wrong: '-1' })
  expect(number && textOfRatio(number.points)).toBe('3')
})

const digits = (name: string, count: number) => Array.from({ length: count }, (_, i) => `set.${name}=${i}`)

it('reads scientific notation and other bases', () => {
  const settings = [...digits('digitB', 10), ...digits('digitA', 10), 'set.signexpo=1', 'set.signexpo=-1', ...digits('expoA', 10)]
  const answers = settings.map((strategy, i) => ({ answer: i + 1, isRight: false, strategy }))
  const strategy =
    'formula=(Vdifference<=1?3:0),set.intE=(expoA)*(signexpo),set.intV=60,set.intX=intXX*10**(intE-(23)),set.valueX=intXX*10**(intE-1),set.Vdifference=abs((intV)-(intX))'
  const number = numberQuestionOf({ isMultiple: true, isIndicative: false, strategy, answers })
  expect(number?.field.columns.map(({ kind }) => kind)).toEqual(['digit', 'digit', 'exponent-sign', 'exponent-digit'])
  expect(number?.key.value).toEqual(ratio(6n * 10n ** 23n))
  expect(number?.key.tolerance).toEqual(ratio(10n ** 22n))
  const hex = numberQuestionOf({
    ...{
      isMultiple: true,
      isIndicative: false,
      answers: digits('digitA', 16).map((one, i) => ({ answer: i + 1, isRight: false, strategy: one })),
    },
    strategy: 'formula=(Vdifference<=0?2:0),set.intV=12,set.intX=intXX,set.valueX=intXX*16**(-0),set.Vdifference=abs((intV)-(intX))',
  })
  expect(hex?.field.base).toBe(16)
  expect(hex?.symbols.get(13)).toEqual({ column: 0, symbol: 'C' })
})

it('is silent on numbers that are compared otherwise', () => {
  const question = recordedNumber('year')
  const changed = (from: string, to: string) => numberQuestionOf({ ...question, strategy: question.strategy.replace(from, to) })
  expect(changed('Vdifference=abs((intV)-(intX))', 'Vdifference=min(1,2)')).toBeUndefined()
  expect(changed('formula=', 'formula=NBC+')).toBeUndefined()
  expect(changed('set.intV=1969', 'set.intV=x')).toBeUndefined()
  expect(isNumber(recordedNumber('net.tcp'))).toBe(false)
})
