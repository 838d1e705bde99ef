import { expect, it } from 'vitest'
import { bankFaults } from '../../../support/authored/reading.ts'

const options = ['', '- [x] yes', '- [ ] no']

it('tells of a line that a quotation or feedback takes in', () => {
  expect(bankFaults('## a', '', 'Read.', '', '> Who wishes to see', '1', '. Open', '2. Look', ...options)).toContain('6:1 markup-stray')
  expect(bankFaults('## a', '', 'Read.', '', '- [x] yes', '  > since', '  it is', '- [ ] no')).toEqual(['7:3 markup-stray'])
})

it('leaves a quotation alone that an empty line ends', () => {
  expect(bankFaults('## a', '', '> Who wishes', '> to see', '', 'opens.', ...options)).toEqual([])
})
