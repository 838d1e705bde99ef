import { expect, it } from 'vitest'
import { exporters } from '../../../../src/exchange/export/registry.ts'
import { EXPORT_FORMATS } from '../../../../src/model/export-format.ts'
import { bookOf, scales } from '../../../support/exchange/grade-book.ts'

it('has an exporter for each format, in the order in which people are told of them, each with a file of its own', () => {
  expect(Object.keys(exporters)).toEqual([...EXPORT_FORMATS])
  expect(new Set(Object.values(exporters).map(({ file }) => file)).size).toBe(EXPORT_FORMATS.length)
})

it.each(EXPORT_FORMATS)('%s writes a class, an empty one and one without a grade scale', (format) => {
  for (const book of [bookOf(scales['german']), bookOf(undefined), { ...bookOf(), entries: [], items: [] }]) {
    const { content, faults } = exporters[format].write(book, format === 'blackboard' ? { username: 'id' } : {})
    expect(
      content.kind === 'list' ? content.list.columns.length : content.kind === 'text' ? content.text.length : content.bytes.length,
    ).toBeGreaterThan(2)
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([])
  }
})
