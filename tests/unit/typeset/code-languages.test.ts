import { expect, it } from 'vitest'
import { colouredLines } from '../../../src/typeset/code-colours.ts'
import { languageNamed, languageNames, plainLanguages } from '../../../src/typeset/code-languages.ts'

it('knows languages by their usual names, in any case', () => {
  expect(languageNamed('py')).toEqual(languageNamed('python'))
  expect(languageNamed('C++')).toBe('cpp')
  expect(languageNamed('klingon')).toBeUndefined()
})

it('has no name twice, and a grammar that works for each', () => {
  const all = [...languageNames, ...plainLanguages]
  expect(new Set(all).size).toBe(all.length)
  for (const name of languageNames) expect(colouredLines('x\ny', name)).toHaveLength(2)
})
