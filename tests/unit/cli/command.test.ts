import { expect, it } from 'vitest'
import { countOption, flagOption, listOption, optionalText, textOption } from '../../../src/cli/command.ts'

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
