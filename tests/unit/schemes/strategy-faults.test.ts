import { expect, it } from 'vitest'
import { strategyFaults } from '../../../src/schemes/strategy-faults.ts'

const at = { kind: 'file', file: 'x.md', line: 3, column: 10 } as const
const faults = (text: string): readonly string[] =>
  strategyFaults(text, at).map(({ code, message, location, hint }) => {
    expect(code).toBe('amc-strategy-bad')
    return `${location.kind === 'file' ? location.column : 0} ${message} -> ${hint}`
  })

it.each([
  '',
  'e=-1,b=1,m=-1/(N-1),v=0.1,d=1,p=0,P=2',
  'haut=2,mz=',
  '"formula=max(0,NBC-NMC)",MAX=3',
  'default.X=1,set.Y=X+1,setx.Z=2,setglobal.G=Y,requires.X=1,formula=X*Y+Z',
  'formula=NBC>1?int(2.5):0,set.INVALID=NMC>1',
  'auto=0',
])('%s is sound', (text) => {
  expect(faults(text)).toEqual([])
})

it.each([
  ['b=1,k=2', '14 auto-multiple-choice knows no key `k` -> write one of: e, v, b, m, d, p, P, haut, mz, auto, formula, MAX'],
  ['formla=1', '10 auto-multiple-choice knows no key `formla` -> did you mean `formula`?'],
  ['b=1, m=-X', '18 nothing is called `X` -> give it a value for when no other question does: `default.X=0`'],
  ['formula=NBC*NCM', '22 nothing is called `NCM` -> did you mean `NM`?'],
  ['b=1,b=2', '14 `b` is given twice, and the last one holds -> keep one of them'],
  ['MAX=N', '14 `MAX` cannot use `N` -> write a number: `MAX=3`'],
  ['SUF=8', '10 `SUF` is not said of a question -> write `maximum` under `grade` in exam.yaml'],
  ['allowempty=1', '10 `allowempty` is not said of a question -> write `allowed-blanks` under `grade` in exam.yaml'],
  ['mforce=1', '10 `mforce` is not said of a question -> it belongs to a single answer: no item says that; take it out'],
  ['sett.X=1', '10 auto-multiple-choice knows no `sett.` -> write one of: default.X, set.X, setx.X, setglobal.X, requires.X'],
  ['set.N=1', '10 `N` is counted and cannot be set -> take another name'],
  ['set.1=1', '10 `1` is no name of a value -> write letters and digits: `default.X=1`'],
  ['b=1,2', '14 `2` stands for itself, and a question has no use for it -> write a key before it: `b=2`'],
  ['formula=2^NBC', '19 `^` is no power here -> write powers with `**`'],
  [
    'formula=floor(2)',
    '18 there is no function `floor` -> there are: min, max, abs, sqrt, exp, log, sin, cos, int, atan2; products need `*`',
  ],
])('%s: %s', (text, message) => {
  expect(faults(text)).toEqual([message])
})

it('a formula that falls apart at its comma is told to be quoted', () => {
  const found = faults('formula=max(0,NBC-NMC)')
  expect(found).toHaveLength(2)
  for (const one of found) expect(one).toContain('quote what has commas in it: `"formula=max(0,NBC-NMC)"`')
})
