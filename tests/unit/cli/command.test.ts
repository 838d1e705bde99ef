import { expect, it } from 'vitest'
import {
  chanceOption,
  countOption,
  flagOption,
  listOption,
  numbersOption,
  optionalText,
  passwordIn,
  textOption,
} from '../../../src/cli/command.ts'

it('reads options as the kinds they must have', () => {
  const options = { name: 'R. Grader', empty: '', copies: 30, half: 2.5, none: 0, paths: ['a', 7], json: true }
  expect(textOption(options, 'name')).toBe('R. Grader')
  expect(textOption(options, 'absent')).toBe('')
  expect(optionalText(options, 'empty')).toBeUndefined()
  expect(countOption(options, 'copies')).toBe(30)
  expect([countOption(options, 'half'), countOption(options, 'none'), countOption(options, 'name')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(listOption(options, 'paths')).toEqual(['a', '7'])
  expect([flagOption(options, 'json'), flagOption(options, 'name')]).toEqual([true, false])
})

it('a password is passed on only where one was given', () => {
  expect([passwordIn({ password: 'x' }), passwordIn({ password: '' }), passwordIn({})]).toEqual([{ password: 'x' }, {}, {}])
})

it('a chance is above 0 and at most one half', () => {
  for (const chance of [0.5, 0.001, '0.01']) expect(chanceOption({ chance }, 'chance')).toBe(Number(chance))
  for (const chance of [0, -1, 0.6, Number.NaN, 'low', undefined]) expect(chanceOption({ chance }, 'chance')).toBeUndefined()
})

it('reads numbers and stretches of numbers, each once', () => {
  const read = (copy: string) => numbersOption({ copy }, 'copy')
  expect([read('17'), read('3, 17,40-42,41')]).toEqual([[17], [3, 17, 40, 41, 42]])
  expect(['', '0', '5-3', '1-', 'a', '1,,2', '-4', '1-999999999'].map(read)).toEqual(Array.from({ length: 8 }, () => undefined))
})
