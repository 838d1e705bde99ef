import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readForeignTables } from '../../../src/store/foreign-tables.ts'
import { writeForeignTables } from '../../../src/store/write-foreign-tables.ts'
import { folder } from '../../support/store/stores.ts'

test('tables and rows are there when the file is read', () => {
  const file = join(folder(), 'new.sqlite')
  writeForeignTables(
    file,
    { a: 'x INTEGER, y TEXT', b: 'z REAL' },
    {
      a: [
        { x: 1, y: 'one' },
        { x: 2, y: null },
      ],
    },
  )
  expect(readForeignTables(file, ['a', 'b'])).toEqual({
    kind: 'tables',
    tables: {
      a: [
        { x: 1, y: 'one' },
        { x: 2, y: null },
      ],
      b: [],
    },
  })
})

test('what is no cell is a bug, and nothing is written', () => {
  const file = join(folder(), 'new.sqlite')
  expect(() => writeForeignTables(file, { a: 'x' }, { a: [{ x: 1 }, { x: {} }] })).toThrow('no cell')
})
