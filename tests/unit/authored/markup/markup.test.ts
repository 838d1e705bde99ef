import { expect, it } from 'vitest'
import { parseFragment } from '../../../../src/authored/markup/markup.ts'
import { faultsOf, markupFaults } from '../../../support/authored/reading.ts'

it('places the faults of a piece of text in the file it comes from', () => {
  const origin = { file: 'exam.yaml', line: 12, column: 11, indent: 6 }
  expect(faultsOf(parseFragment('a $ b\nc $ d', origin))).toEqual(['12:13 math-dollar', '13:9 math-dollar'])
})

it('counts columns of a file with a byte order mark and other line ends as editors do', () => {
  expect(markupFaults('\uFEFFa\r\nb $ c')).toEqual(['2:3 math-dollar'])
})
