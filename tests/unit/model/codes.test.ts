import { expect, it } from 'vitest'
import { diagnosticCodes } from '../../../src/model/codes.ts'

it('spells codes in kebab-case', () => {
  expect(Object.keys(diagnosticCodes).filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([])
})

it('says in one sentence what each is about, and never the same', () => {
  const meanings = Object.values(diagnosticCodes)
  expect(meanings.filter((meaning) => !/^\S.*\.$/.test(meaning))).toEqual([])
  expect(new Set(meanings).size).toBe(meanings.length)
})
