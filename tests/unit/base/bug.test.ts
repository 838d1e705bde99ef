import { expect, it } from 'vitest'
import { Bug, bug, present } from '../../../src/base/bug.ts'

it('throws a Bug, which is told apart from every other error', () => {
  expect(() => bug('broken promise')).toThrow(Bug)
  expect(() => present(undefined, 'the page')).toThrow('absent: the page')
  expect(present(0, 'zero')).toBe(0)
})
