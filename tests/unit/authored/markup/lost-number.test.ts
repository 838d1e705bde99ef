import { expect, it } from 'vitest'
import { bankFaults } from '../../../support/authored/reading.ts'

const inStem = (...lines: readonly string[]): readonly string[] => bankFaults('## a', '', ...lines, '', '- [x] yes', '- [ ] no')

it.each([
  [['1 Read', '2. Answer'], '3:1 markup-stray'],
  [['1', '. Read', '2. Answer'], '3:1 markup-stray'],
  [['1.Read', 'well', '2. Answer', '3. Go'], '3:1 markup-stray'],
  [['1. Read', '2.Answer', '3. Go'], '4:1 markup-stray'],
  [['1 .Read', 'well', '2. Answer', '3. Go'], '3:1 markup-stray'],
  [['1. Read', '2 Answer', '3. Go'], '4:1 markup-stray'],
  [['1. Read', '.2. Answer'], '4:1 markup-stray'],
  [['1. Read', '2.. Answer'], '4:1 markup-stray'],
  [['1. Read', '2 .Answer'], '4:1 markup-stray'],
  [['> 1 Read', '> 2. Answer'], '3:3 markup-stray'],
])('tells of %j that an entry of the list is lost', (lines, fault) => {
  expect(inStem(...lines)).toEqual([fault])
})

it.each([
  [['1. Read', '2. Answer', '   in 3 words', '3. Go']],
  [['between', '1 and', '2 words']],
  [['in chapter', '2. Then', '4. ends']],
  [['1. Read', '   2\\. or so']],
  [['1. Read', '   2.5 or so']],
])('leaves %j alone', (lines) => {
  expect(inStem(...lines)).toEqual([])
})
