import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sha256 } from '../../../src/base/hash.ts'
import { openDatabase } from '../../../src/store/database.ts'
import { readForeignTables } from '../../../src/store/foreign-tables.ts'
import { folder } from '../../support/store/stores.ts'

function someDatabase(): string {
  const file = join(folder(), 'foreign.sqlite')
  const database = openDatabase(file)
  database.exec('CREATE TABLE a (x, y TEXT); CREATE TABLE b (z); CREATE TABLE c (z)')
  database.run('INSERT INTO a VALUES (?, ?)', 1.5, 'one')
  database.run('INSERT INTO a VALUES (?, ?)', 'text', null)
  database.close()
  return file
}

test('gives the rows of the tables asked for that are there, and leaves the file as it is', () => {
  const file = someDatabase()
  const before = sha256(readFileSync(file))
  expect(readForeignTables(file, ['a', 'b', 'none'])).toEqual({
    kind: 'tables',
    tables: {
      a: [
        { x: 1.5, y: 'one' },
        { x: 'text', y: null },
      ],
      b: [],
    },
  })
  expect(sha256(readFileSync(file))).toBe(before)
})

test('says why a file cannot be read: absent, no database, cut off, damaged', () => {
  const file = someDatabase()
  const bytes = readFileSync(file)
  const reasonOf = (content: Uint8Array): string => {
    writeFileSync(file, content)
    const read = readForeignTables(file, ['a'])
    return read.kind === 'unreadable' ? read.reason : 'read'
  }
  expect(readForeignTables(join(folder(), 'none.sqlite'), ['a'])).toEqual({ kind: 'unreadable', reason: 'there is no such file' })
  expect(reasonOf(Buffer.from('no database at all, only a text that is long enough to be taken for one'.repeat(20)))).toContain(
    'not a database',
  )
  expect(reasonOf(bytes.subarray(0, 4096))).not.toBe('read')
  const spoiled = Uint8Array.from(bytes)
  spoiled.fill(0xaa, 4096 + 20)
  expect(reasonOf(spoiled)).not.toBe('read')
})
