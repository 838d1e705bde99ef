import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { xlsx } from '../../../../src/exchange/export/xlsx.ts'
import { bookOf, scales } from '../../../support/exchange/grade-book.ts'

it('is the workbook of the grades, the same bytes each time', () => {
  const written = () => xlsx.write(bookOf(scales['twenty']), {})
  const { content, faults } = written()
  expect(faults).toEqual([])
  const files = content.kind === 'bytes' ? unzipSync(content.bytes) : {}
  expect(Object.keys(files)).toContain('xl/worksheets/sheet4.xml')
  expect(written()).toEqual({ content, faults })
})
