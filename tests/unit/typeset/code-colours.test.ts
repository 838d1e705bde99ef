import { expect, it } from 'vitest'
import { colouredLines } from '../../../src/typeset/code-colours.ts'

const rolesOf = (code: string, language?: string) =>
  colouredLines(code, language).map((line) => line.map(({ text, role }) => `${role[0]}:${text}`).join('|'))

it('tells keywords, comments and strings apart, line by line', () => {
  expect(rolesOf('for x in y:  # all\n  """a\n  b"""', 'python')).toEqual(['k:for|p: x |k:in|p: y:  |c:# all', 'p:  |s:"""a', 's:  b"""'])
  expect(rolesOf('SELECT a -- b', 'sql')).toEqual(['k:SELECT|p: a |c:-- b'])
})

it('gives back the code letter by letter, whatever it holds', () => {
  const code = 'if (a < b && c > "&amp;\'<x>") { /* </span> */ return `d`; }\n\n  end'
  for (const language of ['javascript', 'c', 'html', 'latex', 'r', undefined])
    expect(
      colouredLines(code, language)
        .map((line) => line.map((piece) => piece.text).join(''))
        .join('\n'),
    ).toBe(code)
})

it('leaves code of an unknown language plain', () => {
  expect(rolesOf('if x', 'klingon')).toEqual(['p:if x'])
})
