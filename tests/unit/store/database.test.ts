import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { bytesIn, openDatabase } from '../../../src/store/database.ts'
import { folder } from '../../support/store/stores.ts'

function opened() {
  const database = openDatabase(join(folder(), 'a.sqlite'))
  onTestFinished(() => database.close())
  database.exec('CREATE TABLE t (a INTEGER PRIMARY KEY, b BLOB)')
  return database
}

test('rows come back without anything added, blobs as bytes', () => {
  const database = opened()
  expect(database.run('INSERT INTO t VALUES (?, ?)', 1, new Uint8Array([3, 0, 255]))).toBe(1)
  database.run('INSERT INTO t VALUES (?, ?)', 2, null)
  const [first, second] = database.all('SELECT * FROM t ORDER BY a')
  expect(Object.keys(first ?? {})).toEqual(['a', 'b'])
  expect([...new Uint8Array(bytesIn(first ?? {}, 'b'))]).toEqual([3, 0, 255])
  expect(second).toEqual({ a: 2, b: null })
  expect(() => bytesIn(second ?? {}, 'b')).toThrow('does not hold bytes')
})

test('a transaction is all or nothing, and the next one works', () => {
  const database = opened()
  const insert = (a: number) => database.run('INSERT INTO t VALUES (?, NULL)', a)
  const failing = () =>
    database.transaction(() => {
      insert(1)
      insert(1)
    })
  expect(failing).toThrow('UNIQUE')
  expect(database.all('SELECT a FROM t')).toEqual([])
  expect(database.transaction(() => insert(5))).toBe(1)
  expect(database.all('SELECT a FROM t')).toEqual([{ a: 5 }])
})
