import { expect, it } from 'vitest'
import { ratio } from '../../../src/base/ratio.ts'
import {
  badValue,
  countOfSetting,
  expressionOfSetting,
  flagOfSetting,
  quoteSetting,
  ratioOfSetting,
  type Setting,
  settingsOf,
  textOfSetting,
  textsOfSetting,
} from '../../../src/items/setting.ts'
import type { Location } from '../../../src/model/diagnostic.ts'
import { at, list, map, scalar } from '../../support/items/settings.ts'

it('reads scalars as what they are, ratios from their source text', () => {
  expect(ratioOfSetting(scalar(0.1, '0.10'))).toEqual(ratio(1, 10))
  expect(ratioOfSetting(scalar('1/3'))).toEqual(ratio(1, 3))
  expect([countOfSetting(scalar(3)), countOfSetting(scalar(-1)), countOfSetting(scalar(1.5)), countOfSetting(scalar('3'))]).toEqual([
    3,
    undefined,
    undefined,
    undefined,
  ])
  expect([flagOfSetting(scalar(true)), flagOfSetting(scalar('true'))]).toEqual([true, undefined])
  expect([textOfSetting(scalar(7, '007')), textOfSetting(list())]).toEqual(['007', undefined])
})

it('reads lists of texts, and nothing else as one', () => {
  expect(textsOfSetting(list(scalar('a'), scalar(1)))).toEqual(['a', '1'])
  expect([textsOfSetting(scalar('a')), textsOfSetting(list(list()))]).toEqual([undefined, undefined])
})

it('finds settings by name', () => {
  expect([...settingsOf(map({ a: scalar(1), b: list() })).keys()]).toEqual(['a', 'b'])
  expect(settingsOf(scalar(1)).size).toBe(0)
})

it('says what is wrong with the value, where it stands', () => {
  expect(badValue({ name: 'columns', nameAt: at(1), value: scalar(9) }, 'write 1 to 6')).toEqual({
    code: 'value-bad',
    severity: 'error',
    message: '`columns` cannot be `9`',
    location: at(2),
    hint: 'write 1 to 6',
  })
  expect([quoteSetting(list()), quoteSetting(map({}))]).toEqual(['a list', 'a group of settings'])
})

it('reads expressions, with faults behind the quote', () => {
  const entry = (value: Setting) => ({ name: 'answer', nameAt: at(1), value })
  expect(expressionOfSetting(entry(scalar('a*2'))).value?.source).toBe('a*2')
  expect(expressionOfSetting(entry(scalar(0.1, '0.10'))).value?.root).toMatchObject({ kind: 'number', value: ratio(1, 10) })
  const quoted: Setting = { kind: 'scalar', value: 'a $ b', text: 'a $ b', at: at(7), textAt: { ...at(7), column: 4 } as Location }
  expect(expressionOfSetting(entry(quoted)).diagnostics).toMatchObject([{ code: 'expression-syntax', location: { line: 7, column: 6 } }])
  expect([list(), scalar('')].map((value) => expressionOfSetting(entry(value)).diagnostics[0]?.code)).toEqual(['value-bad', 'value-bad'])
})
