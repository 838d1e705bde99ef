import { expect, it } from 'vitest'
import { imagesOf } from '../../../src/authored/images-of.ts'
import { bankOf } from '../../support/authored/reading.ts'

it('finds pictures in stimuli, stems, options, feedback, tables and solutions, with their places', () => {
  const { value } = bankOf(
    '# s',
    '',
    '![](s.svg)',
    '',
    '## a',
    '',
    'Q *![](stem.svg)*',
    '',
    '- [x] x ![](option.svg)',
    '  > ![](feedback.svg)',
    '- [ ] b',
    '',
    '### Solution',
    '',
    '| ![](cell.png) |',
    '|---|',
    '',
    '1. (a) ![](list.jpg)',
  )
  const images = value === undefined ? [] : imagesOf(value)
  expect(images.map(({ path }) => path)).toEqual(['s.svg', 'stem.svg', 'option.svg', 'feedback.svg', 'cell.png', 'list.jpg'])
  expect(images[3]?.at).toMatchObject({ file: 'bank.md', line: 10, column: 5 })
})
